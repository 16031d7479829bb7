package rewarddesk.inference.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import rewarddesk.model.RewardSystemKind;

/// What a model folder holds.
public enum ModelKind {
  /// One text in, one or a few logits out: a reward, or labels.
  CLASSIFIER,
  /// A prompt and two responses in, one logit out: how much better the first is (PairRM).
  PAIRRM,
  /// T5 that writes A or B (SteamSHP).
  STEAMSHP,
  /// A causal language model whose next token A or B is the verdict (SLiC).
  PREFERENCE_TOKENS,
  /// A causal language model: log-probabilities, perplexity, implicit reward.
  LANGUAGE_MODEL;

  /// As in files and on the command line: `preference-tokens`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ModelKind> ofWord(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /// Whether it compares two responses instead of rating one.
  public boolean comparesTwo() {
    return switch (this) {
      case PAIRRM, STEAMSHP, PREFERENCE_TOKENS -> true;
      case CLASSIFIER, LANGUAGE_MODEL -> false;
    };
  }

  /// The kind of reward system made of it.
  public RewardSystemKind rewardSystem() {
    return switch (this) {
      case CLASSIFIER -> RewardSystemKind.SEQUENCE_CLASSIFIER;
      case PAIRRM, STEAMSHP, PREFERENCE_TOKENS -> RewardSystemKind.CUSTOM_CLASSIFIER;
      case LANGUAGE_MODEL -> RewardSystemKind.DPO;
    };
  }
}
