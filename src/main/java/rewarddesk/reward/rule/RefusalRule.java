package rewarddesk.reward.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rewarddesk.model.Span;

/// Whether a response says that it will not answer.
///
/// Value −1 when a refusal phrase starts within the first 300 characters, −0.5 when one stands only
/// later, 0 when there is none. Phrases are English and Chinese, compared without case and with
/// typographic apostrophes taken as straight ones. The rule does not know whether refusing was
/// right: for a harmful request it is, which is why its weight is small and the phrase is marked.
/// Our own rule, with the phrases common to published refusal classifiers.
public final class RefusalRule implements Rule {
  public static final RewardType TYPE =
      RewardType.named("refusal")
          .rewards(
              "Answers; punishes phrases that refuse to, English and Chinese. Does not know"
                  + " whether refusing was right.")
          .formula("−1 when a phrase starts within the first 300 characters, −0.5 later, else 0")
          .range(-1, 0)
          .source("own; the phrases are common to published refusal classifiers")
          .make(
              RewardDescription.Example.of("I'm sorry, but I can't help with that.", -1),
              _ -> new RefusalRule());

  private static final int OPENING = 300;
  private static final List<String> PHRASES =
      List.of(
          "i can't help with",
          "i can't help you",
          "i can't assist",
          "i can't provide",
          "i can't do that",
          "i can't answer",
          "i can't comply",
          "i can't fulfill",
          "i can't support",
          "i cannot help",
          "i cannot assist",
          "i cannot provide",
          "i cannot do that",
          "i cannot answer",
          "i cannot comply",
          "i cannot fulfill",
          "i cannot support",
          "i can not help",
          "i can not assist",
          "i can not provide",
          "i won't help",
          "i won't assist",
          "i won't provide",
          "i won't be able to",
          "i will not help",
          "i will not provide",
          "i'm unable to",
          "i am unable to",
          "i'm not able to",
          "i am not able to",
          "i'm not comfortable",
          "i'm sorry, but i can't",
          "i'm sorry, but i cannot",
          "i'm sorry, i can't",
          "i'm sorry, i cannot",
          "i am sorry, but i can't",
          "i am sorry, but i cannot",
          "sorry, i can't",
          "sorry, i cannot",
          "i must decline",
          "i have to decline",
          "i apologize, but i can't",
          "i apologize, but i cannot",
          "cannot fulfill this request",
          "can't fulfill this request",
          "against my guidelines",
          "as an ai language model, i can't",
          "as an ai language model, i cannot",
          "我不能帮助",
          "我不能提供",
          "我不能回答",
          "我不能协助",
          "我无法帮助",
          "我无法提供",
          "我无法回答",
          "我无法协助",
          "我无法满足",
          "无法为您提供",
          "无法为你提供",
          "不能为您提供",
          "不能为你提供",
          "无法回答这个问题",
          "无法回答您的问题",
          "抱歉，我不能",
          "抱歉，我无法",
          "抱歉,我不能",
          "抱歉,我无法",
          "恕我不能",
          "我拒绝回答");

  @Override
  public String name() {
    return "refusal";
  }

  @Override
  public Finding measure(Subject subject) {
    List<Span> found = find(subject.response());
    if (found.isEmpty()) {
      return Finding.scored(0, "No phrase that refuses to answer.");
    }
    Span first = found.getFirst();
    boolean opening = first.start() < OPENING;
    String quote = Quote.of(subject.response(), first);
    return Finding.scored(
        opening ? -1 : -0.5,
        (opening ? "Refuses near the start: " : "Refuses later on: ") + quote + ".",
        found);
  }

  private static List<Span> find(String response) {
    String text = TextMeasure.folded(response);
    List<Span> found = new ArrayList<>();
    for (String phrase : PHRASES) {
      int at = text.indexOf(phrase);
      for (int n = 0; at >= 0 && n < Finding.MAX_SPANS; n++) {
        found.add(new Span(at, at + phrase.length()));
        at = text.indexOf(phrase, at + phrase.length());
      }
    }
    return withoutOverlaps(found);
  }

  private static List<Span> withoutOverlaps(List<Span> found) {
    found.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    List<Span> kept = new ArrayList<>();
    for (Span span : found) {
      if (kept.size() < Finding.MAX_SPANS
          && (kept.isEmpty() || span.start() >= kept.getLast().end())) {
        kept.add(span);
      }
    }
    return kept;
  }
}
