package rewarddesk.ui.insights;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rewarddesk.insight.Facet;
import rewarddesk.insight.GuaranteeBasis;
import rewarddesk.insight.JudgeVersion;
import rewarddesk.insight.Part;
import rewarddesk.insight.Rater;
import rewarddesk.insight.Said;
import rewarddesk.insight.Trust;
import rewarddesk.insight.UnpartedField;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.Interval;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.Coefficient;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Words;

/// The numbers in words. Beside every share stand its interval and what it rests on.
final class InsightTexts {
  private static final int FIELDS_NAMED = 8;

  private final Messages messages;
  private final Words words;

  InsightTexts(Messages messages, Words words) {
    this.messages = messages;
    this.words = words;
  }

  String text(String key, Object... arguments) {
    return arguments.length == 0 ? messages.text(key) : messages.text(key, arguments);
  }

  boolean has(String key) {
    return messages.has(key);
  }

  String name(Rater rater) {
    return switch (rater.kind()) {
      case PEOPLE -> messages.text("insights.people");
      case GOLD -> messages.text("insights.gold");
      case JUDGE -> words.judge(rater.id());
      case ANNOTATOR -> rater.id().replaceFirst("^imported:", "");
    };
  }

  String name(Compared other) {
    return other.version().map(this::name).orElseGet(() -> name(other.judge()));
  }

  /// `judge, version 2 (1a2b3c4d)`.
  private String name(JudgeVersion version) {
    String judge = name(version.judge());
    String word = version.word().isEmpty() ? text("insights.version.unknown") : version.word();
    return version
        .number()
        .map(number -> text("insights.version.numbered", judge, number, word))
        .orElseGet(() -> text("insights.version.plain", judge, word));
  }

  /// The same with when and how much it judged.
  String entry(JudgeVersion version) {
    String day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(messages.locale())
            .withZone(ZoneId.systemDefault())
            .format(version.judged().last());
    return text("insights.version.entry", name(version), day, version.judged().items());
  }

  /// By what items are parted: a field of the data keeps its name.
  String facet(String name) {
    return has("insights.facet." + name) ? text("insights.facet." + name) : name;
  }

  /// Which part: values of the data are said as they stand.
  String value(String facet, String value) {
    if (value.equals(Facet.NONE)) {
      return text("insights.part.none");
    }
    String word = value.replace(' ', '_');
    String key =
        switch (facet) {
          case "length" -> "insights.length." + word;
          case "turns" -> "insights.turns." + word;
          default -> "";
        };
    return has(key) ? text(key) : value;
  }

  /// `Subset: chat`.
  String part(Part part) {
    return text("insights.part.name", facet(part.facet()), value(part.facet(), part.value()));
  }

  /// A title of items that are only of a part.
  String inParts(String title, List<Part> parts) {
    return Stream.concat(Stream.of(title), parts.stream().map(this::part))
        .collect(Collectors.joining(" · "));
  }

  /// Fields of the data by which items are not parted, with the reason; empty without any.
  Optional<String> unparted(List<UnpartedField> fields) {
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    String named =
        fields.stream()
            .limit(FIELDS_NAMED)
            .map(field -> text("insights.unparted." + field.why(), field.name()))
            .collect(Collectors.joining(text("insights.left.comma")));
    return Optional.of(text("insights.unparted", named, Math.max(0, fields.size() - FIELDS_NAMED)));
  }

  String said(Said said) {
    return switch (said) {
      case A -> "A";
      case B -> "B";
      case TIE -> words.verdictWord("tie");
      case NOTHING -> messages.text("insights.said.nothing");
      case ABSENT -> messages.text("insights.said.absent");
    };
  }

  String mark(Trust trust) {
    return messages.text("insights.mark." + trust.mark());
  }

  String reason(Trust trust) {
    String why = why(trust);
    return !trust.saysBasis()
        ? why
        : messages.text(
            "insights.sentences",
            why,
            messages.text(
                "insights.basis." + trust.basis(),
                trust.outside(),
                Trust.LABELS_NEEDED,
                trust.drawn()));
  }

  private String why(Trust trust) {
    Optional<Interval> interval = trust.decisive().interval95();
    return messages.text(
        "insights.why." + trust.why(),
        trust.decisive().trials(),
        trust.decisive().value().orElse(0),
        interval.map(Interval::low).orElse(0.0),
        interval.map(Interval::high).orElse(0.0),
        trust.unscored(),
        trust.more());
  }

  /// `71.2 % [68.0 – 74.1] of 312`.
  String share(Proportion share) {
    return share
        .interval95()
        .map(
            interval ->
                messages.text(
                    "insights.share",
                    share.value().orElseThrow(),
                    100 * interval.low(),
                    100 * interval.high(),
                    share.trials()))
        .orElseGet(() -> messages.text("insights.unmeasured"));
  }

  /// A mean with its interval.
  String score(Estimate estimate) {
    if (estimate.value().isEmpty()) {
      return messages.text("insights.matrix.never");
    }
    double value = estimate.value().getAsDouble();
    return estimate
        .interval()
        .map(
            interval ->
                messages.text(
                    "insights.score",
                    value,
                    100 * interval.low(),
                    100 * interval.high(),
                    estimate.n()))
        .orElseGet(() -> messages.text("insights.score.plain", value, estimate.n()));
  }

  /// `+3.1 points [−0.4 to 6.6]`.
  String difference(double value, Interval interval) {
    return messages.text(
        "insights.difference", 100 * value, 100 * interval.low(), 100 * interval.high());
  }

  /// A coefficient of agreement with its interval.
  ///
  /// @param key how interval and what it rests on are written
  String coefficient(String key, Coefficient coefficient) {
    return coefficient(key, coefficient.estimate());
  }

  /// The same, kept without its parts.
  String coefficient(String key, Estimate estimate) {
    if (estimate.value().isEmpty()) {
      return messages.text("insights.undefined");
    }
    double value = estimate.value().getAsDouble();
    return estimate
        .interval()
        .map(range -> messages.text(key, value, range.low(), range.high(), estimate.n()))
        .orElseGet(() -> number(value));
  }

  String number(double value) {
    return messages.text("insights.number", value);
  }

  /// What a guarantee rests on, and how the labels are counted: one line for each.
  List<String> basis(GuaranteeBasis basis) {
    List<String> lines = new ArrayList<>();
    lines.add(
        messages.text(basis.audited() ? "insights.accept.audited" : "insights.accept.assumed"));
    if (basis.ties() + basis.bothBad() > 0) {
      lines.add(
          messages.text(
              "insights.accept.counted", basis.agreed().trials(), basis.ties(), basis.bothBad()));
    }
    add(lines, "insights.accept.marginless", basis.withoutMargin());
    add(lines, "insights.accept.onscreen", basis.onScreen());
    add(lines, "insights.accept.skipped", basis.skipped());
    add(lines, "insights.accept.outofturn", basis.outOfTurn());
    return lines;
  }

  private void add(List<String> lines, String key, long count) {
    if (count > 0) {
      lines.add(messages.text(key, count));
    }
  }

  /// One line for each reason.
  List<String> leftOut(LeftOut leftOut) {
    List<String> lines = new ArrayList<>();
    for (LeftOut.Reason reason : LeftOut.Reason.values()) {
      long count = leftOut.count(reason);
      if (count > 0) {
        lines.add(messages.text("insights.left." + reason, count));
      }
    }
    return lines;
  }
}
