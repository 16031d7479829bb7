package rewarddesk.reward.generative.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Why a text is no definition that can be used.
///
/// @param line where to look, from 1
/// @param reason a plain sentence
public record DefinitionProblem(int line, String reason) {
  private static final Pattern UNKNOWN = Pattern.compile("unknown key (\"[^\"]{1,80}\")");
  private static final Pattern QUOTED =
      Pattern.compile("\"([A-Za-z]{1,40})\"|\\{\\{[#/]?[a-z_]+\\}\\}");

  /// Looks at the whole text.
  static Optional<DefinitionProblem> in(String json) {
    try {
      JudgeDefinitionJson.read("", json);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(new DefinitionProblem(line(json, e), reason(e)));
    }
  }

  /// The reader names the judge first, which whoever edits it knows.
  private static String reason(IllegalArgumentException e) {
    return e.getCause() instanceof IllegalArgumentException cause
        ? String.valueOf(cause.getMessage())
        : String.valueOf(e.getMessage());
  }

  /// Where the parser stopped; else where the key or place that the sentence names first stands.
  private static int line(String json, IllegalArgumentException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof JsonProcessingException syntax && syntax.getLocation() != null) {
        return Math.max(1, syntax.getLocation().getLineNr());
      }
    }
    Matcher unknown = UNKNOWN.matcher(reason(e));
    if (unknown.find()) {
      return lineOf(json, unknown.group(1)).orElse(1);
    }
    return QUOTED
        .matcher(reason(e))
        .results()
        .flatMap(named -> lineOf(json, named.group()).stream())
        .findFirst()
        .orElse(1);
  }

  private static Optional<Integer> lineOf(String json, String part) {
    int at = json.indexOf(part);
    return at < 0
        ? Optional.empty()
        : Optional.of(1 + (int) json.substring(0, at).chars().filter(c -> c == '\n').count());
  }
}
