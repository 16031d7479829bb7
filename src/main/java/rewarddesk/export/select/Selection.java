package rewarddesk.export.select;

import java.util.List;
import java.util.Optional;
import rewarddesk.export.target.Example;
import rewarddesk.model.Annotation;
import rewarddesk.model.DisplayOrder;
import rewarddesk.project.StoredJudgment;

/// What an export makes of one item.
public sealed interface Selection {

  /// An example to write.
  ///
  /// @param source whose verdict it is
  record Exported(Example example, Source source) implements Selection {}

  /// Not written.
  record Omitted(LeftOut reason) implements Selection {}

  /// Whose verdict decided.
  sealed interface Source {}

  /// A human's.
  ///
  /// @param seq number of the decision in the journal
  /// @param judgment the judgment it answered to, if the project still has it
  record Human(long seq, Annotation annotation, Optional<StoredJudgment> judgment)
      implements Source {}

  /// A judge's.
  record Machine(StoredJudgment judgment) implements Source {}

  /// The majority of several judges.
  ///
  /// @param votes the judgments that ranked the sides
  /// @param agreeing how many of them are on the winning side
  record Jury(List<StoredJudgment> votes, int agreeing) implements Source {
    public Jury {
      votes = List.copyOf(votes);
    }
  }

  /// The majority of several annotators.
  ///
  /// @param votes their latest decisions, skips left out
  /// @param agreeing how many of them are on the winning side
  record Annotators(List<Annotation> votes, int agreeing) implements Source {
    public Annotators {
      votes = List.copyOf(votes);
    }
  }

  /// The label that came with the data.
  record Gold() implements Source {}

  /// Right and wrong replies of judges by somebody else's label.
  ///
  /// @param judged the item's own example and whose label it is
  /// @param definition name of what the judge was asked by
  /// @param hash SHA-256 of that
  /// @param purpose what it was asked, as in [rewarddesk.model.JudgeCall]
  /// @param order which stored side was shown as A
  /// @param chosen who wrote the right reply
  /// @param rejected who wrote the wrong one, where there is one
  record Criticism(
      Exported judged,
      String definition,
      String hash,
      String purpose,
      DisplayOrder order,
      Made chosen,
      Optional<Made> rejected)
      implements Source {

    /// @param by the judge; the annotator, for a correction
    /// @param judgment number of the judgment in the project; 0 for a correction
    /// @param outcome what the reply says, in stored sides
    public record Made(String by, long judgment, String outcome) {}
  }
}
