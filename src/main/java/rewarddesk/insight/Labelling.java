package rewarddesk.insight;

import java.util.Optional;

/// Labels and guesses that come one by one, on their way to [FewLabels]: labels of the random audit
/// slice stand for themselves as soon as there are any, and other labelled items count as guesses.
final class Labelling {
  private final Doubles labels = new Doubles();
  private final Doubles guesses = new Doubles();
  private final Doubles audited = new Doubles();
  private final Doubles auditedGuesses = new Doubles();
  private final Doubles notAudited = new Doubles();
  private final Doubles unlabelled = new Doubles();

  void add(double label, double guess, boolean isAudited) {
    labels.add(label);
    guesses.add(guess);
    if (isAudited) {
      audited.add(label);
      auditedGuesses.add(guess);
    } else {
      notAudited.add(guess);
    }
  }

  /// An item without a label.
  void add(double guess) {
    unlabelled.add(guess);
  }

  Optional<FewLabels> report() {
    return audited.count() > 0
        ? FewLabels.of(
            audited.toArray(),
            auditedGuesses.toArray(),
            Doubles.joined(notAudited, unlabelled),
            true)
        : FewLabels.of(labels.toArray(), guesses.toArray(), unlabelled.toArray(), false);
  }
}
