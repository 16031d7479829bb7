package rewarddesk.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import rewarddesk.progress.Cancellation;
import rewarddesk.stats.Holm;

/// Who agrees with whom, two by two, and which of two judges is right more often. Of a project with
/// many raters only some are in it, so that it stays small and quick; the others are counted.
///
/// @param raters people, gold, the [#ANNOTATORS] with most labels, then the [#JUDGES] best judges
/// @param pairs each two of them once, in that order
/// @param judges each two of the judges once for each kind of label
/// @param annotatorsLeftOut annotators that are not in it
/// @param judgesLeftOut judges that are not in it
public record RaterPairs(
    List<Rater> raters,
    List<RaterPair> pairs,
    List<JudgePair> judges,
    int annotatorsLeftOut,
    int judgesLeftOut) {
  /// Annotators in it.
  public static final int ANNOTATORS = 8;

  /// Judges in it.
  public static final int JUDGES = 10;

  public static final RaterPairs NONE = new RaterPairs(List.of(), List.of(), List.of(), 0, 0);

  /// Two judges on the same labelled items.
  ///
  /// @param adjustedP the exact p-value, corrected after Holm for all pairs of judges with items in
  ///   common beside the same labels; 1 without such items
  public record JudgePair(TwoJudges two, double adjustedP) {}

  public RaterPairs {
    raters = List.copyOf(raters);
    pairs = List.copyOf(pairs);
    judges = List.copyOf(judges);
  }

  /// @param labels whose labels say who is right; judges stand in the order of the first
  /// @throws java.util.concurrent.CancellationException when cancelled
  static RaterPairs of(VerdictTable verdicts, List<VerdictColumn> labels, Cancellation cancel) {
    VerdictColumn truth = labels.isEmpty() ? verdicts.people() : labels.getFirst();
    List<VerdictColumn> all = verdicts.raters();
    List<VerdictColumn> annotators =
        of(Rater.Kind.ANNOTATOR, all)
            .sorted(Comparator.comparingLong(column -> -column.answers()))
            .limit(ANNOTATORS)
            .toList();
    List<VerdictColumn> judges =
        of(Rater.Kind.JUDGE, all)
            .map(judge -> new Marked(judge, Trust.of(verdicts, judge, truth)))
            .sorted(Comparator.comparing(Marked::trust, Trust.BEST_FIRST))
            .map(Marked::judge)
            .limit(JUDGES)
            .toList();
    List<VerdictColumn> shown =
        Stream.of(
                of(Rater.Kind.PEOPLE, all),
                of(Rater.Kind.GOLD, all),
                annotators.stream(),
                judges.stream())
            .flatMap(columns -> columns)
            .toList();
    List<RaterPair> pairs = new ArrayList<>();
    for (int first = 0; first < shown.size(); first++) {
      for (VerdictColumn second : shown.subList(first + 1, shown.size())) {
        cancel.throwIfCancelled();
        pairs.add(RaterPair.of(verdicts, shown.get(first), second));
      }
    }
    List<JudgePair> compared = new ArrayList<>();
    for (VerdictColumn known : labels) {
      compared.addAll(compared(verdicts, judges, known, cancel));
    }
    return new RaterPairs(
        shown.stream().map(VerdictColumn::rater).toList(),
        pairs,
        compared,
        (int) of(Rater.Kind.ANNOTATOR, all).count() - annotators.size(),
        (int) of(Rater.Kind.JUDGE, all).count() - judges.size());
  }

  private record Marked(VerdictColumn judge, Trust trust) {}

  private static Stream<VerdictColumn> of(Rater.Kind kind, List<VerdictColumn> all) {
    return all.stream().filter(column -> column.rater().kind() == kind);
  }

  private static List<JudgePair> compared(
      VerdictTable verdicts,
      List<VerdictColumn> judges,
      VerdictColumn labels,
      Cancellation cancel) {
    List<TwoJudges> two = new ArrayList<>();
    for (int first = 0; first < judges.size(); first++) {
      for (VerdictColumn second : judges.subList(first + 1, judges.size())) {
        cancel.throwIfCancelled();
        two.add(TwoJudges.of(verdicts, judges.get(first), second, labels));
      }
    }
    double[] adjusted =
        Holm.adjusted(
            two.stream()
                .filter(pair -> pair.paired().n() > 0)
                .mapToDouble(pair -> pair.paired().exactP())
                .toArray());
    List<JudgePair> pairs = new ArrayList<>();
    int next = 0;
    for (TwoJudges pair : two) {
      pairs.add(new JudgePair(pair, pair.paired().n() > 0 ? adjusted[next++] : 1));
    }
    return pairs;
  }
}
