package rewarddesk.reward.generative.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with `{{name}}` places, and parts between `{{#name}}` and `{{/name}}` that are left out
/// when there is nothing to put in. Filled in one pass: what is put in is never looked at again.
public final class PromptTemplate {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([#/]?)([a-z_]{1,40})\\}\\}\n?");

  private final String source;
  private final List<Piece> pieces;

  /// A literal, a place, or the begin or end of an optional part.
  private sealed interface Piece {}

  private record Literal(String text) implements Piece {}

  private record Place(String name) implements Piece {}

  private record Begin(String name) implements Piece {}

  private record End(String name) implements Piece {}

  private PromptTemplate(String source, List<Piece> pieces) {
    this.source = source;
    this.pieces = pieces;
  }

  /// @param name for messages
  /// @param required the places that have to be there
  /// @param optional those that may be
  /// @throws IllegalArgumentException with a plain sentence when a place is missing or unknown, or
  ///   a part does not end
  public static PromptTemplate parse(
      String name, String source, Set<String> required, Set<String> optional) {
    String text = source.replace("\r\n", "\n");
    PromptTemplate template = new PromptTemplate(text, pieces(text));
    template.check(name, required, optional);
    return template;
  }

  private static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher places = PLACE.matcher(text);
    int from = 0;
    while (places.find()) {
      pieces.add(new Literal(text.substring(from, places.start())));
      String name = places.group(2);
      switch (places.group(1)) {
        case "#" -> pieces.add(new Begin(name));
        case "/" -> pieces.add(new End(name));
        default -> {
          pieces.add(new Place(name));
          pieces.add(new Literal(places.group().endsWith("\n") ? "\n" : ""));
        }
      }
      from = places.end();
    }
    pieces.add(new Literal(text.substring(from)));
    return pieces;
  }

  private void check(String name, Set<String> required, Set<String> optional) {
    Set<String> found = new TreeSet<>();
    String open = "";
    for (Piece piece : pieces) {
      switch (piece) {
        case Literal ignored -> {}
        case Place(String place) -> found.add(place);
        case Begin(String part) -> {
          demand(open.isEmpty(), name, "a part may not stand inside another: {{#" + part + "}}");
          found.add(part);
          open = part;
        }
        case End(String part) -> {
          demand(open.equals(part), name, "{{/" + part + "}} ends a part that did not begin");
          open = "";
        }
      }
    }
    demand(open.isEmpty(), name, "the part {{#" + open + "}} does not end");
    for (String place : required) {
      demand(found.contains(place), name, "it lacks {{" + place + "}}");
    }
    for (String place : found) {
      demand(
          required.contains(place) || optional.contains(place),
          name,
          "{{" + place + "}} means nothing here");
    }
  }

  private static void demand(boolean condition, String name, String problem) {
    if (!condition) {
      throw new IllegalArgumentException(
          "The prompt template " + name + " cannot be used: " + problem + ".");
    }
  }

  /// @param values what to put in; a place without a value stays empty
  public String fill(Map<String, String> values) {
    StringBuilder filled = new StringBuilder(source.length());
    boolean left = true;
    for (Piece piece : pieces) {
      switch (piece) {
        case Begin(String part) -> left = values.containsKey(part);
        case End ignored -> left = true;
        case Literal(String text) -> filled.append(left ? text : "");
        case Place(String place) -> filled.append(left ? values.getOrDefault(place, "") : "");
      }
    }
    int last = filled.length() - 1;
    return last >= 0 && filled.charAt(last) == '\n' ? filled.substring(0, last) : filled.toString();
  }

  /// The template as it was written, line ends made the same everywhere.
  public String source() {
    return source;
  }
}
