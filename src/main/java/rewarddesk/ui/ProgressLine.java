package rewarddesk.ui;

import java.util.StringJoiner;
import rewarddesk.project.DecisionJournal;

/// The counts in the top bar as one line: `312 / 2,000 decided · 74 % confirmed of 290 · 118/h`.
final class ProgressLine {
  private final Messages messages;

  ProgressLine(Messages messages) {
    this.messages = messages;
  }

  String text(DecisionJournal.Counts counts, Pace pace) {
    StringJoiner line = new StringJoiner(messages.text("shell.progress.separator"));
    line.add(messages.text("shell.progress", counts.decided(), counts.items()));
    if (counts.skipped() > 0) {
      line.add(messages.text("shell.progress.skipped", counts.skipped()));
    }
    long compared = counts.confirmed() + counts.overridden();
    if (compared > 0) {
      double rate = (double) counts.confirmed() / compared;
      line.add(messages.text("shell.progress.confirmed", rate, compared));
    }
    pace.perHour().ifPresent(perHour -> line.add(messages.text("shell.progress.rate", perHour)));
    return line.toString();
  }
}
