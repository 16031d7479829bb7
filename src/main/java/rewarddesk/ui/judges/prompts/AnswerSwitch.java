package rewarddesk.ui.judges.prompts;

import rewarddesk.reward.generative.definition.DefinitionText;

/// Another kind of question or answer, with what that kind cannot do without, so that a definition
/// that could be used still can.
final class AnswerSwitch {
  private static final String PATTERNS = "patterns";

  private AnswerSwitch() {}

  /// @param question `pair` or `single`
  /// @param what `asks` or `answer/form`
  static DefinitionText to(DefinitionText text, String question, String what, String word) {
    if (text.text(question + "/" + what).equals(word)) {
      return text;
    }
    DefinitionText changed = text.with(question + "/" + what, word);
    String answer = question + "/answer/";
    return switch (word) {
      case "verification" -> verification(changed, answer);
      case "rating" -> rating(changed, answer);
      case "overall-rating", "double-brackets" -> changed.without(answer + PATTERNS);
      case PATTERNS -> patterns(changed, question, answer);
      default -> changed;
    };
  }

  private static DefinitionText verification(DefinitionText text, String answer) {
    return text.without(answer + "from")
        .without(answer + "to")
        .without(answer + "whole")
        .with(answer + "form", PATTERNS)
        .withLines(answer + PATTERNS, "(?:is it correct\\?|verdict:)\\s{0,4}(yes|no)")
        .withEntries(answer + "means", "yes = yes\nno = no");
  }

  private static DefinitionText rating(DefinitionText text, String answer) {
    return text.without(answer + "means")
        .without(answer + PATTERNS)
        .with(answer + "form", "overall-rating")
        .with(answer + "from", 1)
        .with(answer + "to", 5);
  }

  private static DefinitionText patterns(DefinitionText text, String question, String answer) {
    if (text.has(answer + PATTERNS)) {
      return text;
    }
    return text.withLines(
        answer + PATTERNS,
        question.equals("pair") ? "verdict:\\s{0,4}([A-Z])\\b" : "rating:\\s{0,4}([0-9]{1,3})\\b");
  }
}
