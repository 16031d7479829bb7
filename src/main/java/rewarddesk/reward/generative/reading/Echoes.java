package rewarddesk.reward.generative.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Tells what a judge says from what it merely repeats: of the material it was shown, and of the
/// instructions.
///
/// A match in a reply is a repetition when the same answer, or its letters as a part of whatever
/// else, stands in a source in the same surroundings. Surroundings are the letters and digits next
/// to the match, white space and punctuation left out; from a total weight of 8 on (a letter or
/// digit weighs 1, a Chinese character 2) they count as the same. Words that merely announce an
/// answer ("final verdict") do not count, because a judge writes them too. An answer between
/// quotation marks in the middle of a line is a repetition when a source contains it at all. And a
/// reply that consists of nothing but whole sources says nothing of its own.
public final class Echoes {
  private static final int SAME_SURROUNDINGS = 8;
  private static final int LOOK_AROUND = 80;
  private static final String QUOTES = "\"'`“”‘’「」『』«»";
  private static final List<String> ANNOUNCEMENTS =
      Stream.of(
              "verdict",
              "final",
              "my",
              "the",
              "is",
              "decision",
              "answer",
              "choice",
              "winner",
              "conclusion",
              "therefore",
              "so",
              "结论",
              "判断",
              "选择",
              "裁决",
              "答案",
              "最终",
              "我的",
              "因此",
              "所以",
              "综上所述",
              "综上",
              "为",
              "是")
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();

  private final List<FoldedText> material;
  private final List<FoldedText> sources;

  private Echoes(List<FoldedText> material, List<FoldedText> sources) {
    this.material = material;
    this.sources = sources;
  }

  /// @param material the texts that are judged
  public static Echoes of(List<String> material) {
    List<FoldedText> texts = material.stream().map(FoldedText::of).toList();
    return new Echoes(texts, texts);
  }

  /// Of the same texts and something more that the judge was sent.
  ///
  /// @param question a whole message as it was sent
  public Echoes and(String question) {
    return new Echoes(
        material, Stream.concat(sources.stream(), Stream.of(FoldedText.of(question))).toList());
  }

  /// The matches that are the judge's own.
  <T> List<Match<T>> withoutRepeated(FoldedText reply, List<Match<T>> matches, AnswerForm<T> form) {
    if (matches.isEmpty() || isNothingButMaterial(reply)) {
      return List.of();
    }
    List<Known<T>> known =
        sources.stream()
            .flatMap(source -> form.matches(source).stream().map(it -> new Known<>(source, it)))
            .toList();
    return matches.stream().filter(match -> isOwn(reply, match, known)).toList();
  }

  /// An answer as it stands in a source.
  private record Known<T>(Match<T> match, Place place) {
    Known(FoldedText source, Match<T> match) {
      this(match, new Place(source, match.start(), match.end()));
    }
  }

  /// A part of a source.
  private record Place(FoldedText source, int start, int end) {}

  private <T> boolean isOwn(FoldedText reply, Match<T> match, List<Known<T>> known) {
    List<Place> same =
        known.stream().filter(it -> it.match().saysTheSameAs(match)).map(Known::place).toList();
    return (same.isEmpty() || !isQuoted(reply, match))
        && same.stream().noneMatch(it -> repeats(reply, match, it))
        && sources.stream()
            .flatMap(source -> sameLetters(reply, match, source).stream())
            .noneMatch(it -> repeats(reply, match, it));
  }

  /// Where a source has the letters of a match, white space left out, whether they are an answer
  /// there or not: behind a letter they may be none (`not[[A]]`), and a judge that repeats the text
  /// from the middle on makes them one.
  private static List<Place> sameLetters(FoldedText reply, Match<?> match, FoldedText source) {
    String letters = compact(reply.text().substring(match.start(), match.end()));
    List<Place> places = new ArrayList<>();
    if (letters.isEmpty()) {
      return places;
    }
    String text = source.text();
    for (int start = next(letters, text, 0); start >= 0; start = next(letters, text, start + 1)) {
      int end = endOf(letters, text, start);
      if (end >= 0) {
        places.add(new Place(source, start, end));
      }
    }
    return places;
  }

