package rewarddesk.wiring;

import java.util.List;
import java.util.Map;
import rewarddesk.reward.builtin.BuiltinJudge;
import rewarddesk.reward.builtin.Measured;
import rewarddesk.ui.judges.Measurement;

/// What is known about how well the judges that come with the program agree with people.
final class Measurements {
  private Measurements() {}

  /// By id of the judge; a judge that was not measured is missing.
  static Map<String, List<Measurement>> byJudge() {
    Measured builtin = BuiltinJudge.measured();
    return Map.of(
        BuiltinJudge.ID,
        List.of(
            new Measurement(
                "",
                builtin.accuracy(),
                builtin.low(),
                builtin.high(),
                builtin.lengthBaseline(),
                builtin.n())));
  }
}
