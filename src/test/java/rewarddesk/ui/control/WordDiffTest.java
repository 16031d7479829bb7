package rewarddesk.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rewarddesk.model.Span;

class WordDiffTest {

  @Test
  void wordsThatTheOtherSideDoesNotHaveAreMarked() {
    String a = "The train leaves at nine from Rome.";
    String b = "The train leaves at ten from Rome, daily.";
    WordDiff diff = WordDiff.between(a, b);
    assertThat(words(a, diff.onlyInA())).containsExactly("nine");
    assertThat(words(b, diff.onlyInB())).containsExactly("ten", ", daily");
  }

  @Test
  void neighbouringWordsAreOnePlace() {
    String a = "keep one two three keep";
    WordDiff diff = WordDiff.between(a, "keep keep");
    assertThat(words(a, diff.onlyInA())).containsExactly("one two three");
    assertThat(diff.onlyInB()).isEmpty();
  }

  @Test
  void aChineseCharacterIsAWord() {
    String a = "水在一百度沸腾";
    String b = "水在九十度沸腾";
    WordDiff diff = WordDiff.between(a, b);
    assertThat(words(a, diff.onlyInA())).containsExactly("一百");
    assertThat(words(b, diff.onlyInB())).containsExactly("九十");
  }

  @Test
  void whiteSpaceDoesNotCount() {
    assertThat(WordDiff.between("a  b\n\nc", "a b c")).isEqualTo(nothing());
    assertThat(WordDiff.between("", " \n")).isEqualTo(nothing());
  }

  @Test
  void everythingIsMarkedWhenTheOtherSideIsEmpty() {
    WordDiff diff = WordDiff.between("all of it", "");
    assertThat(diff).isEqualTo(new WordDiff(List.of(new Span(0, 9)), List.of()));
  }

  @Test
  void oneChangedWordInALongTextIsFound() {
    String a = sentences(new Random(1), 12_000);
    String b = a.substring(0, 60_000) + " CHANGED " + a.substring(60_000);
    WordDiff diff = WordDiff.between(a, b);
    assertThat(String.join(" ", words(b, diff.onlyInB()))).contains("CHANGED").hasSizeLessThan(60);
  }

  @Test
  void changesSpreadOverALongTextAreFoundWordByWord() {
    String a = sentences(new Random(1), 12_000);
    String b = a.replace("word77 ", "other ");
    WordDiff diff = WordDiff.between(a, b);
    assertThat(words(a, diff.onlyInA())).isNotEmpty().containsOnly("word77");
  }

  @Test
  void longTextsWithNothingInCommonAreMarkedAsAWhole() {
    String a = "x ".repeat(100_000);
    String b = "y ".repeat(100_000);
    assertThat(WordDiff.between(a, b).onlyInA()).containsExactly(new Span(0, a.length() - 1));
    assertThat(WordDiff.between("q".repeat(1_000_000), "'a".repeat(500_000)).onlyInA())
        .containsExactly(new Span(0, 1_000_000));
  }

  private static WordDiff nothing() {
    return new WordDiff(List.of(), List.of());
  }

  private static List<String> words(String text, List<Span> spans) {
    return spans.stream().map(span -> text.substring(span.start(), span.end())).toList();
  }

  private static String sentences(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append("word").append(random.nextInt(1000)).append(i % 12 == 11 ? ".\n" : " ");
    }
    return text.toString();
  }
}
