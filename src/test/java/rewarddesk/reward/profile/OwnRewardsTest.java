package rewarddesk.reward.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rewarddesk.reward.profile.Measured.finding;
import static rewarddesk.reward.profile.Measured.rule;
import static rewarddesk.reward.profile.Measured.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.model.RuleReward;
import rewarddesk.reward.rule.Finding;

/// What the rewards of our own measure.
class OwnRewardsTest {

  @ParameterizedTest
  @CsvSource({
    "anywhere, 'so ANSWER: B.', 1",
    "start, 'so ANSWER: B.', 0",
    "start, ANSWER: B., 1",
    "whole, ANSWER: B., 0",
    "whole, ANSWER: B, 1"
  })
  void aPatternMatchesWhereItShould(String where, String response, double expected) {
    Map<String, Object> parameters = Map.of("pattern", "ANSWER: [A-D]", "where", where);
    assertThat(value("pattern", parameters, response)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a+)+b", "(a|aa)+$b", "(.*)*\\1b", "(a|b)*c", "(?s)(.|\\n)*c"})
  void aPatternThatNeverEndsIsStoppedAndIsAFailure(String pattern) {
    Finding finding =
        finding(
            "pattern",
            Map.of("pattern", pattern),
            "",
            "a".repeat(100_000),
            Optional.empty(),
            Optional.empty());
    assertThat(finding.outcome()).isInstanceOf(RuleReward.Failed.class);
    assertThat(finding.evidence()).startsWith("The regular expression").contains("make it simpler");
  }

  @Test
  void aWrongPatternIsExplained() {
    assertThatThrownBy(() -> rule("pattern", Map.of("pattern", "a(b")))
        .hasMessageStartingWith("The regular expression is not valid at character");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": [1, 2.5e3, null, \"x\"]} | 1",
        "42 | 1",
        "\"text\" | 1",
        "{a: 1} | 0",
        "{\"a\": 1,} | 0",
        "{\"a\": 1} {\"b\": 2} | 0",
        "[1, 2 | 0",
        "Here: {\"a\": 1} | 0",
        "Here:\\n```json\\n{\"a\": 1}\\n```\\nDone. | 1",
        "```json\\n{}\\n```\\n```json\\n{}\\n``` | 0",
        "'' | 0",
        "NaN | 0"
      })
  void jsonIsExactlyOneValue(String response, double expected) {
    assertThat(value("json", response.replace("\\n", "\n"))).isEqualTo(expected);
  }

  @Test
  void jsonThatIsNestedWithoutEndIsNotAccepted() {
    assertThat(value("json", "[".repeat(5_000_000))).isZero();
    assertThat(value("json", "[".repeat(400) + "]".repeat(400))).isEqualTo(1);
  }

  @Test
  void aCodeBlockMustBeClosedAndOfTheLanguage() {
    assertThat(value("code_block", "```Python title=x\nprint(1)\n```")).isEqualTo(1);
    assertThat(value("code_block", "```python\nprint(1)")).isZero();
    assertThat(value("code_block", "```python\n\n```")).isZero();
    assertThat(value("code_block", "```java\nint i;\n```")).isZero();
    assertThat(value("code_block", Map.of("language", ""), "~~~\nx\n~~~")).isEqualTo(1);
  }

  @Test
  void reflectionTakesTheLongestOfOverlappingMarkersAndWholeWordsOnly() {
    Finding finding = finding("reflection", "", "Wait. LET ME CHECK! Awaiting. 等等，不对。");
    assertThat(finding.evidence()).isEqualTo("4 markers of second thoughts; 4 are enough.");
    assertThat(finding.spans()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 'Hello, 你好', 0.6667",
    "ru, 'Привет мир hello', 0.6667",
    "ja, 'これは日本語です', 1",
    "ko, '안녕 world', 0.5",
    "ar, 'مرحبا بالعالم', 1",
    "en, 'It''s five 你好', 0.5"
  })
  void languageIsToldByScript(String language, String response, double expected) {
    assertThat(value("language_consistency", Map.of("language", language), response))
        .isEqualTo(expected, within(1e-4));
  }

