package rewarddesk.reward.generative.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rewarddesk.json.StrictJson;
import rewarddesk.reward.generative.reading.AnswerForm;
import rewarddesk.reward.generative.reading.Choice;
import rewarddesk.reward.generative.reading.DoubleBracketForm;
import rewarddesk.reward.generative.reading.PatternForm;
import rewarddesk.reward.generative.reading.RatingForm;

/// Reads the part `answer` of a question.
final class AnswerJson {
  private static final int MOST = 100;
  private static final String BRACKETS = "double-brackets";
  private static final Pattern NUMBER =
      Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3})?)(?: ?/ ?([0-9]{1,3}))?");
  private static final Map<String, Choice> CHOICES =
      Map.of(
          "A", Choice.A,
          "A slightly", Choice.A_SLIGHTLY,
          "tie", Choice.TIE,
          "B slightly", Choice.B_SLIGHTLY,
          "B", Choice.B);
  private static final Map<String, Double> YES_NO = Map.of("yes", 1.0, "no", 0.0);

  private AnswerJson() {}

  /// A choice between two responses.
  static AnswerForm<Choice> choice(JsonNode node) {
    StrictJson.object("\"answer\" of \"pair\"", node, Set.of("form", "patterns", "means"));
    Map<String, Choice> means = meanings(node.path("means"), CHOICES);
    return switch (form(node)) {
      case BRACKETS -> new DoubleBracketForm(upperCase(means));
      case "patterns" -> patterns(node, means, Choice::share);
      default -> throw unknownForm(BRACKETS + " or patterns");
    };
  }

  /// One of several responses, by its letter.
  static void letter(JsonNode node) {
    StrictJson.object("\"answer\" of \"group\"", node, Set.of("form"));
    if (!form(node).equals(BRACKETS)) {
      throw unknownForm(BRACKETS);
    }
  }

  /// Yes or no.
  static AnswerForm<Double> verification(JsonNode node) {
    StrictJson.object("\"answer\" of \"single\"", node, Set.of("form", "patterns", "means"));
    if (!form(node).equals("patterns")) {
      throw unknownForm("patterns");
    }
    return patterns(node, meanings(node.path("means"), YES_NO), value -> value);
  }

  /// A rating on a scale.
  static AnswerForm<Double> rating(JsonNode node) {
    StrictJson.object(
        "\"answer\" of \"single\"", node, Set.of("form", "patterns", "from", "to", "whole"));
    int worst = worst(node);
    int best = best(node);
    boolean whole = node.path("whole").asBoolean(true);
    return switch (form(node)) {
      case "overall-rating" -> new RatingForm(worst, best);
      case "patterns" ->
          new PatternForm<>(
              expressions(node), text -> onScale(text, worst, best, whole), value -> value);
      default -> throw unknownForm("overall-rating or patterns");
    };
  }

  static int worst(JsonNode answer) {
    return StrictJson.integer("\"from\"", answer.path("from"), 1, 0, MOST);
  }

  static int best(JsonNode answer) {
    return StrictJson.integer("\"to\"", answer.path("to"), 5, worst(answer) + 1, MOST);
  }

  private static Optional<Double> onScale(String text, int worst, int best, boolean whole) {
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()
        || (number.group(2) != null && Integer.parseInt(number.group(2)) != best)) {
      return Optional.empty();
    }
    double value = Double.parseDouble(number.group(1));
    boolean allowed = value >= worst && value <= best && (!whole || value == Math.rint(value));
    return allowed ? Optional.of(value) : Optional.empty();
  }

  private static <T> AnswerForm<T> patterns(
      JsonNode node, Map<String, T> means, ToDoubleFunction<T> number) {
    Map<String, T> lowerCase = new HashMap<>();
    means.forEach((word, meaning) -> lowerCase.put(word.toLowerCase(Locale.ROOT), meaning));
    return new PatternForm<>(
        expressions(node), text -> Optional.ofNullable(lowerCase.get(text)), number);
  }

  private static List<String> expressions(JsonNode node) {
    return StrictJson.texts("\"patterns\"", node.path("patterns"));
  }

  private static <T> Map<String, T> meanings(JsonNode node, Map<String, T> known) {
    Map<String, T> meanings = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      T meaning = known.get(entry.getValue().asText());
      if (meaning == null) {
        throw new IllegalArgumentException(
            "\"%s\" cannot mean \"%s\". An answer means one of: %s."
                .formatted(
                    entry.getKey(),
                    entry.getValue().asText(),
                    String.join(", ", known.keySet().stream().sorted().toList())));
      }
      meanings.put(entry.getKey(), meaning);
    }
    if (meanings.isEmpty()) {
      throw new IllegalArgumentException("\"means\" must say what each answer means.");
    }
    return meanings;
  }

  private static Map<String, Choice> upperCase(Map<String, Choice> means) {
    Map<String, Choice> upperCase = new HashMap<>();
    means.forEach((word, meaning) -> upperCase.put(word.toUpperCase(Locale.ROOT), meaning));
    return upperCase;
  }

  private static String form(JsonNode node) {
    return StrictJson.text("\"form\" of an answer", node.path("form"));
  }

  private static IllegalArgumentException unknownForm(String known) {
    return new IllegalArgumentException("The form of this answer must be " + known + ".");
  }
}
