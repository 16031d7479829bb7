package rewarddesk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import rewarddesk.model.Annotation;
import rewarddesk.model.Appraisal;
import rewarddesk.model.Manner;
import rewarddesk.model.Rating;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;

/// How a decision came about and what it says about each side alone, as `list` prints it and
/// `decide` reads it: `manner`, `before`, `tooFast`, `acceptableA`, `ratingA`, `critiqueA` and the
/// same for B.
///
/// @param manner with the verdict before the reveal where there was one
record DecisionDetails(Manner manner, boolean tooFast, Appraisal a, Appraisal b) {

  /// Puts everything that was said; what was not is left out.
  static void put(ObjectNode object, Annotation annotation) {
    object.put("manner", annotation.manner().word());
    if (annotation.manner() instanceof Manner.AfterReveal(Verdict.HumanVerdict before)) {
      object.put("before", before.word());
    }
    object.put("tooFast", annotation.hasty());
    for (Slot slot : Slot.values()) {
      Appraisal said = annotation.appraisal(slot);
      said.acceptable().ifPresent(yes -> object.put("acceptable" + slot, yes));
      said.rating().ifPresent(rating -> object.put("rating" + slot, rating.value()));
      if (!said.critique().isEmpty()) {
        object.put("critique" + slot, said.critique());
      }
    }
  }

  /// @throws DecisionRow.Refused when a value is of no use
  static DecisionDetails read(JsonNode row) throws DecisionRow.Refused {
    return new DecisionDetails(
        manner(row), row.path("tooFast").asBoolean(), side(row, Slot.A), side(row, Slot.B));
  }

  Annotation of(Annotation annotation) {
    return annotation.as(manner, tooFast).appraising(a, b);
  }

  private static Manner manner(JsonNode row) throws DecisionRow.Refused {
    String word = row.path("manner").asText("direct");
    if (word.equals("after_reveal")) {
      return new Manner.AfterReveal(
          DecisionRow.verdict(Optional.ofNullable(row.path("before").textValue())));
    }
    return Stream.of(Manner.direct(), new Manner.BeforeReveal(), new Manner.AutoAccepted())
        .filter(manner -> manner.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new DecisionRow.Refused(
                    "has the manner \""
                        + word
                        + "\" and not direct, before_reveal, after_reveal or auto_accepted"));
  }

  private static Appraisal side(JsonNode row, Slot slot) throws DecisionRow.Refused {
    JsonNode acceptable = row.path("acceptable" + slot);
    return new Appraisal(
        acceptable.isBoolean() ? Optional.of(acceptable.booleanValue()) : Optional.empty(),
        rating(row.path("rating" + slot)),
        row.path("critique" + slot).asText(""));
  }

  private static Optional<Rating> rating(JsonNode value) throws DecisionRow.Refused {
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.canConvertToInt() || value.asInt() < Rating.MIN || value.asInt() > Rating.MAX) {
      throw new DecisionRow.Refused("has a rating that is not 1 to 5");
    }
    return Optional.of(new Rating(value.asInt()));
  }
}
