package rewarddesk.sandbox.bubblewrap;

import org.junit.jupiter.api.DisplayName;
import rewarddesk.sandbox.Availability;
import rewarddesk.sandbox.HostilePrograms;

@DisplayName("bubblewrap")
final class BubblewrapTest extends HostilePrograms {
  @Override
  protected Availability probe() throws InterruptedException {
    return Bubblewrap.probe(2);
  }
}
