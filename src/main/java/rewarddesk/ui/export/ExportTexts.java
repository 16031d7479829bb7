package rewarddesk.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import rewarddesk.export.ExportReport;
import rewarddesk.export.NothingWritten;
import rewarddesk.export.recipe.Filters.Overlap;
import rewarddesk.export.target.Finding;
import rewarddesk.export.target.Split;
import rewarddesk.export.target.Target;
import rewarddesk.export.target.Validation;
import rewarddesk.export.target.Validation.Flagged;
import rewarddesk.export.target.Validation.Note;
import rewarddesk.ui.Messages;

/// Exports in words.
final class ExportTexts {
  private static final int ID_SHOWN = 24;

  private final Messages messages;

  ExportTexts(Messages messages) {
    this.messages = messages;
  }

  String wouldWrite(ExportReport report) {
    return NothingWritten.of(report)
        .map(why -> messages.text("export.nothing." + why))
        .orElseGet(() -> messages.text("export.would", report.rows()));
  }

  String written(ExportReport report) {
    return messages.text("export.written", report.rows());
  }

  /// Rows of each split; empty when there is only one.
  String splits(ExportReport report) {
    if (report.splits().size() < 2) {
      return "";
    }
    StringJoiner parts = new StringJoiner(" · ");
    for (Map.Entry<Split, Long> entry : report.splits().entrySet()) {
      double share = (double) entry.getValue() / report.rows();
      parts.add(messages.text("export.split." + entry.getKey(), entry.getValue(), share));
    }
    return parts.toString();
  }

  /// How many rows the loader takes, and how many items it would not; empty when there is neither.
  String accepted(ExportReport report, Target target) {
    Validation seen = report.validation();
    if (seen.refused() == 0) {
      return report.rows() == 0
          ? ""
          : messages.text("export.accepted", report.rows(), target.reader());
    }
    return messages.text("export.acceptedBut", report.rows(), seen.refused(), target.reader());
  }

  /// What a loader would do with so many items, and why.
  String finding(Finding finding, long count) {
    String why = messages.text("export.fault." + finding.fault(), finding.where());
    return messages.text("export.effect." + finding.effect(), count, why);
  }

  /// The name of a link to an item.
  String item(Flagged row) {
    String id = row.id().length() > ID_SHOWN ? row.id().substring(0, ID_SHOWN) + "…" : row.id();
    return messages.text("export.item", row.line(), id);
  }

  String more(long count) {
    return messages.text("export.more", count);
  }

  String notes(ExportReport report) {
    StringJoiner lines = new StringJoiner("\n");
    for (Note note : report.validation().notes()) {
      lines.add(messages.text("export.note." + note));
    }
    return lines.toString();
  }

  /// How many prompts share text with the benchmark; empty when none is named.
  String overlapping(ExportReport report, Optional<Overlap> overlap) {
    return overlap
        .map(given -> messages.text("export.overlapping", report.overlapping(), given.words()))
        .orElse("");
  }

  /// One line for each reason; empty when nothing was left out. What the loader would not take is
  /// said elsewhere.
  ///
  /// @param comparisons how many the project holds
  String leftOut(ExportReport report, long comparisons) {
    StringJoiner lines = new StringJoiner("\n");
    for (Map.Entry<String, Long> entry : report.leftOut().entrySet()) {
      if (entry.getValue() > 0 && !entry.getKey().equals("loader")) {
        String why = reason(entry.getKey(), entry.getValue());
        double share = (double) entry.getValue() / Math.max(entry.getValue(), comparisons);
        lines.add(messages.text("export.left.share", why, share));
      }
    }
    return lines.toString();
  }

  private String reason(String reason, long count) {
    String key = "export.left." + reason;
    return messages.has(key)
        ? messages.text(key, count)
        : messages.text("export.left.other", count, reason);
  }

  static String paths(List<Path> files) {
    StringJoiner lines = new StringJoiner("\n");
    files.forEach(file -> lines.add(file.toString()));
    return lines.toString();
  }
}
