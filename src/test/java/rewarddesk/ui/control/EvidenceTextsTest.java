package rewarddesk.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Evidence in the Chinese window.
class EvidenceTextsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          </answer> is missing. | 缺少 </answer>。
          12 words: short, full value from 40. | 12 个词：偏短，满 40 个词为满分。
          Reference “42”, answer “41” (the last number): different. | 参考答案 “42”，回答 “41” (the last number)：不同。
          No answer to compare with “42”. There is no number or formula. | 没有可与 “42” 比较的答案。没有数字或公式。
          2 of 9 3-word sequences repeat an earlier one, most often “a b c” (3 times). | 9 个 3 词序列中有 2 个与前面重复，最多的是 “a b c”（3 次）。
          A sentence that nobody knows. | A sentence that nobody knows.
          """)
  void aSentenceIsShownInItsChineseForm(String english, String chinese) {
    assertThat(EvidenceTexts.chinese(english, 0)).isEqualTo(chinese);
  }

  /// Whatever a response holds, a sentence with it is shown.
  @Test
  void anyTextInAPlaceStaysAsItIs() {
    for (String text : List.of("", "$1 {0} \\", "。", " is missing. is missing.")) {
      assertThat(EvidenceTexts.chinese("Says who wrote it: “" + text + "”.", 0))
          .isEqualTo("透露了作者：“" + text + "”。");
    }
    String long1 = "x".repeat(1_000_000);
    assertThat(EvidenceTexts.chinese(long1, 0)).isEqualTo(long1);
  }
}
