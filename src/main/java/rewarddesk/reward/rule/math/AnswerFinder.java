package rewarddesk.reward.rule.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rewarddesk.model.Span;

/// Finds the answer in a text, in this order: the last `\boxed{}`, "final answer is", "Answer:" or
/// "answer is", `####`, `A:` at the start of a line, the whole text when it is short, then
/// whichever stands last of a formula between dollar signs or brackets and a number. What stands
/// inside `<think>` never counts; inside an `<answer>` block only that block counts.
///
/// The first marker that is there decides; what stands behind it is tried as a whole, to the end of
/// the sentence, then by its last formula or number.
final class AnswerFinder {
  private static final int SHORT = 200;
  private static final int LONGEST_FORMULA = 2000;

  private final String text;
  private final int from;
  private final int to;

  private AnswerFinder(String text, Span region) {
    this.text = text;
    this.from = region.start();
    this.to = region.end();
  }

  /// The places the answer may be, the likeliest first; empty when there is none.
  static List<Answer> inResponse(String response) {
    return new AnswerFinder(response, region(response))
        .candidates().stream().filter(candidate -> !candidate.text().isEmpty()).toList();
  }

  /// The gold in a reference text: boxed, announced, or the whole text. Never a number found in
  /// prose.
  static Answer inReference(String reference) {
    AnswerFinder finder = new AnswerFinder(reference, new Span(0, reference.length()));
    Optional<Span> box = Boxes.last(reference, 0, reference.length());
    if (box.isPresent()) {
      return finder.answer(box.get(), "boxed answer");
    }
    return Markers.find(reference, 0, reference.length())
        .map(announced -> finder.answer(announced.place(), source(announced)))
        .orElseGet(() -> finder.answer(new Span(0, reference.length()), "whole text"));
  }

  /// The letter of a multiple choice: the first that stands alone behind a marker, else the last
  /// that stands alone.
  static Optional<Answer> choice(String response) {
    AnswerFinder finder = new AnswerFinder(response, region(response));
    Optional<Span> box = Boxes.last(response, finder.from, finder.to);
    if (box.isPresent()) {
      return Choices.first(response, box.get(), "boxed answer");
    }
    Optional<Markers.Announced> announced = Markers.find(response, finder.from, finder.to);
    return announced.isPresent()
        ? Choices.first(response, announced.get().place(), source(announced.get()))
        : Choices.last(response, new Span(finder.from, finder.to));
  }

  /// The part of a response that may hold the answer.
  private static Span region(String response) {
    int thought = response.lastIndexOf("</think>");
    int from = thought < 0 ? 0 : thought + "</think>".length();
    int again = response.indexOf("<think>", from);
    int to = again < 0 ? response.length() : again;
    int close = response.lastIndexOf("</answer>", to);
    int open = close < 0 ? -1 : response.lastIndexOf("<answer>", close);
    return open < from ? new Span(from, to) : new Span(open + "<answer>".length(), close);
  }

  private List<Answer> candidates() {
    if (text.lastIndexOf("\\boxed", to) >= from) {
      return Boxes.last(text, from, to)
          .map(box -> List.of(answer(box, "boxed answer")))
          .orElse(List.of());
    }
    Optional<Markers.Announced> announced = Markers.find(text, from, to);
    if (announced.isPresent()) {
      return behind(announced.get().place(), source(announced.get()));
    }
    List<Answer> candidates = new ArrayList<>();
    if (to - from <= SHORT) {
      candidates.add(answer(new Span(from, to), "whole text"));
    }
    candidates.addAll(lastOf(from, to, ""));
    return candidates;
  }

  private List<Answer> behind(Span line, String source) {
    List<Answer> candidates = new ArrayList<>();
    candidates.add(answer(line, source));
    int sentence = text.indexOf(". ", line.start());
    if (sentence >= 0 && sentence < line.end()) {
      candidates.add(answer(new Span(line.start(), sentence), source));
    }
    candidates.addAll(lastOf(line.start(), line.end(), " after “" + source + "”"));
    return candidates;
  }

  /// The last formula and the last number, whichever ends later first.
  private List<Answer> lastOf(int start, int end, String where) {
    Optional<Answer> number = NumberScan.last(text, start, end, "last number" + where);
    Optional<Answer> formula = lastFormula(start, end, "last formula" + where);
    List<Answer> found = new ArrayList<>();
    formula.ifPresent(found::add);
    number.ifPresent(found::add);
    if (found.size() == 2 && formula.get().place().end() < number.get().place().end()) {
      return List.of(found.get(1), found.get(0));
    }
    return found;
  }

  private Optional<Answer> lastFormula(int start, int end, String source) {
    Optional<Span> best = between("$", "$", start, end);
    for (Optional<Span> other :
        List.of(between("\\(", "\\)", start, end), between("\\[", "\\]", start, end))) {
      if (other.isPresent() && (best.isEmpty() || other.get().end() > best.get().end())) {
        best = other;
      }
    }
    return best.map(span -> answer(span, source));
  }

  /// Money is no formula: `$5 and $6` has a space before the second sign.
  private Optional<Span> between(String open, String close, int start, int end) {
    int last = end;
    while (last > start && text.startsWith("$$", last - 2)) {
      last--;
    }
    int closeAt = text.lastIndexOf(close, last - close.length());
    int openAt = closeAt <= start ? -1 : text.lastIndexOf(open, closeAt - 1);
    int from = openAt + open.length();
    boolean money =
        open.equals("$") && openAt >= 0 && closeAt > from && text.charAt(closeAt - 1) == ' ';
    return openAt < start || closeAt <= from || closeAt - from > LONGEST_FORMULA || money
        ? Optional.empty()
        : Optional.of(new Span(from, closeAt));
  }

  private Answer answer(Span span, String source) {
    return Answer.at(text, span.start(), span.end(), source);
  }

  private static String source(Markers.Announced announced) {
    return announced.words().equals("a:") ? "A:" : announced.words();
  }
}
