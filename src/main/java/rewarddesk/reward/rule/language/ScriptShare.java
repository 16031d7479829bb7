package rewarddesk.reward.rule.language;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import rewarddesk.model.Span;
import rewarddesk.reward.rule.NotProse;

/// How much of a text is in some scripts. Words are runs of letters of one script; in scripts that
/// are written without spaces every letter counts. Code, formulas, addresses, digits and
/// punctuation do not count. Works on code points.
///
/// @param wanted words of the wanted scripts
/// @param total all words
record ScriptShare(int wanted, int total) {
  private static final Set<UnicodeScript> WITHOUT_SPACES =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  static ScriptShare of(String text, Set<UnicodeScript> scripts) {
    List<Span> skipped = NotProse.in(text);
    int wanted = 0;
    int total = 0;
    int next = 0;
    UnicodeScript before = UnicodeScript.COMMON;
    for (int i = 0; i < text.length(); ) {
      if (next < skipped.size() && i >= skipped.get(next).start()) {
        i = Math.max(i, skipped.get(next++).end());
        before = UnicodeScript.COMMON;
        continue;
      }
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      UnicodeScript script = script(codePoint, before);
      if (script != UnicodeScript.COMMON && (script != before || WITHOUT_SPACES.contains(script))) {
        total++;
        wanted += scripts.contains(script) ? 1 : 0;
      }
      before = script;
    }
    return new ScriptShare(wanted, total);
  }

  /// The script of a letter; what belongs to the word around it keeps the script before; COMMON for
  /// everything between words.
  private static UnicodeScript script(int codePoint, UnicodeScript before) {
    if (codePoint < 0x80) {
      boolean letter = (codePoint | 0x20) >= 'a' && (codePoint | 0x20) <= 'z';
      return letter ? UnicodeScript.LATIN : apostrophe(codePoint, before);
    }
    if (!Character.isLetter(codePoint)) {
      boolean mark = Character.getType(codePoint) == Character.NON_SPACING_MARK;
      return mark && !WITHOUT_SPACES.contains(before) ? before : apostrophe(codePoint, before);
    }
    UnicodeScript script = UnicodeScript.of(codePoint);
    return script == UnicodeScript.INHERITED ? before : script;
  }

  private static UnicodeScript apostrophe(int codePoint, UnicodeScript before) {
    return (codePoint == '\'' || codePoint == '’') && !WITHOUT_SPACES.contains(before)
        ? before
        : UnicodeScript.COMMON;
  }
}
