package rewarddesk.project;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rewarddesk.model.Comparison;

/// A comparison with everything known about it.
///
/// @param ordinal its number in the project, from 1
/// @param judgments the latest judgment of each judge, oldest first
/// @param decision the decision in force, of whoever decided last
/// @param draftNote note typed but not yet part of a decision; empty when none
/// @param source file and line it was imported from
/// @param votes what each annotator of the data said last; never in force
/// @param revealedTo annotators who have decided it in view of a judgment, or seen one right after
///   deciding; also when that decision was taken back
public record Item(
    long ordinal,
    Comparison comparison,
    List<StoredJudgment> judgments,
    Optional<Decision> decision,
    String draftNote,
    SourceLine source,
    Set<String> revealedTo,
    List<ItemSummary.Vote> votes) {
  public Item {
    judgments = List.copyOf(judgments);
    revealedTo = Set.copyOf(revealedTo);
    votes = List.copyOf(votes);
  }

  /// An item that no annotator of the data voted on.
  public Item(
      long ordinal,
      Comparison comparison,
      List<StoredJudgment> judgments,
      Optional<Decision> decision,
      String draftNote,
      SourceLine source,
      Set<String> revealedTo) {
    this(ordinal, comparison, judgments, decision, draftNote, source, revealedTo, List.of());
  }

  /// The decision in force, when a human made it and not a judge in the human's place.
  public Optional<Decision> humanDecision() {
    return decision.filter(made -> made.annotation().isHuman());
  }

  /// The judgment of the given judge.
  public Optional<StoredJudgment> judgmentBy(String judge) {
    return judgments.stream().filter(j -> j.judgment().judge().equals(judge)).findFirst();
  }
}
