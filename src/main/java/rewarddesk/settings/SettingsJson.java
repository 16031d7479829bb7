package rewarddesk.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// [Settings] as one JSON object with a `version`. Reading keeps what it knows and takes the
/// default for whatever is missing or of the wrong type; unknown keys are left out.
final class SettingsJson {
  static final int VERSION = 1;
  private static final int RECENT_PROJECTS_KEPT = 20;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private SettingsJson() {}

  static String write(Settings settings) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("version", VERSION);
    json.put("theme", settings.theme().name().toLowerCase(Locale.ROOT));
    json.put("language", settings.language());
    json.put("annotator", settings.annotator());
    json.put("ollamaAddress", settings.ollamaAddress());
    json.put("ollamaModel", settings.ollamaModel());
    json.put("judge", settings.judge());
    json.put("readingSize", settings.readingSize());
    settings.recentProjects().forEach(json.putArray("recentProjects")::add);
    json.put("exportFolder", settings.exportFolder());
    json.put("rawView", settings.rawView());
    json.put("linkedScroll", settings.linkedScroll());
    json.put("shuffleSides", settings.shuffleSides());
    return json.toPrettyString() + "\n";
  }

  /// @throws IllegalArgumentException when it is no JSON object with a version
  static Settings read(String text) {
    JsonNode json = parse(text);
    Settings defaults = SettingsDefaults.settings();
    return new Settings(
        theme(json.path("theme").asText("")),
        string(json, "language", defaults.language()),
        string(json, "annotator", defaults.annotator()),
        string(json, "ollamaAddress", defaults.ollamaAddress()),
        string(json, "ollamaModel", defaults.ollamaModel()),
        string(json, "judge", defaults.judge()),
        size(json.path("readingSize").asInt(defaults.readingSize())),
        strings(json.path("recentProjects")),
        string(json, "exportFolder", defaults.exportFolder()),
        json.path("rawView").asBoolean(defaults.rawView()),
        json.path("linkedScroll").asBoolean(defaults.linkedScroll()),
        json.path("shuffleSides").asBoolean(defaults.shuffleSides()));
  }

  /// The version that wrote the text.
  ///
  /// @throws IllegalArgumentException as [#read]
  static int version(String text) {
    return parse(text).path("version").asInt();
  }

  private static JsonNode parse(String text) {
    JsonNode json;
    try {
      json = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("it is not JSON", e);
    }
    if (!json.isObject() || !json.path("version").isInt()) {
      throw new IllegalArgumentException("it is not a JSON object with a version");
    }
    return json;
  }

  private static String string(JsonNode json, String key, String otherwise) {
    JsonNode value = json.path(key);
    return value.isTextual() ? value.textValue() : otherwise;
  }

  private static Settings.Theme theme(String word) {
    for (Settings.Theme theme : Settings.Theme.values()) {
      if (theme.name().toLowerCase(Locale.ROOT).equals(word)) {
        return theme;
      }
    }
    return SettingsDefaults.settings().theme();
  }

  private static int size(int pixels) {
    return Math.clamp(
        pixels, SettingsDefaults.SMALLEST_READING_SIZE, SettingsDefaults.LARGEST_READING_SIZE);
  }

  private static List<String> strings(JsonNode array) {
    List<String> values = new ArrayList<>();
    for (JsonNode value : array) {
      if (value.isTextual() && values.size() < RECENT_PROJECTS_KEPT) {
        values.add(value.textValue());
      }
    }
    return values;
  }
}
