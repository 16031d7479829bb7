package rewarddesk.reward.generative.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rewarddesk.inference.ChatOptions;
import rewarddesk.inference.Thinking;
import rewarddesk.json.StrictJson;
import rewarddesk.reward.generative.prompt.Material;
import rewarddesk.reward.generative.prompt.PromptTemplate;
import rewarddesk.reward.generative.prompt.TemplateLanguage;

/// Reads a judge's definition. `docs/judges.md` describes the format. Strict: anything unknown is
/// an error that lists what there is. Stateless.
public final class JudgeDefinitionJson {
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "title",
          "source",
          "pair",
          "group",
          "single",
          "orders",
          "votes",
          "temperature",
          "mostTokens",
          "probabilities",
          "repair",
          "rubric",
          "schema",
          "think");
  private static final int MOST_CHARACTERS = 200_000;
  private static final int MOST_VOTES = 99;
  private static final int MOST_TOKENS = 32_768;

  private JudgeDefinitionJson() {}

  /// @param file what to call it in messages
  /// @throws IllegalArgumentException with a plain sentence when the text is no definition
  public static JudgeDefinition read(String file, String json) {
    try {
      if (json.length() > MOST_CHARACTERS) {
        throw new IllegalArgumentException("It is larger than 200 kB.");
      }
      return definition(StrictJson.read("It", json), json);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The judge " + file + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static JudgeDefinition definition(JsonNode node, String json) {
    StrictJson.object("The definition", node, KEYS);
    String name = StrictJson.name("\"name\"", node.path("name"));
    return new JudgeDefinition(
        name,
        words("title", node.path("title")).map(Words::texts).orElse(Map.of()),
        node.path("source").asText(""),
        part(node, "pair").map(JudgeDefinitionJson::pair),
        part(node, "group").map(JudgeDefinitionJson::group),
        part(node, "single").map(JudgeDefinitionJson::single),
        protocol(node),
        json);
  }

  private static Optional<JsonNode> part(JsonNode node, String key) {
    return node.has(key) ? Optional.of(node.path(key)) : Optional.empty();
  }

  private static PairQuestion pair(JsonNode node) {
    StrictJson.object("\"pair\"", node, Set.of("template", "answer"));
    return new PairQuestion(
        templates(node.path("template"), Material.PAIR), AnswerJson.choice(node.path("answer")));
  }

  private static GroupQuestion group(JsonNode node) {
    StrictJson.object("\"group\"", node, Set.of("template", "answer"));
    AnswerJson.letter(node.path("answer"));
    return new GroupQuestion(templates(node.path("template"), Material.GROUP));
  }

  private static SingleQuestion single(JsonNode node) {
    StrictJson.object("\"single\"", node, Set.of("asks", "template", "answer"));
    Templates templates = templates(node.path("template"), Material.SINGLE);
    JsonNode answer = node.path("answer");
    return switch (StrictJson.text("\"asks\"", node.path("asks"))) {
      case "rating" ->
          new SingleQuestion(
              SingleQuestion.Asks.RATING,
              templates,
              AnswerJson.rating(answer),
              AnswerJson.worst(answer),
              AnswerJson.best(answer));
      case "verification" ->
          new SingleQuestion(
              SingleQuestion.Asks.VERIFICATION, templates, AnswerJson.verification(answer), 0, 1);
      default -> throw new IllegalArgumentException("\"asks\" is rating or verification.");
    };
  }

  private static Templates templates(JsonNode node, Set<String> places) {
    Map<TemplateLanguage, PromptTemplate> templates = new EnumMap<>(TemplateLanguage.class);
    words("template", node)
        .ifPresent(
            words ->
                words
                    .texts()
                    .forEach(
                        (language, text) ->
                            templates.put(language, Material.template("in it", text, places))));
    return new Templates(templates);
  }

  private static Protocol protocol(JsonNode node) {
    return new Protocol(
        orders(node.path("orders")),
        StrictJson.integer("\"votes\"", node.path("votes"), 1, 1, MOST_VOTES),
        StrictJson.number("\"temperature\"", node.path("temperature"), 0, 0, 2),
        StrictJson.integer(
            "\"mostTokens\"",
            node.path("mostTokens"),
            ChatOptions.USUAL_MOST_TOKENS,
            1,
            MOST_TOKENS),
        node.path("probabilities").asBoolean(false),
        words("repair", node.path("repair")),
        words("rubric", node.path("rubric")),
        part(node, "schema").map(JsonNode::toString),
        thinking(node.path("think")));
  }

  private static Thinking thinking(JsonNode node) {
    return node.isMissingNode()
        ? Thinking.OFF
        : Thinking.of(node.asText())
            .orElseThrow(
                () ->
                    new IllegalArgumentException("\"think\" is false, true, low, medium or high."));
  }

  private static Protocol.Orders orders(JsonNode node) {
    return switch (node.asText("both")) {
      case "", "both" -> Protocol.Orders.BOTH;
      case "single" -> Protocol.Orders.SINGLE;
      default -> throw new IllegalArgumentException("\"orders\" is both or single.");
    };
  }

  /// A text by language; a list of texts stands for its lines.
  private static Optional<Words> words(String key, JsonNode node) {
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    String what = "\"" + key + "\"";
    StrictJson.object(what, node, Set.of("en", "zh"));
    Map<TemplateLanguage, String> texts = new EnumMap<>(TemplateLanguage.class);
    node.properties()
        .forEach(
            entry -> {
              JsonNode text = entry.getValue();
              texts.put(
                  entry.getKey().equals("zh") ? TemplateLanguage.CHINESE : TemplateLanguage.ENGLISH,
                  text.isArray()
                      ? String.join("\n", StrictJson.texts(what, text))
                      : StrictJson.text(what, text));
            });
    return Optional.of(new Words(texts));
  }
}
