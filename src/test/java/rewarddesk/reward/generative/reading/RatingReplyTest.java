package rewarddesk.reward.generative.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a rating is read as, reply by reply.
class RatingReplyTest {
  private static final RatingForm FORM = new RatingForm(1, 5);

  private static Reading<Double> read(String reply) {
    return ReplyParser.parse(reply, false, FORM, Echoes.of(List.of()));
  }

  static Stream<Arguments> golden() {
    return Stream.of(
        // Chinese
        Arguments.of("总体打分：5", "5"),
        Arguments.of("总体打分：１", "1"),
        Arguments.of("总体打分:3", "3"),
        Arguments.of("总体打分： 4 分", "4"),
        Arguments.of("总体打分：4分。", "4"),
        Arguments.of("**总体打分**：2", "2"),
        Arguments.of("**总体打分：2**", "2"),
        Arguments.of("回答正确。总体打分：5，因为没有遗漏。还可以更短。", "5"),
        Arguments.of("总体打分（1-5分）：4", "4"),
        Arguments.of("总体打分：4分（满分5分）", "4"),
        Arguments.of("总体打分：4/5", "4"),
        Arguments.of("总体评分是3", "3"),
        Arguments.of("综合评分 = 3", "3"),
        Arguments.of("总体打分：【4】", "4"),
        Arguments.of("总体打分：[[4]]", "4"),
        Arguments.of("### 总体打分\n4", "4"),
        // English
        Arguments.of("Overall rating: 4", "4"),
        Arguments.of("overall rating: 4.", "4"),
        Arguments.of("Good.\n\n**Overall Rating:** 4", "4"),
        Arguments.of("Overall score: 4/5", "4"),
        Arguments.of("Overall rating: 4 / 5", "4"),
        Arguments.of("Overall rating: 4 out of 5", "4"),
        Arguments.of("Overall rating (1-5): 3", "3"),
        Arguments.of("Overall rating is 3, since it is short.", "3"),
        Arguments.of("Overall rating - 2", "2"),
        Arguments.of("Final rating: 5 stars", "5"),
        Arguments.of("Overall rating: \"3\"", "3"),
        Arguments.of("Overall rating:\n\n5", "5"),
        Arguments.of("Fine.\nRating: 4", "4"),
        Arguments.of("- **Score:** 4/5", "4"),
        Arguments.of("评语。\n评分：3", "3"),
        // several
        Arguments.of("Overall rating: 4\nOverall rating: 4/5", "4"),
        Arguments.of("Overall rating: 4\nOverall rating: 2", "2"),
        Arguments.of("Overall rating: 4 at first sight, then overall rating: 2.", "AMBIGUOUS"),
        Arguments.of("总体打分：5。不过，\n总体打分：2", "2"),
        Arguments.of("总体打分：5\n以上为评语。总体打分：2 或更低", "AMBIGUOUS"),
        Arguments.of("Overall rating: 3-4", "AMBIGUOUS"),
        Arguments.of("Overall rating: 3 or 4", "AMBIGUOUS"),
        Arguments.of("总体打分：3到4分", "AMBIGUOUS"),
        // another scale, fractions, beyond
        Arguments.of("Overall rating: 8/10", "OUT_OF_RANGE"),
        Arguments.of("Overall rating: 3/10", "OUT_OF_RANGE"),
        Arguments.of("Overall rating: 4 out of 10", "OUT_OF_RANGE"),
        Arguments.of("总体打分：8/10", "OUT_OF_RANGE"),
        Arguments.of("总体打分：4分（满分10分）", "OUT_OF_RANGE"),
        Arguments.of("Overall rating: 4.5", "OUT_OF_RANGE"),
        Arguments.of("Overall rating: 4,5", "OUT_OF_RANGE"),
        Arguments.of("总体打分：4.5/5", "OUT_OF_RANGE"),
        Arguments.of("Overall rating: 0", "OUT_OF_RANGE"),
        Arguments.of("Overall rating: 6", "OUT_OF_RANGE"),
        Arguments.of("Overall rating: -3", "OUT_OF_RANGE"),
        Arguments.of("Overall rating: 10", "OUT_OF_RANGE"),
        Arguments.of("Overall rating: 80%", "OUT_OF_RANGE"),
        Arguments.of("Overall rating: 4%", "OUT_OF_RANGE"),
        Arguments.of("总体打分：100", "OUT_OF_RANGE"),
        // nothing
        Arguments.of("", "MISSING"),
        Arguments.of("Overall rating: N", "MISSING"),
        Arguments.of("Overall rating: good", "MISSING"),
        Arguments.of("Overall rating:\n1. It is correct.\n2. It is short.", "MISSING"),
        Arguments.of("I would give it a 4.", "MISSING"),
        Arguments.of("4", "MISSING"),
        Arguments.of("Helpfulness rating: 4", "MISSING"),
        Arguments.of("Accuracy score: 5, style score: 2", "MISSING"),
        Arguments.of("Score 4 goals", "MISSING"),
        Arguments.of("My rating: 4", "MISSING"),
        Arguments.of("准确性评分：4", "MISSING"),
        Arguments.of("Overall rating: 4th", "MISSING"),
        Arguments.of("Overall rating: 12345678901234567890", "MISSING"),
        Arguments.of("总体打分：优秀", "MISSING"),
        // thinking
        Arguments.of("<think>总体打分：5</think>总体打分：2", "2"),
        Arguments.of("<think>总体打分：5", "MISSING"));
  }

  @ParameterizedTest
  @MethodSource
  void golden(String reply, String expected) {
    Reading<Double> reading = read(reply);
    assertThat(
            reading
                .value()
                .map(it -> String.valueOf(Math.round(it)))
                .orElse(reading.status().name()))
        .isEqualTo(expected);
  }

  @Test
  void theCritiqueIsTheReplyWithoutThinkingAndWithoutTheLineThatRepeatsTheNumber() {
    assertThat(
            Critique.from(
                "<think>hm</think>\nIt is right.\nIt is short.\n\n**Overall rating:** 4\n", FORM))
        .contains("It is right.\nIt is short.");
    assertThat(Critique.from("评语很长。总体打分：5，因为没有遗漏。", FORM)).contains("评语很长。总体打分：5，因为没有遗漏。");
    assertThat(Critique.from("Overall rating: 4", FORM)).isEmpty();
    assertThat(Critique.from("<think>never ends", FORM)).isEmpty();
  }
}
