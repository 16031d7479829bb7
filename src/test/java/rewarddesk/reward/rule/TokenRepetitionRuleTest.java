package rewarddesk.reward.rule;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rewarddesk.inference.MarkedText;
import rewarddesk.inference.TokenFrame;
import rewarddesk.inference.Tokenizer;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Response;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;
import rewarddesk.model.Span;
import rewarddesk.reward.profile.Promises;

/// Repetition over the tokens of a tokenizer.
class TokenRepetitionRuleTest {

  /// Words are tokens.
  private static final class AtSpaces implements Tokenizer {
    private final List<String> words = new ArrayList<>();

    @Override
    public synchronized long[] ids(MarkedText text) {
      String all = text.pieces().stream().map(MarkedText.Piece::text).collect(joining());
      return Stream.of(all.split(" ", -1))
          .filter(word -> !word.isEmpty())
          .mapToLong(this::id)
          .toArray();
    }

    private long id(String word) {
      if (!words.contains(word)) {
        words.add(word);
      }
      return words.indexOf(word);
    }

    @Override
    public TokenFrame frame() {
      throw new UnsupportedOperationException();
    }

    @Override
    public OptionalLong special(String token) {
      return OptionalLong.empty();
    }

    @Override
    public String specialName(long id) {
      return "";
    }

    @Override
    public List<String> specials() {
      return List.of();
    }

    @Override
    public synchronized String text(long[] ids) {
      return LongStream.of(ids).mapToObj(id -> words.get((int) id)).collect(joining(" "));
    }

    @Override
    public void close() {
      // holds nothing
    }
  }

  @Test
  void theExampleHoldsAndEveryStringIsMeasured() {
    Tokenizer tokenizer = new AtSpaces();
    RewardType type = TokenRepetitionRule.type(name -> tokenizer);
    Promises.example(type);
    Promises.anyString(type, 100);
    RewardType fresh = TokenRepetitionRule.type(name -> new AtSpaces());
    assertThat(fresh.rule().isSlow()).isTrue();
  }

  @Test
  void theValueIsThatOfTheFormulaOnTheSameIds() {
    RewardType type = TokenRepetitionRule.type(name -> new AtSpaces());
    String text = "x y z x y z w x y z";
    Finding finding =
        type.rule()
            .measure(
                Subject.of(
                    Comparison.of("1", Content.text(""), Response.of(text), Response.of("")),
                    Slot.A));
    assertThat(finding.outcome())
        .isEqualTo(
            new RuleReward.Scored(
                TokenRepetition.penalty(new int[] {0, 1, 2, 0, 1, 2, 3, 0, 1, 2}, 3, -1)));
    assertThat(finding.evidence())
        .isEqualTo("2 of 8 3-token sequences repeat an earlier one, most often “x y z” (3 times).");
    assertThat(finding.spans()).containsExactly(new Span(0, 5), new Span(6, 11), new Span(14, 19));
  }
}
