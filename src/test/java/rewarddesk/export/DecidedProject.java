package rewarddesk.export;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import rewarddesk.model.Annotation;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.Response;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Strength;
import rewarddesk.model.Verdict;
import rewarddesk.project.Candidate;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;

/// A real project file that tests fill one item at a time.
final class DecidedProject implements AutoCloseable {
  private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");

  private final Project project;

  DecidedProject(Path file) {
    this.project = new SqliteProjectFiles().openOrCreate(file);
  }

  Project project() {
    return project;
  }

  void add(String id, String a, String b) {
    add(id, Content.text("prompt of " + id), a, b);
  }

  void add(String id, Content prompt, String a, String b) {
    add(Comparison.of(id, prompt, Response.of(a), Response.of(b)));
  }

  void add(Comparison comparison) {
    project
        .comparisons()
        .addAll(List.of(new Candidate(comparison, "fp-" + comparison.id(), "f.jsonl", 1)));
  }

  void decide(String id, Verdict.HumanVerdict verdict) {
    decide(id, verdict, Optional.empty());
  }

  void decide(String id, Verdict.HumanVerdict verdict, Optional<Strength> strength) {
    project
        .decisions()
        .record(
            new Annotation(
                id,
                "anna",
                verdict,
                strength,
                Optional.empty(),
                false,
                DisplayOrder.AS_STORED,
                Duration.ZERO,
                "",
                AT));
  }

  void decide(Annotation annotation) {
    project.decisions().record(annotation);
  }

  static Annotation said(String id, String annotator, Verdict.HumanVerdict verdict) {
    return new Annotation(
        id,
        annotator,
        verdict,
        Optional.empty(),
        Optional.empty(),
        false,
        DisplayOrder.AS_STORED,
        Duration.ZERO,
        "",
        AT);
  }

  void judge(String id, String judge, Verdict.MachineVerdict verdict, double margin) {
    Judgment judgment =
        new Judgment(
            id,
            judge,
            RewardSystemKind.RULE,
            verdict,
            Optional.of(margin),
            Assessment.NONE,
            Assessment.NONE,
            Optional.empty(),
            List.of(),
            new Provenance("1", Optional.empty(), Optional.empty(), Map.of(), OptionalLong.empty()),
            Duration.ZERO,
            AT);
    project.judgments().addAll(List.of(judgment));
  }

  @Override
  public void close() {
    project.close();
  }
}
