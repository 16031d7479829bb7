package rewarddesk.ui.judges;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import rewarddesk.reward.jury.JuryId;
import rewarddesk.run.RunTally;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Words;

/// Judges and their runs in words.
final class JudgeTexts {
  private static final long SECONDS_PER_MINUTE = 60;
  private static final long MINUTES_PER_HOUR = 60;
  private static final String OWN_MODEL = "model:";

  private final Messages messages;
  private final Words words;

  JudgeTexts(Messages messages, Words words) {
    this.messages = messages;
    this.words = words;
  }

  String name(Judge judge) {
    return judge.written().isPresent() ? judge.model() : words.judge(judge.id());
  }

  /// What its model is asked by; empty for a judge that writes no text.
  String askedBy(Judge judge) {
    return judge
        .written()
        .map(written -> messages.text("judges.by", written.definition()))
        .orElse("");
  }

  /// Name and definition in one.
  String called(Judge judge) {
    return words.judge(judge.id());
  }

  /// What a search looks through, in lower case.
  String searched(Judge judge) {
    return String.join(" ", judge.id(), name(judge), judge.detail()).toLowerCase(Locale.ROOT);
  }

  /// What kind of judge it is, in a sentence.
  String about(Judge judge) {
    String key = kind(judge);
    String text = messages.has("judges.about." + key) ? messages.text("judges.about." + key) : "";
    return switch (judge.availability()) {
      case LOCAL, ON_SERVER -> text;
      case ELSEWHERE -> messages.text("judges.about.elsewhere");
      case GONE -> messages.text("judges.about.gone");
    };
  }

  private static String kind(Judge judge) {
    if (JuryId.isJury(judge.id())) {
      return "jury";
    }
    if (judge.isOllama()) {
      return "ollama";
    }
    if (judge.isOpenAi()) {
      return "openai";
    }
    if (judge.id().startsWith(OWN_MODEL)) {
      return "model";
    }
    return judge.written().isPresent() ? "written" : judge.id();
  }

  String measured(List<Measurement> measured) {
    StringJoiner lines = new StringJoiner("\n");
    for (Measurement one : measured) {
      lines.add(
          messages.text(
              one.data().isEmpty() ? "judges.measured" : "judges.measured.on",
              one.data(),
              one.agreement(),
              one.low(),
              one.high(),
              one.lengthBaseline(),
              one.pairs()));
    }
    return lines.toString();
  }

  /// How much the judge has not judged, and how much of it another version of it has.
  String left(Tallies tallies, Judge judge) {
    long left = tallies.left(judge.id());
    long outdated = tallies.outdated(judge.id());
    if (left == 0) {
      return messages.text("judges.left.none");
    }
    String text = messages.text("judges.left", left, tallies.items());
    return outdated == 0 ? text : messages.text("judges.left.outdated", text, outdated);
  }

  /// What a judge has said, or that it is still being counted.
  String tally(Optional<Tallies> tallies, Judge judge) {
    return tallies
        .map(counted -> tally(counted.of(judge.id())))
        .orElseGet(() -> messages.text("judges.counting"));
  }

  String tally(JudgeTally tally) {
    return tally.judged() == 0
        ? messages.text("judges.tally.none")
        : tally(tally.a(), tally.b(), tally.ties(), tally.unparsed(), tally.failed());
  }

  /// What a run has come to so far, and how the judge behaved.
  String tally(RunTally run) {
    StringJoiner parts = new StringJoiner(messages.text("judges.tally.separator"));
    parts.add(tally(run.a(), run.b(), run.ties(), run.unparsed(), run.failed()));
    addSome(parts, "judges.tally.flips", run.conduct().flips());
    addSome(parts, "judges.tally.repaired", run.conduct().repaired());
    addSome(parts, "judges.tally.recalled", run.conduct().recalled());
    return parts.toString();
  }

  private void addSome(StringJoiner parts, String key, long count) {
    if (count > 0) {
      parts.add(messages.text(key, count));
    }
  }

  /// Only what occurred, but A, B and ties always.
  private String tally(long a, long b, long ties, long unparsed, long failed) {
    StringJoiner parts = new StringJoiner(messages.text("judges.tally.separator"));
    parts.add(messages.text("judges.tally.a", a));
    parts.add(messages.text("judges.tally.b", b));
    parts.add(messages.text("judges.tally.ties", ties));
    if (unparsed > 0) {
      parts.add(messages.text("judges.tally.unparsed", unparsed));
    }
    if (failed > 0) {
      parts.add(messages.text("judges.tally.failed", failed));
    }
    return parts.toString();
  }

  /// How far, how fast, how much longer.
  String progress(RunTally run) {
    StringJoiner parts = new StringJoiner(messages.text("judges.tally.separator"));
    parts.add(messages.text("judges.run.done", run.done(), run.total()));
    run.perMinute()
        .ifPresent(
            perMinute -> {
              parts.add(messages.text("judges.run.rate", Math.round(perMinute)));
              run.timeLeft().ifPresent(left -> parts.add(left(left)));
            });
    return parts.toString();
  }

  private String left(Duration time) {
    long seconds = Math.max(1, time.toSeconds());
    if (seconds < SECONDS_PER_MINUTE) {
      return messages.text("judges.run.left.seconds", seconds);
    }
    long minutes = Math.round(seconds / (double) SECONDS_PER_MINUTE);
    return minutes < MINUTES_PER_HOUR
        ? messages.text("judges.run.left.minutes", minutes)
        : messages.text(
            "judges.run.left.hours", minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR);
  }
}
