package rewarddesk.ui.judges;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.OptionalLong;
import java.util.StringJoiner;
import rewarddesk.learn.DecisionCounts;
import rewarddesk.learn.Estimate;
import rewarddesk.learn.Figures;
import rewarddesk.learn.LearnedHead;
import rewarddesk.learn.Learning;
import rewarddesk.learn.LearningResult;
import rewarddesk.ui.Messages;

/// The learned judge in words. Beside every rate stands its interval and what it rests on.
final class LearnTexts {
  private final Messages messages;

  LearnTexts(Messages messages) {
    this.messages = messages;
  }

  String usable(DecisionCounts counts) {
    return messages.text("learn.usable", counts.usable());
  }

  /// Empty when nothing is left out.
  String leftOut(DecisionCounts counts) {
    StringJoiner parts = new StringJoiner(messages.text("learn.separator"));
    add(parts, "ties", counts.ties());
    add(parts, "bothBad", counts.bothBad());
    add(parts, "skipped", counts.skipped());
    add(parts, "surplus", counts.surplus());
    return parts.length() == 0 ? "" : messages.text("learn.leftOut", parts.toString());
  }

  private void add(StringJoiner parts, String what, long count) {
    if (count > 0) {
      parts.add(messages.text("learn.leftOut." + what, count, Learning.MOST_DECISIONS));
    }
  }

  /// @param missing decisions that are missing
  String need(long missing) {
    return messages.text("learn.need", missing, Learning.LEAST_DECISIONS, Learning.LEAST_PROMPTS);
  }

  /// What is not said by the version that came of it.
  String result(LearningResult result) {
    return switch (result) {
      case LearningResult.TooFew few ->
          messages.text(
              "learn.few", few.prompts(), Learning.LEAST_PROMPTS, Learning.LEAST_DECISIONS);
      case LearningResult.Learned learned -> {
        StringJoiner parts = new StringJoiner("");
        add(parts, "unmeasured", learned.counts().unmeasured());
        yield parts.length() == 0 ? "" : messages.text("learn.leftOut", parts.toString());
      }
    };
  }

  String version(HeadVersion version) {
    long number = version.stored().version();
    return version
        .head()
        .map(head -> head.origin())
        .map(origin -> messages.text("learn.version", number, day(origin.at()), origin.decisions()))
        .orElseGet(() -> messages.text("learn.version", number, "?", 0));
  }

  /// Whether it is in use, could be, or must not.
  String standing(HeadVersion version) {
    if (version.head().isEmpty()) {
      return messages.text("learn.version.unreadable");
    }
    if (version.stored().inUse()) {
      return messages.text("learn.version.inUse");
    }
    return messages.text(version.isUsable() ? "learn.version.usable" : "learn.version.refused");
  }

  String figures(Figures figures) {
    Estimate learned = figures.learned();
    Estimate length = figures.length();
    Estimate gain = figures.difference();
    return String.join(
        "\n",
        messages.text(
            "learn.figures",
            learned.value(),
            figures.pairs(),
            figures.prompts(),
            learned.low(),
            learned.high()),
        messages.text(
            figures.longerWins() ? "learn.figures.longer" : "learn.figures.shorter",
            length.value(),
            length.low(),
            length.high()),
        messages.text(
            "learn.figures.difference", 100 * gain.value(), 100 * gain.low(), 100 * gain.high()));
  }

  /// Whether it may be used, and if not, what would help.
  String verdict(Figures figures) {
    if (figures.beatsLength()) {
      return messages.text("learn.beats");
    }
    OptionalLong more = figures.moreDecisions();
    return messages.text("learn.refused")
        + " "
        + (more.isPresent()
            ? messages.text("learn.refused.more", more.getAsLong())
            : messages.text("learn.refused.none"));
  }

  String origin(LearnedHead head) {
    return messages.text("learn.origin", head.origin().project(), day(head.origin().at()));
  }

  private String day(Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(messages.locale())
        .format(at.atZone(ZoneId.systemDefault()));
  }
}
