package rewarddesk.reward.rule.math;

import java.util.ArrayList;
import java.util.List;

/// Cuts LaTeX or plain mathematics into tokens. One pass; what only changes how a formula looks is
/// dropped, what is not known makes the text unreadable.
final class Lexer {
  private static final int MAX_TEXT_DEPTH = 4;

  private final String text;
  private final Commas commas;
  private final int depth;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text, Commas commas, int depth) {
    this.text = text;
    this.commas = commas;
    this.depth = depth;
  }

  /// @param text in plain spelling, see [Notation#plain]
  static List<Token> read(String text, Commas commas) throws UnreadableException {
    return read(text, commas, 0);
  }

  private static List<Token> read(String text, Commas commas, int depth)
      throws UnreadableException {
    if (depth > MAX_TEXT_DEPTH) {
      throw new UnreadableException("Text is nested too deeply.");
    }
    Lexer lexer = new Lexer(text, commas, depth);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    return lexer.tokens;
  }

  private void next() throws UnreadableException {
    char c = text.charAt(at);
    if (isDigit(c) || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
      NumeralScan.Found found = NumeralScan.at(text, at, commas);
      tokens.add(found.numeral());
      at = found.end();
    } else if (c == '\\') {
      command();
    } else if (Character.isLetter(text.codePointAt(at))) {
      letters();
    } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '~') {
      at++;
    } else {
      symbol(c);
    }
  }

  private void symbol(char c) throws UnreadableException {
    char following = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    String two = "" + c + following;
    String currency = Notation.CURRENCIES.get(String.valueOf(c));
    at++;
    if (currency != null) {
      tokens.add(new Token.Currency(currency));
    } else if (two.equals("**")) {
      add('^', 1);
    } else if (two.equals("<=") || two.equals(">=") || two.equals("!=") || two.equals("==")) {
      add(c == '<' ? '≤' : c == '>' ? '≥' : c == '!' ? '≠' : '=', 1);
    } else if ("+-*/^_()[]{}|,;=<>≤≥≠±∓!%°∪∈:&⌊⌋⌈⌉".indexOf(c) >= 0) {
      add(c, 0);
    } else if (c != '.' || at < text.length()) {
      throw new UnreadableException("The character “" + shown(c) + "” has no meaning here.");
    }
  }

  private void add(char symbol, int more) {
    tokens.add(new Token.Symbol(symbol));
    at += more;
  }

  private static String shown(char c) {
    return Character.isISOControl(c) || Character.isSurrogate(c)
        ? String.format(java.util.Locale.ROOT, "U+%04X", (int) c)
        : String.valueOf(c);
  }

  private void command() throws UnreadableException {
    int start = at + 1;
    int end = start;
    while (end < text.length() && isLatin(text.charAt(end))) {
      end++;
    }
    if (end == start) {
      end = Math.min(start + 1, text.length());
    }
    String name = text.substring(start, end);
    at = end;
    if (name.equals("$")) {
      tokens.add(new Token.Currency("dollar"));
    } else if (Notation.TEXT.contains(name)) {
      words(argument());
    } else if (name.equals("begin") || name.equals("end")) {
      environment(name.equals("begin"), argument());
    } else if (!Notation.INVISIBLE.contains(name) && !"()[]".contains(name)) {
      meaning(name);
    } else if (name.equals("left") || name.equals("right")) {
      skipNullDelimiter();
    }
  }

  private void meaning(String name) throws UnreadableException {
    Character symbol = Notation.SYMBOLS.get(name);
    String operator = Notation.OPERATORS.get(name);
    if (symbol != null) {
      tokens.add(new Token.Symbol(symbol));
    } else if (operator != null) {
      tokens.add(new Token.Operator(operator));
    } else if (Notation.NAMES.contains(name)) {
      tokens.add(new Token.Name(name.equals("varnothing") ? "emptyset" : name));
    } else if (Function.named(name).isPresent()) {
      tokens.add(new Token.Operator(name));
    } else {
      throw new UnreadableException("The command “\\" + name + "” is not known.");
    }
  }

  /// `\left.` and `\right.` draw nothing.
  private void skipNullDelimiter() {
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
    }
  }

  private void environment(boolean begin, String name) throws UnreadableException {
    if (name.equals("array") && begin) {
      argument();
    } else if (!name.endsWith("matrix") && !name.equals("array")) {
      throw new UnreadableException("The environment “" + name + "” is not known.");
    }
    tokens.add(new Token.Environment(name, begin));
  }

  /// The text in the braces that follow; braces inside must balance.
  private String argument() throws UnreadableException {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    int end = Boxes.closing(text, at);
    if (at >= text.length() || text.charAt(at) != '{' || end < 0) {
      throw new UnreadableException("A command lacks its argument in braces.");
    }
    String argument = text.substring(at + 1, end);
    at = end + 1;
    return argument;
  }

  /// Text inside a formula: units, "and", or mathematics set upright.
  private void words(String content) throws UnreadableException {
    for (String word : content.strip().split("\\s+", -1)) {
      boolean letters = word.codePoints().allMatch(Character::isLetter);
      if (letters && word.length() == 1 && afterAmount()) {
        tokens.add(new Token.Word(word));
      } else if (letters
          && word.length() > 1
          && !word.matches("and|or|pi|e|i")
          && Function.named(word).isEmpty()) {
        tokens.add(new Token.Word(word));
      } else {
        tokens.addAll(read(word, commas, depth + 1));
      }
    }
  }

  private boolean afterAmount() {
    return !tokens.isEmpty()
        && (tokens.getLast() instanceof Token.Numeral
            || tokens.getLast().is(')')
            || tokens.getLast().is('}'));
  }

  private void letters() {
    int start = at;
    while (at < text.length() && isSameKind(start)) {
      at += Character.charCount(text.codePointAt(at));
    }
    new Letters(text, start, at, afterAmount()).read(tokens);
  }

  /// Latin letters and other letters do not share a word: `18元x`.
  private boolean isSameKind(int start) {
    int codePoint = text.codePointAt(at);
    return Character.isLetter(codePoint) && (codePoint < 0x80) == (text.codePointAt(start) < 0x80);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
