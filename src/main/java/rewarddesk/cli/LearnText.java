package rewarddesk.cli;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.StringJoiner;
import rewarddesk.learn.DecisionCounts;
import rewarddesk.learn.Estimate;
import rewarddesk.learn.Figures;
import rewarddesk.learn.LearningResult;

/// What `rewarddesk learn` says. Beside every rate stands its interval and what it rests on.
final class LearnText {
  private LearnText() {}

  /// @param inUse the version in use now
  static String of(LearningResult result, OptionalLong inUse) {
    return switch (result) {
      case LearningResult.TooFew few -> counts(few.counts());
      case LearningResult.Learned learned ->
          counts(learned.counts())
              + "\n"
              + figures(learned.head().figures())
              + "\n"
              + verdict(learned, inUse);
    };
  }

  static String tooFew(LearningResult.TooFew few) {
    return String.format(
        Locale.ROOT,
        "There is too little to learn from: %,d more decisions that prefer a side and %,d more"
            + " different prompts are needed.",
        few.missingDecisions(),
        few.missingPrompts());
  }

  static String taken(long version, boolean used) {
    return used
        ? "Kept as version " + version + " and in use."
        : "Kept as version "
            + version
            + ". It is not used, because it did not beat length alone where it was learned.";
  }

  private static String counts(DecisionCounts counts) {
    StringJoiner left = new StringJoiner(", ", " Left out: ", ".").setEmptyValue("");
    add(left, counts.ties(), counts.ties() == 1 ? "tie" : "ties");
    add(left, counts.bothBad(), "both bad");
    add(left, counts.skipped(), "skipped");
    add(left, counts.surplus(), "older than the newest that fit");
    add(left, counts.unmeasured(), "not measurable");
    return PlainText.count(counts.usable(), "usable decision") + "." + left;
  }

  private static void add(StringJoiner left, long count, String what) {
    if (count > 0) {
      left.add(String.format(Locale.ROOT, "%,d %s", count, what));
    }
  }

  private static String figures(Figures figures) {
    Estimate gain = figures.difference();
    return new TextTable()
            .row("Learned", percent(figures.learned()))
            .row(
                "Length alone",
                percent(figures.length())
                    + (figures.longerWins() ? " (the longer one wins)" : " (the shorter one wins)"))
            .row(
                "Difference",
                String.format(
                    Locale.ROOT,
                    "%+.1f points [%+.1f to %+.1f]",
                    100 * gain.value(),
                    100 * gain.low(),
                    100 * gain.high()))
            .text()
        + String.format(
            Locale.ROOT,
            "On %,d decisions about %,d prompts, each predicted without having seen its prompt."
                + " Brackets: 95 %% interval.",
            figures.pairs(),
            figures.prompts());
  }

  private static String percent(Estimate share) {
    return String.format(
        Locale.ROOT,
        "%.1f %% [%.1f–%.1f]",
        100 * share.value(),
        100 * share.low(),
        100 * share.high());
  }

  private static String verdict(LearningResult.Learned learned, OptionalLong inUse) {
    String name = "Version " + learned.version();
    if (learned.head().isUsable()) {
      return name
          + " beats length alone and is in use. Next: rewarddesk judge PROJECT.rdesk --with"
          + " learned";
    }
    OptionalLong more = learned.head().figures().moreDecisions();
    String advice =
        more.isPresent()
            ? String.format(
                Locale.ROOT,
                " About %,d more decisions would show whether it is better.",
                more.getAsLong())
            : " So far it is no better; decide at least as many again, then learn again.";
    return name
        + " does not beat length alone for certain, so it is not used."
        + advice
        + (inUse.isPresent() ? " Version " + inUse.getAsLong() + " stays in use." : "");
  }
}
