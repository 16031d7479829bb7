package rewarddesk.queue;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import rewarddesk.model.Annotation;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.ItemSummary;
import rewarddesk.project.Project;
import rewarddesk.stats.Choice;
import rewarddesk.stats.audit.AcceptanceThreshold;
import rewarddesk.stats.audit.AuditSlice;

/// Where a judge's verdicts begin to be good enough: the least margin above which it agrees with
/// the human in at least nine of ten, with 95 % confidence, by the decided items of the audit
/// slice.
///
/// A human's decision counts as it was before the reveal, and only where a human made it. One that
/// calls a tie or finds both bad does not agree with a judge that prefers a side; a skip is none.
final class Thresholds {
  private static final double WANTED = 0.9;
  private static final double DELTA = 0.05;

  private final String judge;
  private double[] margins = new double[64];
  private boolean[] agreed = new boolean[64];
  private double[] all = new double[1024];
  private int labels;
  private int judged;

  private Thresholds(String judge) {
    this.judge = judge;
  }

  /// @throws CancellationException when cancelled
  static Thresholds read(Project project, String judge, Cancellation cancel) {
    Thresholds thresholds = new Thresholds(judge);
    project
        .judgments()
        .forEachLatest(judge, cancel, said -> said.margin().ifPresent(thresholds::see));
    project
        .comparisons()
        .forEachSummary(
            ItemQuery.ALL.withStatus(ItemQuery.Status.DECIDED), cancel, thresholds::add);
    return thresholds;
  }

  private void see(double margin) {
    all = judged == all.length ? Arrays.copyOf(all, 2 * judged) : all;
    all[judged++] = margin;
  }

  private void add(ItemSummary item) {
    if (!item.audited()) {
      return;
    }
    item.annotation()
        .filter(Annotation::isHuman)
        .map(Annotation::independent)
        .filter(human -> !(human instanceof Verdict.Skipped))
        .ifPresent(human -> add(item, human));
  }

  private void add(ItemSummary item, Verdict.HumanVerdict human) {
    item.judgeVerdicts().stream()
        .filter(said -> said.judge().equals(judge) && said.margin().isPresent())
        .filter(said -> Choice.of(said.verdict()).decisive())
        .forEach(said -> label(said.margin().orElseThrow(), said.verdict().equals(human)));
  }

  private void label(double margin, boolean right) {
    if (labels == margins.length) {
      margins = Arrays.copyOf(margins, 2 * labels);
      agreed = Arrays.copyOf(agreed, 2 * labels);
    }
    margins[labels] = margin;
    agreed[labels++] = right;
  }

  int labels() {
    return labels;
  }

  /// Labels it takes at least.
  int needed() {
    return AcceptanceThreshold.labelsAtLeast(slice(), WANTED, DELTA);
  }

  Optional<Double> threshold() {
    return AcceptanceThreshold.of(slice(), WANTED, DELTA).map(AcceptanceThreshold::threshold);
  }

  private AuditSlice slice() {
    return AuditSlice.of(
        Arrays.copyOf(margins, labels), Arrays.copyOf(agreed, labels), Arrays.copyOf(all, judged));
  }
}
