package rewarddesk.export.target;

import static rewarddesk.export.target.Rule.fails;
import static rewarddesk.export.target.Rule.misread;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Rules that several loaders share.
final class PairRules {
  private PairRules() {}

  /// Each list's rules after the other.
  @SafeVarargs
  static List<Rule> all(List<Rule>... lists) {
    List<Rule> rules = new ArrayList<>();
    for (List<Rule> list : lists) {
      rules.addAll(list);
    }
    return List.copyOf(rules);
  }

  static List<Rule> present(String... columns) {
    return Arrays.stream(columns)
        .map(column -> fails(Fault.COLUMN_MISSING, column, Shapes.missing(column)))
        .toList();
  }

  static List<Rule> texts(String... columns) {
    List<Rule> rules = new ArrayList<>(present(columns));
    for (String column : columns) {
      rules.add(fails(Fault.NOT_TEXT, column, Shapes.notText(column)));
    }
    return rules;
  }

  static List<Rule> messages(String... columns) {
    List<Rule> rules = new ArrayList<>(present(columns));
    for (String column : columns) {
      rules.add(fails(Fault.NOT_MESSAGES, column, Shapes.notMessages(column)));
    }
    return rules;
  }

  /// Text in all columns, or messages in all.
  static List<Rule> content(String... columns) {
    List<Rule> rules = new ArrayList<>(present(columns));
    rules.add(fails(Fault.MIXED_SHAPES, "", row -> isMixed(row, columns)));
    for (String column : columns) {
      rules.add(
          fails(
              Fault.NOT_MESSAGES,
              column,
              row -> !row.path(column).isTextual() && !Shapes.isMessages(row.path(column))));
    }
    return rules;
  }

  private static boolean isMixed(ObjectNode row, String... columns) {
    long texts = Stream.of(columns).filter(column -> row.path(column).isTextual()).count();
    return texts != 0 && texts != columns.length;
  }

  /// Nothing is empty, and the two sides differ: otherwise the row teaches nothing, or the wrong.
  static List<Rule> worthwhile(String prompt, String chosen, String rejected) {
    return List.of(
        misread(Fault.EMPTY, prompt, Shapes.blank(prompt)),
        misread(Fault.EMPTY, chosen, Shapes.blank(chosen)),
        misread(Fault.EMPTY, rejected, Shapes.blank(rejected)),
        misread(Fault.SAME_RESPONSES, "", Shapes.same(chosen, rejected)));
  }

  /// Lists of messages in these columns end with the assistant.
  static List<Rule> answers(String... columns) {
    return Arrays.stream(columns)
        .map(column -> misread(Fault.NOT_THE_ASSISTANT, column, row -> isNoAnswer(row, column)))
        .toList();
  }

  private static boolean isNoAnswer(ObjectNode row, String column) {
    JsonNode node = row.path(column);
    return node.isArray() && !Shapes.endsWith(node, "assistant");
  }

  /// The prompt is complete and stands once: no column of the system's, no repetition.
  static List<Rule> onePrompt(String prompt, String... answers) {
    List<Rule> rules = new ArrayList<>();
    rules.add(misread(Fault.SYSTEM_COLUMN, "system", row -> Shapes.isPresent(row, "system")));
    for (String answer : answers) {
      rules.add(
          misread(
              Fault.PROMPT_REPEATED,
              answer,
              row -> Shapes.beginsWith(row.path(answer), row.path(prompt))));
    }
    return rules;
  }

  /// What loaders ask that read `prompt`, `chosen`, `rejected` as text or messages.
  static List<Rule> explicit() {
    return all(
        content("prompt", "chosen", "rejected"),
        worthwhile("prompt", "chosen", "rejected"),
        answers("chosen", "rejected"),
        onePrompt("prompt", "chosen", "rejected"));
  }

  /// What loaders ask that read whole dialogs in `chosen` and `rejected`.
  static List<Rule> dialogs(String chosen, String rejected) {
    return all(
        messages(chosen, rejected),
        List.of(
            misread(Fault.EMPTY, chosen, Shapes.blank(chosen)),
            misread(Fault.EMPTY, rejected, Shapes.blank(rejected)),
            misread(Fault.SAME_RESPONSES, "", Shapes.same(chosen, rejected))),
        answers(chosen, rejected),
        List.of(
            misread(Fault.NO_PROMPT, "", row -> row.path(chosen).size() < 2),
            misread(
                Fault.CONTEXT_DIFFERS,
                "",
                row -> !Shapes.sameContext(row.path(chosen), row.path(rejected)))));
  }
}
