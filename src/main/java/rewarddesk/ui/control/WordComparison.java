package rewarddesk.ui.control;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rewarddesk.model.Span;

/// One comparison of two texts: whole sentences first, then words inside the sentences that differ,
/// with a budget for the whole.
final class WordComparison {
  private static final Pattern WORD =
      Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}_&&[^\\p{IsHan}]]++|\\S");

  /// Most steps of one comparison of two rows, and of all together; above it the work would be
  /// felt.
  private static final long MOST_STEPS = 16_000_000;

  private static final long MOST_STEPS_IN_ALL = 64_000_000;

  private final String textA;
  private final String textB;
  private final List<Word> a;
  private final List<Word> b;
  private final List<Span> onlyInA = new ArrayList<>();
  private final List<Span> onlyInB = new ArrayList<>();
  private long stepsLeft = MOST_STEPS_IN_ALL;

  private record Word(String text, int start) {
    int end() {
      return start + text.length();
    }

    boolean same(Word other) {
      return text.equals(other.text);
    }
  }

  /// A range of words on each side: starts included, ends excluded.
  private record Range(int fromA, int toA, int fromB, int toB) {
    boolean onOneSide() {
      return fromA == toA || fromB == toB;
    }

    long steps() {
      return mostSteps(toA - fromA, toB - fromB);
    }
  }

  /// Myers' algorithm takes the sum of the lengths times the number of differences at most.
  private static long mostSteps(int a, int b) {
    long sum = (long) a + b;
    return sum * sum;
  }

  /// A sentence as a value: its words, and where they stand.
  private record Sentence(String words, int from, int to) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Sentence sentence && sentence.words.equals(words);
    }

    @Override
    public int hashCode() {
      return words.hashCode();
    }
  }

  WordComparison(String textA, String textB) {
    this.textA = textA;
    this.textB = textB;
    a = words(textA);
    b = words(textB);
  }

  WordDiff compare() {
    Range differing = trimmed(new Range(0, a.size(), 0, b.size()));
    if (differing.steps() <= MOST_STEPS) {
      compareWords(differing);
    } else {
      compareSentences(differing);
    }
    return new WordDiff(onlyInA, onlyInB);
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Word(matcher.group(), matcher.start()));
    }
    return words;
  }

  private void compareSentences(Range range) {
    List<Sentence> left = sentences(textA, a, range.fromA, range.toA);
    List<Sentence> right = sentences(textB, b, range.fromB, range.toB);
    if (mostSteps(left.size(), right.size()) > MOST_STEPS) {
      mark(range);
      return;
    }
    for (Range change : changes(left, right)) {
      compareWords(
          trimmed(
              new Range(
                  wordAt(left, change.fromA, range.toA),
                  wordAt(left, change.toA, range.toA),
                  wordAt(right, change.fromB, range.toB),
                  wordAt(right, change.toB, range.toB))));
    }
  }

  private static int wordAt(List<Sentence> sentences, int index, int end) {
    return index < sentences.size() ? sentences.get(index).from : end;
  }

  private static List<Sentence> sentences(String text, List<Word> words, int from, int to) {
    List<Sentence> sentences = new ArrayList<>();
    StringBuilder sentence = new StringBuilder();
    int start = from;
    for (int i = from; i < to; i++) {
      Word word = words.get(i);
      sentence.append(word.text).append(' ');
      boolean lineEnds = i + 1 < to && hasLineEnd(text, word.end(), words.get(i + 1).start);
      if (lineEnds || ".!?。！？".contains(word.text) || i + 1 == to) {
        sentences.add(new Sentence(sentence.toString(), start, i + 1));
        sentence.setLength(0);
        start = i + 1;
      }
    }
    return sentences;
  }

  private static boolean hasLineEnd(String text, int from, int to) {
    int at = text.indexOf('\n', from, to);
    return at >= 0;
  }

  private void compareWords(Range range) {
    if (range.onOneSide() || range.steps() > Math.min(stepsLeft, MOST_STEPS)) {
      mark(range);
      return;
    }
    stepsLeft -= range.steps();
    List<String> left = a.subList(range.fromA, range.toA).stream().map(Word::text).toList();
    List<String> right = b.subList(range.fromB, range.toB).stream().map(Word::text).toList();
    for (Range change : changes(left, right)) {
      mark(
          new Range(
              range.fromA + change.fromA,
              range.fromA + change.toA,
              range.fromB + change.fromB,
              range.fromB + change.toB));
    }
  }

  /// The ranges that differ, in order, touching ones joined: the algorithm reports what is gone and
  /// what came in its place one after the other.
  private static <T> List<Range> changes(List<T> left, List<T> right) {
    List<Range> changes = new ArrayList<>();
    for (var delta : DiffUtils.diff(left, right, new MyersDiffWithLinearSpace<T>()).getDeltas()) {
      int fromA = delta.getSource().getPosition();
      int fromB = delta.getTarget().getPosition();
      int toA = fromA + delta.getSource().size();
      int toB = fromB + delta.getTarget().size();
      if (!changes.isEmpty() && fromA <= changes.getLast().toA && fromB <= changes.getLast().toB) {
        Range before = changes.removeLast();
        fromA = before.fromA;
        fromB = before.fromB;
        toA = Math.max(toA, before.toA);
        toB = Math.max(toB, before.toB);
      }
      changes.add(new Range(fromA, toA, fromB, toB));
    }
    return changes;
  }

  private Range trimmed(Range range) {
    int fromA = range.fromA;
    int fromB = range.fromB;
    int toA = range.toA;
    int toB = range.toB;
    while (fromA < toA && fromB < toB && a.get(fromA).same(b.get(fromB))) {
      fromA++;
      fromB++;
    }
    while (fromA < toA && fromB < toB && a.get(toA - 1).same(b.get(toB - 1))) {
      toA--;
      toB--;
    }
    return new Range(fromA, toA, fromB, toB);
  }

  private void mark(Range range) {
    mark(onlyInA, textA, a, range.fromA, range.toA);
    mark(onlyInB, textB, b, range.fromB, range.toB);
  }

  private static void mark(List<Span> marked, String text, List<Word> words, int from, int to) {
    if (from >= to) {
      return;
    }
    int start = words.get(from).start;
    int end = words.get(to - 1).end();
    boolean touches = !marked.isEmpty() && text.substring(marked.getLast().end(), start).isBlank();
    if (touches) {
      start = marked.removeLast().start();
    }
    marked.add(new Span(start, end));
  }
}
