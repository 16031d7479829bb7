package rewarddesk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rewarddesk.insight.Biases;
import rewarddesk.insight.Findings;
import rewarddesk.insight.Headline;
import rewarddesk.insight.Meeting;
import rewarddesk.insight.Rater;
import rewarddesk.insight.RatingAgreement;
import rewarddesk.insight.ReportCard;
import rewarddesk.insight.Slice;
import rewarddesk.insight.Trait;
import rewarddesk.insight.Trust;
import rewarddesk.insight.VerdictColumn;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.ClassScores;
import rewarddesk.stats.agreement.PairTable;
import rewarddesk.stats.bias.AlwaysLongest;
import rewarddesk.stats.bias.TraitPreference;
import rewarddesk.stats.calibration.CalibratedJudge;
import rewarddesk.stats.calibration.Temperature;

/// One judge's card on the page.
final class CardHtml {
  private static final int SLICES_SHOWN = 12;

  private CardHtml() {}

  static String title(ReportCard card) {
    return card.judge() + " against " + card.labels().labels();
  }

  /// @param open whether it is open from the start
  static String of(ReportCard card, Findings findings, boolean open) {
    Trust trust = card.trust();
    return "<details"
        + (open ? " open" : "")
        + "><summary><h2>"
        + Html.escaped(title(card))
        + "</h2> – <span class=\"mark\">"
        + trust.mark().word()
        + "</span></summary>\n"
        + Html.paragraph(capital(trust.reason()) + ".")
        + earlier(card, findings)
        + figures(card)
        + card.longest().map(longest -> Html.paragraph(longest.words())).orElse("")
        + card.fewLabels().map(FewLabelsHtml::of).orElse("")
        + card.stopping().map(it -> Html.paragraph(it.words())).orElse("")
        + confusion(card.confusion())
        + charts(card)
        + slices(card.slices())
        + ratings(findings.ratings().get(card.judge()))
        + PanelReport.html(findings.panels().get(card.judge()))
        + bias(card, findings.biases().get(card.judge()))
        + "</details>\n";
  }

  private static String earlier(ReportCard card, Findings findings) {
    return findings
        .verdicts()
        .column(Rater.judge(card.judge()))
        .flatMap(VerdictColumn::earlierWords)
        .map(words -> Html.paragraph(words + "."))
        .orElse("");
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String figures(ReportCard card) {
    List<Headline> columns = new ArrayList<>(List.of(card.all()));
    card.audit().filter(audit -> card.trust().outside() > 0).ifPresent(columns::add);
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("All verdicts, a tie being one", columns, all -> Html.share(all.agreement())));
    rows.add(row("Without ties", columns, all -> Html.share(all.decisive())));
    rows.add(row("Cohen's kappa", columns, all -> RatingAgreement.words(all.kappa())));
    rows.add(row("Gwet's AC1", columns, all -> RatingAgreement.words(all.gwet())));
    rows.add(row("Krippendorff's alpha", columns, all -> RatingAgreement.words(all.alpha())));
    card.longest()
        .filter(longest -> longest.paired().n() > 0)
        .ifPresent(longest -> rows.addAll(longest(longest)));
    List<String> head =
        columns.size() > 1 ? List.of("", "All labels", "Audit slice alone") : List.of();
    for (LeftOut.Reason reason : LeftOut.Reason.values()) {
      if (card.leftOut().count(reason) > 0) {
        rows.add(List.of("Left out: " + reason.words(), Html.count(card.leftOut().count(reason))));
      }
    }
    return Html.table(head, rows)
        + (columns.size() > 1
            ? Html.paragraph(
                "All else about this judge counts every label, those decided outside the audit"
                    + " slice too.")
            : "");
  }

  private static List<List<String>> longest(AlwaysLongest longest) {
    return List.of(
        List.of(
            "“Always the longer one” agrees with the labels", Html.share(longest.longestRight())),
        List.of("The judge, on the same items", Html.share(longest.judgeRight())));
  }

  private static List<String> row(
      String name, List<Headline> columns, Function<Headline, String> value) {
    return Stream.concat(Stream.of(name), columns.stream().map(value)).toList();
  }

  private static String confusion(PairTable table) {
    List<List<String>> rows = new ArrayList<>();
    List<String> names = table.categories();
    for (int judge = 0; judge < names.size(); judge++) {
      List<String> row = new ArrayList<>(List.of(names.get(judge)));
      for (int label = 0; label < names.size(); label++) {
        row.add(Html.count(table.count(judge, label)));
      }
      ClassScores scores = table.classes().get(judge);
      row.add(Html.share(scores.precision()));
      row.add(Html.share(scores.recall()));
      row.add(RatingAgreement.words(scores.f1()));
      rows.add(row);
    }
    return Html.table(
        List.of("Judge \\ label", "A", "B", "tie", "right when said", "found of all", "F1"), rows);
  }

