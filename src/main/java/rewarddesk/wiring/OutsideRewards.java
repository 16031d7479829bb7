package rewarddesk.wiring;

import rewarddesk.inference.onnx.OnnxTextEncoder;
import rewarddesk.reward.builtin.RelevanceReward;
import rewarddesk.reward.code.CodeAccuracyRule;
import rewarddesk.reward.profile.RewardCatalog;
import rewarddesk.sandbox.LazySandbox;
import rewarddesk.sandbox.RememberingSandbox;
import rewarddesk.sandbox.Sandbox;

/// The rewards that need something from outside: a sandbox, a text encoder. Nothing is looked for
/// or loaded before one of them measures for the first time. Safe for any thread.
public final class OutsideRewards implements AutoCloseable {
  /// Results of programs that are kept: 32 million characters.
  private static final long CHARACTERS_REMEMBERED = 32 << 20;

  private final Sandbox sandbox =
      new RememberingSandbox(
          new LazySandbox(() -> SandboxCatalog.probe(Runtime.getRuntime().availableProcessors())),
          CHARACTERS_REMEMBERED);

  private final RelevanceReward relevance =
      new RelevanceReward(OnnxTextEncoder::miniLm, OnnxTextEncoder::bgeSmallChinese);

  /// Every reward of this version.
  public RewardCatalog catalog() {
    return RewardCatalog.standard().plus(CodeAccuracyRule.type(sandbox)).plus(relevance.type());
  }

  /// Ends the programs that still run; later measurements fail.
  @Override
  public void close() {
    sandbox.close();
    relevance.close();
  }
}
