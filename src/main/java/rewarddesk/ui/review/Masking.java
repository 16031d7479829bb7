package rewarddesk.ui.review;

import java.util.List;
import rewarddesk.model.Span;
import rewarddesk.reward.rule.content.IdentityLeakRule;

/// A response in which the places that say who wrote it are blotted out, letter by letter, so that
/// every other place stays where it is.
///
/// @param text as it is shown in blind work
/// @param places how many places are blotted out
record Masking(String text, int places) {
  private static final char BLOT = '•';

  static Masking of(String text) {
    List<Span> leaks = IdentityLeakRule.places(text);
    if (leaks.isEmpty()) {
      return new Masking(text, 0);
    }
    char[] masked = text.toCharArray();
    for (Span leak : leaks) {
      for (int at = leak.start(); at < leak.end(); at++) {
        masked[at] = Character.isWhitespace(masked[at]) ? masked[at] : BLOT;
      }
    }
    return new Masking(new String(masked), leaks.size());
  }
}
