package rewarddesk.reward.rule.math;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Decides what a run of letters outside commands is: a function, a constant, variables that stand
/// side by side, or a word.
///
/// @param text the whole text
/// @param start where the run starts
/// @param end where it ends
/// @param afterAmount whether a number or a closing bracket stands before it
record Letters(String text, int start, int end, boolean afterAmount) {
  private static final String FORMULA_NEIGHBOURS = "0123456789+*/^=_{}";
  private static final int MOST_VARIABLES = 3;

  void read(List<Token> tokens) {
    String run = text.substring(start, end);
    Optional<Token> known = known(run);
    if (afterAmount && Unit.named(run).isPresent() && (run.length() > 1 || isUnitLetter())) {
      tokens.add(new Token.Word(run));
    } else if (known.isPresent()) {
      tokens.add(known.get());
    } else if (run.length() == 1 && run.charAt(0) < 0x250) {
      tokens.add(new Token.Name(run));
    } else if (!functionAndVariables(run, tokens)) {
      if (isVariables(run)) {
        run.chars().forEach(letter -> tokens.add(new Token.Name("" + (char) letter)));
      } else {
        tokens.add(new Token.Word(run));
      }
    }
  }

  private static Optional<Token> known(String run) {
    return switch (run.toLowerCase(Locale.ROOT)) {
      case "pi" -> Optional.of(new Token.Name("pi"));
      case "inf", "infty", "infinity", "oo" -> Optional.of(new Token.Name("infty"));
      case "and", "or" -> Optional.of(new Token.Symbol(','));
      case "percent" -> Optional.of(new Token.Symbol('%'));
      case "degree", "degrees" -> Optional.of(new Token.Symbol('°'));
      default -> Function.named(run).map(_ -> new Token.Operator(run));
    };
  }

  /// `sinx`: a function with one or two variables behind it.
  private static boolean functionAndVariables(String run, List<Token> tokens) {
    for (int length = run.length() - 1; length >= 2 && length >= run.length() - 2; length--) {
      String name = run.substring(0, length);
      if (Function.named(name).isPresent()) {
        tokens.add(new Token.Operator(name));
        run.substring(length)
            .chars()
            .forEach(letter -> tokens.add(new Token.Name("" + (char) letter)));
        return true;
      }
    }
    return false;
  }

  private boolean isVariables(String run) {
    if (run.length() > MOST_VARIABLES || run.charAt(0) >= 0x80) {
      return false;
    }
    return touchesFormula() || isCustomary(run) || run.chars().noneMatch(Letters::isVowel);
  }

  private boolean touchesFormula() {
    return (start > 0 && FORMULA_NEIGHBOURS.indexOf(text.charAt(start - 1)) >= 0)
        || (end < text.length() && FORMULA_NEIGHBOURS.indexOf(text.charAt(end)) >= 0);
  }

  /// One letter is a unit when it stands apart at the end and no other letter is there: `5 m`.
  private boolean isUnitLetter() {
    return end == text.length()
        && text.charAt(start - 1) == ' '
        && text.chars().filter(Character::isLetter).count() == 1;
  }

  /// Letters that are nearly always variables, in the order of the alphabet: `ab`, `xyz`.
  private static boolean isCustomary(String run) {
    if (run.chars().allMatch(letter -> letter >= 'x' && letter <= 'z')) {
      return true;
    }
    for (int i = 0; i < run.length(); i++) {
      if ("abcxyz".indexOf(run.charAt(i)) < 0 || (i > 0 && run.charAt(i) <= run.charAt(i - 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVowel(int letter) {
    return "aeiouyAEIOUY".indexOf(letter) >= 0;
  }
}
