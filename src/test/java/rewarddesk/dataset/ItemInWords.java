package rewarddesk.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rewarddesk.json.ContentJson;
import rewarddesk.model.Annotation;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Judgment;
import rewarddesk.model.Message;
import rewarddesk.model.Response;
import rewarddesk.model.Role;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.project.Item;
import rewarddesk.project.Project;

/// All that a project knows of its items, one line each and independent of the sides that a coin
/// chose: `= ID: PROMPT -> ONE (MODEL) > OTHER (MODEL) [SUBSET] {METADATA}` with the two responses
/// in the order of their texts; `>` is the gold label, `=` a tie, `?` none. What was said of it
/// follows on lines of their own. An id made of the row's content is left out, and so are metadata
/// that nobody could miss.
final class ItemInWords {
  /// Columns of the metadata that are shown: those that say something of which is better.
  private static final Set<String> SHOWN =
      Set.of(
          "margin",
          "score_chosen",
          "score_rejected",
          "overall_preference",
          "source",
          "num_correct",
          "extra",
          "cmp_key",
          "motivation_app",
          "preference",
          "chosen_reward",
          "rejected_reward");

  private final Comparison comparison;
  private final List<Slot> slots;

  private ItemInWords(Comparison comparison) {
    this.comparison = comparison;
    this.slots = Stream.of(Slot.A, Slot.B).sorted(Comparator.comparing(this::words)).toList();
  }

  static List<String> all(Project project) {
    List<String> lines = new ArrayList<>();
    for (long ordinal = 1; ordinal <= project.comparisons().count(); ordinal++) {
      Item item = project.comparisons().at(ordinal).orElseThrow();
      ItemInWords words = new ItemInWords(item.comparison());
      lines.add(words.line());
      project.decisions().history(item.comparison().id()).stream()
          .map(decision -> words.vote(decision.annotation()))
          .sorted()
          .forEach(lines::add);
      item.judgments().stream()
          .map(stored -> words.judgment(stored.judgment()))
          .sorted()
          .forEach(lines::add);
    }
    return lines;
  }

  private String line() {
    String id = comparison.id().matches("[0-9a-f]{16}(-.*)?") ? "" : comparison.id() + ": ";
    return "= "
        + id
        + words(comparison.prompt())
        + " -> "
        + side(slots.getFirst())
        + sign()
        + side(slots.getLast())
        + comparison.subset().map(name -> " [" + name + "]").orElse("")
        + metadata();
  }

  private String sign() {
    return comparison
        .gold()
        .map(
            gold ->
                gold == GoldLabel.TIE
                    ? " = "
                    : (gold == GoldLabel.A) == (slots.getFirst() == Slot.A) ? " > " : " < ")
        .orElse(" ? ");
  }

  private String side(Slot slot) {
    Response response = comparison.response(slot);
    return words(slot) + response.sourceModel().map(model -> " (" + model + ")").orElse("");
  }

  private String words(Slot slot) {
    Content content = comparison.response(slot).content();
    return content instanceof Content.Messages(List<Message> turns) && turns.size() == 1
        ? plain(turns.getFirst().content())
        : words(content);
  }

  private static String words(Content content) {
    return switch (content) {
      case Content.Text(String text) -> plain(text);
      case Content.Messages(List<Message> turns) ->
          turns.stream()
              .map(turn -> role(turn.role()) + " " + plain(turn.content()))
              .collect(Collectors.joining(" "));
    };
  }

  private static String role(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static String plain(String text) {
    String shown = text.replace("\n", "⏎");
    return shown.startsWith(" ") ? "␣" + shown.substring(1) : shown;
  }

  private String metadata() {
    String names =
        object(comparison.metadataJson())
            .propertyStream()
            .map(Map.Entry::getKey)
            .filter(SHOWN::contains)
            .sorted()
            .collect(Collectors.joining(" "));
    return names.isEmpty() ? "" : " {" + names + "}";
  }

  private static JsonNode object(String json) {
    try {
      return ContentJson.MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private String vote(Annotation said) {
    StringBuilder line =
        new StringBuilder("+ " + said.annotator() + ": " + verdict(said.verdict()));
    said.strength()
        .ifPresent(much -> line.append(' ').append(much.name().toLowerCase(Locale.ROOT)));
    if (!said.note().isEmpty()) {
      line.append(" \"").append(said.note()).append('"');
    }
    for (Slot slot : slots) {
      if (!said.appraisal(slot).critique().isEmpty()) {
        line.append(' ').append(words(slot).charAt(0)).append(": ");
        line.append(said.appraisal(slot).critique());
      }
    }
    return line.toString();
  }

  private String judgment(Judgment said) {
    String calls = said.calls().isEmpty() ? "" : " in " + said.calls().size() + " calls";
    return "+ " + said.judge() + ": " + verdict(said.verdict()) + calls;
  }

  private String verdict(Verdict verdict) {
    return verdict instanceof Verdict.Prefers(Slot slot) ? words(slot) : verdict.word();
  }
}
