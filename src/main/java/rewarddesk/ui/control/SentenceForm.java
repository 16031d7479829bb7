package rewarddesk.ui.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One form of a sentence in two languages: fixed pieces with places between them.
///
/// @param pieces the fixed text before, between and behind the places, in the first language
/// @param order the number of each place, in the order they come in the first language
/// @param other the sentence in the second language, with its places
record SentenceForm(List<String> pieces, List<Integer> order, String other) {
  /// More parts than any form has places.
  private static final List<String> OTHER = Collections.nCopies(11, "");

  private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

  static SentenceForm of(String first, String second) {
    List<Integer> order =
        PLACE.matcher(first).results().map(place -> Integer.valueOf(place.group(1))).toList();
    return new SentenceForm(List.of(PLACE.split(first, -1)), order, second);
  }

  /// @param inner translates what stands in the places
  /// @return empty when the sentence has another form
  Optional<String> translated(String sentence, UnaryOperator<String> inner) {
    List<String> parts = parts(sentence);
    if (parts.size() != order.size()) {
      return Optional.empty();
    }
    return Optional.of(
        PLACE
            .matcher(other)
            .replaceAll(
                place ->
                    Matcher.quoteReplacement(
                        inner.apply(parts.get(order.indexOf(Integer.valueOf(place.group(1))))))));
  }

  /// What stands in the places; fewer than there are places when the form is another one. Each
  /// place ends at the first copy of the piece behind it, so that this takes time in proportion to
  /// the sentence.
  private List<String> parts(String sentence) {
    List<String> parts = new ArrayList<>();
    String last = pieces.getLast();
    if (!sentence.startsWith(pieces.getFirst())
        || !sentence.endsWith(last)
        || (pieces.size() == 1 && !sentence.equals(last))) {
      return OTHER;
    }
    int from = pieces.getFirst().length();
    for (int i = 1; i < pieces.size(); i++) {
      boolean end = i == pieces.size() - 1;
      int at = end ? sentence.length() - last.length() : sentence.indexOf(pieces.get(i), from);
      if (at < from) {
        return OTHER;
      }
      parts.add(sentence.substring(from, at));
      from = at + pieces.get(i).length();
    }
    return parts;
  }
}
