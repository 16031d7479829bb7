package rewarddesk.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.dataset.ReadFile;
import rewarddesk.model.CodeTests;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Message;
import rewarddesk.model.Response;
import rewarddesk.model.Role;

/// One row of each layout, and what it becomes.
class LayoutsTest {
  @TempDir Path folder;

  @Test
  void trlExplicitStandardKeepsTheLeadingSpace() throws Exception {
    Comparison read =
        one(
            "trl-explicit",
            """
            {"prompt":"The sky is","chosen":" blue.","rejected":" green.","score":0.50}
            """);

    assertThat(chosen(read)).isEqualTo(Content.text(" blue."));
    assertThat(rejected(read)).isEqualTo(Content.text(" green."));
    assertThat(read.prompt()).isEqualTo(Content.text("The sky is"));
    assertThat(read.metadataJson()).isEqualTo("{\"score\":0.50}");
    assertThat(read.id()).matches("[0-9a-f]{16}");
  }

  @Test
  void trlExplicitConversationalKeepsTheTurns() throws Exception {
    Comparison read =
        one(
            "trl-explicit",
            """
            {"prompt":[{"role":"system","content":"Be short."},{"role":"user","content":"2+2?"}],\
            "chosen":[{"role":"assistant","content":"4"}],"rejected":[{"role":"assistant","content":"5"}],\
            "chosen_model":"big","rejected_model":"small","subset":"math","id":7}
            """);

    assertThat(read.id()).isEqualTo("7");
    assertThat(read.subset()).contains("math");
    assertThat(read.prompt())
        .isEqualTo(
            new Content.Messages(
                List.of(new Message(Role.SYSTEM, "Be short."), new Message(Role.USER, "2+2?"))));
    assertThat(List.of(read.responseA(), read.responseB()))
        .containsExactlyInAnyOrder(
            new Response(Content.assistant("4"), Optional.of("big")),
            new Response(Content.assistant("5"), Optional.of("small")));
    assertThat(chosen(read)).isEqualTo(Content.assistant("4"));
    assertThat(read.metadataJson()).isEqualTo("{}");
  }

  @Test
  void ultraFeedbackRepeatsThePromptInBothConversations() throws Exception {
    Comparison read =
        one(
            "trl-explicit",
            """
            {"prompt":"2+2?","chosen":[{"role":"user","content":"2+2?"},{"role":"assistant","content":"4"}],\
            "rejected":[{"role":"user","content":"2+2?"},{"role":"assistant","content":"5"}]}
            """);

    assertThat(read.prompt()).isEqualTo(Content.user("2+2?"));
    assertThat(chosen(read)).isEqualTo(Content.assistant("4"));
  }

