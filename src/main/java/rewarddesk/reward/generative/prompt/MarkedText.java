package rewarddesk.reward.generative.prompt;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Role;
import rewarddesk.model.TextHash;

/// Puts foreign text into a judge's prompt so that it cannot pose as anything but text.
public final class MarkedText {
  private static final int CODE_LENGTH = 16;

  /// Tokens by which model servers tell roles and turns apart; servers recognise them inside a
  /// message, too.
  private static final Pattern ROLE_TOKEN =
      Pattern.compile(
          "<(?=[|｜][^|｜<>\\n]{1,40}[|｜]>"
              + "|/?(?:start_of_turn|end_of_turn|s|bos|eos|pad)>"
              + "|<{1}/?SYS>>)"
              + "|\\[(?=/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS)\\])",
          Pattern.CASE_INSENSITIVE);

  private MarkedText() {}

  /// A code for the marks around the texts of one call. It is made from the texts themselves, so
  /// the same call always has the same one, and no text can contain it: whoever changes a text
  /// changes the code.
  static String code(List<String> texts) {
    String joined = texts.stream().map(it -> it.length() + ":" + it).collect(Collectors.joining());
    String code = TextHash.hex(joined).substring(0, CODE_LENGTH);
    for (int n = 1; joined.contains(code); n++) {
      code = TextHash.hex(n + joined).substring(0, CODE_LENGTH);
    }
    return code;
  }

  /// The text with a blank inside each token that a model server would take for a change of role:
  /// readable as before, but text.
  public static String harmless(String text) {
    // Most texts have neither, and looking at each character with an expression takes long.
    return text.indexOf('<') < 0 && text.indexOf('[') < 0
        ? text
        : ROLE_TOKEN.matcher(text).replaceAll("$0 ");
  }

  /// Content as text; the turns of a conversation are told apart by lines with the code.
  static String of(Content content, Role roleOfText, String code) {
    List<Message> turns = content.turns(roleOfText);
    if (turns.size() == 1) {
      return harmless(turns.getFirst().content());
    }
    return turns.stream()
        .map(turn -> turnMark(turn.role(), code) + "\n" + harmless(turn.content()))
        .collect(Collectors.joining("\n"));
  }

  private static String turnMark(Role role, String code) {
    return "--- " + role.name().toLowerCase(Locale.ROOT) + " " + code + " ---";
  }
}
