package rewarddesk.cli;

import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import java.util.Map;
import rewarddesk.insight.HumanPanel;
import rewarddesk.insight.RatingAgreement;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.agreement.LeaveOneOut;

/// Several humans on the same items, and judges in the place of one of them, for people. All else
/// stands on the page and in JSON.
final class PanelText {
  private static final int JUDGES_SHOWN = 10;

  private PanelText() {}

  /// @param panels by judge; nothing where there are not several humans
  static String of(Map<String, HumanPanel> panels) {
    if (panels.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder(humans(panels.values().iterator().next()));
    panels.entrySet().stream()
        .limit(JUDGES_SHOWN)
        .forEach(one -> text.append(judge(one.getKey(), one.getValue())));
    int more = panels.size() - JUDGES_SHOWN;
    if (more > 0) {
      text.append(String.format(Locale.ROOT, "  %,d more judges are in --json.\n", more));
    }
    return text.append('\n').toString();
  }

  private static String humans(HumanPanel panel) {
    LeaveOneOut out = panel.leaveOneOut();
    DoubleSummaryStatistics each =
        out.perHuman().stream()
            .filter(share -> share.trials() > 0)
            .mapToDouble(share -> share.value().orElseThrow())
            .summaryStatistics();
    String range =
        each.getCount() == 0
            ? ""
            : String.format(
                Locale.ROOT,
                "; one by one %.1f to %.1f %%",
                100 * each.getMin(),
                100 * each.getMax());
    return String.format(
        Locale.ROOT,
        """
        %,d humans, %,d items that two or more ranked: Krippendorff's alpha %s.
          A human agrees with most of the others: %s%s.
        """,
        panel.humans().size(),
        panel.alpha().estimate().n(),
        RatingAgreement.words(panel.alpha()),
        share(out.humans()),
        range);
  }

  private static String judge(String judge, HumanPanel panel) {
    LeaveOneOut out = panel.leaveOneOut();
    String missing =
        out.judgeMissing() == 0
            ? ""
            : String.format(Locale.ROOT, ", %,d votes without its verdict", out.judgeMissing());
    return "  %s agrees with the same votes: %s%s; alternative annotator test: %s.\n"
        .formatted(judge, share(out.judge()), missing, panel.altTestWords());
  }

  private static String share(Estimate estimate) {
    return estimate.value().isEmpty()
        ? "not measured yet"
        : estimate
            .interval()
            .map(
                range ->
                    String.format(
                        Locale.ROOT,
                        "%.1f %% [%.1f–%.1f] of %,d",
                        100 * estimate.value().getAsDouble(),
                        100 * range.low(),
                        100 * range.high(),
                        estimate.n()))
            .orElseGet(
                () ->
                    String.format(
                        Locale.ROOT,
                        "%.1f %% of %,d",
                        100 * estimate.value().getAsDouble(),
                        estimate.n()));
  }
}
