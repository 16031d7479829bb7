package rewarddesk.reward.builtin;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rewarddesk.reward.rule.TextMeasure;

/// Takes out of a response what it says about its own grade, so that writing a verdict never earns
/// one: `[[A]]`, `总体打分：5`, `Rating: 5/5`, a pasted judge report, tags of another task.
///
/// The taken parts count neither for nor against the response. The patterns have no nested
/// repetition and stay on one line, so that matching takes time in proportion to the text.
final class SelfPraise {
  private static final Pattern CLAIM =
      Pattern.compile(
          String.join(
              "|",
              "\\[\\[ ?[A-D] ?\\]\\]",
              "</?(?:think|answer)>",
              "\\[RESULT\\][^\\n]*",
              "\\b(?:overall |final |total )?(?:rating|score|grade)(?: [ab12])? ?\\*{0,2} ?[:：]"
                  + " ?\\*{0,2} ?\\d{1,2}(?:\\.\\d)?(?: ?/ ?\\d{1,3}| out of \\d{1,3})?\\b",
              "(?:总体|综合|最终|整体)?(?:打分|评分|得分) ?[:：] ?\\d{1,3}(?:\\.\\d)?(?: ?/ ?\\d{1,3})?分?",
              "\\b(?:final )?(?:verdict|winner|judge?ment|preference|decision) ?\\*{0,2} ?[:：]"
                  + " ?\\*{0,2} ?(?:response |assistant |output )?[ab12]\\b[^\\n]*",
              "(?:裁决|胜者|判定|结论) ?[:：] ?(?:回答|助手|回复)? ?[AB12][^\\n]*",
              "\\bcritique ?\\*{0,2} ?[:：][^\\n]*",
              "\\b(?:judge|judge's|evaluation|evaluator|grader|reviewer) "
                  + "(?:report|verdict|decision)s?\\b[^\\n]*",
              "【?(?:评审|裁判|评测|评估)(?:报告|结果|结论|意见)[^\\n]*",
              "\\bnote to (?:the |any )?(?:judge|grader|evaluator|annotator|reviewer)s?\\b[^\\n]*",
              "</?(?:response_[ab]|judge|verdict)>[^\\n]*",
              "\\b(?:response|assistant|output|answer|option) (?:[ab12]|\\([ab]\\)) "
                  + "(?:wins\\b|(?:is|was)(?: \\w{1,20}){0,2} "
                  + "(?:better|best|superior|preferred|winner)\\b)[^\\n]*",
              "(?:回答|助手|回复) ?[AB12] ?(?:明显|显然)?(?:更好|胜出|较好|更优)[^\\n]*",
              "\\bignore (?:all |any )?(?:previous|prior|other|earlier) instructions[^\\n]*"),
          Pattern.CASE_INSENSITIVE);

  /// One of these stands in every claim; a line without any is not looked at further, which makes
  /// ordinary text cheap.
  private static final List<String> HINTS =
      List.of(
          "[[",
          "</",
          "<think>",
          "<answer>",
          "<response_",
          "<judge>",
          "<verdict>",
          "[result]",
          "rating",
          "score",
          "grade",
          "打分",
          "评分",
          "得分",
          "verdict",
          "winner",
          "judg",
          "preference",
          "decision",
          "裁决",
          "胜者",
          "判定",
          "结论",
          "critique",
          "report",
          "评审",
          "裁判",
          "评测",
          "评估",
          "note to",
          "better",
          "best",
          "superior",
          "preferred",
          "wins",
          "更好",
          "胜出",
          "较好",
          "更优",
          "instructions");

  /// Marks at the end of a line that a taken part leaves behind.
  private static final Pattern HOLLOW_MARKS = Pattern.compile("(?m)[ \\t#*_>-]{1,12}$");

  private SelfPraise() {}

  /// @param text what is left to be measured
  /// @param found whether anything was taken out
  record Stripped(String text, boolean found) {}

  static Stripped strip(String response, boolean tagsAreWanted) {
    String folded = TextMeasure.folded(response);
    Matcher matcher = CLAIM.matcher(response);
    StringBuilder rest = new StringBuilder();
    int kept = 0;
    for (int start = 0; start < response.length(); ) {
      int newline = response.indexOf('\n', start);
      int end = newline < 0 ? response.length() : newline;
      if (isHinted(folded, start, end)) {
        kept = cut(matcher.region(start, end), tagsAreWanted, response, rest, kept);
      }
      start = end + 1;
    }
    if (kept == 0) {
      return new Stripped(response, false);
    }
    rest.append(response, kept, response.length());
    return new Stripped(HOLLOW_MARKS.matcher(rest).replaceAll("").strip(), true);
  }

  private static boolean isHinted(String folded, int start, int end) {
    return end - start > 2
        && HINTS.stream().anyMatch(hint -> folded.indexOf(hint, start, end) >= 0);
  }

  /// Copies what stands between the claims of one line, and returns where copying goes on.
  private static int cut(
      Matcher line, boolean tagsAreWanted, String response, StringBuilder rest, int kept) {
    int from = kept;
    while (line.find()) {
      if (!tagsAreWanted || !isTag(TextMeasure.folded(line.group()))) {
        rest.append(response, from, line.start());
        from = line.end();
      }
    }
    return from;
  }

  private static boolean isTag(String claim) {
    return claim.endsWith("think>") || claim.endsWith("answer>");
  }
}
