package rewarddesk.ui.importing;

import rewarddesk.dataset.ImportReport;
import rewarddesk.project.ImportLog.Problem;
import rewarddesk.ui.Messages;

/// An import in words.
final class ImportReportTexts {
  private final Messages messages;

  ImportReportTexts(Messages messages) {
    this.messages = messages;
  }

  String summary(ImportReport report) {
    StringBuilder text = new StringBuilder(messages.text("import.done", report.imported()));
    if (report.duplicates() > 0) {
      text.append(' ').append(messages.text("import.done.duplicates", report.duplicates()));
    }
    if (report.rejected() > 0) {
      text.append(' ').append(messages.text("import.done.rejected", report.rejected()));
    }
    return text.toString();
  }

  /// The reason in full, and the row below it.
  static String whole(Problem problem) {
    return problem.row().isBlank() ? problem.reason() : problem.reason() + "\n" + problem.row();
  }

  /// Says how many of the problems are listed, when not all are.
  String problems(ImportReport report) {
    long listed = report.problems().size();
    return listed < report.rejected()
        ? messages.text("import.problems.some", listed, report.rejected())
        : messages.text("import.problems.all", listed);
  }
}
