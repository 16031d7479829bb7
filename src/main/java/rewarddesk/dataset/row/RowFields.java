package rewarddesk.dataset.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.dataset.file.Shape;
import rewarddesk.json.ContentJson;
import rewarddesk.model.CodeTests;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Response;
import rewarddesk.model.Role;

/// Reads the fields of one row, and remembers which were used: the others become metadata.
///
/// Every complaint names the field. Not safe for use by several threads.
public final class RowFields {
  /// The language of tests that do not name one.
  private static final String USUAL_LANGUAGE = "python";

  private static final int MAX_ID = 200;
  private static final int MAX_LANGUAGE_TAG = 35;
  private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");

  private final ObjectNode row;
  private final RowContext context;
  private final Set<String> used = new HashSet<>();
  private final Set<String> seen = new HashSet<>();

  public RowFields(ObjectNode row, RowContext context) {
    this.row = row;
    this.context = context;
  }

  /// Where the row stands, and what was asked for.
  public RowContext context() {
    return context;
  }

  /// The value of a source; the column it comes from counts as used.
  public JsonNode take(Source source) {
    if (!source.isConstant()) {
      used.add(source.column(row));
    }
    return source.in(row);
  }

  /// The value of a column, which counts as used.
  public JsonNode take(String field) {
    used.add(field);
    return row.path(field);
  }

  /// The value of a source, which stays in the metadata.
  public JsonNode see(Source source) {
    if (!source.isConstant()) {
      seen.add(source.column(row));
    }
    return source.in(row);
  }

  /// A prompt: text or messages, not blank.
  public Content prompt(String field) throws RowRefusedException {
    Content prompt = content(field, take(field));
    return notBlank(prompt, field);
  }

  /// The column `prompt` of rows that need none; empty text when it is missing or null.
  public Content promptOrNone() throws RowRefusedException {
    JsonNode prompt = take("prompt");
    return absent(prompt) ? Content.text("") : content("prompt", prompt);
  }

  /// A response: text, or messages of which the last one is the assistant's; not blank.
  public Content response(String field) throws RowRefusedException {
    return response(field, content(field, take(field)));
  }

  /// The content when it can be a response: not blank, its last turn the assistant's.
  public static Content response(String field, Content content) throws RowRefusedException {
    if (content instanceof Content.Messages(var messages)) {
      Message last = messages.getLast();
      if (last.role() != Role.ASSISTANT) {
        throw new RowRefusedException("the last turn of \"" + field + "\" is not the assistant's");
      }
      notBlank(Content.text(last.content()), field);
    }
    return notBlank(content, field);
  }

  /// The content when something is in it.
  public static Content notBlank(Content content, String field) throws RowRefusedException {
    if (content.isBlank()) {
      throw new RowRefusedException("\"" + field + "\" is empty");
    }
    return content;
  }

  /// A value as text or as a list of messages.
  public Content content(String field, JsonNode node) throws RowRefusedException {
    if (!node.isTextual() && (!node.isArray() || node.isEmpty())) {
      throw wrong(field, node, "text or a list of messages belongs");
    }
    for (JsonNode message : node) {
      if (!message.path("tool_calls").isEmpty()) {
        throw new RowRefusedException(
            "in \"" + field + "\" a message calls tools, which this version does not read");
      }
    }
    try {
      return ContentJson.read(node);
    } catch (IllegalArgumentException e) {
      throw new RowRefusedException("in \"" + field + "\" " + e.getMessage());
    }
  }

  /// The text of a column, which counts as used.
  public String text(String field) throws RowRefusedException {
    return text(field, take(field));
  }

  /// A value as text.
  ///
  /// @param field what to call it in the refusal
  public static String text(String field, JsonNode node) throws RowRefusedException {
    if (!node.isTextual()) {
      throw wrong(field, node, "text belongs");
    }
    return node.textValue();
  }

  /// Text that may be missing or null.
  Optional<String> optionalText(String field) throws RowRefusedException {
    JsonNode node = take(field);
    return absent(node) ? Optional.empty() : Optional.of(text(field, node));
  }

  /// The text of a column `system`, as trainers read it beside a prompt; absent when the row has
  /// none or it is blank.
  public Optional<String> system() {
    JsonNode node = row.path("system");
    if (!node.isTextual() || node.textValue().isBlank()) {
      return Optional.empty();
    }
    used.add("system");
    return Optional.of(node.textValue());
  }

  /// The given id: text or a number; absent when missing, null or blank.
  public Optional<String> id() throws RowRefusedException {
    return id("id", take("id"));
  }

