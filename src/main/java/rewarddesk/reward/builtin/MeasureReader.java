package rewarddesk.reward.builtin;

import java.util.Optional;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Response;
import rewarddesk.model.Slot;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.reward.rule.TextMeasure;

/// Measures the two responses of a comparison. Safe for any thread.
final class MeasureReader {
  private final RuleProfile rules;
  private final RelevanceMeter relevance;

  MeasureReader(RuleProfile rules, RelevanceMeter relevance) {
    this.rules = rules;
    this.relevance = relevance;
  }

  /// @param a measures of stored side A
  /// @param b measures of stored side B
  /// @param question what both answer
  record Pair(Measures a, Measures b, Question question) {}

  Pair read(Comparison comparison, Head head) {
    String prompt = comparison.prompt().plain();
    boolean tagsWanted = prompt.contains("<answer>") || prompt.contains("<think>");
    SelfPraise.Stripped a = SelfPraise.strip(comparison.responseA().plain(), tagsWanted);
    SelfPraise.Stripped b = SelfPraise.strip(comparison.responseB().plain(), tagsWanted);
    Comparison stripped = with(comparison, a.text(), b.text());
    Question question = Question.of(comparison.prompt());
    RelevanceMeter.Asked asked = relevance.ask(question, head);
    return new Pair(
        measure(stripped, Slot.A, a, asked, tagsWanted),
        measure(stripped, Slot.B, b, asked, tagsWanted),
        question);
  }

  private Measures measure(
      Comparison comparison,
      Slot slot,
      SelfPraise.Stripped stripped,
      RelevanceMeter.Asked asked,
      boolean tagsWanted) {
    String text = stripped.text().strip();
    return new Measures(
        text,
        stripped.found(),
        TextMeasure.words(text),
        paragraphs(text),
        rules.score(comparison, slot),
        asked.of(text),
        tagsWanted);
  }

  private static Comparison with(Comparison comparison, String a, String b) {
    return new Comparison(
        comparison.id(),
        comparison.prompt(),
        new Response(Content.text(a), Optional.empty()),
        new Response(Content.text(b), Optional.empty()),
        comparison.reference(),
        Optional.empty(),
        comparison.tests(),
        comparison.subset(),
        comparison.language(),
        comparison.metadataJson());
  }

  /// Blocks of lines with something on them.
  private static int paragraphs(String text) {
    int paragraphs = 0;
    boolean inside = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      boolean blank = line.isBlank();
      if (!blank && !inside) {
        paragraphs++;
      }
      inside = !blank;
    }
    return paragraphs;
  }
}
