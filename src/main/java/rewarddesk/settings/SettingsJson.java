package rewarddesk.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// [Settings] as one JSON object with a `version`. Reading keeps what it knows and takes the
/// default for whatever is missing or of the wrong type; unknown keys are left out.
final class SettingsJson {
  static final int VERSION = 2;

  /// Version 1 wrote this address although nobody had entered it.
  private static final String UNENTERED = "http://127.0.0.1:8080";

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
    json.put("openAiAddress", settings.openAiAddress());
    json.put("judgeCalls", settings.judgeCalls());
    json.put("judge", settings.judge());
    json.put("readingSize", settings.readingSize());
    settings.recentProjects().forEach(json.putArray("recentProjects")::add);
    json.put("exportFolder", settings.exportFolder());
    json.put("rawView", settings.rawView());
    json.put("linkedScroll", settings.linkedScroll());
    json.put("shuffleSides", settings.shuffleSides());
    json.put("judgeVisible", settings.judgeVisible());
    json.put("queueOrder", settings.queueOrder());
    json.put("askStrength", settings.askStrength());
    json.put("askAcceptability", settings.askAcceptability());
    json.put("ownWords", settings.ownWords());
    write(json.putObject("ownModels"), settings.ownModels());
    json.put("rulesPlace", settings.rulesPlace());
    settings.window().ifPresent(bounds -> write(json.putObject("window"), bounds));
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
        openAiAddress(json),
        calls(json.path("judgeCalls").asInt(defaults.judgeCalls())),
        string(json, "judge", defaults.judge()),
        size(json.path("readingSize").asInt(defaults.readingSize())),
        strings(json.path("recentProjects")),
        string(json, "exportFolder", defaults.exportFolder()),
        json.path("rawView").asBoolean(defaults.rawView()),
        json.path("linkedScroll").asBoolean(defaults.linkedScroll()),
        json.path("shuffleSides").asBoolean(defaults.shuffleSides()),
        json.path("judgeVisible").asBoolean(defaults.judgeVisible()),
        string(json, "queueOrder", defaults.queueOrder()),
        json.path("askStrength").asBoolean(defaults.askStrength()),
        json.path("askAcceptability").asBoolean(defaults.askAcceptability()),
        json.path("ownWords").asBoolean(defaults.ownWords()),
        ownModels(json.path("ownModels")),
        string(json, "rulesPlace", defaults.rulesPlace()),
        bounds(json.path("window")));
  }

  private static String openAiAddress(JsonNode json) {
    String address = string(json, "openAiAddress", SettingsDefaults.settings().openAiAddress());
    boolean unentered = json.path("version").asInt() == 1 && address.equals(UNENTERED);
    return unentered ? "" : address;
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

  private static void write(ObjectNode json, Settings.OwnModels models) {
    json.put("provider", models.provider());
    json.put("threads", models.threads());
    json.put("arena", models.arena());
    json.put("downloads", models.downloads());
  }

  private static Settings.OwnModels ownModels(JsonNode json) {
    Settings.OwnModels defaults = SettingsDefaults.OWN_MODELS;
    return new Settings.OwnModels(
        string(json, "provider", defaults.provider()),
        Math.clamp(
            json.path("threads").asInt(defaults.threads()), 1, SettingsDefaults.MOST_THREADS),
        json.path("arena").asBoolean(defaults.arena()),
        json.path("downloads").asBoolean(defaults.downloads()));
  }

  private static void write(ObjectNode json, Settings.Bounds bounds) {
    json.put("x", bounds.x());
    json.put("y", bounds.y());
    json.put("width", bounds.width());
    json.put("height", bounds.height());
    json.put("maximized", bounds.maximized());
  }

  private static Optional<Settings.Bounds> bounds(JsonNode json) {
    boolean whole =
        Stream.of("x", "y", "width", "height").allMatch(key -> json.path(key).isNumber());
    return whole
        ? Optional.of(
            new Settings.Bounds(
                json.path("x").asDouble(),
                json.path("y").asDouble(),
                json.path("width").asDouble(),
                json.path("height").asDouble(),
                json.path("maximized").asBoolean()))
        : Optional.empty();
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

  private static int calls(int atOnce) {
    return Math.clamp(atOnce, 1, SettingsDefaults.MOST_JUDGE_CALLS);
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