  /// Where the letters may begin next: at the first of them, or anywhere when that is a letter of
  /// the alphabet, which may stand there as a capital; −1 when nowhere.
  private static int next(String letters, String text, int from) {
    if (!Character.isLetter(letters.charAt(0))) {
      return text.indexOf(letters.charAt(0), from);
    }
    return from < text.length() ? from : -1;
  }

  /// Where in a text the letters end when they begin at a place; −1 when they do not stand there.
  private static int endOf(String letters, String text, int start) {
    int at = start;
    for (int i = 0; i < letters.length(); i++) {
      while (i > 0 && at < text.length() && isSpace(text.charAt(at))) {
        at++;
      }
      if (at == text.length() || Character.toLowerCase(text.charAt(at)) != letters.charAt(i)) {
        return -1;
      }
      at++;
    }
    return at;
  }

  /// Whether the surroundings are the same: enough of them, or all that the source has.
  private static boolean repeats(FoldedText reply, Match<?> match, Place known) {
    int before = sharedBefore(reply, match, known);
    int after = sharedAfter(reply, match, known);
    FoldedText source = known.source();
    boolean whole =
        before == source.wordsBefore(known.start())
            && after == source.words().length() - source.wordsBefore(known.end());
    int weight = weightBefore(reply, match, before) + weightAfter(reply, match, after);
    return weight >= (whole ? 1 : SAME_SURROUNDINGS);
  }

  private static int weightBefore(FoldedText reply, Match<?> match, int shared) {
    int end = reply.wordsBefore(match.start());
    return weight(withoutAnnouncement(reply.words().substring(end - shared, end)));
  }

  private static int weightAfter(FoldedText reply, Match<?> match, int shared) {
    int start = reply.wordsBefore(match.end());
    return weight(reply.words().substring(start, start + shared));
  }

  private static boolean isQuoted(FoldedText reply, Match<?> match) {
    return QUOTES.indexOf(reply.before(match.start())) >= 0
        && QUOTES.indexOf(reply.after(match.end())) >= 0
        && !ReplyLine.around(reply, match).isNothingButTheMatch();
  }

  private static int sharedBefore(FoldedText reply, Match<?> match, Place known) {
    String here = reply.words();
    String there = known.source().words();
    int i = reply.wordsBefore(match.start());
    int j = known.source().wordsBefore(known.start());
    int shared = 0;
    while (shared < LOOK_AROUND
        && shared < i
        && shared < j
        && here.charAt(i - 1 - shared) == there.charAt(j - 1 - shared)) {
      shared++;
    }
    return shared;
  }

  private static int sharedAfter(FoldedText reply, Match<?> match, Place known) {
    String here = reply.words();
    String there = known.source().words();
    int i = reply.wordsBefore(match.end());
    int j = known.source().wordsBefore(known.end());
    int shared = 0;
    while (shared < LOOK_AROUND
        && i + shared < here.length()
        && j + shared < there.length()
        && here.charAt(i + shared) == there.charAt(j + shared)) {
      shared++;
    }
    return shared;
  }

  /// Takes announcing words off the end.
  static String withoutAnnouncement(String words) {
    String rest = words;
    boolean shorter = true;
    while (shorter) {
      String now = rest;
      rest =
          ANNOUNCEMENTS.stream()
              .filter(now::endsWith)
              .findFirst()
              .map(it -> now.substring(0, now.length() - it.length()))
              .orElse(now);
      shorter = rest.length() < now.length();
    }
    return rest;
  }

  private static int weight(String words) {
    return words
        .codePoints()
        .map(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN ? 2 : 1)
        .sum();
  }

  private boolean isNothingButMaterial(FoldedText reply) {
    String rest = compact(reply.text());
    int most = rest.length();
    for (String text :
        material.stream()
            .filter(it -> hasAtMost(most, it.text()))
            .map(it -> compact(it.text()))
            .filter(it -> !it.isEmpty())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList()) {
      rest = rest.replace(text, "");
    }
    return rest.isEmpty();
  }

  /// The text without white space, in lower case.
  private static String compact(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }

  /// Whether a text has no more than so many characters beside white space.
  private static boolean hasAtMost(int most, String text) {
    int there = 0;
    for (int i = 0; i < text.length() && there <= most; i++) {
      there += isSpace(text.charAt(i)) ? 0 : 1;
    }
    return there <= most;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