  @Test
  void trlImplicitConversationalSharesTheLeadingTurns() throws Exception {
    Comparison read =
        one(
            "trl-implicit",
            """
            {"chosen":[{"role":"user","content":"2+2?"},{"role":"assistant","content":"4"}],\
            "rejected":[{"role":"user","content":"2+2?"},{"role":"assistant","content":"5"}]}
            """);

    assertThat(read.prompt()).isEqualTo(Content.user("2+2?"));
    assertThat(chosen(read)).isEqualTo(Content.assistant("4"));
    assertThat(rejected(read)).isEqualTo(Content.assistant("5"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "The sky is blue.|The sky is green.|The sky is",
        "What colour? It is blue.|What colour? It is big.|What colour?",
        "User: hi\\nAssistant: It is blue|User: hi\\nAssistant: It is big|User: hi\\nAssistant:",
        "AI: hi\\nUser: why?\\nBecause|AI: hi\\nUser: why?\\nBeware|AI: hi\\nUser: why?\\n",
        "天空是什么颜色？蓝色|天空是什么颜色？蓝的|天空是什么颜色？",
        "天空蓝|天空绿|天空",
        "Pick 3.5 or 4|Pick 3.6 or 4|Pick",
        "One two|One two three|One",
      })
  void trlImplicitTextIsCutWhereAPromptCanEnd(String chosen, String rejected, String prompt)
      throws Exception {
    Comparison read =
        one("trl-implicit", "{\"chosen\":\"" + chosen + "\",\"rejected\":\"" + rejected + "\"}");

    assertThat(read.prompt()).isEqualTo(Content.text(prompt.replace("\\n", "\n")));
    assertThat(read.prompt().plain() + chosen(read).plain()).isEqualTo(chosen.replace("\\n", "\n"));
    assertThat(read.prompt().plain() + rejected(read).plain())
        .isEqualTo(rejected.replace("\\n", "\n"));
  }

  @Test
  void hhRlhfTurnsBecomeMessages() throws Exception {
    Comparison read =
        one(
            "hh-rlhf",
            """
            {"chosen":"\\n\\nHuman: hi\\n\\nAssistant: hello\\n\\nHuman: 2+2?\\n\\nAssistant: 4",\
            "rejected":"\\n\\nHuman: hi\\n\\nAssistant: hello\\n\\nHuman: 2+2?\\n\\nAssistant: 5"}
            """);

    assertThat(read.prompt())
        .isEqualTo(
            new Content.Messages(
                List.of(
                    new Message(Role.USER, "hi"),
                    new Message(Role.ASSISTANT, "hello"),
                    new Message(Role.USER, "2+2?"))));
    assertThat(chosen(read)).isEqualTo(Content.assistant("4"));
    assertThat(rejected(read)).isEqualTo(Content.assistant("5"));
  }

  @Test
  void responsePairsMayHaveEverything() throws Exception {
    Comparison read =
        one(
            "response-pair",
            """
            {"id":"sum","prompt":"Add.","response_a":"def f(a,b): return a+b","response_b":"no",\
            "reference":"a+b","gold":"A","tests":{"language":"python","source":"assert f(1,2)==3","entry_point":"f"},\
            "subset":"code","language":"en","model_a":"m1","model_b":null,"note":"x"}
            """);

    assertThat(read)
        .isEqualTo(
            new Comparison(
                "sum",
                Content.text("Add."),
                new Response(Content.text("def f(a,b): return a+b"), Optional.of("m1")),
                Response.of("no"),
                Optional.of("a+b"),
                Optional.of(GoldLabel.A),
                Optional.of(new CodeTests("python", "assert f(1,2)==3", Optional.of("f"))),
                Optional.of("code"),
                Optional.of("en"),
                "{\"model_b\":null,\"note\":\"x\"}"));
  }

  @Test
  void llmBarOutputTwoIsSideB() throws Exception {
    Comparison read =
        one(
            "llmbar",
            "[{\"input\":\"Add 2 and 2\",\"output_1\":\"5\",\"output_2\":\"4\",\"label\":2}]");

    assertThat(read.responseA()).isEqualTo(Response.of("5"));
    assertThat(read.gold()).contains(GoldLabel.B);
  }

  @Test
  void openInstructKeepsTheOrderAndTheModels() throws Exception {
    Comparison read =
        one(
            "open-instruct",
            """
            {"prompt":"2+2?","completions":[{"model":"x","completion":"4"},{"model":"y","completion":"5"}]}
            """);

    assertThat(read.responseA()).isEqualTo(new Response(Content.text("4"), Optional.of("x")));
    assertThat(read.responseB()).isEqualTo(new Response(Content.text("5"), Optional.of("y")));
    assertThat(read.gold()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "为什么天空是蓝色的？, zh",
    "Write a haiku, ",
    "请用 Python 写一个函数, zh",
    "日本語で書いてください, ",
    "123 + 456, ",
  })
  void chinesePromptsAreToldByTheirScript(String prompt, String language) throws Exception {
    Comparison read =
        one(
            "response-pair",
            "{\"prompt\":\"" + prompt + "\",\"response_a\":\"a\",\"response_b\":\"b\"}");

    assertThat(read.language()).isEqualTo(Optional.ofNullable(language));
  }

  private Comparison one(String layout, String text) throws Exception {
    ReadFile read = ReadFile.ofText(folder, text);
    assertThat(read.problems()).isEmpty();
    assertThat(read.layout()).isEqualTo(layout);
    assertThat(read.candidates()).hasSize(1);
    return read.candidates().getFirst().comparison();
  }

  private static Content chosen(Comparison comparison) {
    return side(comparison, GoldLabel.A);
  }

  private static Content rejected(Comparison comparison) {
    return side(comparison, GoldLabel.B);
  }

  private static Content side(Comparison comparison, GoldLabel whenInA) {
    return comparison.gold().orElseThrow() == whenInA
        ? comparison.responseA().content()
        : comparison.responseB().content();
  }
}
