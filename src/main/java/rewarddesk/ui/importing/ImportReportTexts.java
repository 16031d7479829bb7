package rewarddesk.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import rewarddesk.dataset.ImportReport;
import rewarddesk.dataset.ImportReport.FileReport;
import rewarddesk.dataset.ImportReport.Remarks;
import rewarddesk.dataset.ProblemGroup;
import rewarddesk.project.ImportLog.Problem;
import rewarddesk.ui.Messages;

/// An import in words.
final class ImportReportTexts {
  private static final int LINES_SHOWN = 12;

  private final Messages messages;

  ImportReportTexts(Messages messages) {
    this.messages = messages;
  }

  String summary(ImportReport report) {
    StringBuilder text =
        new StringBuilder(messages.text("import.done", report.stored().comparisons()));
    long said = report.stored().annotations() + report.stored().judgments();
    if (said > 0) {
      text.append(' ')
          .append(
              messages.text(
                  "import.done.said", report.stored().annotations(), report.stored().judgments()));
    }
    if (report.duplicates() > 0) {
      text.append(' ').append(messages.text("import.done.duplicates", report.duplicates()));
    }
    if (report.rejected() > 0) {
      text.append(' ').append(messages.text("import.done.rejected", report.rejected()));
    }
    return text.toString();
  }

  /// The reason in full, and below it the first row that it was said of.
  String whole(ImportReport report, ProblemGroup group) {
    String reason = new ReasonTexts(messages).of(group.reason());
    return report.problems().stream()
        .filter(one -> one.file().equals(group.file()))
        .filter(one -> one.line() == group.lines().getFirst())
        .map(Problem::row)
        .filter(row -> !row.isBlank())
        .findFirst()
        .map(row -> reason + "\n" + row)
        .orElse(reason);
  }

  String problems(ImportReport report) {
    return messages.text("import.problems.all", report.rejected());
  }

  /// What there is to say beside the counts; empty when nothing is.
  String remarks(ImportReport report) {
    List<String> lines = new ArrayList<>();
    for (FileReport file : report.files()) {
      Remarks remarks = file.remarks();
      if (remarks.continuedOn() > 0) {
        lines.add(messages.text("import.continued", file.file(), remarks.continuedOn()));
      }
      if (remarks.changed()) {
        lines.add(messages.text("import.changed", file.file()));
      }
      if (!remarks.unread().isEmpty()) {
        lines.add(messages.text("import.unread", file.file(), String.join(", ", remarks.unread())));
      }
    }
    if (report.merged() > 0) {
      lines.add(messages.text("import.merged", report.merged()));
    }
    return lines.stream().limit(LINES_SHOWN).collect(Collectors.joining("\n"));
  }
}
