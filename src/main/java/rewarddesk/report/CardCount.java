package rewarddesk.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import rewarddesk.model.Verdict;
import rewarddesk.project.ItemSummary;
import rewarddesk.stats.Choice;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.PairTable;
import rewarddesk.stats.audit.AcceptanceCurve;
import rewarddesk.stats.audit.AuditSlice;
import rewarddesk.stats.calibration.CalibratedJudge;

/// The running counts of one card.
final class CardCount {
  private static final double DELTA = 0.05;
  private static final long SEED = 1;

  private final long[][] confusion = new long[3][3];
  private final Doubles allMargins = new Doubles();
  private final Doubles margins = new Doubles();
  private final Doubles agreed = new Doubles();
  private final Map<String, long[]> slices = new TreeMap<>();
  private long unscored;
  private long unranked;
  private long withoutMargin;

  void add(
      ItemSummary item,
      ItemSummary.JudgeVerdict judged,
      Optional<? extends Verdict.HumanVerdict> label) {
    Choice judge = Choice.of(judged.verdict());
    if (judge.decisive()) {
      judged.margin().ifPresent(allMargins::add);
    }
    label
        .filter(verdict -> !(verdict instanceof Verdict.Skipped))
        .ifPresent(verdict -> addLabelled(item, judged, judge, Choice.of(verdict)));
  }

  private void addLabelled(
      ItemSummary item, ItemSummary.JudgeVerdict judged, Choice judge, Choice label) {
    if (!judge.ranks()) {
      unscored++;
    } else if (!label.ranks()) {
      unranked++;
    } else {
      confusion[row(judge)][row(label)]++;
      if (judge.decisive() && label.decisive()) {
        addDecisive(item, judged, judge == label);
      }
    }
  }

  private void addDecisive(ItemSummary item, ItemSummary.JudgeVerdict judged, boolean right) {
    item.subset().ifPresent(subset -> addSlice("subset: " + subset, right));
    item.language().ifPresent(language -> addSlice("language: " + language, right));
    if (judged.margin().isPresent()) {
      margins.add(judged.margin().get());
      agreed.add(right ? 1 : 0);
    } else {
      withoutMargin++;
    }
  }

  private void addSlice(String name, boolean right) {
    long[] counts = slices.computeIfAbsent(name, _ -> new long[2]);
    counts[0] += right ? 1 : 0;
    counts[1]++;
  }

  private static int row(Choice choice) {
    return switch (choice) {
      case A -> 0;
      case B -> 1;
      case TIE -> 2;
      case NONE -> throw new IllegalArgumentException("it ranks nothing");
    };
  }

  /// Empty when nothing was labelled.
  Optional<ReportCard> report(String judge, ReportCard.Labels labels) {
    PairTable table = PairTable.of(ReportCard.CATEGORIES, confusion);
    return table.total() + unscored + unranked == 0
        ? Optional.empty()
        : Optional.of(
            new ReportCard(
                judge, labels, table, unscored, unranked, calibration(), acceptance(), slices()));
  }

  private boolean[] right() {
    double[] values = agreed.toArray();
    boolean[] right = new boolean[values.length];
    for (int i = 0; i < right.length; i++) {
      right[i] = values[i] == 1;
    }
    return right;
  }

  private Optional<CalibratedJudge> calibration() {
    return CalibratedJudge.of(
        margins.toArray(),
        right(),
        IntStream.range(0, margins.count()).toArray(),
        LeftOut.of(LeftOut.Reason.NO_MARGIN, withoutMargin),
        SEED);
  }

  private Optional<AcceptanceCurve> acceptance() {
    return margins.count() == 0
        ? Optional.empty()
        : Optional.of(
            AcceptanceCurve.of(
                AuditSlice.of(margins.toArray(), right(), allMargins.toArray()), DELTA));
  }

  private List<ReportCard.Slice> slices() {
    List<ReportCard.Slice> list = new ArrayList<>();
    slices.forEach(
        (name, counts) ->
            list.add(new ReportCard.Slice(name, new Proportion(counts[0], counts[1]))));
    list.sort(
        Comparator.comparingLong((ReportCard.Slice slice) -> slice.decisive().trials()).reversed());
    return list;
  }
}
