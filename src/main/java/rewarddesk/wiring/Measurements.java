package rewarddesk.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rewarddesk.reward.builtin.BuiltinJudge;
import rewarddesk.reward.builtin.Measured;
import rewarddesk.ui.judges.Measurement;

/// What is known about how well the judges that come with the program agree with people.
final class Measurements {
  private Measurements() {}

  /// By id of the judge, the overall figure first; a judge that was not measured is missing.
  static Map<String, List<Measurement>> byJudge() {
    List<Measurement> builtin = new ArrayList<>();
    builtin.add(measurement("", BuiltinJudge.measured()));
    BuiltinJudge.measuredBySet()
        .forEach((set, measured) -> builtin.add(measurement(set, measured)));
    return Map.of(BuiltinJudge.ID, builtin);
  }

  private static Measurement measurement(String set, Measured measured) {
    return new Measurement(
        set,
        measured.accuracy(),
        measured.low(),
        measured.high(),
        measured.lengthBaseline(),
        measured.n());
  }
}
