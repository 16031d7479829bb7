package rewarddesk.dataset.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What columns of an unknown layout may hold, by their names: a beginning for whoever writes the
/// mapping, never used without being asked for.
///
/// @param sources source by field, as in [Mapping]
public record MappingGuess(Map<String, String> sources) {
  private static final Pattern PROMPT =
      Pattern.compile("prompt|question|instruction|query|input|problem|context|post|request");
  private static final Pattern CHOSEN =
      Pattern.compile("chosen|good|better|best|prefer|win|accept|positive");
  private static final Pattern REJECTED =
      Pattern.compile("reject|bad|worse|worst|dispref|non_pref|los|negative");
  private static final Pattern FIRST = Pattern.compile("(.*[^a-z])?(a|1|left|first|one)");
  private static final Pattern SECOND = Pattern.compile("(.*[^a-z])?(b|2|right|second|two)");
  private static final Pattern LABEL =
      Pattern.compile("label|winner|preference|verdict|choice|vote|gold");
  private static final Pattern ID = Pattern.compile("(.*_)?(id|idx|uid|key)");
  private static final Map<String, String> EXAMPLE =
      Map.of("prompt", "instruction", "response_a", "answer1", "response_b", "answer2");

  public static MappingGuess of(List<ObjectNode> rows) {
    Set<String> columns = new LinkedHashSet<>();
    Set<String> texts = new LinkedHashSet<>();
    for (ObjectNode row : rows) {
      row.properties()
          .forEach(
              field -> {
                columns.add(field.getKey());
                if (mayBeText(field.getValue())) {
                  texts.add(field.getKey());
                }
              });
    }
    return new Guessing(columns, texts).guess();
  }

  private static boolean mayBeText(JsonNode value) {
    return value.isTextual() || value.isContainerNode();
  }

  /// As arguments of `--map`; ours when nothing was guessed.
  public String example() {
    boolean whole =
        sources.containsKey("prompt")
            && (sources.containsKey("chosen") || sources.containsKey("response_a"));
    Map<String, String> shown = whole ? sources : EXAMPLE;
    return Field.words().stream()
        .filter(shown::containsKey)
        .map(field -> field + "=" + shown.get(field))
        .collect(Collectors.joining(" "));
  }

  private record Guessing(Set<String> columns, Set<String> texts) {
    MappingGuess guess() {
      Map<String, String> found = new LinkedHashMap<>();
      List<String> left = new ArrayList<>(texts);
      pair(left, found, "rejected", REJECTED, "chosen", CHOSEN);
      if (found.isEmpty()) {
        pair(left, found, "response_a", FIRST, "response_b", SECOND);
      }
      named(left, PROMPT).ifPresent(column -> found.put("prompt", column));
      if (found.containsKey("response_a")) {
        named(rest(found), LABEL).ifPresent(column -> found.put("label", column));
      }
      named(rest(found), ID).ifPresent(column -> found.put("id", column));
      return new MappingGuess(Map.copyOf(found));
    }

    private List<String> rest(Map<String, String> found) {
      return columns.stream().filter(column -> !found.containsValue(column)).toList();
    }

    private static void pair(
        List<String> left,
        Map<String, String> found,
        String field,
        Pattern names,
        String otherField,
        Pattern otherNames) {
      Optional<String> one = named(left, names);
      Optional<String> other =
          named(
              left.stream().filter(column -> !one.equals(Optional.of(column))).toList(),
              otherNames);
      if (one.isPresent() && other.isPresent()) {
        found.put(field, one.get());
        found.put(otherField, other.get());
        left.removeAll(List.of(one.get(), other.get()));
      }
    }

    /// A column whose name holds the pattern; one that is nothing else goes first.
    private static Optional<String> named(List<String> columns, Pattern names) {
      return columns.stream()
          .filter(column -> names.matcher(plain(column)).matches())
          .findFirst()
          .or(
              () ->
                  names.pattern().startsWith("(")
                      ? Optional.empty()
                      : columns.stream()
                          .filter(column -> names.matcher(plain(column)).find())
                          .findFirst());
    }

    private static String plain(String column) {
      return column.toLowerCase(Locale.ROOT).replace(' ', '_');
    }
  }
}
