package rewarddesk.reward.rule.format;

import java.util.function.Function;
import java.util.function.Predicate;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.PythonText;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;

/// Whether a response has the form that a known training recipe asks for. Value 1 or 0.
///
/// Each variant accepts exactly what its Python pattern accepts with `re.match`, holes included;
/// `format` is the variant of our own without the holes. The patterns are answered by searching for
/// their fixed parts from left to right: of every part the first place is as good as any later one,
/// because what stands between them may be anything, so the search never has to go back.
///
/// Worked example: `<think>a</think><answer>b</answer>` is 1 for mini-r1-zero and 0 for open-r1,
/// which wants line breaks.
public final class TagFormatRule implements Rule {
  private static final String OPEN_THINK = "<think>";
  private static final String OPEN_R1_MIDDLE = "\n</think>\n<answer>\n";
  private static final String OPEN_R1_END = "\n</answer>";
  private static final String MINI_MIDDLE = "</think><answer>";
  private static final String MINI_END = "</answer>";

  /// ahxt/mini-r1-zero. Without DOTALL the dot takes no line break, so that only one line passes.
  public static final RewardType MINI_R1_ZERO =
      RewardType.named("mini_r1_zero_format")
          .rewards(
              "A think block directly followed by an answer block, all on one line. Any line break"
                  + " fails, except one at the very end.")
          .formula("1 when re.match finds ^<think>.*?</think><answer>.*?</answer>$, else 0")
          .source("mini-r1-zero format_reward")
          .make(
              Example.of("<think>a</think><answer>b</answer>", 1),
              _ ->
                  new TagFormatRule(
                      "mini_r1_zero_format", TagFormatRule::isMiniR1Zero, TagFault::miniR1Zero));

  /// huggingface/open-r1. With MULTILINE the `$` matches at any line end.
  public static final RewardType OPEN_R1 =
      RewardType.named("open_r1_format")
          .rewards(
              "A think block and an answer block with the tags on lines of their own. As in the"
                  + " reference, text after the end and repeated blocks pass.")
          .formula(
              "1 when re.match with DOTALL and MULTILINE finds"
                  + " ^<think>\\n.*?\\n</think>\\n<answer>\\n.*?\\n</answer>$, else 0")
          .source("open-r1 format_reward")
          .make(
              Example.of("<think>\na\n</think>\n<answer>\nb\n</answer>", 1),
              _ -> new TagFormatRule("open_r1_format", TagFormatRule::isOpenR1, TagFault::openR1));

  /// huggingface/trl.
  public static final RewardType TRL =
      RewardType.named("trl_think_format")
          .rewards("Starts with the only <think>, which is closed; the answer after it is free.")
          .formula(
              "1 when re.match with DOTALL and MULTILINE finds"
                  + " ^<think>(?!.*<think>)(.*?)</think>.*$, else 0")
          .source("TRL think_format_reward")
          .make(
              Example.of("<think>a</think> The answer is b.", 1),
              _ -> new TagFormatRule("trl_think_format", TagFormatRule::isTrl, TagFault::trl));

  private final String name;
  private final Predicate<String> accepts;
  private final Function<String, TagFault> fault;

  private TagFormatRule(String name, Predicate<String> accepts, Function<String, TagFault> fault) {
    this.name = name;
    this.accepts = accepts;
    this.fault = fault;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Finding measure(Subject subject) {
    if (accepts.test(subject.response())) {
      return Finding.scored(1, "The response has the form that " + name + " asks for.");
    }
    TagFault first = fault.apply(subject.response());
    return Finding.scored(0, first.sentence(), first.place().stream().toList());
  }

  private static boolean isMiniR1Zero(String text) {
    int line = text.indexOf('\n');
    if (!text.startsWith(OPEN_THINK) || (line >= 0 && line < text.length() - 1)) {
      return false;
    }
    int end = line < 0 ? text.length() : line;
    int middle = text.indexOf(MINI_MIDDLE, OPEN_THINK.length());
    int last = end - MINI_END.length();
    return middle >= 0 && last >= middle + MINI_MIDDLE.length() && text.startsWith(MINI_END, last);
  }

  private static boolean isOpenR1(String text) {
    int middle = openR1Answer(text);
    return middle >= 0 && PythonText.indexAtLineEnd(text, OPEN_R1_END, middle) >= 0;
  }

  /// Where the text of the answer block starts at the earliest; −1 when the beginning is wrong.
  static int openR1Answer(String text) {
    String start = OPEN_THINK + "\n";
    int middle = text.startsWith(start) ? text.indexOf(OPEN_R1_MIDDLE, start.length()) : -1;
    return middle < 0 ? -1 : middle + OPEN_R1_MIDDLE.length();
  }

  private static boolean isTrl(String text) {
    return text.startsWith(OPEN_THINK)
        && text.indexOf(OPEN_THINK, OPEN_THINK.length()) < 0
        && text.indexOf("</think>", OPEN_THINK.length()) >= 0;
  }
}
