package rewarddesk.cli;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import rewarddesk.export.target.Effect;
import rewarddesk.export.target.Finding;
import rewarddesk.export.target.Validation;

/// What a loader makes of rows, for people.
final class ValidationText {
  private static final int SHOWN = 20;

  private ValidationText() {}

  /// Counts, reasons and the first rows.
  static String of(Validation validation) {
    String head =
        String.format(
            Locale.ROOT,
            "%s accepted, %,d would be silently dropped, %,d would stop the loader, %,d would be"
                + " misread",
            PlainText.count(validation.accepted(), "row"),
            validation.count(Effect.DROPPED),
            validation.count(Effect.FAILS),
            validation.count(Effect.MISREAD));
    StringJoiner text = new StringJoiner("\n").add(head);
    if (validation.refused() > 0) {
      text.add(findings(validation, "line"));
    }
    for (Validation.Note note : validation.notes()) {
      text.add(sentence(note));
    }
    return text.toString();
  }

  /// One line for each reason, then one for each of the first rows.
  ///
  /// @param place what the number of a row counts: `line` or `item`
  static String findings(Validation validation, String place) {
    StringJoiner text = new StringJoiner("\n");
    validation
        .counts()
        .forEach(
            (finding, rows) ->
                text.add(String.format(Locale.ROOT, "  %,d %s", rows, clause(finding))));
    List<Validation.Flagged> flagged = validation.flagged();
    for (Validation.Flagged row : flagged.subList(0, Math.min(SHOWN, flagged.size()))) {
      String id = row.id().isEmpty() ? "" : " (" + row.id() + ")";
      text.add("    %s %d%s: %s".formatted(place, row.line(), id, row.finding().sentence()));
    }
    if (validation.refused() > SHOWN) {
      text.add(String.format(Locale.ROOT, "    … and %,d more.", validation.refused() - SHOWN));
    }
    return text.toString();
  }

  private static String clause(Finding finding) {
    String effect =
        switch (finding.effect()) {
          case DROPPED -> "silently dropped";
          case FAILS -> "stop the loader";
          case MISREAD -> "misread";
        };
    return effect + ": " + finding.sentence();
  }

  private static String sentence(Validation.Note note) {
    return switch (note) {
      case ONE_LABEL_ONLY ->
          "All labels are the same: the trainer warns, and has nothing to tell good from bad by.";
      case NEIGHBOURS ->
          "Rows about one prompt stand next to each other: the KL term of KTO is off there.";
    };
  }
}
