package rewarddesk.reward.rule.format;

import java.util.Optional;
import rewarddesk.model.Span;

/// The first thing that keeps a text from having the form of a training recipe.
///
/// @param sentence what is wrong
/// @param place where, when it stands in the text
record TagFault(String sentence, Optional<Span> place) {
  private static final String THINK = "<think>";
  private static final String END_THINK = "</think>";
  private static final String ANSWER = "<answer>";
  private static final String END_ANSWER = "</answer>";

  /// Of a text that [TagFormatRule#MINI_R1_ZERO] does not accept.
  static TagFault miniR1Zero(String text) {
    if (!text.startsWith(THINK)) {
      return beginning(THINK);
    }
    int line = text.indexOf('\n');
    if (line >= 0 && line < text.length() - 1) {
      return at("There is a line break; this form wants everything on one line.", line, line + 1);
    }
    return missing(text, END_THINK, ANSWER)
        .or(() -> apart(text))
        .or(() -> missing(text, END_ANSWER))
        .orElseGet(() -> after(text));
  }

  /// Of a text that [TagFormatRule#OPEN_R1] does not accept.
  static TagFault openR1(String text) {
    if (!text.startsWith(THINK)) {
      return beginning(THINK);
    }
    return missing(text, END_THINK, ANSWER, END_ANSWER)
        .or(() -> alone(text, THINK, "", "\n"))
        .or(() -> alone(text, END_THINK, "\n", "\n"))
        .or(() -> alone(text, ANSWER, "\n", "\n"))
        .or(() -> alone(text, END_ANSWER, "\n", ""))
        .or(() -> apart(text))
        .orElseGet(() -> after(text));
  }

  /// Of a text that [TagFormatRule#TRL] does not accept.
  static TagFault trl(String text) {
    if (!text.startsWith(THINK)) {
      return beginning(THINK);
    }
    int again = text.indexOf(THINK, THINK.length());
    return again >= 0
        ? at("There is a second <think>.", again, again + THINK.length())
        : new TagFault(END_THINK + " is missing.", Optional.empty());
  }

  private static TagFault beginning(String tag) {
    return new TagFault("It does not begin with " + tag + ".", Optional.empty());
  }

  private static TagFault at(String sentence, int start, int end) {
    return new TagFault(sentence, Optional.of(new Span(start, end)));
  }

  /// The first tag that does not stand behind those before it.
  private static Optional<TagFault> missing(String text, String... tags) {
    int from = 0;
    for (String tag : tags) {
      int place = text.indexOf(tag, from);
      if (place < 0) {
        int early = text.indexOf(tag);
        return Optional.of(
            early < 0
                ? new TagFault(tag + " is missing.", Optional.empty())
                : at(tag + " stands too early.", early, early + tag.length()));
      }
      from = place + tag.length();
    }
    return Optional.empty();
  }

  private static Optional<TagFault> alone(String text, String tag, String before, String behind) {
    int place = text.indexOf(tag);
    return text.contains(before + tag + behind)
        ? Optional.empty()
        : Optional.of(
            at(tag + " does not stand on a line of its own.", place, place + tag.length()));
  }

  private static Optional<TagFault> apart(String text) {
    int end = text.indexOf(END_THINK) + END_THINK.length();
    int answer = text.indexOf(ANSWER, end);
    boolean near = answer >= 0 && text.substring(end, answer).isBlank() && answer - end <= 1;
    return near || answer < 0
        ? Optional.empty()
        : Optional.of(at("There is text between </think> and <answer>.", end, answer));
  }

  private static TagFault after(String text) {
    int end = text.lastIndexOf(END_ANSWER);
    int rest = end < 0 ? text.length() : end + END_ANSWER.length();
    return rest < text.length()
        ? at("There is text after </answer>.", rest, text.length())
        : new TagFault("It does not end with " + END_ANSWER + ".", Optional.empty());
  }
}
