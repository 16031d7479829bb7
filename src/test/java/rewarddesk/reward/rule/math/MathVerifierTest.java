package rewarddesk.reward.rule.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.json.ContentJson;

/// Finding an answer in a response, deciding it, and never breaking on any text.
class MathVerifierTest {
  private static final Path GSM8K =
      Path.of("../shared/data/gsm8k/example_model_solutions.first600.jsonl.gz");

  private static MathStatus status(String reference, String response) {
    return MathVerifier.verify(reference, response).status();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "So \\boxed{1}, no: \\boxed{\\frac{1}{2}} and 7 more. | \\frac{1}{2} | boxed answer",
        "The final answer is $42$. I hope it is correct. | $42$. I hope it is correct. | final"
            + " answer is",
        "**Answer:** 42 | 42 | answer:",
        "#### 42 | 42 | ####",
        "42 | 42 | whole text",
        "She has 6 boxes of 7, that makes 42 apples in all, more than 40. | 40 | last number",
        "<think>It is 5. \\boxed{5}</think> It is 42 | 42 | last number",
        "<think>a</think><answer>42</answer> 7 | 42 | whole text",
        "It costs -$1,234.50 today | -$1,234.50 | last number",
        "The share is 2/11 of it | 2/11 | last number",
        "It rose by 40 % in a year | 40 % | last number",
        "所以答案是 42 | 42 | 答案",
        "We know $x = 7$ and so $y = \\sqrt{2}$ holds | y = \\sqrt{2} | last formula",
      })
  void theAnswerIsFoundByPriority(String response, String answer, String source) {
    Answer first =
        AnswerFinder.inResponse(response).stream()
            .filter(candidate -> isReadable(candidate.text()) || candidate.source().equals(source))
            .findFirst()
            .orElseThrow();
    assertThat(first.text()).isEqualTo(answer);
    assertThat(first.source()).isEqualTo(source);
    assertThat(response.substring(first.place().start(), first.place().end())).isEqualTo(answer);
  }

  private static boolean isReadable(String text) {
    try {
      return !Readings.of(text).values().isEmpty();
    } catch (UnreadableException e) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#### 1,000 | So it is \\boxed{10^3}.",
        "36 | The final answer is 36. I hope it is correct.",
        "36 | Answer: the total is 36 euros",
        "2/11 | The probability is $\\frac{2}{11}$.",
        "40 % | That is a rise of 40%.",
        "0.05 | The ball costs $0.05.",
        "0.05 | The ball costs 5 cents.",
        "B | The answer is (B) because A is too small.",
        "(C) | A is wrong, so it must be C.",
        "-3 | so x = -3",
        "x=5 | Then we get \\[x = 5\\]",
        "\\boxed{\\{1,2\\}} | Thus $x = 1$ or $x = 2$, so \\boxed{1, 2}"
      })
  void theAnswerEqualsTheReference(String reference, String response) {
    assertThat(status(reference, response)).isEqualTo(new MathStatus.Equal());
  }

  @Test
  void theShortMarkerCountsAtTheStartOfALineOnly() {
    assertThat(status("18 = 9 * 2\nA: 18", "A: 3\nJob A: 8,400\nA: 18\nJob A: 9"))
        .isEqualTo(new MathStatus.Equal());
  }

  @Test
  void thinkingAndCutOffBoxesAreNoAnswer() {
    assertThat(status("42", "<think>It is 42"))
        .isEqualTo(new MathStatus.AnswerUnreadable("The response gives no answer."));
    assertThat(status("42", "It is 42, so \\boxed{42"))
        .isEqualTo(new MathStatus.AnswerUnreadable("The response gives no answer."));
    assertThat(status("42", "I do not know."))
        .isEqualTo(new MathStatus.AnswerUnreadable("There are words that are no unit."));
    assertThat(status("B", "I do not know."))
        .isEqualTo(new MathStatus.AnswerUnreadable("The response names no letter."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna",
        "no",
        "yes",
        "",
        " ",
        "Paris is the capital of France.",
        "Apollo 11 landed in 1969 on the moon, as everybody knows.",
        "\\foo",
        "(1,2",
        "x +",
        "1/0",
        "\\infty - \\infty",
        "10^{10^{10}}",
        "9^9^9^9^9",
        "2000000!",
        "1e99999"
      })
  void whatIsNoMathematicsIsUnreadableGold(String reference) {
    assertThat(status(reference, "42")).isInstanceOf(MathStatus.GoldUnreadable.class);
  }

  static List<String> bombs() {
    return List.of(
        "10^(10^10)",
        "10^{10^{10}}",
        "9^9^9^9",
        "9^9^9",
        "x^{10^{10}}",
        "2^{2^{2^{2^{2^2}}}}",
        "1".repeat(10_000),
        "1".repeat(10_000) + "/" + "7".repeat(9_000),
        "0." + "3".repeat(10_000),
        "1".repeat(1_000_000),
        "(".repeat(10_000) + "1" + ")".repeat(10_000),
        "{".repeat(10_000) + "1" + "}".repeat(10_000),
        "[".repeat(5_000) + "1,2" + "]".repeat(5_000),
        "\\frac{".repeat(3_000) + "1",
        "1\\frac1".repeat(2_000),
        "\\sqrt".repeat(3_000) + "2",
        "\\sin ".repeat(3_000) + "x",
        "-".repeat(19_000) + "1",
        "2^".repeat(9_000) + "2",
        "3" + "!".repeat(9_000),
        "9^40000+".repeat(2_000) + "1",
        "1/9^9999+".repeat(2_000) + "1",
        "\\{" + "9^40000,".repeat(50) + "1\\}",
        "\\{" + "\\sqrt{2}+x,".repeat(1_000) + "1\\}",
        "3000!+".repeat(3_000) + "1",
        "(x+y+z+w)^200",
        "x+".repeat(9_000) + "x",
        "\\text{".repeat(3_000) + "x",
        "1,".repeat(9_000) + "1",
        "|".repeat(9_000),
        "1=".repeat(9_000) + "1",
        "1<".repeat(9_000) + "x",
        "∪".repeat(9_000),
        "$".repeat(100_000),
        "\\boxed{".repeat(100_000));
  }

  /// The limit is a guard against not ending at all, far above what it takes.
  @ParameterizedTest
  @MethodSource("bombs")
  @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void everyBombEnds(String bomb) {
    assertThat(MathVerifier.verify(bomb, "\\boxed{" + bomb + "+1}").gold()).isPresent();
    assertThat(MathVerifier.verify("5", bomb).gold()).isPresent();
    assertThat(MathVerifier.verify(bomb, "5").gold()).isPresent();
  }

  @Test
  void noTextBreaksItAndEveryResultIsRepeatable() {
    Random random = new Random(7);
    List<String> pieces =
        List.of(
            "1",
            "2",
            "0",
            "x",
            "y",
            "+",
            "-",
            "*",
            "/",
            "^",
            "_",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "|",
            ",",
            ";",
            ".",
            "=",
            "<",
            ">",
            "\\frac",
            "\\sqrt",
            "\\sin",
            "\\{",
            "\\}",
            "\\pm",
            "\\infty",
            "\\cup",
            "\\boxed{",
            "\\text{",
            "\\begin{pmatrix}",
            "\\end{pmatrix}",
            "\\\\",
            "&",
            "%",
            "$",
            "!",
            " ",
            "\n",
            "e",
            "i",
            "pi",
            "cm",
            "and",
            "or",
            "\\log_",
            "\\binom",
            "°",
            "²",
            "½",
            "\uD800",
            "\u0000",
            "\u202E",
            "中",
            "answer is",
            "####",
            "A:",
            "<think>",
            "</think>",
            "<answer>",
            "</answer>",
            "1,000",
            "B",
            "\\",
            "e5",
            "\\circ",
            "\\in",
            "\\le",
            "∅",
            "√");
    for (int i = 0; i < 10_000; i++) {
      String a = text(pieces, random);
      String b = text(pieces, random);
      assertThat(MathVerifier.verify(a, b)).isEqualTo(MathVerifier.verify(a, b));
      MathStatus forward = MathVerifier.compare(a, b);
      MathStatus backward = MathVerifier.compare(b, a);
      assertThat(forward instanceof MathStatus.Equal)
          .as(a + " and " + b)
          .isEqualTo(backward instanceof MathStatus.Equal);
    }
  }

  @Test
  void everyReadableTextEqualsItself() {
    Random random = new Random(8);
    List<String> pieces =
        List.of("1", "2", "x", "y", "+", "-", "*", "/", "^2", "(", ")", "3.5", "\\pi");
    for (int i = 0; i < 3_000; i++) {
      String text = text(pieces, random);
      assertThat(MathVerifier.compare(text, text)).isNotInstanceOf(MathStatus.Different.class);
    }
  }

  private static String text(List<String> pieces, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }

  @Test
  void everyFlagOfTheSchoolMathSolutionsIsReproduced() throws Exception {
    assumeTrue(Files.exists(GSM8K), "the data set is not on this machine");
    int solutions = 0;
    int unreadable = 0;
    int withoutMarker = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(GSM8K)), StandardCharsets.UTF_8))) {
      for (String line : (Iterable<String>) lines.lines()::iterator) {
        JsonNode row = ContentJson.MAPPER.readTree(line);
        for (JsonNode field : row) {
          if (field.isObject()) {
            String solution = field.get("solution").asText();
            MathStatus status = status(row.get("ground_truth").asText(), solution);
            solutions++;
            unreadable += status instanceof MathStatus.AnswerUnreadable ? 1 : 0;
            withoutMarker += ("\n" + solution).contains("\nA:") ? 0 : 1;
            assertThat(status instanceof MathStatus.Equal)
                .as(solution)
                .isEqualTo(field.get("is_correct").asBoolean());
            assertThat(status).isNotInstanceOf(MathStatus.GoldUnreadable.class);
          }
        }
      }
    }
    assertThat(List.of(solutions, unreadable, withoutMarker)).isEqualTo(List.of(2400, 0, 6));
  }
}
