package rewarddesk.dataset.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

/// Finds the prompt of data that has no prompt column: what chosen and rejected share at their
/// start.
///
/// For conversations these are the leading turns that are equal; what remains must be the
/// assistant's.
///
/// For text the longest common beginning is not enough: `… It is blue.` and `… It is big.` share `…
/// It is b`, and the answers would lose words to the prompt. So the common beginning is cut back to
/// the last place in it where a prompt can end, tried in this order:
/// 1. after a mark that announces the answer (`Assistant:`, `Answer:`, `### Response:`,
///    `<|assistant|>`, `[/INST]` …), unless a question (`User:`, `Human:` …) follows it,
/// 2. after a line break,
/// 3. after a sentence (`.`, `?`, `!` before white space; `。`, `？`, `！` anywhere),
/// 4. before white space, or after a Chinese character.
///
/// White space after the place belongs to the answers, so that prompt + answer is always the text
/// as it stood. When there is no such place, the row is refused.
public final class SharedPrompt {
  private static final Pattern ANSWER_MARK =
      Pattern.compile(
          "(?im)^[ \\t]*(?:#+ *)?(?:assistant|ai|bot|gpt|answer|response|output|model|答|回答|助手)"
              + " *[:：]|<\\|(?:assistant|bot|model)\\|>|<\\|im_start\\|>assistant"
              + "|<\\|start_header_id\\|>assistant<\\|end_header_id\\|>|<start_of_turn>model"
              + "|\\[/INST\\]");
  private static final Pattern QUESTION_MARK =
      Pattern.compile("(?im)^[ \\t]*(?:#+ *)?(?:user|human|question|instruction|问|用户) *[:：]");
  private static final List<Pattern> PLACES =
      List.of(
          Pattern.compile("\\n"),
          Pattern.compile("[.?!](?=\\s)|[。？！]"),
          Pattern.compile("\\S(?=\\s)|\\p{IsHan}"));

  private SharedPrompt() {}

  /// A prompt and what follows it on either side.
  public record Split(Content prompt, Content chosen, Content rejected) {

    /// The same with this system message before the prompt, unless the prompt has one.
    public Split withSystem(Optional<String> text) {
      List<Message> turns = prompt.turns(Role.USER);
      if (text.isEmpty() || turns.getFirst().role() == Role.SYSTEM) {
        return this;
      }
      List<Message> all = new ArrayList<>();
      all.add(new Message(Role.SYSTEM, text.get()));
      all.addAll(turns);
      return new Split(new Content.Messages(all), asTurns(chosen), asTurns(rejected));
    }

    private static Content asTurns(Content response) {
      return new Content.Messages(response.turns(Role.ASSISTANT));
    }
  }

  /// The shared prompt of two whole conversations.
  ///
  /// @throws RowRefusedException when there is none, or one is text and the other messages
  public static Split split(Content chosen, Content rejected) throws RowRefusedException {
    if (chosen instanceof Content.Text(String c) && rejected instanceof Content.Text(String r)) {
      return splitText(c, r);
    }
    if (chosen instanceof Content.Messages(List<Message> c)
        && rejected instanceof Content.Messages(List<Message> r)) {
      return splitTurns(c, r);
    }
    throw new RowRefusedException(
        "one of \"chosen\" and \"rejected\" is text and the other a list of messages");
  }

  private static Split splitTurns(List<Message> chosen, List<Message> rejected)
      throws RowRefusedException {
    int most = Math.min(chosen.size(), rejected.size()) - 1;
    int shared = 0;
    while (shared < most && chosen.get(shared).equals(rejected.get(shared))) {
      shared++;
    }
    if (shared == 0) {
      throw new RowRefusedException(
          "\"chosen\" and \"rejected\" share no turn that could be the prompt");
    }
    if (chosen.get(shared).role() != Role.ASSISTANT
        || rejected.get(shared).role() != Role.ASSISTANT) {
      throw new RowRefusedException(
          "\"chosen\" and \"rejected\" already differ before the assistant's reply");
    }
    return new Split(
        RowFields.notBlank(new Content.Messages(chosen.subList(0, shared)), "chosen"),
        new Content.Messages(chosen.subList(shared, chosen.size())),
        new Content.Messages(rejected.subList(shared, rejected.size())));
  }

  private static Split splitText(String chosen, String rejected) throws RowRefusedException {
    String common = chosen.substring(0, commonLength(chosen, rejected));
    int shorter = Math.min(chosen.stripTrailing().length(), rejected.stripTrailing().length());
    int cut = cut(common, shorter);
    if (cut == 0) {
      throw new RowRefusedException(
          "\"chosen\" and \"rejected\" do not begin alike up to a place where a prompt could end");
    }
    return new Split(
        Content.text(chosen.substring(0, cut)),
        Content.text(chosen.substring(cut)),
        Content.text(rejected.substring(cut)));
  }

  private static int commonLength(String a, String b) {
    int most = Math.min(a.length(), b.length());
    int length = 0;
    while (length < most && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return length;
  }

  private static int cut(String common, int shorter) {
    int mark = lastEnd(ANSWER_MARK, common, shorter);
    if (mark > lastEnd(QUESTION_MARK, common, shorter)) {
      return mark;
    }
    return PLACES.stream()
        .mapToInt(place -> lastEnd(place, common, shorter))
        .filter(end -> end > 0)
        .findFirst()
        .orElse(0);
  }

  /// The last place in the common beginning with text before it, and text behind it on both sides;
  /// 0 when there is none.
  private static int lastEnd(Pattern place, String common, int shorter) {
    int blank = common.length() - common.stripLeading().length();
    Matcher matcher = place.matcher(common);
    int last = 0;
    while (matcher.find() && matcher.end() < shorter) {
      last = matcher.end() > blank ? matcher.end() : last;
    }
    return last;
  }
}
