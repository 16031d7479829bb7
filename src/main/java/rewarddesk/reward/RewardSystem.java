package rewarddesk.reward;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rewarddesk.model.Comparison;
import rewarddesk.model.Judgment;
import rewarddesk.model.RewardSystemKind;

/// Anything that says which response is better. Safe for use by as many threads as [#concurrency()]
/// says.
public interface RewardSystem extends AutoCloseable {

  /// Stable id, as on the command line and in the project: `builtin`, `random`, `ollama:MODEL`,
  /// `model:NAME`.
  String id();

  RewardSystemKind kind();

  /// What its judgments name as [rewarddesk.model.Provenance#version()], when those of another
  /// version are out of date and to be made again; empty when whatever was judged counts.
  default Optional<String> version() {
    return Optional.empty();
  }

  /// The digests of the weights that it would judge with now, by the judge whose model it is (a
  /// jury has several); judgments that name others are out of date and to be made again. Those that
  /// nobody can tell now are left out. May ask a server.
  ///
  /// @throws InterruptedException when the thread was interrupted
  default Map<String, String> modelDigests() throws InterruptedException {
    return Map.of();
  }

  /// What the user should know before its verdicts are used, as sentences: what was found out about
  /// its model when that was loaded.
  default List<String> notes() {
    return List.of();
  }

  /// How many calls of [#judge] at once serve it best.
  int concurrency();

  /// Judges one comparison. A judge that answers nonsense or fails on this item gives a judgment
  /// that says so; it does not throw.
  ///
  /// @throws JudgeUnavailableException when no item can be judged now (no server, no model); the
  ///   item is not at fault and nothing is to be recorded
  /// @throws InterruptedException when the thread was interrupted; nothing is to be recorded
  Judgment judge(Comparison comparison) throws InterruptedException;

  /// As [#judge(Comparison)], heard while it is done. Judges that write no text tell nothing.
  default Judgment judge(Comparison comparison, JudgeListener listener)
      throws InterruptedException {
    return judge(comparison);
  }

  @Override
  void close();
}
