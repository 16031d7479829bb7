package rewarddesk.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rewarddesk.model.Annotation;
import rewarddesk.progress.Cancellation;

/// Everything that a project's verdicts and texts say, for a report.
///
/// @param verdicts what was read
/// @param cards each judge against people, then against gold, then against the annotators of the
///   data, the [#ANNOTATORS] with most labels, where there are labels
/// @param biases what sways each judge, beside the labels of its first card: people's where they
///   labelled anything that it judged, else gold, else those of the annotator with most
/// @param ratings each judge's ratings beside people's, where both rated the same responses
/// @param unparted fields of the data by which the items are not parted
/// @param panels each judge in the place of one of several humans, where there are several
/// @param standings how systems and source models stand, by people and by gold, where there are
///   labels, else by the annotator of the data with most
/// @param pairs who agrees with whom, and which of two judges is right more often by the labels of
///   the standings
public record Findings(
    VerdictTable verdicts,
    List<ReportCard> cards,
    Map<String, Biases> biases,
    Map<String, RatingAgreement> ratings,
    Map<String, HumanPanel> panels,
    List<UnpartedField> unparted,
    List<Standings> standings,
    RaterPairs pairs) {
  /// Annotators of the data that get cards of their own.
  public static final int ANNOTATORS = 5;

  public Findings {
    cards = List.copyOf(cards);
    unparted = List.copyOf(unparted);
    standings = List.copyOf(standings);
  }

  /// @throws java.util.concurrent.CancellationException when cancelled
  public static Findings of(VerdictTable verdicts, Texts texts, Cancellation cancel) {
    List<VerdictColumn> annotators = annotators(verdicts);
    List<VerdictColumn> known =
        Stream.of(verdicts.people(), verdicts.gold())
            .filter(labels -> labels.answers() > 0)
            .toList();
    List<VerdictColumn> all = Stream.concat(known.stream(), annotators.stream()).toList();
    List<ReportCard> cards = new ArrayList<>();
    Map<String, Biases> biases = new LinkedHashMap<>();
    Map<String, RatingAgreement> ratings = new LinkedHashMap<>();
    Map<String, HumanPanel> panels = new LinkedHashMap<>();
    Optional<Humans> humans = Humans.of(verdicts, Optional.of(texts));
    for (VerdictColumn judge : verdicts.judges()) {
      Optional<VerdictColumn> first = Optional.empty();
      for (VerdictColumn labels : all) {
        cancel.throwIfCancelled();
        Optional<ReportCard> card = ReportCards.of(verdicts, Optional.of(texts), judge, labels);
        card.ifPresent(cards::add);
        first = first.or(() -> card.map(_ -> labels));
      }
      RatingAgreement.of(verdicts, texts, judge)
          .ifPresent(found -> ratings.put(judge.rater().id(), found));
      humans.ifPresent(panel -> panels.put(judge.rater().id(), panel.with(judge)));
      biases.put(
          judge.rater().id(), Biases.of(verdicts, texts, judge, first.orElse(verdicts.people())));
    }
    List<Standings> standings = new ArrayList<>();
    List<VerdictColumn> truths = known.isEmpty() ? annotators.stream().limit(1).toList() : known;
    for (VerdictColumn labels : truths) {
      cancel.throwIfCancelled();
      standings.add(Standings.of(verdicts, texts, labels));
    }
    return new Findings(
        verdicts,
        cards,
        biases,
        ratings,
        panels,
        texts.unparted(),
        standings,
        RaterPairs.of(verdicts, truths, cancel));
  }

  private static List<VerdictColumn> annotators(VerdictTable verdicts) {
    return verdicts.annotators().stream()
        .filter(column -> column.rater().id().startsWith(Annotation.IMPORTED))
        .filter(column -> column.answers() > 0)
        .sorted(Comparator.comparingLong(column -> -column.answers()))
        .limit(ANNOTATORS)
        .toList();
  }
}
