package rewarddesk.reward.rule.format;

import java.util.List;
import java.util.Locale;
import rewarddesk.model.Span;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.Parameters;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;

/// Whether a response has a closed, non-empty fenced code block of a language.
///
/// Value 1 or 0. The language is the first word after the opening fence, without case; an empty
/// parameter takes any. Own rule. Worked example: see the description.
public final class CodeBlockRule implements Rule {
  public static final RewardType TYPE =
      RewardType.named("code_block")
          .rewards("A closed, non-empty fenced code block of the wanted language.")
          .formula("1 when there is one, else 0")
          .text("language", "python", "the word after the opening fence; empty for any")
          .source("own; after open-r1 code_format, without the tags around it")
          .make(Example.of("```python\nprint(1)\n```", 1), CodeBlockRule::new);

  private final String language;

  private CodeBlockRule(Parameters parameters) {
    language = parameters.text("language").toLowerCase(Locale.ROOT);
  }

  @Override
  public String name() {
    return "code_block";
  }

  @Override
  public Finding measure(Subject subject) {
    String wanted = language.isEmpty() ? "code" : language;
    List<Span> found =
        FencedBlocks.in(subject.response()).stream()
            .filter(block -> language.isEmpty() || block.language().equals(language))
            .map(FencedBlocks.Block::content)
            .filter(span -> !subject.response().substring(span.start(), span.end()).isBlank())
            .limit(Finding.MAX_SPANS)
            .toList();
    return found.isEmpty()
        ? Finding.scored(0, "There is no closed code block of " + wanted + ".")
        : Finding.scored(1, found.size() + " closed code block(s) of " + wanted + ".", found);
  }
}
