package rewarddesk.stats.bias;

import java.util.Optional;
import rewarddesk.stats.Choice;
import rewarddesk.stats.Interval;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.McNemar;

/// How often a judge prefers the side with a trait (a list, a refusal, its own writing) where
/// exactly one side has it, beside how often the labels do.
///
/// @param judge share of its decisive verdicts that go to the side with the trait
/// @param label the same for the labels; fewer items when not all are labelled
/// @param paired items where both decided: who followed the trait
/// @param leftOut items where both or no sides have the trait, and where the judge did not decide
public record TraitPreference(Proportion judge, Proportion label, McNemar paired, LeftOut leftOut) {

  /// How much more often than the labels the judge follows the trait, on the items where both
  /// decided, with the 95 % interval for pairs; empty when there are none.
  public Optional<Interval> excess95() {
    return paired.n() == 0 ? Optional.empty() : Optional.of(paired.difference95());
  }

  /// Not safe for several threads at once.
  public static final class Count {
    private final LeftOut.Count leftOut = new LeftOut.Count();
    private long judged;
    private long judgeFollowed;
    private long labelled;
    private long labelFollowed;
    private final long[] paired = new long[4];

    /// @param a whether side A has the trait
    /// @param b whether side B has it
    /// @param label what a human or gold said; `NONE` where nobody did
    public void add(boolean a, boolean b, Choice judge, Choice label) {
      if (a == b) {
        leftOut.add(LeftOut.Reason.NO_CONTRAST);
        return;
      }
      Choice with = a ? Choice.A : Choice.B;
      if (judge.decisive()) {
        judged++;
        judgeFollowed += judge == with ? 1 : 0;
      } else {
        leftOut.add(judge == Choice.TIE ? LeftOut.Reason.TIE : LeftOut.Reason.UNSCORED);
      }
      addLabel(judge, label, with);
    }

    private void addLabel(Choice judge, Choice label, Choice with) {
      if (label.decisive()) {
        labelled++;
        labelFollowed += label == with ? 1 : 0;
        if (judge.decisive()) {
          paired[(judge == with ? 0 : 2) + (label == with ? 0 : 1)]++;
        }
      }
    }

    public TraitPreference report() {
      return new TraitPreference(
          new Proportion(judgeFollowed, judged),
          new Proportion(labelFollowed, labelled),
          new McNemar(paired[0], paired[1], paired[2], paired[3]),
          leftOut.report());
    }
  }
}
