package rewarddesk.reward.generative.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Tells what a judge says from what it merely repeats: of the material it was shown, and of the
/// instructions.
///
/// A match in a reply is a repetition when the same answer stands in a source in the same
/// surroundings. Surroundings are the letters and digits next to the match, white space and
/// punctuation left out; from a total weight of 8 on (a letter or digit weighs 1, a Chinese
/// character 2) they count as the same. Words that merely announce an answer ("final verdict") do
/// not count, because a judge writes them too. An answer between quotation marks in the middle of a
/// line is a repetition when a source contains it at all. And a reply that consists of nothing but
/// whole sources says nothing of its own.
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

  /// @param material the texts that are judged
  /// @param question the judge's whole prompt as it was sent
  public Echoes(List<String> material, String question) {
    this.material = material.stream().map(FoldedText::of).toList();
    this.sources =
        Stream.concat(this.material.stream(), Stream.of(FoldedText.of(question))).toList();
  }

  /// The matches that are the judge's own.
  <T> List<Match<T>> withoutRepeated(FoldedText reply, List<Match<T>> matches, AnswerForm<T> form) {
    if (matches.isEmpty() || isNothingButMaterial(reply)) {
      return List.of();
    }
    List<Occurrence<T>> known =
        sources.stream()
            .flatMap(
                source ->
                    form.matches(source).stream().map(match -> new Occurrence<>(source, match)))
            .toList();
    return matches.stream().filter(match -> isOwn(reply, match, known)).toList();
  }

  /// An answer as it stands in a source.
  private record Occurrence<T>(FoldedText source, Match<T> match) {}

  private static <T> boolean isOwn(FoldedText reply, Match<T> match, List<Occurrence<T>> known) {
    List<Occurrence<T>> same =
        known.stream().filter(it -> it.match().saysTheSameAs(match)).toList();
    return same.isEmpty()
        || (!isQuoted(reply, match) && same.stream().noneMatch(it -> repeats(reply, match, it)));
  }

  /// Whether the surroundings are the same: enough of them, or all that the source has.
  private static boolean repeats(FoldedText reply, Match<?> match, Occurrence<?> known) {
    int before = sharedBefore(reply, match, known);
    int after = sharedAfter(reply, match, known);
    FoldedText source = known.source();
    boolean whole =
        before == source.wordsBefore(known.match().start())
            && after == source.words().length() - source.wordsBefore(known.match().end());
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

  private static int sharedBefore(FoldedText reply, Match<?> match, Occurrence<?> known) {
    String here = reply.words();
    String there = known.source().words();
    int i = reply.wordsBefore(match.start());
    int j = known.source().wordsBefore(known.match().start());
    int shared = 0;
    while (shared < LOOK_AROUND
        && shared < i
        && shared < j
        && here.charAt(i - 1 - shared) == there.charAt(j - 1 - shared)) {
      shared++;
    }
    return shared;
  }

  private static int sharedAfter(FoldedText reply, Match<?> match, Occurrence<?> known) {
    String here = reply.words();
    String there = known.source().words();
    int i = reply.wordsBefore(match.end());
    int j = known.source().wordsBefore(known.match().end());
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
    String rest = compact(reply);
    for (String text :
        material.stream()
            .map(Echoes::compact)
            .filter(it -> !it.isEmpty())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList()) {
      rest = rest.replace(text, "");
    }
    return rest.isEmpty();
  }

  /// The text without white space, in lower case.
  private static String compact(FoldedText text) {
    return text.text().replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
  }
}
