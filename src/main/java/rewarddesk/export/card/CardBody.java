package rewarddesk.export.card;

import java.util.Locale;
import java.util.Map;
import rewarddesk.export.file.DataPart;
import rewarddesk.export.target.Effect;
import rewarddesk.export.target.Finding;
import rewarddesk.export.target.Validation.Note;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.AgreementReport;

/// The text of a card. Every number says what it rests on; what was not measured says so.
///
/// Names that come from data (annotators, judges, subsets) are written as code, so that nothing in
/// them is read as Markdown.
final class CardBody {
  private final DatasetCard card;
  private final CardTally tally;
  private final StringBuilder text = new StringBuilder();

  CardBody(DatasetCard card) {
    this.card = card;
    this.tally = card.tally();
  }

  String text() {
    line("# " + plain(card.title()));
    line("");
    line(
        String.format(
            Locale.ROOT,
            "%,d rows from %,d items for %s, written by RewardDesk %s.",
            card.rows(),
            tally.items(),
            card.target().reader(),
            card.version()));
    card.target()
        .critic()
        .ifPresent(
            kind ->
                line(
                    "\n"
                        + "Prompts are what judges were asked about two responses, and responses"
                        + " are what judges wrote, right or wrong by the labels below."));
    files();
    notes();
    labels();
    deciders();
    agreement();
    order();
    leftOut();
    line("\n## Train with it\n");
    line("```" + card.snippet().ending());
    text.append(card.snippet().text());
    line("```");
    return text.toString();
  }

  private void files() {
    line("\n## Files\n");
    line("| file | split | rows | bytes | SHA-256 |");
    line("|---|---|---|---|---|");
    for (DataPart part : card.parts()) {
      line(
          "| `%s` | %s | %d | %d | `%s` |"
              .formatted(
                  part.name(), part.split().word(), part.rows(), part.bytes(), part.sha256()));
    }
    line(
        "\n`%s.provenance.jsonl` says row by row who decided, against which judgment, and where the"
                .formatted(card.target().fileStem())
            + " pair came from.");
    if (card.recipe().output().splits()) {
      line("A prompt is in one split only: the split follows from the hash of the prompt.");
    }
  }

  private void labels() {
    line("\n## Labels\n");
    counts(tally.labels(), false);
    line("- the chosen response is the longer one: " + share(tally.chosenIsLonger()));
    if (!tally.strengths().isEmpty()) {
      line("\nStrength, as people said it:\n");
      counts(tally.strengths(), false);
    }
    if (!tally.sides().isEmpty()) {
      line("\nSingle responses, as people said of them:\n");
      counts(tally.sides(), false);
    }
    if (!tally.subsets().isEmpty()) {
      line("\nSubsets:\n");
      counts(tally.subsets(), true);
    }
  }

  private void deciders() {
    line("\n## Who decided\n");
    counts(tally.deciders(), true);
    if (!tally.versions().isEmpty()) {
      line("\nJudges, with version and digest of the model:\n");
      tally.versions().forEach((judge, version) -> line("- " + code(judge + ": " + version)));
    }
  }

  private void agreement() {
    line("\n## Agreement of judges with people\n");
    if (tally.agreements().isEmpty()) {
      line("Not measured: no item here has both a human's decision and a judgment.");
      return;
    }
    line(
        "Over the items written here that people decided, by what they decided before any judge was"
            + " revealed. Brackets: 95 % interval (shares: Wilson; kappa: bootstrap).\n");
    tally
        .agreements()
        .forEach(
            (judge, count) -> {
              AgreementReport report = count.report();
              line(
                  "- %s: %s, Cohen's kappa %s, without a verdict %d"
                      .formatted(
                          code(judge),
                          share(report.agreement()),
                          number(report.kappa()),
                          report.judgeUnscored()));
            });
  }

  private void order() {
    line("\n## Order of display\n");
    line(
        "Responses are stored as sides A and B, by a seeded coin where the data names a chosen one."
            + " Chosen and rejected follow from the stored side, whatever order was shown.");
    if (!tally.orders().isEmpty()) {
      line("");
      counts(tally.orders(), false);
      line("- a judge's verdict was in sight: " + share(tally.judgeVisible()));
    }
  }

  private void leftOut() {
    line("\n## Left out\n");
    if (card.leftOut().isEmpty()) {
      line("Nothing.");
    }
    card.leftOut().forEach((reason, count) -> line("- " + reason.replace('_', ' ') + ": " + count));
    card.recipe()
        .filters()
        .overlap()
        .ifPresent(
            overlap ->
                line(
                    "- prompts with %d words in a row from %s: %d, %s"
                        .formatted(
                            overlap.words(),
                            code(String.valueOf(overlap.file().getFileName())),
                            card.overlapping(),
                            overlap.remove() ? "left out" : "kept")));
    for (Map.Entry<Finding, Long> entry : card.validation().counts().entrySet()) {
      Finding finding = entry.getKey();
      line(
          "- the loader %s: %s: %d"
              .formatted(effect(finding.effect()), finding.sentence(), entry.getValue()));
    }
  }

  private void notes() {
    for (Note note : card.validation().notes()) {
      switch (note) {
        case ONE_LABEL_ONLY ->
            line("\nAll labels are the same: there is nothing to tell good from bad by.");
        case NEIGHBOURS -> line("\nSome rows about one prompt stand next to each other.");
      }
    }
  }

  private static String effect(Effect effect) {
    return switch (effect) {
      case DROPPED -> "would drop them without a word";
      case FAILS -> "would stop";
      case MISREAD -> "would read something else";
    };
  }

  private void counts(Map<String, Long> counts, boolean foreign) {
    counts.forEach((word, count) -> line("- " + (foreign ? code(word) : word) + ": " + count));
  }

  private static String share(Proportion share) {
    if (share.value().isEmpty()) {
      return "not measured";
    }
    var interval = share.interval95().orElseThrow();
    return String.format(
        Locale.ROOT,
        "%.1f %% (%d of %d) [%.1f, %.1f]",
        share.value().getAsDouble() * 100,
        share.hits(),
        share.trials(),
        interval.low() * 100,
        interval.high() * 100);
  }

  private static String number(Estimate estimate) {
    if (estimate.value().isEmpty()) {
      return "not defined";
    }
    String value = String.format(Locale.ROOT, "%.2f", estimate.value().getAsDouble());
    return estimate
        .interval()
        .map(
            range -> String.format(Locale.ROOT, "%s [%.2f–%.2f]", value, range.low(), range.high()))
        .orElse(value);
  }

  private static String plain(String title) {
    return title.replaceAll("[\\p{Cntrl}<>`\\[\\]]", " ").strip();
  }

  private static String code(String foreign) {
    return "`" + foreign.replaceAll("[\\p{Cntrl}`]", " ") + "`";
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
