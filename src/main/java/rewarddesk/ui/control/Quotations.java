package rewarddesk.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rewarddesk.model.Span;

/// What a critique quotes, and where that stands in the response. Pure; any thread may call it.
public final class Quotations {
  private static final Pattern QUOTED =
      Pattern.compile("“([^“”]{2,300})”|\"([^\"]{2,300})\"|「([^「」]{2,300})」|`([^`]{2,300})`");

  private static final int MOST = 20;

  private Quotations() {}

  /// The words in quotation marks, as they stand, at most 20.
  public static List<String> in(String critique) {
    List<String> quotes = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(critique);
    while (quotes.size() < MOST && matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        String quote = matcher.group(group);
        if (quote != null) {
          quotes.add(quote);
        }
      }
    }
    return quotes;
  }

  /// Where each quote stands first, in the order of the text. White space in a quote stands for any
  /// white space; dots of omission at its ends are left out; a quote that is not there is too.
  public static List<Span> places(String text, List<String> quotes) {
    return quotes.stream()
        .map(quote -> quote.replaceAll("^(…|\\.\\.\\.)|(…|\\.\\.\\.)$", "").strip())
        .filter(quote -> !quote.isEmpty())
        .flatMap(quote -> place(text, quote))
        .distinct()
        .sorted((one, other) -> Integer.compare(one.start(), other.start()))
        .toList();
  }

  private static Stream<Span> place(String text, String quote) {
    String pattern =
        Stream.of(quote.split("\\s+", -1)).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.find() ? Stream.of(new Span(matcher.start(), matcher.end())) : Stream.of();
  }
}