  private static String charts(ReportCard card) {
    String reliability = card.calibration().map(c -> Svg.reliability(c.unseen())).orElse("");
    String acceptance = card.acceptance().map(Svg::acceptance).orElse("");
    String fit = card.calibration().map(c -> Html.paragraph(words(c))).orElse("");
    if (acceptance.isEmpty()) {
      return reliability + fit;
    }
    return "<div>"
        + reliability
        + acceptance
        + "</div>\n"
        + fit
        + Html.paragraph(
            "The curve's guarantees hold together with 95 % confidence. "
                + String.join(" ", card.basis().words()));
  }

  private static String words(CalibratedJudge judge) {
    Temperature fitted = judge.temperature();
    String worth =
        fitted.value().isEmpty()
            ? "Larger margins are not more often right: every verdict is worth 50 %."
            : String.format(
                Locale.ROOT,
                "Temperature %.3g: a margin of %.3g is worth 75 %%, one of %.3g 90 %%.",
                fitted.value().getAsDouble(),
                fitted.margin(0.75).orElseThrow(),
                fitted.margin(0.90).orElseThrow());
    return String.format(
        Locale.ROOT,
        "%s Over %,d labels that prefer a side, each judged by a fit that has not seen its prompt:"
            + " calibration error (ECE) %.1f points, Brier score %s.",
        worth,
        judge.unseen().accuracy().trials(),
        100 * judge.unseen().ece().orElse(0),
        RatingAgreement.words(judge.unseen().brier()));
  }

  private static String slices(List<Slice> slices) {
    if (slices.isEmpty()) {
      return "";
    }
    List<List<String>> rows =
        slices.stream()
            .map(
                slice ->
                    List.of(
                        slice.name(),
                        Html.share(slice.decisive()),
                        Html.share(slice.rest()),
                        slice.standsOut() ? "stands out" : ""))
            .toList();
    String table = Html.table(List.of("Part", "Without ties", "All the rest", ""), rows);
    return rows.size() > SLICES_SHOWN
        ? Html.folded(rows.size() + " parts of the items", table)
        : table;
  }

  private static String ratings(@Nullable RatingAgreement ratings) {
    return ratings == null
        ? ""
        : Html.table(
                List.of("Ratings of " + Html.count(ratings.n()) + " responses, 1 to 5", ""),
                List.of(
                    List.of(
                        "Weighted kappa, quadratic", RatingAgreement.words(ratings.quadratic())),
                    List.of("Weighted kappa, linear", RatingAgreement.words(ratings.linear())),
                    List.of(
                        "Krippendorff's alpha, ordinal", RatingAgreement.words(ratings.alpha()))))
            + Html.paragraph(
                "The judge's ratings beside those that annotators gave themselves; intervals draw"
                    + " whole prompts.");
  }

  /// It stands in the card of the labels that it is measured beside.
  private static String bias(ReportCard card, @Nullable Biases biases) {
    if (biases == null || !biases.labels().equals(card.labels())) {
      return "";
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Prefers the longer side (over 30 characters)", biases.length().preference()));
    for (Trait trait : Trait.values()) {
      rows.add(row(name(trait), biases.of(trait)));
    }
    biases.own().ifPresent(own -> rows.add(row("Prefers the side of its own family", own)));
    biases
        .position()
        .ifPresent(
            both ->
                rows.add(List.of("Same verdict after a swap", Html.share(both.consistency()), "")));
    biases
        .firstSlot()
        .ifPresent(first -> rows.add(List.of("First place wins", Html.share(first.first()), "")));
    people(biases, rows);
    return Html.folded(
        "What sways it, beside the labels of " + card.labels().labels(),
        Html.table(List.of("", "judge", "labels"), rows));
  }

  private static void people(Biases biases, List<List<String>> rows) {
    rows.add(
        List.of(
            "People choose the side on the left", Html.share(biases.peopleFirst().first()), ""));
    rows.add(
        List.of("People agree, its verdict on screen", Html.share(biases.visible().visible()), ""));
    rows.add(
        List.of("People agree, its verdict hidden", Html.share(biases.visible().hidden()), ""));
    biases
        .reveals()
        .ifPresent(
            reveals -> {
              rows.add(share("Changed after the reveal", reveals.moved().moved()));
              rows.add(share("Differed, moved to its side", reveals.moved().towards()));
              rows.add(share("Agreed, moved away from it", reveals.moved().away()));
              rows.add(share("Agreement before the reveal", reveals.before().agreement()));
              rows.add(share("Agreement after the reveal", reveals.after().agreement()));
              rows.add(
                  share(
                      "Before the reveal, without ties",
                      reveals.before().agreementWithout(Meeting.TIE)));
              rows.add(
                  share(
                      "After the reveal, without ties",
                      reveals.after().agreementWithout(Meeting.TIE)));
            });
  }

  private static List<String> share(String name, Proportion share) {
    return List.of(name, Html.share(share), "");
  }

  private static String name(Trait trait) {
    return switch (trait) {
      case LIST -> "Prefers the side with a list";
      case MARKDOWN -> "Prefers the side with Markdown";
      case REFUSAL -> "Prefers the side that refuses";
    };
  }

  private static List<String> row(String name, TraitPreference preference) {
    return List.of(name, Html.share(preference.judge()), Html.share(preference.label()));
  }
}
