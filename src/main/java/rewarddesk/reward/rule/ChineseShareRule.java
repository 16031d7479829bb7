package rewarddesk.reward.rule;

import java.util.List;
import java.util.Locale;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

/// How much of a response to a Chinese prompt is Chinese.
///
/// Value in [0, 1]: han / (han + Latin words + letters of other scripts), counted in code points
/// with the Unicode script Han, without code, LaTeX, web addresses, digits and punctuation. Source:
/// the language consistency reward of DeepSeek-R1, made precise (reward-systems.md 4.5).
///
/// Applies when the last question is Chinese (by the comparison's language when known, else mainly
/// in Chinese characters) and asks for no other language by name.
public final class ChineseShareRule implements Rule {
  public static final RewardType TYPE =
      RewardType.named("chinese_share")
          .rewards(
              "Chinese answers to Chinese questions. Does not apply to other questions, and not"
                  + " when the question names another language.")
          .formula(
              "han / (han + Latin words + other letters), without code, formulas, addresses, digits"
                  + " and punctuation")
          .source("DeepSeek-R1 (arXiv 2501.12948) language consistency, made precise")
          .make(
              RewardDescription.Example.of("请介绍北京。", "北京是首都 Beijing city。", 5.0 / 7),
              _ -> new ChineseShareRule());

  private static final List<String> OTHER_LANGUAGES =
      List.of("英文", "英语", "英譯", "英译", "日文", "日语", "法语", "德语", "俄语", "韩语", "西班牙语", "外语");

  @Override
  public String name() {
    return "chinese_share";
  }

  @Override
  public Finding measure(Subject subject) {
    String question = lastQuestion(subject.comparison().prompt());
    if (!isChinese(subject, question)) {
      return Finding.notApplicable("The prompt is not in Chinese.");
    }
    if (OTHER_LANGUAGES.stream().anyMatch(question::contains)) {
      return Finding.notApplicable("The prompt speaks of another language.");
    }
    TextMeasure measure = TextMeasure.ofProse(subject.response());
    if (measure.total() == 0) {
      return Finding.notApplicable("The response has no words outside code and formulas.");
    }
    return Finding.scored((double) measure.han() / measure.total(), evidence(measure));
  }

  /// The newest turn of the user, which sets the language of the answer; the whole prompt when no
  /// user speaks.
  static String lastQuestion(Content prompt) {
    return prompt.turns(Role.USER).reversed().stream()
        .filter(message -> message.role() == Role.USER)
        .map(Message::content)
        .findFirst()
        .orElseGet(prompt::plain);
  }

  private static boolean isChinese(Subject subject, String question) {
    return subject
        .comparison()
        .language()
        .map(language -> language.toLowerCase(Locale.ROOT).startsWith("zh"))
        .orElseGet(() -> TextMeasure.ofProse(question).mainlyHan());
  }

  private static String evidence(TextMeasure measure) {
    return String.format(
        Locale.ROOT,
        "%,d of %,d: %,d Chinese characters, %,d Latin words, %,d other letters.",
        measure.han(),
        measure.total(),
        measure.han(),
        measure.latinWords(),
        measure.otherLetters());
  }
}
