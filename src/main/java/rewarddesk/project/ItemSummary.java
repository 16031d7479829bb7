package rewarddesk.project;

import java.util.List;
import java.util.Optional;
import rewarddesk.model.Annotation;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Verdict;

/// One row of a list: everything but the texts.
///
/// @param snippet the prompt's first 200 characters on one line
/// @param judgeVerdicts the latest verdict of each judge
/// @param annotation the decision in force
/// @param audited whether it belongs to the audit slice
public record ItemSummary(
    long ordinal,
    String id,
    String snippet,
    Optional<String> subset,
    Optional<String> language,
    Optional<GoldLabel> gold,
    List<JudgeVerdict> judgeVerdicts,
    Optional<Annotation> annotation,
    boolean audited) {
  public ItemSummary {
    judgeVerdicts = List.copyOf(judgeVerdicts);
  }

  /// A judge and what it said; the reply of an unparsed verdict is left empty here.
  public record JudgeVerdict(
      String judge, Verdict.MachineVerdict verdict, Optional<Double> margin) {}
}
