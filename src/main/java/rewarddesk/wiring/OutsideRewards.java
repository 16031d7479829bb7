package rewarddesk.wiring;

import rewarddesk.inference.onnx.OnnxTextEncoder;
import rewarddesk.reward.builtin.RelevanceReward;
import rewarddesk.reward.code.CodeAccuracyRule;
import rewarddesk.reward.profile.RewardCatalog;
import rewarddesk.reward.rule.TokenRepetitionRule;
import rewarddesk.reward.rule.likelihood.PerplexityRule;
import rewarddesk.sandbox.LazySandbox;
import rewarddesk.sandbox.RememberingSandbox;
import rewarddesk.sandbox.Sandbox;
import rewarddesk.sandbox.SandboxProbe;

/// The rewards that need something from outside: a sandbox, a text encoder, a model of the user's.
/// Nothing is looked for or loaded before one of them measures for the first time. Safe for any
/// thread.
public final class OutsideRewards implements AutoCloseable {
  /// Results of programs that are kept: 32 million characters.
  private static final long CHARACTERS_REMEMBERED = 32 << 20;

  private final LazySandbox lazy =
      new LazySandbox(() -> SandboxCatalog.best(Runtime.getRuntime().availableProcessors()));
  private final Sandbox sandbox = new RememberingSandbox(lazy, CHARACTERS_REMEMBERED);

  private final RelevanceReward relevance =
      new RelevanceReward(OnnxTextEncoder::miniLm, OnnxTextEncoder::bgeSmallChinese);

  private final RewardModels models;

  OutsideRewards(RewardModels models) {
    this.models = models;
  }

  /// Every reward of this version.
  public RewardCatalog catalog() {
    return RewardCatalog.standard()
        .plus(CodeAccuracyRule.type(sandbox))
        .plus(relevance.type())
        .plus(TokenRepetitionRule.type(models::tokenizer))
        .plus(PerplexityRule.clipped(models::likelihood))
        .plus(PerplexityRule.band(models::likelihood));
  }

  /// What programs run in.
  public SandboxProbe sandbox() {
    return lazy;
  }

  /// Ends the programs that still run; later measurements fail.
  @Override
  public void close() {
    sandbox.close();
    relevance.close();
    models.close();
  }
}
