package rewarddesk.export;

import java.util.Optional;
import rewarddesk.model.Annotation;
import rewarddesk.model.PreferencePair;
import rewarddesk.model.Slot;
import rewarddesk.project.StoredJudgment;

/// What an export makes of one item.
sealed interface Selection {

  /// A pair to write.
  ///
  /// @param chosenSlot the stored side that is chosen
  /// @param source whose verdict it is
  record Exported(PreferencePair pair, Slot chosenSlot, Source source) implements Selection {}

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

  /// A judge's, where no human has decided.
  record Machine(StoredJudgment judgment) implements Source {}
}
