package rewarddesk.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.inference.TokenFrame.Part;
import rewarddesk.inference.Truncation.Side;

/// [TokenFrame], [TokenSequence] and [Truncation].
final class TokensTest {
  private static final TokenFrame BERT =
      new TokenFrame(
          List.of(new Part.Special(1, 0), new Part.Text(false, 0), new Part.Special(2, 0)),
          List.of(
              new Part.Special(1, 0),
              new Part.Text(false, 0),
              new Part.Special(2, 0),
              new Part.Text(true, 1),
              new Part.Special(2, 1)));

  @Test
  void framesOneTextAndTwo() {
    assertThat(BERT.around(new long[] {7, 8})).isEqualTo(TokenSequence.of(1, 7, 8, 2));
    assertThat(BERT.around(new long[] {7}, new long[] {8, 9}))
        .isEqualTo(new TokenSequence(new long[] {1, 7, 2, 8, 9, 2}, new long[] {0, 0, 0, 1, 1, 1}));
    assertThat(List.of(BERT.addedToOne(), BERT.addedToTwo())).containsExactly(2, 3);
  }

  @Test
  void estimatesHoldFromBothSides() {
    assertThat(List.of(TokenEstimate.atLeast("abcdefgh"), TokenEstimate.of("abcdefgh")))
        .containsExactly(1, 3);
    assertThat(List.of(TokenEstimate.atLeast("你好吗"), TokenEstimate.of("你好吗")))
        .containsExactly(1, 4);
  }

  @Test
  void theStartTokenStandsOnce() {
    assertThat(BERT.start(new long[] {7})).isEqualTo(TokenSequence.of(1, 7));
    assertThat(BERT.start(new long[] {1, 7})).isEqualTo(TokenSequence.of(1, 7));
    assertThat(TokenFrame.NONE.start(new long[] {7})).isEqualTo(TokenSequence.of(7));
  }

  @Test
  void cutsOnOneSideAndTellsHowMuch() {
    long[] ids = {1, 2, 3, 4};
    assertThat(Truncation.cut(ids, 3, Side.LEFT).ids()).containsExactly(2, 3, 4);
    assertThat(Truncation.cut(ids, 3, Side.RIGHT).ids()).containsExactly(1, 2, 3);
    assertThat(Truncation.cut(ids, 3, Side.RIGHT).dropped()).isEqualTo(1);
    assertThat(Truncation.cut(ids, 9, Side.LEFT).dropped()).isZero();
    assertThat(Truncation.cut(ids, -1, Side.LEFT).dropped()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "3,4,10,3,4",
    "2,20,10,2,8",
    "20,2,10,8,2",
    "20,20,9,4,5",
    "21,20,9,5,4",
    "0,20,5,0,5"
  })
  void theLongerOfTwoTextsIsCutFirst(
      int first, int second, int room, int keptFirst, int keptSecond) {
    assertThat(Truncation.longestFirst(first, second, room)).containsExactly(keptFirst, keptSecond);
  }
}
