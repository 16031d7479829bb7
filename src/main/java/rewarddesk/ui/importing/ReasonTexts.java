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
          known("jsonat", "not valid JSON at character (\\d+) of its line: (.*)"),
          known("json", "not valid JSON: (.*)"),
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
          known("unread", "the (?:file|input) cannot be read \\((.*)\\).*"),
          known("tools", "in \"(.+)\" a message calls tools, .*"),
          known("part", "in \"(.+)\" a message holds a part of the type \"(.+)\""),
          known("role", "in \"(.+)\" a message has the role \"(.*)\" instead of .*"),
          known("last", "the last turn of \"(.+)\" is not the assistant's"),
          known("shapes", "one of \"chosen\" and \"rejected\" is text and the other .*"),
          known("alike", ".*do not begin alike up to a place where a prompt could end"),
          known("others", ".*start with turns that are not those of \"prompt\""),
          known("noturn", "\"(.+)\" has no turn before the last reply"),
          known("lastempty", "the last reply of \"(.+)\" is empty"),
          known("transcript", "\"(.+)\" does not (?:start with|end with a reply) .*"),
          known("neither", "\"(.+)\" is neither (.+)"),
          known("noside", "none of (.+) is 1"),
          known("few", "there are fewer than two responses"),
          known("many", "there are more than (\\d+) responses"),
          known("count", "\"(.+)\" holds (\\d+) labels for (\\d+) responses"),
          known("lost", "there is neither a prompt nor an id .*"),
          known("noid", "\"(.+)\" holds no id"),
          known("longid", "\"(.+)\" is longer than (\\d+) characters"),
          known("turns", "\"(.+)\" is no number of turns"),
          known("unequal", "\"(.+)\" and \"(.+)\" are no lists of equally many turns"),
          known("systems", "the file's name does not say which systems were compared.*"),
          known("message", "in \"(.+?)\" (.*)"),
          known("twin", "the table has two columns \"(.+)\"; .*"),
          known("apart", "the cells cannot be told apart: (.*)"),
          known("folder", "this is a folder; .*"),
          known("denied", "the file may not be read; .*"),
          known("groups", "this Parquet file has a row group .*"),
          known("packed", "this is a (.+) file inside a .+; unpack it .*"),
          known("archive", "this is a(?:n)? (.+) archive; unpack it first"),
          known("kind", "this is a(?:n)? (.+?)(?:, not text)?; save the data as .*"),
          known("utf16", "this is UTF-16 text; save it as UTF-8"),
          known("noobject", "none of the first rows \\((\\d+)\\) is a JSON object; .*"),
          known("nofield", "there is no field \"(.+)\"\\. There are: .*"),
          known("nomapping", "the mapping file (.*)"));

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
