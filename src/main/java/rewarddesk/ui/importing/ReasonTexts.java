package rewarddesk.ui.importing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rewarddesk.ui.Messages;

/// Reasons for leaving something out in the language of the window. Readers say them in English,
/// with names and numbers of the data in them; those that occur often are known here, any other
/// stays as it is.
final class ReasonTexts {
  private static final List<Known> KNOWN =
      List.of(
          known("empty", "\"(.+)\" is empty"),
          known("missing", "\"(.+)\" is missing"),
          known("holds", "\"(.+)\" holds (.+) where (.+)"),
          known("json", "not valid JSON( at character \\d+ of its line)?: (.*)"),
          known("twice", "the row holds the key (.+) twice"),
          known("utf8", "the row is not valid UTF-8 at byte (\\d+)"),
          known("nul", "\"(.+)\" holds a NUL character .*"),
          known("half", "\"(.+)\" holds half a character .*"),
          known("long", "the row is (\\d+) bytes long; rows up to (\\d+) bytes are read"),
          known("cells", "the row has (\\d+) cells where the header has (\\d+)"),
          known("early", "the file ends early: (.*)"),
          known("object", "the row is (.+), not a JSON object"),
          known("alone", "no other response to this prompt .*"),
          known("same", "all responses to this prompt .*"),
          known("question", "no two responses to it are among the files"),
          known("rating", "the two answers that it rates are not among the files"),
          known("consequence", "a row with the same id was itself left out \\((.+)\\)"),
          known("remark", "the project has no comparison with the id (.+); import the pairs first"),
          known("differ", ".*already differ before the (?:last|assistant's) reply"),
          known("share", ".*share no turn that could be the prompt"),
          known("rank", "all responses have the same rank.*"),
          known("label", "\"(.+)\" holds (.+), which says neither side nor tie"),
          known("columns", "columns (.+): (?:no layout that is known|looks like .+)\\. Say .*"),
          known("responses", "a mapping needs responses: .*"),
          known("together", "\"(.+)\" and \"(.+)\" belong together"),
          known("source", "a source is empty; .*"),
          known("none", "the file holds no rows"),
          known("nothing", "the file is empty"),
          known("gone", "there is no such file; .*"),
          known("damaged", "this is a damaged Parquet file .*"),
          known("unread", "the file cannot be read \\((.*)\\); .*"));

  private final Messages messages;

  ReasonTexts(Messages messages) {
    this.messages = messages;
  }

  private record Known(String key, Pattern english) {}

  private static Known known(String key, String english) {
    return new Known("import.reason." + key, Pattern.compile(english, Pattern.DOTALL));
  }

  String of(String reason) {
    if (messages.locale().getLanguage().equals("en")) {
      return reason;
    }
    for (Known known : KNOWN) {
      Matcher matcher = known.english().matcher(reason);
      if (matcher.matches()) {
        return messages.text(known.key(), groups(matcher));
      }
    }
    return reason;
  }

  private static Object[] groups(Matcher matcher) {
    Object[] groups = new Object[matcher.groupCount()];
    for (int i = 0; i < groups.length; i++) {
      String group = matcher.group(i + 1);
      groups[i] = group == null ? "" : group;
    }
    return groups;
  }
}
