package rewarddesk.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Judgment;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;

/// The judgments of a project. Nothing is overwritten: a new judgment by the same judge stands
/// after the old one and is the one in force.
public interface JudgmentRepository {

  /// Id of the rules as a judge.
  String RULES = "rules";

  /// Adds a batch in one transaction.
  ///
  /// @return the stored judgments in the same order
  List<StoredJudgment> addAll(List<Judgment> judgments);

  /// Ordinals of the items that this judge has not judged, ascending.
  ///
  /// @param version when present, judgments of another version (see
  ///   [rewarddesk.model.Provenance#version()]) count as none
  /// @param digests of the weights of models, by judge (see
  ///   [rewarddesk.reward.RewardSystem#modelDigests()]); judgments that name others count as none,
  ///   those that name none count
  /// @param retryFailed whether a latest judgment that failed counts as none
  long[] missing(
      String judge, Optional<String> version, Map<String, String> digests, boolean retryFailed);

  /// As [#missing(String, Optional, Map, boolean)], whatever weights judged.
  default long[] missing(String judge, Optional<String> version, boolean retryFailed) {
    return missing(judge, version, Map.of(), retryFailed);
  }

  /// As [#missing(String, Optional, boolean)], whatever version judged.
  default long[] missing(String judge, boolean retryFailed) {
    return missing(judge, Optional.empty(), retryFailed);
  }

  /// Every judgment of one item, oldest first.
  List<StoredJudgment> history(String comparisonId);

  /// The judges that have judged anything, sorted.
  List<String> judges();

  /// Streams the judge's latest verdicts in the order of the items, without their texts, as of one
  /// moment.
  void forEachLatest(String judge, Cancellation cancel, Consumer<Standing> action);

  /// What every version of every judge has said: by judge, the version that judged last first. Goes
  /// through all judgments without their texts.
  List<JudgedVersion> versions();

  /// Streams what one version of a judge said last on each item that it judged, whatever newer
  /// versions said since, as [#forEachLatest].
  ///
  /// @param version as in [JudgedVersion#version()]
  void forEachOfVersion(
      String judge, String version, Cancellation cancel, Consumer<Standing> action);

  /// Streams the questions put to the judge where it was asked at least twice, as [#forEachLatest].
  void forEachCalls(String judge, Cancellation cancel, BiConsumer<Long, List<JudgeCall>> action);

  /// A judge's latest verdict on an item; the reply of an unparsed one is left empty.
  record Standing(long ordinal, Verdict.MachineVerdict verdict, Optional<Double> margin) {}
}
