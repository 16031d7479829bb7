package rewarddesk.insight;

import java.util.Locale;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.audit.SequentialAudit;

/// Whether people may stop labelling for a judge: is it certain either way whether it agrees often
/// enough over everything it decides? One may look after every label.
///
/// @param sequential the labels so far
/// @param audited whether they are those of the random audit slice; otherwise the labelled items
///   are taken for a random part of all
public record Stopping(SequentialAudit sequential, boolean audited) {

  /// Plain sentences in English.
  public String words() {
    return advice() + (audited ? "" : " The labelled items are taken for a random part of all.");
  }

  private String advice() {
    String wanted = String.format(Locale.ROOT, "%.0f %%", 100 * sequential.wanted());
    return switch (sequential.advice()) {
      case GUARANTEED ->
          "Labelling may stop: over everything it decides it agrees on at least %s (%s)."
              .formatted(wanted, soFar());
      case OUT_OF_REACH ->
          ("Labelling may stop: over everything it decides it does not agree on %s, and more labels"
                  + " will not change that (%s). A threshold may still.")
              .formatted(wanted, soFar());
      case KEEP_LABELLING ->
          ("Go on labelling if you want to know whether it agrees on %s of everything it decides:"
                  + " %s is not certain either way.")
              .formatted(wanted, soFar());
    };
  }

  private String soFar() {
    Proportion agreed = sequential.agreed();
    return agreed
        .interval95()
        .map(
            interval ->
                String.format(
                    Locale.ROOT,
                    "%.1f %% [%.1f–%.1f] of %,d %s so far",
                    100 * agreed.value().orElseThrow(),
                    100 * interval.low(),
                    100 * interval.high(),
                    agreed.trials(),
                    audited ? "audit labels" : "labels"))
        .orElse("no label so far");
  }
}
