package rewarddesk.ui.review;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import rewarddesk.project.ReviewPlan;
import rewarddesk.ui.Session;

/// Turns blind mode of the project on and off. On again, the share is the last one that was chosen;
/// every item when none was. JavaFX thread only.
final class BlindSwitch {
  private static final int ALL = 100;

  private final Session session;
  private final ReadOnlyIntegerWrapper percent = new ReadOnlyIntegerWrapper();
  private int last = ALL;

  BlindSwitch(Session session) {
    this.session = session;
    session.projectProperty().subscribe(_ -> last = ALL);
    session.planProperty().subscribe(this::planned);
  }

  /// Share of the items that are decided blind; 0 when it is off.
  ReadOnlyIntegerProperty percentProperty() {
    return percent.getReadOnlyProperty();
  }

  void toggle() {
    int wanted = percent.get() > 0 ? 0 : last;
    session.adopt(session.planProperty().get().withBlindPercent(wanted));
  }

  private void planned(ReviewPlan plan) {
    percent.set(plan.blindPercent());
    if (plan.blindPercent() > 0) {
      last = plan.blindPercent();
    }
  }
}
