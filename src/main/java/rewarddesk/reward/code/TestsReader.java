package rewarddesk.reward.code;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rewarddesk.json.ContentJson;

/// Reads the tests that came with the data.
/// - A name to test (`entry_point`) or a function `check`: the source is run, then `check(name)`.
/// - JSON `[{"input", "output"}, …]`, `{"inputs": […], "outputs": […]}` or `{"test_cases": […]}`:
///   what the program reads and has to write.
/// - JSON `["assert …", …]`, or source whose lines are imports and assertions: a test each.
/// - Other source: one test, which fails when it ends with an error.
final class TestsReader {
  private static final Pattern ASSERTION = Pattern.compile("assert\\b.*", Pattern.DOTALL);
  private static final Pattern IMPORT = Pattern.compile("(?:import|from)\\b.*");
  private static final Pattern CHECK = Pattern.compile("(?m)^(?:def|function) check\\(");

  private TestsReader() {}

  /// The tests; empty when there is none.
  static Optional<CodeTests> read(rewarddesk.model.CodeTests tests) {
    if (tests.entryPoint().isPresent() && CHECK.matcher(tests.source()).find()) {
      return Optional.of(new CodeTests.Check(tests.source(), tests.entryPoint().get()));
    }
    String source = tests.source().strip();
    if (source.startsWith("[") || source.startsWith("{")) {
      Optional<JsonNode> json = json(source);
      if (json.isPresent()) {
        return ofJson(json.get());
      }
    }
    return source.isEmpty() ? Optional.empty() : Optional.of(ofSource(source));
  }

  private static Optional<JsonNode> json(String source) {
    try {
      return Optional.of(ContentJson.MAPPER.readTree(source));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<CodeTests> ofJson(JsonNode json) {
    JsonNode cases = json.path("test_cases");
    JsonNode list = cases.isArray() ? cases : json;
    if (list.isArray() && !list.isEmpty() && list.path(0).isTextual()) {
      return Optional.of(new CodeTests.Statements("", texts(list)));
    }
    List<CodeTests.Pair> pairs = list.isArray() ? pairs(list) : columns(json);
    return pairs.isEmpty() ? Optional.empty() : Optional.of(new CodeTests.InputOutput(pairs));
  }

  private static List<CodeTests.Pair> pairs(JsonNode cases) {
    List<CodeTests.Pair> pairs = new ArrayList<>();
    for (JsonNode one : cases) {
      if (one.path("output").isTextual()) {
        pairs.add(new CodeTests.Pair(one.path("input").asText(""), one.path("output").asText()));
      }
    }
    return pairs;
  }

  private static List<CodeTests.Pair> columns(JsonNode json) {
    List<String> inputs = texts(json.path("inputs"));
    List<String> outputs = texts(json.path("outputs"));
    List<CodeTests.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < Math.min(inputs.size(), outputs.size()); i++) {
      pairs.add(new CodeTests.Pair(inputs.get(i), outputs.get(i)));
    }
    return pairs;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText("")));
    return texts;
  }

  private static CodeTests ofSource(String source) {
    List<String> lines = source.lines().filter(line -> !line.isBlank()).toList();
    List<String> tests = matching(ASSERTION, lines);
    List<String> imports = matching(IMPORT, lines);
    return tests.isEmpty() || tests.size() + imports.size() < lines.size()
        ? new CodeTests.Statements("", List.of(source))
        : new CodeTests.Statements(String.join("\n", imports), tests);
  }

  private static List<String> matching(Pattern pattern, List<String> lines) {
    return lines.stream().filter(line -> pattern.matcher(line).matches()).toList();
  }
}