  /// A value as an id: text or a number of at most 200 characters; absent when missing, null or
  /// blank.
  public static Optional<String> id(String field, JsonNode node) throws RowRefusedException {
    if (absent(node)) {
      return Optional.empty();
    }
    if (!node.isTextual() && !node.isNumber()) {
      throw wrong(field, node, "text or a number belongs");
    }
    String id = node.asText().strip();
    if (id.length() > MAX_ID) {
      throw new RowRefusedException("\"" + field + "\" is longer than " + MAX_ID + " characters");
    }
    return id.isEmpty() ? Optional.empty() : Optional.of(id);
  }

  /// The response with the name of its model, when the column holds one.
  public Response withModel(Content content, String modelField) {
    JsonNode model = row.path(modelField);
    if (!model.isTextual() || model.textValue().isBlank()) {
      return new Response(content, Optional.empty());
    }
    used.add(modelField);
    return new Response(content, Optional.of(model.textValue()));
  }

  /// The columns any layout may have beside its own. `subset` and `language` are only taken when
  /// they hold what we mean by them; otherwise they stay in the metadata.
  public MappedRow.Extras extras() {
    return new MappedRow.Extras(
        Optional.empty(), Optional.empty(), label("subset"), language(), Opinions.NONE);
  }

  /// As [#extras], with the reference answer and tests of our own layout. Tests are a text, a list,
  /// or an object with `source` and perhaps `language` (Python when missing) and `entry_point`,
  /// which may also stand in the row.
  public MappedRow.Extras extrasWithTests() throws RowRefusedException {
    return new MappedRow.Extras(
        optionalText("reference"), tests(), label("subset"), language(), Opinions.NONE);
  }

  private Optional<String> label(String field) {
    JsonNode node = row.path(field);
    if (!node.isTextual() || node.textValue().isBlank()) {
      return Optional.empty();
    }
    used.add(field);
    return Optional.of(node.textValue().strip());
  }

  private Optional<String> language() {
    Optional<String> tag = languageTag(row.path("language").asText(""));
    if (tag.isPresent()) {
      used.add("language");
    }
    return tag;
  }

  /// The tag of a language given by tag or name; empty when it is neither.
  public static Optional<String> languageTag(String given) {
    return switch (given) {
      case "English", "english" -> Optional.of("en");
      case "Chinese", "chinese" -> Optional.of("zh");
      default -> isLanguageTag(given) ? Optional.of(given) : Optional.empty();
    };
  }

  private static boolean isLanguageTag(String text) {
    return text.length() <= MAX_LANGUAGE_TAG && LANGUAGE_TAG.matcher(text).matches();
  }

  private Optional<CodeTests> tests() throws RowRefusedException {
    JsonNode node = take("tests");
    if (absent(node)) {
      return Optional.empty();
    }
    if (node.isTextual() || node.isArray()) {
      return Optional.of(new CodeTests(USUAL_LANGUAGE, source(node), optionalText("entry_point")));
    }
    if (!node.isObject()) {
      throw wrong("tests", node, "a text, a list or an object with \"source\" belongs");
    }
    JsonNode entryPoint = node.path("entry_point");
    return Optional.of(
        new CodeTests(
            absent(node.path("language"))
                ? USUAL_LANGUAGE
                : text("tests.language", node.path("language")),
            node.path("source").isArray()
                ? source(node.path("source"))
                : text("tests.source", node.path("source")),
            absent(entryPoint)
                ? Optional.empty()
                : Optional.of(text("tests.entry_point", entryPoint))));
  }

  /// Lists of statements, or of inputs with their outputs, are kept as JSON.
  private static String source(JsonNode tests) {
    return tests.isTextual() ? tests.textValue() : tests.toString();
  }

  /// Everything that was not used, as one JSON object.
  public String metadataJson() {
    ObjectNode rest = row.objectNode();
    row.properties().stream()
        .filter(field -> !used.contains(field.getKey()))
        .forEach(field -> rest.set(field.getKey(), field.getValue()));
    return rest.toString();
  }

  /// Columns that nobody looked at, as far as they hold anything.
  public List<String> unread() {
    return row.properties().stream()
        .filter(field -> !used.contains(field.getKey()) && !seen.contains(field.getKey()))
        .filter(field -> !absent(field.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Whether a value is missing or null.
  public static boolean absent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  /// The refusal of a value of the wrong kind.
  ///
  /// @param expected ends the sentence, as `text belongs`
  public static RowRefusedException wrong(String field, JsonNode node, String expected) {
    return new RowRefusedException(
        node.isMissingNode()
            ? "\"" + field + "\" is missing"
            : "\"" + field + "\" holds " + Shape.of(node) + " where " + expected);
  }
}
