package rewarddesk.ui;

import java.util.OptionalLong;
import java.util.StringJoiner;
import rewarddesk.project.DecisionJournal;

/// The counts in the top bar as one line: `312 / 2,000 decided · 1,688 left · 74 % confirmed (n =
/// 290) · 118/h`. What cannot be told yet is said to be so.
final class ProgressLine {
  private final Messages messages;

  ProgressLine(Messages messages) {
    this.messages = messages;
  }

  String text(DecisionJournal.Counts counts, Pace pace) {
    StringJoiner line = new StringJoiner(messages.text("shell.progress.separator"));
    line.add(messages.text("shell.progress", counts.decided(), counts.items()));
    line.add(messages.text("shell.progress.left", counts.open()));
    if (counts.skipped() > 0) {
      line.add(messages.text("shell.progress.skipped", counts.skipped()));
    }
    if (counts.accepted() > 0) {
      line.add(messages.text("shell.progress.accepted", counts.accepted()));
    }
    long compared = counts.confirmed() + counts.overridden();
    OptionalLong perHour = pace.perHour();
    if (compared == 0 && perHour.isEmpty()) {
      return line.add(messages.text("shell.progress.unmeasured")).toString();
    }
    return line.add(confirmed(counts.confirmed(), compared)).add(rate(perHour)).toString();
  }

  private String confirmed(long confirmed, long compared) {
    return compared == 0
        ? messages.text("shell.progress.confirmed.unmeasured")
        : messages.text("shell.progress.confirmed", (double) confirmed / compared, compared);
  }

  private String rate(OptionalLong perHour) {
    return perHour.isPresent()
        ? messages.text("shell.progress.rate", perHour.getAsLong())
        : messages.text("shell.progress.rate.unmeasured");
  }
}
