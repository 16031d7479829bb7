package rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QueueCommandTest {
  @TempDir Path folder;

  @Test
  void plansBlindWorkAndWorksAnOrderOut() throws IOException {
    Desk desk = Desk.withFive(folder);
    Desk.Result planned =
        desk.run("queue", "PROJECT", "--blind", "40", "--audit", "20", "--seed", "7", "--json");
    assertThat(planned.exitCode()).isZero();
    assertThat(planned.json().path("blindPercent").asInt()).isEqualTo(40);
    assertThat(planned.json().at("/audit/drawn").asBoolean()).isTrue();

    desk.run("judge", "PROJECT");
    Desk.Result ordered = desk.run("queue", "PROJECT", "--by", "uncertain");
    assertThat(ordered.exitCode()).isZero();
    assertThat(ordered.out())
        .startsWith("Review is now by uncertain: ")
        .contains("Blind: 40 % of the items, seed 7")
        .contains("Audit slice: 20 %");
    JsonNode json = desk.run("queue", "PROJECT", "--json").json();
    assertThat(json.at("/audit/drawn").asBoolean()).isTrue();
    assertThat(json.at("/openItemsFirst/uncertain").asInt()).isPositive();
    assertThat(json.at("/openItemsFirst/sequential").asInt()).isZero();
  }

  @Test
  void saysWhatIsMissingAndWhatIsNoOrder() throws IOException {
    Desk desk = Desk.withFive(folder);
    Desk.Result nothing = desk.run("queue", "PROJECT", "--by", "flips", "--judge", "ollama:x");
    assertThat(nothing.exitCode()).isEqualTo(1);
    assertThat(nothing.out()).startsWith("ollama:x has judged nothing in this project.");
    Desk.Result wrong = desk.run("queue", "PROJECT", "--by", "hardest");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("There is no order \"hardest\"").contains("uncertain");
    assertThat(desk.run("queue", "PROJECT", "--audit", "80").exitCode()).isEqualTo(2);
  }
}
