package rewarddesk.reward.implicit;

import java.util.List;
import rewarddesk.inference.LanguageModel;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.Passage;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.model.Content;

/// Whether policy and reference mean the same by a token. The reference reads the tokens that the
/// policy's tokenizer makes; under another vocabulary it would be asked about another text. What
/// counts is how they cut a text, not how their files are written.
final class Tokenizers {
  /// Many scripts, numbers, code and spaces: tokenizers that agree on all of it are the same.
  private static final String SAMPLE =
      """
      The quick brown fox isn't jumping over 13 lazy dogs; it's 3.14159 miles (or 5,055 m) away!
      Once upon a time there was a little girl, and the people who knew her said it was not so.
      Donaudampfschifffahrt, déjà vu, señor, İstanbul, naïveté, coöperate.
      Съешь ещё этих мягких французских булок. Ξεσκεπάζω την ψυχοφθόρα βδελυγμία.
      敏捷的棕色狐狸跳过了懒狗。人工智能可以回答问题吗？いろはにほへと。키스의 고유조건은.
      نص حكيم له سر قاطع. דג סקרן שט בים. सभी मनुष्यों को गौरव।
      for (int i = 0; i < n; i++) {\n\t\tsum += a[i] ** 2;  // ∑ x² ≤ ∞ 😀👍🏽
      }
      """;

  private static final Content PROMPT = Content.text("What is the capital of France?");
  private static final Content RESPONSE = Content.text("Paris is the capital of France.");

  private Tokenizers() {}

  /// @throws ModelException when they do not agree, with both files and what to do
  static void check(
      LanguageModel policy,
      ModelDescription policyFiles,
      LanguageModel reference,
      ModelDescription referenceFiles) {
    boolean agree =
        words(policy).equals(words(reference))
            && policy.response(PROMPT, RESPONSE).tokens().stream()
                .allMatch(
                    token -> policy.special(token.id()).equals(reference.special(token.id())));
    if (!agree) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "%s and %s cut a text into different tokens, so the two models cannot be compared. Name the model the policy was trained from as the reference; if this is it, put the tokenizer.json of the policy beside its graph."
              .formatted(policyFiles.tokenizerFile(), referenceFiles.tokenizerFile()));
    }
  }

  /// The tokens that stand for text; which ones a model begins with is its own affair.
  private static List<Long> words(LanguageModel model) {
    return model.text(SAMPLE).tokens().stream()
        .filter(token -> token.span().end() > token.span().start())
        .map(Passage.Token::id)
        .toList();
  }
}
