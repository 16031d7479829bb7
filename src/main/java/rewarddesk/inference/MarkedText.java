package rewarddesk.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Text for a model, in which it is known what came from a template and what from data. A special
/// token (`<|im_end|>`) is one only where it stands whole within one piece of markup; the same
/// characters in data are plain text. Neighbouring pieces without a special token between them are
/// tokenised as one text. Immutable.
public record MarkedText(List<Piece> pieces) {

  /// @param markup whether special tokens inside count as such
  public record Piece(String text, boolean markup) {}

  public MarkedText {
    pieces = List.copyOf(pieces);
  }

  /// Text from a data set, a user or a model.
  public static MarkedText data(String text) {
    return new MarkedText(List.of(new Piece(text, false)));
  }

  /// Text of a template.
  public static MarkedText markup(String text) {
    return new MarkedText(List.of(new Piece(text, true)));
  }

  /// The same with more behind it.
  public MarkedText then(MarkedText more) {
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(more.pieces);
    return new MarkedText(all);
  }

  /// The exact characters, without saying what is what.
  public String plain() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
