package rewarddesk.reward.rule.math;

import java.util.Map;
import java.util.Set;

/// What LaTeX commands and special characters mean, as tables.
final class Notation {
  /// Commands that only change how things look.
  static final Set<String> INVISIBLE =
      Set.of(
          "left",
          "right",
          "big",
          "Big",
          "bigg",
          "Bigg",
          "bigl",
          "bigr",
          "Bigl",
          "Bigr",
          "displaystyle",
          "textstyle",
          "quad",
          "qquad",
          "limits",
          "nolimits",
          "phantom",
          "hspace",
          "boldsymbol",
          "mathbb",
          "mathcal",
          "bf",
          "rm",
          "it",
          ",",
          "!",
          ":",
          ";",
          " ",
          "~",
          "boxed",
          "fbox");

  /// Commands whose argument is text.
  static final Set<String> TEXT =
      Set.of(
          "text",
          "mathrm",
          "textbf",
          "mathbf",
          "textrm",
          "textit",
          "mathit",
          "operatorname",
          "mbox",
          "hbox",
          "mathsf",
          "emph");

  /// Commands and characters that are one symbol of [Token.Symbol].
  static final Map<String, Character> SYMBOLS =
      Map.ofEntries(
          Map.entry("cdot", '*'),
          Map.entry("times", '*'),
          Map.entry("ast", '*'),
          Map.entry("div", '/'),
          Map.entry("pm", '±'),
          Map.entry("mp", '∓'),
          Map.entry("le", '≤'),
          Map.entry("leq", '≤'),
          Map.entry("leqslant", '≤'),
          Map.entry("ge", '≥'),
          Map.entry("geq", '≥'),
          Map.entry("geqslant", '≥'),
          Map.entry("lt", '<'),
          Map.entry("gt", '>'),
          Map.entry("ne", '≠'),
          Map.entry("neq", '≠'),
          Map.entry("approx", '='),
          Map.entry("equiv", '='),
          Map.entry("in", '∈'),
          Map.entry("cup", '∪'),
          Map.entry("bigcup", '∪'),
          Map.entry("circ", '°'),
          Map.entry("degree", '°'),
          Map.entry("%", '%'),
          Map.entry("{", '⟦'),
          Map.entry("}", '⟧'),
          Map.entry("lbrace", '⟦'),
          Map.entry("rbrace", '⟧'),
          Map.entry("\\", '⏎'),
          Map.entry("langle", '('),
          Map.entry("rangle", ')'),
          Map.entry("lbrack", '['),
          Map.entry("rbrack", ']'),
          Map.entry("|", '|'),
          Map.entry("lvert", '|'),
          Map.entry("rvert", '|'),
          Map.entry("vert", '|'),
          Map.entry("lfloor", '⌊'),
          Map.entry("rfloor", '⌋'),
          Map.entry("lceil", '⌈'),
          Map.entry("rceil", '⌉'),
          Map.entry("colon", ':'));

  /// Commands that write an operator or a function under another name.
  static final Map<String, String> OPERATORS =
      Map.of(
          "frac", "frac", "dfrac", "frac", "tfrac", "frac", "cfrac", "frac", "binom", "binom",
          "dbinom", "binom", "tbinom", "binom", "sqrt", "sqrt");

  /// Greek letters and named constants.
  static final Set<String> NAMES =
      Set.of(
          "pi",
          "infty",
          "alpha",
          "beta",
          "gamma",
          "delta",
          "epsilon",
          "varepsilon",
          "zeta",
          "eta",
          "theta",
          "vartheta",
          "iota",
          "kappa",
          "lambda",
          "mu",
          "nu",
          "xi",
          "rho",
          "sigma",
          "tau",
          "upsilon",
          "phi",
          "varphi",
          "chi",
          "psi",
          "omega",
          "Gamma",
          "Delta",
          "Theta",
          "Lambda",
          "emptyset",
          "varnothing",
          "Xi",
          "Pi",
          "Sigma",
          "Upsilon",
          "Phi",
          "Psi",
          "Omega",
          "ell");

  static final Map<String, String> CURRENCIES =
      Map.of(
          "$",
          "dollar",
          "€",
          "euro",
          "£",
          "pound_sterling",
          "¥",
          "yuan",
          "₹",
          "rupee",
          "￥",
          "yuan");

  /// Plain characters that stand for another spelling.
  static final Map<Character, String> CHARACTERS =
      Map.ofEntries(
          Map.entry('−', "-"),
          Map.entry('–', "-"),
          Map.entry('—', "-"),
          Map.entry('‐', "-"),
          Map.entry('‑', "-"),
          Map.entry('×', "*"),
          Map.entry('·', "*"),
          Map.entry('⋅', "*"),
          Map.entry('∙', "*"),
          Map.entry('÷', "/"),
          Map.entry('∕', "/"),
          Map.entry('⁄', "/"),
          Map.entry('√', "\\sqrt "),
          Map.entry('π', "\\pi "),
          Map.entry('∞', "\\infty "),
          Map.entry('∅', "\\emptyset "),
          Map.entry('θ', "\\theta "),
          Map.entry('≈', "="),
          Map.entry('≡', "="),
          Map.entry('、', ","),
          Map.entry('º', "°"),
          Map.entry('½', "\\frac12 "),
          Map.entry('⅓', "\\frac13 "),
          Map.entry('⅔', "\\frac23 "),
          Map.entry('¼', "\\frac14 "),
          Map.entry('¾', "\\frac34 "),
          Map.entry('⅕', "\\frac15 "),
          Map.entry('⅛', "\\frac18 "));

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";

  private Notation() {}

  /// The text with special characters spelled plainly: full-width forms, superscripts, fractions,
  /// digits of any script. `LaTeX` stays as it is.
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (SUPERSCRIPTS.indexOf(codePoint) >= 0) {
        i = superscript(text, i, plain);
      } else {
        append(codePoint, plain);
        i += Character.charCount(codePoint);
      }
    }
    return plain.toString();
  }

  /// Writes a run of raised digits as one exponent.
  private static int superscript(String text, int start, StringBuilder plain) {
    plain.append("^{");
    int i = start;
    while (i < text.length() && SUPERSCRIPTS.indexOf(text.charAt(i)) >= 0) {
      int digit = SUPERSCRIPTS.indexOf(text.charAt(i++));
      plain.append(digit == 10 ? "-" : Integer.toString(digit));
    }
    plain.append('}');
    return i;
  }

  private static void append(int codePoint, StringBuilder plain) {
    int narrow = codePoint >= 0xFF01 && codePoint <= 0xFF5E ? codePoint - 0xFEE0 : codePoint;
    String spelled = narrow <= 0xFFFF ? CHARACTERS.get((char) narrow) : null;
    if (spelled != null) {
      plain.append(spelled);
    } else if (narrow > 0x7F && Character.isDigit(narrow)) {
      plain.append(Character.digit(narrow, 10));
    } else {
      plain.appendCodePoint(narrow);
    }
  }
}
