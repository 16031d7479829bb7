package rewarddesk.ui.items;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import rewarddesk.model.Annotation;
import rewarddesk.project.ItemSummary;
import rewarddesk.project.ItemSummary.JudgeVerdict;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Words;

/// What stands in each column of the list. Gold speaks only about items that are decided.
final class ItemTexts {
  private final Messages messages;
  private final Words words;
  private final DateTimeFormatter day;
  private final DateTimeFormatter time;
  private final InstantSource clock;
  private final NumberFormat margin;

  ItemTexts(Messages messages, Words words, InstantSource clock) {
    this.messages = messages;
    this.words = words;
    this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(messages.locale());
    this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(messages.locale());
    this.clock = clock;
    this.margin = NumberFormat.getNumberInstance(messages.locale());
    margin.setMaximumFractionDigits(2);
  }

  /// The verdict with its margin, or nothing when the judge has not said anything.
  String judgment(ItemSummary item, String judge) {
    return item.judgeVerdicts().stream()
        .filter(verdict -> verdict.judge().equals(judge))
        .findFirst()
        .map(this::judgment)
        .orElse("");
  }

  private String judgment(JudgeVerdict said) {
    String verdict = words.verdict(said.verdict());
    return said.margin()
        .map(value -> messages.text("items.cell.margin", verdict, margin.format(value)))
        .orElse(verdict);
  }

  /// What the annotators of the data said; each verdict once with how many said it.
  String votes(ItemSummary item) {
    return item.votes().stream()
        .map(vote -> words.verdict(vote.verdict()))
        .collect(Collectors.groupingBy(word -> word, LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(said -> messages.text("items.cell.vote", said.getKey(), said.getValue()))
        .collect(Collectors.joining(", "));
  }

  String decision(ItemSummary item) {
    return item.annotation().map(this::decision).orElse("");
  }

  private String decision(Annotation annotation) {
    String verdict = words.verdict(annotation.verdict());
    return annotation
        .strength()
        .map(strength -> messages.text("items.strength." + strength, verdict))
        .orElse(verdict);
  }

  Words words() {
    return words;
  }

  String agreement(ItemSummary item) {
    return item.annotation().map(annotation -> agreement(item, annotation)).orElse("");
  }

  private String agreement(ItemSummary item, Annotation annotation) {
    String judge =
        annotation
            .confirms()
            .map(yes -> messages.text(yes ? "items.cell.confirmed" : "items.cell.overridden"))
            .orElse("");
    if (!isAgainstGold(item, annotation)) {
      return judge;
    }
    String gold = messages.text("items.cell.againstGold");
    return judge.isEmpty() ? gold : messages.text("items.cell.both", judge, gold);
  }

  private static boolean isAgainstGold(ItemSummary item, Annotation annotation) {
    return annotation.verdict().ranks()
        && item.gold().filter(gold -> !gold.verdict().equals(annotation.verdict())).isPresent();
  }

  String annotator(ItemSummary item) {
    return item.annotation().map(Annotation::annotator).orElse("");
  }

  /// The time of today's decisions, the day of older ones.
  String at(ItemSummary item) {
    return item.annotation().map(annotation -> at(annotation.at())).orElse("");
  }

  private String at(Instant instant) {
    ZonedDateTime local = instant.atZone(ZoneId.systemDefault());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    return (local.toLocalDate().equals(today) ? time : day).format(local);
  }

  /// The annotator's own words, for the tip on their mark.
  Optional<String> note(ItemSummary item) {
    return item.annotation().flatMap(new OwnOpinion(messages)::of);
  }
}
