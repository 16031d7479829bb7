package rewarddesk.reward.generative.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A choice in double square brackets: `[[A]]`, `[[B]]`, `[[C]]`, or `[[A>>B]]` where the meanings
/// have such. A letter from A to D, or a relation, that has no meaning is out of range. Other text
/// in double brackets (code, links) is not an answer.
///
/// @param meanings what each word in the brackets means, in upper case without blanks
public record DoubleBracketForm(Map<String, Choice> meanings) implements AnswerForm<Choice> {
  private static final String BLANKS = "[ \\t]{0,8}";

  private static final String HEAD =
      "(?<![A-Za-z0-9])\\[_\\[_(?:(?:[Rr]esponse|[Aa]ssistant|[Aa]nswer|回答|回复|答案|助手)_)?";

  private static final String TAIL = "_\\]_\\]";
  private static final Pattern LETTERS = pattern("[A-Dab]");
  private static final Pattern RELATIONS = pattern("[A-Dab]|[ABab]_[<>=]{1,4}_[ABab]");

  public DoubleBracketForm {
    meanings = Map.copyOf(meanings);
  }

  /// An answer between double brackets, as the first group.
  static Pattern pattern(String answer) {
    return Pattern.compile((HEAD + "(" + answer + ")" + TAIL).replace("_", BLANKS));
  }

  @Override
  public List<Match<Choice>> matches(FoldedText text) {
    boolean relations = meanings.keySet().stream().anyMatch(word -> word.length() > 1);
    return matches(relations ? RELATIONS : LETTERS, text, this::meaning);
  }

  /// Every answer between double brackets. A bracket is rare, and trying the pattern at every
  /// character of a long prompt takes most of the time of reading a reply.
  ///
  /// @param pattern one of [#pattern]
  /// @param meaning of what stands between the brackets; empty when it is out of range
  static <T> List<Match<T>> matches(
      Pattern pattern, FoldedText folded, Function<String, Optional<T>> meaning) {
    String text = folded.text();
    List<Match<T>> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
    int at = text.indexOf('[');
    while (at >= 0) {
      boolean matches = matcher.region(at, text.length()).lookingAt();
      if (matches) {
        found.add(match(matcher, meaning.apply(matcher.group(1))));
      }
      at = text.indexOf('[', matches ? matcher.end() : at + 1);
    }
    return found;
  }

  private static <T> Match<T> match(MatchResult result, Optional<T> value) {
    return new Match<>(
        value.isPresent() ? Reading.Status.OK : Reading.Status.OUT_OF_RANGE,
        value,
        result.start(),
        result.end(),
        result.start(1),
        result.end(1));
  }

  @Override
  public Optional<String> write(String side) {
    Choice wanted = side.equals("A") ? Choice.A : Choice.B;
    return meanings.entrySet().stream()
        .filter(entry -> entry.getValue() == wanted)
        .map(entry -> "[[" + entry.getKey() + "]]")
        .sorted()
        .findFirst();
  }

  private Optional<Choice> meaning(String word) {
    return Optional.ofNullable(
        meanings.get(word.replaceAll("[ \\t]", "").toUpperCase(Locale.ROOT)));
  }

  @Override
  public OptionalDouble number(String token) {
    return meaning(token.replaceAll("[\\[\\]]", ""))
        .map(choice -> OptionalDouble.of(choice.share()))
        .orElseGet(OptionalDouble::empty);
  }
}
