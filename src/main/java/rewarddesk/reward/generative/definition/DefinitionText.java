package rewarddesk.reward.generative.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rewarddesk.json.ContentJson;
import rewarddesk.json.StrictJson;

/// The text of a definition while it is being edited, right or wrong. Single values are read and
/// set by their path (`pair/template/en`); each change makes a new text, laid out like the files
/// that ship. Immutable.
///
/// @param json the text as it stands in a file
public record DefinitionText(String json) {
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER =
      ContentJson.MAPPER.writer(
          new DefaultPrettyPrinter()
              .withSeparators(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
              .withObjectIndenter(LINES)
              .withArrayIndenter(LINES));

  /// Whether it is an object at all, so that single values can be read and set.
  public boolean isObject() {
    return tree().isPresent();
  }

  private Optional<ObjectNode> tree() {
    try {
      return StrictJson.read("It", json) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// The definition, when it can be used.
  public Optional<JudgeDefinition> definition() {
    try {
      return Optional.of(JudgeDefinitionJson.read("", json));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// What is wrong with it; empty when it can be used.
  public Optional<DefinitionProblem> problem() {
    return DefinitionProblem.in(json);
  }

  /// A value as text: the lines of a list one below the other, nothing when it is missing.
  public String text(String path) {
    return tree().map(object -> text(at(object, path))).orElse("");
  }

  private static String text(JsonNode node) {
    if (!node.isArray()) {
      return node.isValueNode() ? node.asText() : "";
    }
    List<String> lines = new ArrayList<>();
    node.forEach(line -> lines.add(line.asText()));
    return String.join("\n", lines);
  }

  /// The entries of an object, `key = value` one below the other.
  public String entries(String path) {
    return tree()
        .map(
            object ->
                String.join(
                    "\n",
                    at(object, path).properties().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue().asText())
                        .toList()))
        .orElse("");
  }

  public boolean has(String path) {
    return tree().filter(object -> !at(object, path).isMissingNode()).isPresent();
  }

  private static JsonNode at(ObjectNode object, String path) {
    return object.at("/" + path);
  }

  /// With a text; without it when it is blank.
  public DefinitionText with(String path, String value) {
    return value.isBlank() ? without(path) : changed(path, (parent, key) -> parent.put(key, value));
  }

  /// With a text as the list of its lines; without it when it is blank.
  public DefinitionText withLines(String path, String value) {
    return value.isBlank()
        ? without(path)
        : changed(
            path,
            (parent, key) -> {
              ArrayNode lines = parent.putArray(key);
              value.lines().forEach(lines::add);
            });
  }

  /// With an object of what stands in lines of the form `key = value`; other lines are left out.
  public DefinitionText withEntries(String path, String value) {
    return changed(
        path,
        (parent, key) -> {
          ObjectNode entries = parent.putObject(key);
          value
              .lines()
              .filter(line -> line.lastIndexOf('=') > 0)
              .forEach(line -> entries.put(before(line), after(line)));
        });
  }

  private static String before(String line) {
    return line.substring(0, line.lastIndexOf('=')).strip();
  }

  private static String after(String line) {
    return line.substring(line.lastIndexOf('=') + 1).strip();
  }

  public DefinitionText with(String path, int value) {
    return changed(path, (parent, key) -> parent.put(key, value));
  }

  public DefinitionText with(String path, double value) {
    return value == Math.rint(value)
        ? with(path, (int) value)
        : changed(path, (parent, key) -> parent.put(key, value));
  }

  public DefinitionText with(String path, boolean value) {
    return changed(path, (parent, key) -> parent.put(key, value));
  }

  /// With what stands at this path in another definition.
  public DefinitionText withPart(String path, DefinitionText other) {
    JsonNode part = other.tree().map(object -> at(object, path)).orElseThrow();
    return part.isMissingNode()
        ? without(path)
        : changed(path, (parent, key) -> parent.set(key, part));
  }

  /// Without a value, and without the object that holds nothing else.
  public DefinitionText without(String path) {
    return changed(
        path,
        (parent, key) -> {
          parent.remove(key);
        });
  }

  private interface Change {
    void of(ObjectNode parent, String key);
  }

  /// A text that is no object stays as it is.
  private DefinitionText changed(String path, Change change) {
    return tree()
        .map(
            object -> {
              change(object, List.of(path.split("/", -1)), change);
              return write(object);
            })
        .orElse(this);
  }

  private static void change(ObjectNode object, List<String> path, Change change) {
    String key = path.getFirst();
    if (path.size() == 1) {
      change.of(object, key);
      return;
    }
    ObjectNode child = object.get(key) instanceof ObjectNode node ? node : object.putObject(key);
    change(child, path.subList(1, path.size()), change);
    if (child.isEmpty()) {
      object.remove(key);
    }
  }

  private static DefinitionText write(ObjectNode object) {
    try {
      return new DefinitionText(WRITER.writeValueAsString(object) + "\n");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
