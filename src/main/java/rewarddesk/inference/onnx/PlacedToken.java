package rewarddesk.inference.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.util.ArrayList;
import java.util.List;
import rewarddesk.model.Span;

/// A token and where it stands in the text it was cut from. Tokens that are parts of one character
/// all stand where the character stands.
record PlacedToken(long id, Span span) {

  /// The tokens of a text that the library has cut.
  ///
  /// @param text what was cut
  /// @param start where it begins in the whole text; −1 when a space was put in front of that
  static List<PlacedToken> of(Encoding encoding, String text, int start) {
    CharSpan[] places = encoding.getCharTokenSpans();
    int[] units = unitOfCharacter(text);
    List<PlacedToken> tokens = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      CharSpan place = places[i];
      int from = place == null ? 0 : Math.max(0, start + units[place.getStart()]);
      int to = place == null ? 0 : Math.max(from, start + units[place.getEnd()]);
      tokens.add(new PlacedToken(encoding.getIds()[i], new Span(from, to)));
    }
    return tokens;
  }

  /// The library counts characters, Java counts UTF-16 units.
  private static int[] unitOfCharacter(String text) {
    int characters = text.codePointCount(0, text.length());
    int[] units = new int[characters + 1];
    int unit = 0;
    for (int i = 0; i < characters; i++) {
      units[i] = unit;
      unit += Character.charCount(text.codePointAt(unit));
    }
    units[characters] = unit;
    return units;
  }
}
