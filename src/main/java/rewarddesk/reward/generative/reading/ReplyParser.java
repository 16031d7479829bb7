package rewarddesk.reward.generative.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one answer from a reply, strictly.
/// - A reply that was cut off is never read: what follows might have changed it.
/// - What stands in the thinking at the beginning does not count; thinking that does not end means
///   that there is no answer.
/// - What the judge repeats from the material or the instructions does not count, see [Echoes].
/// - One answer, or the same answer several times, counts wherever it stands; the last one is the
///   one shown.
/// - Several different answers are ambiguous, unless the last of them stands on the last line with
///   nothing beside it but words that announce it ("Final verdict:"): then that one counts.
public final class ReplyParser {
  private static final int MOST_MATCHES = 200;
  private static final Pattern TAG =
      Pattern.compile("<(/?)think(?:ing)?>", Pattern.CASE_INSENSITIVE);

  private ReplyParser() {}

  /// @param reply the reply as it came
  /// @param truncated whether it was cut off
  public static <T> Reading<T> parse(
      String reply, boolean truncated, AnswerForm<T> form, Echoes echoes) {
    if (truncated) {
      return Reading.none(Reading.Status.TRUNCATED);
    }
    try {
      return parse(FoldedText.of(reply), form, echoes);
    } catch (TooManyStepsException e) {
      return Reading.none(Reading.Status.AMBIGUOUS);
    }
  }

  private static <T> Reading<T> parse(FoldedText folded, AnswerForm<T> form, Echoes echoes) {
    int from = endOfThinking(folded.text());
    List<Match<T>> all =
        form.matches(folded).stream().filter(match -> match.start() >= from).toList();
    return all.size() > MOST_MATCHES
        ? Reading.none(Reading.Status.AMBIGUOUS)
        : decide(folded, echoes.withoutRepeated(folded, all, form));
  }

  /// The reply without the thinking at its beginning; empty when the thinking does not end.
  static String withoutThinking(String reply) {
    return reply.substring(endOfThinking(reply)).strip();
  }

  private static <T> Reading<T> decide(FoldedText reply, List<Match<T>> own) {
    if (own.isEmpty()) {
      return Reading.none(Reading.Status.MISSING);
    }
    Match<T> last = own.getLast();
    boolean clear = own.stream().allMatch(last::saysTheSameAs) || isFinalWord(reply, last);
    return clear
        ? new Reading<>(
            last.status(),
            last.value(),
            Optional.of(reply.span(last.start(), last.end())),
            Optional.of(reply.span(last.answerStart(), last.answerEnd())))
        : Reading.none(Reading.Status.AMBIGUOUS);
  }

  private static boolean isFinalWord(FoldedText reply, Match<?> last) {
    ReplyLine line = ReplyLine.around(reply, last);
    return line.isLast() && line.isVerdictLine();
  }

  /// Where the answer begins. Thinking is what stands before the last closing tag when the reply
  /// begins with an opening tag, or when its first tag is a closing one (some servers leave out the
  /// opening one). Tags that are merely mentioned later in the reply mean nothing.
  private static int endOfThinking(String reply) {
    Matcher tags = TAG.matcher(reply);
    if (!tags.find()) {
      return 0;
    }
    boolean opensFirst = tags.group(1).isEmpty();
    if (opensFirst && !reply.substring(0, tags.start()).isBlank()) {
      return 0;
    }
    int end = opensFirst ? reply.length() : tags.end();
    while (tags.find()) {
      end = tags.group(1).isEmpty() ? end : tags.end();
    }
    return end;
  }
}
