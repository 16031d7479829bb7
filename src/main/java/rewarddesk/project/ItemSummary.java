package rewarddesk.project;

import java.util.List;
import java.util.Optional;
import rewarddesk.model.Annotation;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Strength;
import rewarddesk.model.Verdict;

/// One row of a list: everything but the texts.
///
/// @param snippet the prompt's first 200 characters on one line
/// @param judgeVerdicts the latest verdict of each judge
/// @param annotation the decision in force
/// @param audited whether it belongs to the audit slice
/// @param votes what each annotator of the data said last; never in force
public record ItemSummary(
    long ordinal,
    String id,
    String snippet,
    Optional<String> subset,
    Optional<String> language,
    Optional<GoldLabel> gold,
    List<JudgeVerdict> judgeVerdicts,
    Optional<Annotation> annotation,
    boolean audited,
    List<Vote> votes) {
  public ItemSummary {
    judgeVerdicts = List.copyOf(judgeVerdicts);
    votes = List.copyOf(votes);
  }

  /// An item that no annotator of the data voted on.
  public ItemSummary(
      long ordinal,
      String id,
      String snippet,
      Optional<String> subset,
      Optional<String> language,
      Optional<GoldLabel> gold,
      List<JudgeVerdict> judgeVerdicts,
      Optional<Annotation> annotation,
      boolean audited) {
    this(
        ordinal,
        id,
        snippet,
        subset,
        language,
        gold,
        judgeVerdicts,
        annotation,
        audited,
        List.of());
  }

  /// An annotator of the data and what they said.
  ///
  /// @param annotator name in the data, without `imported:`
  /// @param strength how clear it was to them, when the data says so
  /// @param note reason given; empty when none
  public record Vote(
      String annotator, Verdict.HumanVerdict verdict, Optional<Strength> strength, String note) {}

  /// What more than half of the annotators of the data said; empty when no verdict has as many.
  public Optional<Verdict.HumanVerdict> majority() {
    return votes.stream()
        .map(Vote::verdict)
        .distinct()
        .filter(verdict -> 2 * count(verdict) > votes.size())
        .findFirst();
  }

  private long count(Verdict.HumanVerdict verdict) {
    return votes.stream().filter(vote -> vote.verdict().equals(verdict)).count();
  }

  /// A judge and what it said; the reply of an unparsed verdict is left empty here.
  ///
  /// @param id of the judgment, the higher the later
  /// @param version what made it, see [rewarddesk.model.Provenance#version()]; empty when the
  ///   project did not keep that yet
  public record JudgeVerdict(
      long id,
      String judge,
      Verdict.MachineVerdict verdict,
      Optional<Double> margin,
      String version) {}
}
