package rewarddesk.ui.models;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.StringJoiner;
import rewarddesk.inference.library.ModelFacts;
import rewarddesk.inference.library.Precision;
import rewarddesk.reward.trial.ItemTrial;
import rewarddesk.reward.trial.ModelCheck;
import rewarddesk.reward.trial.Reading;
import rewarddesk.ui.Messages;

/// Models and what they say in words.
final class ModelTexts {
  private static final double KILO = 1000;
  private static final int DIGITS = 12;
  private static final String SEPARATOR = " · ";

  private final Messages messages;

  ModelTexts(Messages messages) {
    this.messages = messages;
  }

  /// Kind, precision, size.
  String facts(ModelEntry entry) {
    StringJoiner parts = new StringJoiner(SEPARATOR);
    parts.add(messages.text("models.kind." + entry.description().kind().word()));
    ModelFacts facts = entry.facts();
    if (facts.precision() != Precision.UNKNOWN) {
      parts.add(messages.text("models.precision." + facts.precision()));
    }
    parts.add(facts.bytes() == 0 ? messages.text("models.missing") : size(facts.bytes()));
    return parts.toString();
  }

  String size(long bytes) {
    if (bytes < KILO * KILO) {
      return messages.text("models.size.kb", bytes / KILO);
    }
    return bytes < KILO * KILO * KILO
        ? messages.text("models.size.mb", bytes / KILO / KILO)
        : messages.text("models.size.gb", bytes / KILO / KILO / KILO);
  }

  /// In a few words, for the list.
  String standing(Standing standing) {
    return switch (standing) {
      case Standing.Unchecked() -> messages.text("models.unchecked");
      case Standing.Checked(ModelCheck check) ->
          messages.text(check.holds() ? "models.holds" : "models.differs")
              + SEPARATOR
              + messages.text("models.checked", time(check));
      case Standing.Refused _ -> messages.text("models.refused");
    };
  }

  /// In full.
  String about(Standing standing) {
    return switch (standing) {
      case Standing.Unchecked() -> messages.text("models.unchecked.about");
      case Standing.Checked(ModelCheck check) -> about(check);
      case Standing.Refused(var fault) -> fault.sentence();
    };
  }

  private String about(ModelCheck check) {
    StringJoiner lines = new StringJoiner("\n");
    var found = check.found();
    lines.add(
        messages.text(
            check.holds() ? "models.holds.about" : "models.differs.about",
            messages.text("models.golden." + check.description().kind().rewardSystem()),
            found.value(),
            check.description().golden().map(must -> must.value()).orElse(found.value()),
            found.tolerance()));
    lines.add(
        messages.text(
            "models.runs",
            check.compute().provider(),
            check.compute().threadsPerCall(),
            check.digest().substring(0, Math.min(DIGITS, check.digest().length()))));
    lines.add(messages.text("models.checked.about", time(check)));
    check.notes().forEach(lines::add);
    return lines.toString();
  }

  private String time(ModelCheck check) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(messages.locale())
        .format(check.at().atZone(ZoneId.systemDefault()));
  }

  /// How long something has been going on.
  String elapsed(Duration time, ModelWork.Moved moved) {
    String elapsed =
        time.toMinutes() == 0
            ? messages.text("models.busy.seconds", time.toSeconds())
            : messages.text("models.busy.minutes", time.toMinutes(), time.toSecondsPart());
    return moved.total() <= 0
        ? elapsed
        : messages.text("models.busy.moved", elapsed, size(moved.done()), size(moved.total()));
  }

  /// What came of an item as a whole.
  String verdict(ItemTrial trial) {
    StringJoiner parts = new StringJoiner(SEPARATOR);
    parts.add(
        trial
            .better()
            .map(slot -> messages.text("models.try.prefers", slot, Math.abs(trial.margin())))
            .orElse(messages.text("models.try.tie")));
    trial.figures().forEach(figure -> parts.add(figure(figure)));
    return parts.toString();
  }

  String heading(Reading reading) {
    return reading.both()
        ? messages.text("models.try.order", reading.first(), reading.first().other())
        : messages.text("models.try.side", reading.first());
  }

  /// Numbers, length, what was cut.
  String reading(Reading reading) {
    StringJoiner parts = new StringJoiner(SEPARATOR);
    reading.figures().forEach(figure -> parts.add(figure(figure)));
    parts.add(messages.text("models.try.tokens", reading.pieces().size(), reading.longest()));
    parts.add(
        reading.dropped() == 0
            ? messages.text("models.try.whole")
            : messages.text("models.try.cut", reading.dropped()));
    return parts.toString();
  }

  private String figure(Reading.Figure figure) {
    return messages.text("models.figure." + figure.kind(), figure.value());
  }
}