  @Test
  void theLanguageIsThePromptsUnlessGiven() {
    assertThat(finding("language_consistency", "请介绍北京。", "北京 is big").evidence())
        .isEqualTo("2 of 4 words are in the script of zh.");
    assertThat(finding("language_consistency", "Hi", "北京 is big").evidence())
        .isEqualTo("2 of 4 words are in the script of en.");
    assertThat(finding("language_consistency", "Hi", "`code` $x$ 12").outcome())
        .isInstanceOf(RuleReward.NotApplicable.class);
  }

  @Test
  void readabilityIsForEnglishOnly() {
    assertThat(finding("readability", "", "The cat sat on the mat. It was a big cat.").evidence())
        .isEqualTo("Flesch reading ease 116.7: 11 words, 2 sentences, 11 syllables.");
    assertThat(finding("readability", "", "Die Katze saß auf der Matte.").outcome())
        .isInstanceOf(RuleReward.NotApplicable.class);
    assertThat(
            finding("readability", Map.of(), "", "The cat.", Optional.empty(), Optional.of("fr"))
                .outcome())
        .isInstanceOf(RuleReward.NotApplicable.class);
  }

  @ParameterizedTest
  @CsvSource({
    "see https://example.org/x, 1",
    "see www.example.org, 1",
    "see [a](http://a.b), 1",
    "http is a protocol, 0",
    "http:// nothing, 0"
  })
  void addressesAreSeen(String response, double expected) {
    assertThat(value("url_presence", response)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It boils [3]. | 1",
        "It boils [1, 2–4]. | 1",
        "It boils [^7]. | 1",
        "It boils (Smith et al., 2020a). | 1",
        "doi:10.1000/xyz123 | 1",
        "arXiv:2501.12948 | 1",
        "[1](http://a.b) | 0",
        "f(x, 2020) and a[3456] | 0"
      })
  void citationsAreSeen(String response, double expected) {
    assertThat(value("citation_presence", response)).isEqualTo(expected);
  }

  @Test
  void keywordsAreWholeWordsAndUnwantedOnesCostEverything() {
    Map<String, Object> words = Map.of("include", List.of("cat", "北京"), "exclude", List.of("dog"));
    assertThat(value("keywords", words, "A CAT in 北京市")).isEqualTo(1);
    assertThat(value("keywords", words, "concatenate 北京")).isEqualTo(0.5);
    assertThat(value("keywords", words, "cat, dog, 北京")).isZero();
    assertThat(finding("keywords", "", "x").outcome()).isInstanceOf(RuleReward.NotApplicable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "As a language model developed by OpenAI, I think so.",
        "I'm an assistant created by Anthropic.",
        "I was trained by Google.",
        "Hello! My name is Claude.",
        "作为由百度开发的人工智能助手，我认为…",
        "我是由阿里云研发的大模型。",
        "我叫通义千问。"
      })
  void aLeakOfIdentityIsSeen(String response) {
    assertThat(value("identity_leak", response)).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ChatGPT was developed by OpenAI.",
        "The bridge was built by Romans.",
        "As a child, I went to school. It was built by my father.",
        "华为公司开发的手机很好。"
      })
  void aTextAboutAModelIsNoLeak(String response) {
    assertThat(value("identity_leak", response)).isZero();
  }

  @Test
  void linearLengthIsHeldAtOne() {
    assertThat(value("linear_length", "x".repeat(2500))).isEqualTo(0.5);
    assertThat(value("linear_length", "x".repeat(9000))).isEqualTo(1);
    assertThat(value("linear_length", Map.of("unit", "words", "max", 4), "a b")).isEqualTo(0.5);
  }
}
