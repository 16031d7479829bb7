package rewarddesk.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import rewarddesk.json.ContentJson;
import rewarddesk.model.Slot;
import rewarddesk.model.Strength;
import rewarddesk.model.Verdict;

/// One row of a file of decisions.
record DecisionRow(
    String id,
    Verdict.HumanVerdict verdict,
    Optional<Strength> strength,
    String note,
    String annotator,
    Instant at,
    DecisionDetails details) {

  /// Why a row cannot be used, as the end of a sentence.
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String reason) {
      super(reason);
    }
  }

  /// The verdict with this word.
  static Verdict.HumanVerdict verdict(Optional<String> given) throws Refused {
    String word = given.orElseThrow(() -> new Refused("has no verdict"));
    return switch (word) {
      case "A" -> new Verdict.Prefers(Slot.A);
      case "B" -> new Verdict.Prefers(Slot.B);
      case "tie" -> new Verdict.Tie();
      case "both_bad" -> new Verdict.BothBad();
      case "skip" -> new Verdict.Skipped();
      default ->
          throw new Refused("has the verdict \"" + word + "\" and not A, B, tie, both_bad or skip");
    };
  }

  /// Reads rows.
  ///
  /// @param annotator who decided
  /// @param asRecorded whether a row's own annotator and time count
  /// @param clock time of rows without one
  record Reader(String annotator, boolean asRecorded, InstantSource clock) {
    /// The parts of the parser's messages that help only whoever wrote the program.
    private static final Pattern FOR_PROGRAMMERS =
        Pattern.compile(": was expecting .*| \\(start marker at .*", Pattern.DOTALL);

    DecisionRow read(String line) throws Refused {
      JsonNode row = parse(line);
      return new DecisionRow(
          text(row, "id").filter(id -> !id.isEmpty()).orElseThrow(() -> new Refused("has no id")),
          verdict(text(row, "verdict")),
          strength(row),
          text(row, "note").orElse(""),
          asRecorded ? text(row, "annotator").orElse(annotator) : annotator,
          asRecorded ? at(row) : clock.instant(),
          DecisionDetails.read(row));
    }

    private static JsonNode parse(String line) throws Refused {
      try {
        JsonNode row = ContentJson.MAPPER.readTree(line);
        if (!row.isObject()) {
          throw new Refused("is not a JSON object");
        }
        return row;
      } catch (JsonProcessingException e) {
        throw new Refused(
            "is not valid JSON: " + FOR_PROGRAMMERS.matcher(e.getOriginalMessage()).replaceAll(""));
      }
    }

    private static Optional<String> text(JsonNode row, String field) throws Refused {
      JsonNode value = row.path(field);
      if (value.isMissingNode() || value.isNull()) {
        return Optional.empty();
      }
      if (!value.isTextual()) {
        throw new Refused("holds something other than text in \"" + field + "\"");
      }
      return Optional.of(value.textValue());
    }

    private static Optional<Strength> strength(JsonNode row) throws Refused {
      Optional<String> word = text(row, "strength");
      if (word.isEmpty()) {
        return Optional.empty();
      }
      return switch (word.get().toLowerCase(Locale.ROOT)) {
        case "slightly" -> Optional.of(Strength.SLIGHTLY);
        case "clearly" -> Optional.of(Strength.CLEARLY);
        case "much" -> Optional.of(Strength.MUCH);
        default ->
            throw new Refused(
                "has the strength \"" + word.get() + "\" and not slightly, clearly or much");
      };
    }

    private Instant at(JsonNode row) throws Refused {
      Optional<String> time = text(row, "at");
      try {
        return time.isPresent() ? Instant.parse(time.get()) : clock.instant();
      } catch (DateTimeParseException e) {
        throw new Refused("has an \"at\" that is not a time like 2026-11-23T07:00:00Z");
      }
    }
  }
}
