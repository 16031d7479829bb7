package rewarddesk.reward.generative.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rewarddesk.model.Span;

/// What a choice between two responses is read as, reply by reply.
class PairwiseReplyTest {
  private static final DoubleBracketForm LETTERS =
      new DoubleBracketForm(Map.of("A", Choice.A, "B", Choice.B));
  private static final DoubleBracketForm WITH_TIE =
      new DoubleBracketForm(Map.of("A", Choice.A, "B", Choice.B, "C", Choice.TIE));
  private static final Echoes NOTHING_SHOWN = Echoes.of(List.of());

  private static Reading<Choice> read(String reply) {
    return ReplyParser.parse(reply, false, LETTERS, NOTHING_SHOWN);
  }

  static Stream<Arguments> golden() {
    return Stream.of(
        // plain
        Arguments.of("[[A]]", "A"),
        Arguments.of("[[B]]", "B"),
        Arguments.of("B names the cause.\n[[B]]", "B"),
        Arguments.of("[[A]] because it is right.", "A"),
        Arguments.of("B is wrong, so\n\n[[A]]\n\n", "A"),
        Arguments.of("Final verdict: [[B]].", "B"),
        Arguments.of("My final verdict is: [[A]]", "A"),
        Arguments.of("结论：[[B]]。", "B"),
        Arguments.of("综上所述，回答A更好。[[A]]", "A"),
        Arguments.of("[[a]]", "A"),
        // spelling variants
        Arguments.of("**[[A]]**", "A"),
        Arguments.of("[[**B**]]", "B"),
        Arguments.of("__[[B]]__", "B"),
        Arguments.of("`[[A]]`", "A"),
        Arguments.of("\"[[A]]\"", "A"),
        Arguments.of("[[ A ]]", "A"),
        Arguments.of("[ [B] ]", "B"),
        Arguments.of("［［Ａ］］", "A"),
        Arguments.of("【【B】】", "B"),
        Arguments.of("【A】", "A"),
        Arguments.of("【Ｂ】", "B"),
        Arguments.of("[[Response A]]", "A"),
        Arguments.of("[[回答B]]", "B"),
        Arguments.of("[[\u200BA\u200B]]", "A"),
        Arguments.of("> [[B]]", "B"),
        Arguments.of("verdict:\r\n[[B]]\r\n", "B"),
        // the same thing several times
        Arguments.of("I lean to [[A]]. Yes:\n[[A]]", "A"),
        Arguments.of("[[B]]\n[[B]]\n[[B]]", "B"),
        // different things
        Arguments.of("[[A]] or [[B]]?", "AMBIGUOUS"),
        Arguments.of("[[A]][[B]]", "AMBIGUOUS"),
        Arguments.of("[[A]] / [[B]]", "AMBIGUOUS"),
        Arguments.of("First [[A]], but then [[B]].", "AMBIGUOUS"),
        Arguments.of("[[A]]\nthough one could say [[B]] as well", "AMBIGUOUS"),
        Arguments.of("[[A]]\n[[B]]\nHard to say.", "AMBIGUOUS"),
        Arguments.of("At first I thought [[A]].\n[[B]]", "B"),
        Arguments.of("At first I thought [[A]].\n**Final verdict: [[B]]**", "B"),
        Arguments.of("[[B]] 看起来不错，但是有错误。\n最终结论：[[A]]", "A"),
        Arguments.of("Not [[D]].\n[[A]]", "A"),
        Arguments.of("[[A]] [[A]] [[B]] ".repeat(100), "AMBIGUOUS"),
        // nothing
        Arguments.of("", "MISSING"),
        Arguments.of("   \n ", "MISSING"),
        Arguments.of("Response A is better.", "MISSING"),
        Arguments.of("A", "MISSING"),
        Arguments.of("[A]", "MISSING"),
        Arguments.of("((A))", "MISSING"),
        Arguments.of("[[A or B]]", "MISSING"),
        Arguments.of("[[A>B]]", "MISSING"),
        Arguments.of("[[A", "MISSING"),
        Arguments.of("[[\nA\n]]", "MISSING"),
        Arguments.of("[[AB]]", "MISSING"),
        Arguments.of("the matrix [[1, 2], [3, 4]] and arr[[A]]", "MISSING"),
        Arguments.of("[[Wiki page]]", "MISSING"),
        // not among the answers
        Arguments.of("[[C]]", "OUT_OF_RANGE"),
        Arguments.of("[[D]]", "OUT_OF_RANGE"),
        Arguments.of("[[A]] no, wait:\n[[C]]", "OUT_OF_RANGE"),
        // thinking
        Arguments.of("<think>[[A]]?</think>[[B]]", "B"),
        Arguments.of("<think>\nmaybe [[A]]\n</think>\n\nB is right.\n[[B]]", "B"),
        Arguments.of("  <THINK>[[A]]</THINK> [[B]]", "B"),
        Arguments.of("<thinking>[[A]]</thinking>[[B]]", "B"),
        Arguments.of("it says [[A]] </think> [[B]]", "B"),
        Arguments.of("<think>it ends with </think> [[A]] here</think>[[B]]", "B"),
        Arguments.of("<think>[[A]]", "MISSING"),
        Arguments.of("<think>[[A]]</think>", "MISSING"),
        Arguments.of("A forgets its <think> tag.\n[[B]]", "B"));
  }

  @ParameterizedTest
  @MethodSource
  void golden(String reply, String expected) {
    Reading<Choice> reading = read(reply);
    assertThat(reading.value().map(Choice::name).orElse(reading.status().name()))
        .isEqualTo(expected);
    assertThat(reading.value().isPresent()).isEqualTo(reading.status() == Reading.Status.OK);
  }

  @Test
  void aReplyThatWasCutOffIsNotRead() {
    Reading<Choice> reading = ReplyParser.parse("[[A]] but then", true, LETTERS, NOTHING_SHOWN);
    assertThat(reading).isEqualTo(Reading.none(Reading.Status.TRUNCATED));
  }

  @Test
  void aTieIsAnAnswerWhereTheTemplateOffersIt() {
    Reading<Choice> reading = ReplyParser.parse("[[C]]", false, WITH_TIE, NOTHING_SHOWN);
    assertThat(reading.value()).contains(Choice.TIE);
  }

  @Test
  void theSpanPointsIntoTheReplyAsItCame() {
    String reply = "所以\u200B：**【Ａ】**。";
    Reading<Choice> reading = read(reply);
    assertThat(reading)
        .isEqualTo(
            new Reading<>(
                Reading.Status.OK,
                Optional.of(Choice.A),
                Optional.of(new Span(6, 9)),
                Optional.of(new Span(7, 8))));
    assertThat(reply.substring(6, 9)).isEqualTo("【Ａ】");
  }
}
