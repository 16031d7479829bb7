package rewarddesk.reward.generative.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rewarddesk.reward.generative.reading.AnswerForm;
import rewarddesk.reward.generative.reading.Echoes;
import rewarddesk.reward.generative.reading.ReplyParser;

/// What the judges that ship read from replies.
class ShippedJudgesTest {
  private static final JudgeLibrary LIBRARY = JudgeLibrary.load(Optional.empty());

  static Stream<Arguments> replies() {
    return Stream.of(
        Arguments.of("mt-bench-pair", "Both are fine. [[C]]", "TIE"),
        Arguments.of("mt-bench-pair", "[[D]]", "OUT_OF_RANGE"),
        Arguments.of("mt-bench-single", "Good.\n\nRating: [[8]]", "8.0"),
        Arguments.of("mt-bench-single", "[[7.5]]", "7.5"),
        Arguments.of("mt-bench-single", "[[8/10]]", "8.0"),
        Arguments.of("mt-bench-single", "[[Rating: 8]]", "8.0"),
        Arguments.of("mt-bench-single", "Rating: [6]", "6.0"),
        Arguments.of("mt-bench-single", "[[4/5]]", "OUT_OF_RANGE"),
        Arguments.of("mt-bench-single", "[[11]]", "OUT_OF_RANGE"),
        Arguments.of("mt-bench-single", "[[0]]", "OUT_OF_RANGE"),
        Arguments.of("mt-bench-single", "[[-3]]", "OUT_OF_RANGE"),
        Arguments.of("mt-bench-single", "[[2]] for A, [[9]] for B", "AMBIGUOUS"),
        Arguments.of("mt-bench-single", "I give it an 8.", "MISSING"),
        Arguments.of("arena-hard", "My final verdict is: [[A>>B]]", "A"),
        Arguments.of("arena-hard", "[[A>B]]", "A_SLIGHTLY"),
        Arguments.of("arena-hard", "[[ a = b ]]", "TIE"),
        Arguments.of("arena-hard", "［［Ｂ＞＞Ａ］］", "B"),
        Arguments.of("arena-hard", "[[A<B]]", "B_SLIGHTLY"),
        Arguments.of("arena-hard", "[[A>B]] or [[B>A]]?", "AMBIGUOUS"),
        Arguments.of("arena-hard", "[[A]]", "OUT_OF_RANGE"),
        Arguments.of("arena-hard", "[[A>A]]", "OUT_OF_RANGE"),
        Arguments.of("rewardbench-pair", "[[C]]", "OUT_OF_RANGE"),
        Arguments.of("rewardbench-four", "C it is.\n[[C]]", "2"),
        Arguments.of("rewardbench-four", "［［ｄ］］", "3"),
        Arguments.of("rewardbench-four", "Not [[A]], not [[B]].", "AMBIGUOUS"),
        Arguments.of("rewardbench-four", "[[E]]", "MISSING"),
        Arguments.of("rewardbench-rating", "It is fine.\n8", "8.0"),
        Arguments.of("rewardbench-rating", "It is fine.\nRating: 8.", "8.0"),
        Arguments.of("rewardbench-rating", "8/10", "8.0"),
        Arguments.of("rewardbench-rating", "7.5", "OUT_OF_RANGE"),
        Arguments.of("rewardbench-rating", "0", "OUT_OF_RANGE"),
        Arguments.of("rewardbench-rating", "8\nbecause it is short", "MISSING"),
        Arguments.of("rewardbench-rating", "There are 10 of them, so it is good.", "MISSING"),
        Arguments.of("prometheus-absolute", "Feedback: fine. [RESULT] 4", "4.0"),
        Arguments.of("prometheus-absolute", "So [Result] 4/5", "4.0"),
        Arguments.of("prometheus-absolute", "So [RESULT] (5)", "5.0"),
        Arguments.of("prometheus-absolute", "Score: 2.5", "OUT_OF_RANGE"),
        Arguments.of("prometheus-absolute", "Score: 3", "3.0"),
        Arguments.of("prometheus-absolute", "[RESULT] 8/10", "OUT_OF_RANGE"),
        Arguments.of("prometheus-absolute", "[RESULT] 10", "OUT_OF_RANGE"),
        Arguments.of("prometheus-absolute", "perfect 10", "MISSING"),
        Arguments.of("prometheus-relative", "A is better. [RESULT] A", "A"),
        Arguments.of("prometheus-relative", "[RESULT] Response B", "B"),
        Arguments.of("prometheus-relative", "[RESULT] neither", "MISSING"),
        Arguments.of("prometheus-relative", "[RESULT] C", "OUT_OF_RANGE"),
        Arguments.of("genrm-verifier", "Yes", "1.0"),
        Arguments.of("genrm-verifier", "**No**, it is 5.", "0.0"),
        Arguments.of("genrm-verifier", "Nothing to add", "MISSING"),
        Arguments.of("genrm-cot", "2 + 2 = 4.\nIs the answer correct? Yes", "1.0"),
        Arguments.of("genrm-cot", "No mistakes so far.\nIs the answer correct? No", "0.0"),
        Arguments.of("genrm-cot", "Yes. It is.", "MISSING"),
        Arguments.of("llmbar", "Therefore, Output (a) is better.", "A"),
        Arguments.of("llmbar", "Output (b)", "B"),
        Arguments.of("llmbar", "Both Output (a) and Output (b) are equally good.", "MISSING"),
        Arguments.of("structured", "{\"critique_a\":\"x\",\"verdict\":\"tie\"}", "TIE"),
        Arguments.of("structured", "```json\n{ \"verdict\" : \"B\" }\n```", "B"),
        Arguments.of("structured", "{\"verdict\": \"both\"}", "OUT_OF_RANGE"),
        Arguments.of("skywork-critic-pair", "分析……\n[[B]]", "B"),
        Arguments.of("skywork-critic-rating", "回答正确。总体打分：5，因为没有遗漏。还可以更短。", "5.0"),
        Arguments.of("skywork-critic-rating", "总体打分：8/10", "OUT_OF_RANGE"));
  }

  @ParameterizedTest
  @MethodSource
  void replies(String judge, String reply, String expected) {
    assertThat(read(form(LIBRARY.get(judge)), reply)).isEqualTo(expected);
  }

  private static AnswerForm<?> form(JudgeDefinition judge) {
    return judge
        .pair()
        .<AnswerForm<?>>map(PairQuestion::form)
        .or(() -> judge.group().map(group -> group.form(4)))
        .orElseGet(() -> judge.single().orElseThrow().form());
  }

  private static <T> String read(AnswerForm<T> form, String reply) {
    var reading = ReplyParser.parse(reply, false, form, Echoes.of(List.of()));
    return reading.value().map(String::valueOf).orElse(reading.status().name());
  }

  @Test
  void eachHasATitleInBothLanguagesAndNamesItsSource() {
    assertThat(LIBRARY.all()).hasSize(15);
    assertThat(LIBRARY.all())
        .allSatisfy(
            judge -> {
              assertThat(judge.titles()).as(judge.name()).hasSize(2);
              assertThat(judge.source()).as(judge.name()).isNotBlank();
              assertThat(judge.hash()).hasSize(64);
            });
  }
}
