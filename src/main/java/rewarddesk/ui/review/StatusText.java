package rewarddesk.ui.review;

import java.util.Optional;
import rewarddesk.model.Annotation;
import rewarddesk.model.Manner;
import rewarddesk.model.Verdict;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Words;

/// Says what became of a decision, with sides as they were shown.
final class StatusText {
  private final Messages messages;
  private final Words words;

  StatusText(Messages messages, Words words) {
    this.messages = messages;
    this.words = words;
  }

  String saving() {
    return messages.text("status.saving");
  }

  String failed(long ordinal) {
    return messages.text("status.failed", ordinal);
  }

  String saved(long ordinal, Annotation annotation) {
    if (annotation.manner() instanceof Manner.BeforeReveal) {
      return messages.text("status.saved.before", ordinal, decision(annotation));
    }
    return messages.text("status.saved", ordinal, decision(annotation));
  }

  String undone(long ordinal, Optional<Annotation> now) {
    return now.map(annotation -> messages.text("status.undone.to", ordinal, decision(annotation)))
        .orElseGet(() -> messages.text("status.undone", ordinal));
  }

  String redone(long ordinal, Optional<Annotation> now) {
    return messages.text("status.redone", ordinal, now.map(this::decision).orElseGet(() -> "–"));
  }

  /// `B (override)`, `tie`, `A, much better (confirmed)`.
  String decision(Annotation annotation) {
    Verdict shown = Shown.verdict(annotation.verdict(), annotation.order());
    String word = words.verdict(shown);
    String strong =
        annotation
            .strength()
            .map(strength -> messages.text("status.strength." + strength, word))
            .orElse(word);
    return annotation
        .confirms()
        .map(confirms -> confirms ? "status.confirmed" : "status.override")
        .map(key -> messages.text(key, strong))
        .orElse(strong);
  }
}
