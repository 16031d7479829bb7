package rewarddesk.inference.onnx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import rewarddesk.inference.MarkedText;

/// The tokens a tokenizer knows by name, and where they stand in a text. The longest one at a place
/// wins, the first place wins. Immutable.
final class AddedTokens {
  private final Map<Character, List<Token>> byFirst = new HashMap<>();
  private final Map<String, Token> byName = new HashMap<>();
  private final Map<Long, Token> byId = new HashMap<>();

  /// @param special whether it counts in markup only
  /// @param stripsLeft whether it swallows the white space before it, likewise `stripsRight`
  /// @param wholeWord whether it counts only where no letter or digit touches it
  record Token(
      long id,
      String name,
      boolean special,
      boolean stripsLeft,
      boolean stripsRight,
      boolean wholeWord) {}

  /// A stretch of text between tokens, or a token.
  ///
  /// @param text the stretch; empty for a token
  /// @param start where it begins in the whole text
  /// @param first whether the stretch stands at the very beginning
  record Stretch(String text, int start, boolean first, Optional<Token> token) {}

  AddedTokens(List<Token> tokens) {
    for (Token token : tokens) {
      byName.put(token.name(), token);
      byId.put(token.id(), token);
      if (!token.name().isEmpty()) {
        byFirst.computeIfAbsent(token.name().charAt(0), _ -> new ArrayList<>()).add(token);
      }
    }
    Comparator<Token> longest = Comparator.comparingInt(token -> -token.name().length());
    byFirst.values().forEach(same -> same.sort(longest));
  }

  OptionalLong id(String name) {
    Token token = byName.get(name);
    return token == null ? OptionalLong.empty() : OptionalLong.of(token.id());
  }

  List<String> specials() {
    return byName.values().stream().filter(Token::special).map(Token::name).sorted().toList();
  }

  Optional<Token> token(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// Cuts a text at the tokens that count in it.
  List<Stretch> cut(MarkedText text) {
    Cutter cutter = new Cutter();
    for (MarkedText.Piece piece : text.pieces()) {
      cutter.add(piece);
    }
    return cutter.end();
  }

  /// A text being cut. Used by one thread.
  private final class Cutter {
    private final List<Stretch> stretches = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();

    /// Where the stretch being gathered begins.
    private int begin;

    /// Where the piece being read begins.
    private int offset;

    /// Whether white space is swallowed, because a token before wants it.
    private boolean swallow;

    void add(MarkedText.Piece piece) {
      String characters = piece.text();
      int from = 0;
      for (int at = 0; at < characters.length(); ) {
        Optional<Token> found = at(characters, at, piece.markup());
        if (found.isEmpty()) {
          at++;
          continue;
        }
        append(characters, from, at);
        flush(found.get().stripsLeft());
        stretches.add(new Stretch("", offset + at, false, found));
        swallow = found.get().stripsRight();
        at += found.get().name().length();
        from = at;
      }
      append(characters, from, characters.length());
      swallow &= plain.isEmpty();
      offset += characters.length();
    }

    List<Stretch> end() {
      flush(false);
      return stretches;
    }

    private void append(String characters, int from, int to) {
      int start = from;
      while (swallow && plain.isEmpty() && start < to && isSpace(characters.charAt(start))) {
        start++;
      }
      if (plain.isEmpty()) {
        begin = offset + start;
      }
      plain.append(characters, start, to);
    }

    private void flush(boolean stripEnd) {
      int end = plain.length();
      while (stripEnd && end > 0 && isSpace(plain.charAt(end - 1))) {
        end--;
      }
      if (end > 0) {
        stretches.add(
            new Stretch(plain.substring(0, end), begin, stretches.isEmpty(), Optional.empty()));
      }
      plain.setLength(0);
    }
  }

  private Optional<Token> at(String text, int at, boolean markup) {
    for (Token token : byFirst.getOrDefault(text.charAt(at), List.of())) {
      if ((markup || !token.special())
          && text.startsWith(token.name(), at)
          && (!token.wholeWord() || standsAlone(text, at, at + token.name().length()))) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
  }

  private static boolean standsAlone(String text, int from, int to) {
    return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
        && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
