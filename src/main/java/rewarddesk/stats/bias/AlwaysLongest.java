package rewarddesk.stats.bias;

import java.util.Locale;
import rewarddesk.stats.Choice;
import rewarddesk.stats.Interval;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.McNemar;

/// A judge beside the baseline that always calls the longer response the better one, on the same
/// items: those where judge and label prefer a side and the lengths differ at all.
///
/// @param paired the judge (first) against "the longer one" (second)
public record AlwaysLongest(McNemar paired) {

  /// How the judge stands to the baseline.
  public enum Standing {
    BETTER,
    WORSE,
    /// The interval of the difference holds zero.
    ALIKE;

    /// As it is written in keys and reports.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Verdicts of the judge that agree with the label.
  public Proportion judgeRight() {
    return new Proportion(paired.bothRight() + paired.onlyFirst(), paired.n());
  }

  /// How often "the longer one" agrees with the same labels.
  public Proportion longestRight() {
    return new Proportion(paired.bothRight() + paired.onlySecond(), paired.n());
  }

  /// By the 95 % interval of the difference for pairs. Without items they are alike.
  public Standing standing() {
    Interval difference = paired.difference95();
    if (difference.low() > 0) {
      return Standing.BETTER;
    }
    return difference.high() < 0 ? Standing.WORSE : Standing.ALIKE;
  }

  /// One plain sentence in English.
  public String words() {
    if (paired.n() == 0) {
      return "No label prefers one of two sides that differ in length, where the judge does too.";
    }
    return switch (standing()) {
      case BETTER -> "It is better than always taking the longer response.";
      case WORSE -> "It is worse than always taking the longer response.";
      case ALIKE -> "It cannot be told from always taking the longer response.";
    };
  }

  /// Not safe for several threads at once.
  public static final class Count {
    private final long[] paired = new long[4];

    /// @param lengthA characters (code points) of side A
    /// @param label what a human or gold said; `NONE` where nobody did
    public void add(long lengthA, long lengthB, Choice judge, Choice label) {
      if (judge.decisive() && label.decisive() && lengthA != lengthB) {
        Choice longer = lengthA > lengthB ? Choice.A : Choice.B;
        paired[(judge == label ? 0 : 2) + (longer == label ? 0 : 1)]++;
      }
    }

    public AlwaysLongest report() {
      return new AlwaysLongest(new McNemar(paired[0], paired[1], paired[2], paired[3]));
    }
  }
}
