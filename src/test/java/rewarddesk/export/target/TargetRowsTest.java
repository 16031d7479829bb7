package rewarddesk.export.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rewarddesk.json.ContentJson;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Response;
import rewarddesk.model.Role;
import rewarddesk.model.Slot;
import rewarddesk.model.Strength;

/// The exact rows of every target, for plain text and for a conversation.
class TargetRowsTest {
  private static final Comparison TEXT =
      Comparison.of("one", Content.text("2+2?"), Response.of("5"), Response.of("4"));
  private static final Comparison CHAT =
      Comparison.of(
          "chat",
          new Content.Messages(
              List.of(
                  new Message(Role.SYSTEM, "Be brief."),
                  new Message(Role.USER, "Hi"),
                  new Message(Role.ASSISTANT, "Yes?"),
                  new Message(Role.USER, "2+2?"))),
          new Response(Content.assistant("4"), Optional.of("m1")),
          new Response(Content.assistant("5"), Optional.of("m2")));

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          trl                  | {"prompt":"2+2?","chosen":"4","rejected":"5"}
          trl-implicit         | {"chosen":[{"role":"user","content":"2+2?"},{"role":"assistant","content":"4"}],"rejected":[{"role":"user","content":"2+2?"},{"role":"assistant","content":"5"}]}
          trl-reward           | {"prompt":"2+2?","chosen":"4","rejected":"5","margin":3.0}
          trl-kto              | {"prompt":"2+2?","completion":"4","label":true} {"prompt":"2+2?","completion":"5","label":false}
          trl-sft              | {"prompt":"2+2?","completion":"4"}
          llama-factory        | {"conversations":[{"from":"human","value":"2+2?"}],"chosen":{"from":"gpt","value":"4"},"rejected":{"from":"gpt","value":"5"}}
          llama-factory-alpaca | {"instruction":"2+2?","input":"","chosen":"4","rejected":"5","system":"","history":[]}
          llama-factory-kto    | {"conversations":[{"from":"human","value":"2+2?"},{"from":"gpt","value":"4"}],"kto_tag":true} {"conversations":[{"from":"human","value":"2+2?"},{"from":"gpt","value":"5"}],"kto_tag":false}
          axolotl              | {"messages":[{"role":"user","content":"2+2?"}],"chosen":{"role":"assistant","content":"4"},"rejected":{"role":"assistant","content":"5"}}
          openrlhf             | {"chosen":[{"role":"user","content":"2+2?"},{"role":"assistant","content":"4"}],"rejected":[{"role":"user","content":"2+2?"},{"role":"assistant","content":"5"}]}
          ms-swift             | {"messages":[{"role":"user","content":"2+2?"},{"role":"assistant","content":"4"}],"rejected_response":"5"}
          ms-swift-kto         | {"messages":[{"role":"user","content":"2+2?"},{"role":"assistant","content":"4"}],"label":true} {"messages":[{"role":"user","content":"2+2?"},{"role":"assistant","content":"5"}],"label":false}
          xtuner               | {"prompt":[{"role":"user","content":"2+2?"}],"chosen":[{"role":"assistant","content":"4"}],"rejected":[{"role":"assistant","content":"5"}]}
          nemo-rl              | {"context":[{"role":"user","content":"2+2?"}],"completions":[{"rank":0,"completion":[{"role":"assistant","content":"4"}]},{"rank":1,"completion":[{"role":"assistant","content":"5"}]}]}
          verl                 | {"prompt":"2+2?","chosen":"4","rejected":"5"}
          torchtune            | {"chosen_conversations":[{"role":"user","content":"2+2?"},{"role":"assistant","content":"4"}],"rejected_conversations":[{"role":"user","content":"2+2?"},{"role":"assistant","content":"5"}]}
          openai               | {"input":{"messages":[{"role":"user","content":"2+2?"}]},"preferred_output":[{"role":"assistant","content":"4"}],"non_preferred_output":[{"role":"assistant","content":"5"}]}
          rewardbench          | {"id":"one","prompt":"2+2?","chosen":"4","chosen_model":"","rejected":"5","rejected_model":"","subset":""}
          helpsteer3           | {"domain":"","language":"","context":[{"role":"user","content":"2+2?"}],"response1":"5","response2":"4","overall_preference":3}
          llm-comparator       | {"input_text":"2+2?","tags":[],"output_text_a":"5","output_text_b":"4","score":-1.5,"individual_rater_scores":[],"custom_fields":{}}
          csv                  | {"id":"one","shape":"text","prompt":"2+2?","response_a":"5","response_b":"4","gold":"B","strength":"much","acceptable_a":"","acceptable_b":"","rating_a":"","rating_b":"","model_a":"","model_b":"","subset":"","language":""}
          """)
  void plainText(String target, String rows) {
    assertThat(rows(target, example(TEXT, Slot.B, Optional.of(Strength.MUCH)), false))
        .isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          trl                  | {"prompt":[{"role":"system","content":"Be brief."},{"role":"user","content":"Hi"},{"role":"assistant","content":"Yes?"},{"role":"user","content":"2+2?"}],"chosen":[{"role":"assistant","content":"4"}],"rejected":[{"role":"assistant","content":"5"}]}
          llama-factory        | {"conversations":[{"from":"system","value":"Be brief."},{"from":"human","value":"Hi"},{"from":"gpt","value":"Yes?"},{"from":"human","value":"2+2?"}],"chosen":{"from":"gpt","value":"4"},"rejected":{"from":"gpt","value":"5"}}
          llama-factory-alpaca | {"instruction":"2+2?","input":"","chosen":"4","rejected":"5","system":"Be brief.","history":[["Hi","Yes?"]]}
          trl-reward           | {"prompt":[{"role":"system","content":"Be brief."},{"role":"user","content":"Hi"},{"role":"assistant","content":"Yes?"},{"role":"user","content":"2+2?"}],"chosen":[{"role":"assistant","content":"4"}],"rejected":[{"role":"assistant","content":"5"}],"margin":0.0}
          helpsteer3           | {"domain":"","language":"","context":[{"role":"system","content":"Be brief."},{"role":"user","content":"Hi"},{"role":"assistant","content":"Yes?"},{"role":"user","content":"2+2?"}],"response1":"4","response2":"5","overall_preference":-2}
          llm-comparator       | {"input_text":"system: Be brief.\\n\\nuser: Hi\\n\\nassistant: Yes?\\n\\nuser: 2+2?","tags":[],"output_text_a":"4","output_text_b":"5","score":1.0,"individual_rater_scores":[],"custom_fields":{}}
          verl                 | SEVERAL_TURNS
          rewardbench          | SEVERAL_TURNS
          trl-stepwise         | NO_STEPS
          """)
  void conversations(String target, String rows) {
    assertThat(rows(target, example(CHAT, Slot.A, Optional.empty()), true)).isEqualTo(rows);
  }

  @Test
  void turnsThatBothSidesShareBelongToTheContext() {
    Comparison comparison =
        Comparison.of(
            "x",
            Content.user("u"),
            new Response(turns("a", "why", "b"), Optional.empty()),
            new Response(turns("a", "why", "c"), Optional.empty()));

    assertThat(rows("axolotl", example(comparison, Slot.A, Optional.empty()), true))
        .isEqualTo(
            "{\"messages\":[{\"role\":\"user\",\"content\":\"u\"},{\"role\":\"assistant\",\"content\":\"a\"},"
                + "{\"role\":\"user\",\"content\":\"why\"}],\"chosen\":{\"role\":\"assistant\",\"content\":\"b\"},"
                + "\"rejected\":{\"role\":\"assistant\",\"content\":\"c\"}}");
  }

  @Test
  void turnsThatPartBeforeTheLastOneDoNotFitOneMessage() {
    Comparison comparison =
        Comparison.of(
            "x",
            Content.user("u"),
            new Response(turns("a", "why", "b"), Optional.empty()),
            new Response(turns("z", "why", "c"), Optional.empty()));

    assertThat(rows("openai", example(comparison, Slot.A, Optional.empty()), true))
        .isEqualTo("SEVERAL_TURNS");
    assertThat(rows("openrlhf", example(comparison, Slot.A, Optional.empty()), true))
        .isEqualTo("CONTEXT_DIFFERS");
  }

  @Test
  void bothBadGivesTwoBadResponsesForKto() {
    Example example = new Example(TEXT, new Label.NeitherGood(), Optional.empty());

    assertThat(rows("trl-kto", example, false))
        .isEqualTo(
            "{\"prompt\":\"2+2?\",\"completion\":\"5\",\"label\":false} "
                + "{\"prompt\":\"2+2?\",\"completion\":\"4\",\"label\":false}");
  }

  @Test
  void tiesHaveTheirPlaceWhereTheFormatHasOne() {
    Example tie = new Example(TEXT, new Label.Tied(), Optional.empty());

    assertThat(keeping(tie.label())).containsExactly("helpsteer3", "llm-comparator", "csv");
    assertThat(keeping(new Label.NeitherGood()))
        .containsExactly("trl-kto", "llama-factory-kto", "ms-swift-kto", "csv");
    assertThat(rows("helpsteer3", tie, false)).contains("\"overall_preference\":0");
    assertThat(rows("llm-comparator", tie, false)).contains("\"score\":0.0");
    assertThat(rows("csv", tie, false)).contains("\"gold\":\"tie\"");
  }

  @Test
  void stepsComeFromTheImportedRow() {
    Comparison steps =
        new Comparison(
            "s",
            Content.text("Is 7 prime?"),
            Response.of("x"),
            Response.of("y"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "{\"completions\":[\"No divisors.\",\"Prime.\"],\"labels\":[true,true]}");

    assertThat(rows("trl-stepwise", example(steps, Slot.A, Optional.empty()), false))
        .isEqualTo(
            "{\"prompt\":\"Is 7 prime?\",\"completions\":[\"No"
                + " divisors.\",\"Prime.\"],\"labels\":[true,true]}");
  }

  @ParameterizedTest
  @MethodSource("rewarddesk.export.target.Targets#all")
  void everyRowHasTheDeclaredColumnsAndPassesItsOwnRules(Target target) {
    for (Comparison comparison : List.of(TEXT, CHAT)) {
      Example example = example(comparison, Slot.B, Optional.of(Strength.CLEARLY));
      boolean conversations = target.needsConversations(example);
      if (target.lay(example, conversations) instanceof Laid.Rows(List<Row> rows)) {
        for (Row row : rows) {
          List<String> names = new ArrayList<>();
          row.json().fieldNames().forEachRemaining(names::add);
          assertThat(names)
              .isEqualTo(target.columns(conversations).stream().map(Column::name).toList());
          assertThat(target.check(row.json())).isEmpty();
        }
      }
    }
  }

  private static List<String> keeping(Label label) {
    return Targets.all().stream().filter(target -> target.keeps(label)).map(Target::name).toList();
  }

  private static Content turns(String first, String question, String last) {
    return new Content.Messages(
        List.of(
            new Message(Role.ASSISTANT, first),
            new Message(Role.USER, question),
            new Message(Role.ASSISTANT, last)));
  }

  private static Example example(Comparison comparison, Slot slot, Optional<Strength> strength) {
    return new Example(comparison, new Label.Preferred(slot), strength);
  }

  /// The rows as text with spaces between them, or why there are none.
  private static String rows(String name, Example example, boolean conversations) {
    return switch (Targets.named(name).orElseThrow().lay(example, conversations)) {
      case Laid.Rows(List<Row> rows) ->
          String.join(" ", rows.stream().map(row -> text(row.json())).toList());
      case Laid.Refused(Fault fault) -> fault.name();
    };
  }

  private static String text(ObjectNode row) {
    try {
      return ContentJson.MAPPER.writeValueAsString(row);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
