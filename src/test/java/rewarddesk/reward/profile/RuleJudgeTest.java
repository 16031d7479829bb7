package rewarddesk.reward.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.Response;
import rewarddesk.model.RewardBreakdown;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.project.Candidate;
import rewarddesk.project.Project;
import rewarddesk.project.StoredJudgment;
import rewarddesk.reward.rule.LengthRule;
import rewarddesk.reward.rule.MathRule;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.run.JudgingRun;
import rewarddesk.run.RunTally;
import rewarddesk.store.SqliteProjectFiles;

/// The rules as a judge.
class RuleJudgeTest {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final RuleProfile LENGTH =
      new RuleProfile("words", List.of(RuleProfile.Part.of(LengthRule.TYPE, 4)), Optional.empty());
  private static final RuleProfile MATH =
      new RuleProfile("math", List.of(RuleProfile.Part.of(MathRule.TYPE, 1)), Optional.empty());

  @TempDir Path folder;

  private static Comparison pair(String id, String a, String b) {
    return Comparison.of(id, Content.user("Why?"), Response.of(a), Response.of(b));
  }

  private static Judgment judge(RuleProfile rules, Comparison comparison) throws Exception {
    NumberedProfile profile = new NumberedProfile(rules, 3, "hash");
    try (RuleJudge judge = new RuleJudge(profile, InstantSource.fixed(NOON))) {
      return judge.judge(comparison);
    }
  }

  @Test
  void theLargerTotalIsBetterAndTheJudgmentSaysByWhichProfile() throws Exception {
    Judgment judgment = judge(LENGTH, pair("c1", "one two", "one two three four"));
    assertThat(judgment)
        .isEqualTo(
            new Judgment(
                "c1",
                "rules",
                RewardSystemKind.RULE,
                new Verdict.Prefers(Slot.B),
                Optional.of(0.2),
                new Assessment(Optional.of(0.2), Optional.empty(), Optional.empty()),
                new Assessment(Optional.of(0.4), Optional.empty(), Optional.empty()),
                Optional.of("Profile words, version 3."),
                List.of(),
                new Provenance(
                    "hash",
                    Optional.empty(),
                    Optional.empty(),
                    Map.of("profile", "words", "profileVersion", "3"),
                    OptionalLong.empty()),
                judgment.duration(),
                NOON));
  }

  @Test
  void equalTotalsAreATieAndNothingThatAppliesIsAFailure() throws Exception {
    assertThat(judge(LENGTH, pair("c1", "one two", "three four")).verdict())
        .isEqualTo(new Verdict.Tie());
    Judgment none = judge(MATH, pair("c1", "one", "two"));
    assertThat(none.verdict())
        .isEqualTo(new Verdict.Failed("No rule of the profile applies to this item."));
    assertThat(none.margin()).isEmpty();
    assertThat(none.a()).isEqualTo(Assessment.NONE);
  }

  @Test
  void totalsThatAreEqualOnlyBecauseARuleBrokeAreNoTie() {
    RewardBreakdown zero = breakdown(new RuleReward.Scored(0));
    RewardBreakdown broken = breakdown(new RuleReward.Failed("No answer."));
    assertThat(RuleJudge.verdict(zero, broken))
        .isEqualTo(new Verdict.Failed("math of response B: No answer."));
    assertThat(RuleJudge.verdict(breakdown(new RuleReward.Scored(1)), broken))
        .isEqualTo(new Verdict.Prefers(Slot.A));
    assertThat(RuleJudge.verdict(zero, zero)).isEqualTo(new Verdict.Tie());
  }

  private static RewardBreakdown breakdown(RuleReward.Outcome outcome) {
    return new RewardBreakdown(
        List.of(new RuleReward("math", 1, outcome, "No answer.", List.of())));
  }

  @Test
  void aRunJudgesAgainWhatAnotherVersionOfTheProfileHasJudged() {
    try (Project project = new SqliteProjectFiles().openOrCreate(folder.resolve("p.rdesk"))) {
      List<Candidate> pairs = new ArrayList<>();
      for (int i = 1; i <= 3; i++) {
        Comparison comparison = pair("c" + i, "one", "one two");
        pairs.add(new Candidate(comparison, "fp" + i, "rows.jsonl", i));
      }
      project.comparisons().addAll(pairs);
      ProjectProfiles profiles = new ProjectProfiles(project.profiles(), RewardCatalog.standard());

      profiles.save(LENGTH, NOON);
      assertThat(run(project, profiles).done()).isEqualTo(3);
      assertThat(run(project, profiles).done()).isZero();
      profiles.save(MATH, NOON);
      assertThat(run(project, profiles).failed()).isEqualTo(3);
      assertThat(project.judgments().history("c1"))
          .extracting(StoredJudgment::judgment)
          .extracting(judgment -> judgment.provenance().options().get("profile"))
          .containsExactly("words", "math");
    }
  }

  private static RunTally run(Project project, ProjectProfiles profiles) {
    try (RuleJudge judge = new RuleJudge(profiles.active(), InstantSource.fixed(NOON))) {
      return new JudgingRun(project, judge, -1, false).run(tally -> {});
    }
  }
}
