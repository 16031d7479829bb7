package rewarddesk.export.select;

import java.util.List;
import java.util.Optional;
import rewarddesk.export.target.Example;
import rewarddesk.model.Annotation;
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

  /// The label that came with the data.
  record Gold() implements Source {}
}
