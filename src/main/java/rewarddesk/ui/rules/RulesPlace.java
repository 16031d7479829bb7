package rewarddesk.ui.rules;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rewarddesk.ui.Session;

/// What this place last showed, kept in the settings: after a start of the program it shows the
/// same again, unless review has gone to another item meanwhile.
///
/// @param item number of the item in the preview; 0 for none
/// @param reviewed number of the item that review showed then; 0 for none
/// @param profile [ProfileEntry#key()] of the profile; may be empty
record RulesPlace(long item, long reviewed, String profile) {
  private static final RulesPlace NONE = new RulesPlace(0, 0, "");
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}) (\\d{1,18}) (.*)");

  static RulesPlace read(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    return matcher.matches()
        ? new RulesPlace(
            Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)), matcher.group(3))
        : NONE;
  }

  static RulesPlace of(Session session) {
    return read(session.settings().rulesPlace());
  }

  String written() {
    return item + " " + reviewed + " " + profile;
  }

  static void remember(Session session, UnaryOperator<RulesPlace> change) {
    String now = change.apply(of(session)).written();
    session.updateSettings(settings -> settings.withRulesPlace(now));
  }

  RulesPlace withProfile(String key) {
    return new RulesPlace(item, reviewed, key);
  }

  RulesPlace at(long ordinal, long inReview) {
    return new RulesPlace(ordinal, inReview, profile);
  }
}
