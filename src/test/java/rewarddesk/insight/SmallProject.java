package rewarddesk.insight;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import rewarddesk.model.Annotation;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Judgment;
import rewarddesk.model.JudgmentRef;
import rewarddesk.model.Manner;
import rewarddesk.model.Provenance;
import rewarddesk.model.Response;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Candidate;
import rewarddesk.project.Project;
import rewarddesk.project.ReviewPlan;
import rewarddesk.store.SqliteProjectFiles;

/// A real project, said item by item. Items are `c1`, `c2` …; gold says A.
public final class SmallProject implements AutoCloseable {
  public static final Verdict.Prefers A = new Verdict.Prefers(Slot.A);
  public static final Verdict.Prefers B = new Verdict.Prefers(Slot.B);
  public static final Verdict.Tie TIE = new Verdict.Tie();
  public static final Verdict.BothBad BOTH_BAD = new Verdict.BothBad();

  private final Project project;

  public SmallProject(Path folder, int items) {
    this(folder, items, number -> "Question " + number);
  }

  /// @param prompts the prompt of each item
  public SmallProject(Path folder, int items, java.util.function.IntFunction<String> prompts) {
    project = new SqliteProjectFiles().openOrCreate(folder.resolve("small.rdesk"));
    project.queue().adopt(new ReviewPlan(0, 0, 1));
    project
        .comparisons()
        .addAll(
            IntStream.rangeClosed(1, items).mapToObj(n -> candidate(n, prompts.apply(n))).toList());
  }

  private static Candidate candidate(int number, String prompt) {
    return new Candidate(
        new Comparison(
            "c" + number,
            Content.user(prompt),
            new Response(Content.text("left " + number), Optional.of("strong-7b")),
            new Response(Content.text("the right one " + number), Optional.of("weak-1b")),
            Optional.empty(),
            Optional.of(GoldLabel.A),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "{}"),
        "%08x".formatted(number).repeat(8),
        "rows.jsonl",
        number);
  }

  public Project project() {
    return project;
  }

  /// Adds an item, as another import does.
  public SmallProject add(int number) {
    project.comparisons().addAll(List.of(candidate(number, "Question " + number)));
    return this;
  }

  /// Draws the audit slice among what is open.
  public SmallProject audit(int percent) {
    project.queue().adopt(new ReviewPlan(0, percent, 1));
    project.queue().drawAudit(ProgressListener.NONE, new Cancellation());
    return this;
  }

  /// The audit slice as the lot puts it, what is open of it.
  public List<Integer> slice() {
    List<Integer> drawn = new ArrayList<>();
    Set<Long> seen = new java.util.HashSet<>();
    while (project.queue().nextAudited(seen).isPresent()) {
      long next = project.queue().nextAudited(seen).getAsLong();
      seen.add(next);
      drawn.add((int) next);
    }
    return drawn;
  }

  public SmallProject judge(int number, Verdict.MachineVerdict verdict, double margin) {
    return judge("judge", number, verdict, OptionalDouble.of(margin));
  }

  public SmallProject judge(
      String judge, int number, Verdict.MachineVerdict verdict, OptionalDouble margin) {
    project
        .judgments()
        .addAll(
            List.of(
                new Judgment(
                    "c" + number,
                    judge,
                    RewardSystemKind.GENERATIVE,
                    verdict,
                    margin.isPresent() ? Optional.of(margin.getAsDouble()) : Optional.empty(),
                    Assessment.NONE,
                    Assessment.NONE,
                    Optional.empty(),
                    List.of(),
                    Provenance.ofVersion("1"),
                    Duration.ofMillis(1),
                    Instant.EPOCH)));
    return this;
  }

  /// A decision without a verdict on screen.
  public SmallProject decide(int number, Verdict.HumanVerdict verdict) {
    project.decisions().record(JudgedProject.decision("c" + number, "ann", verdict));
    return this;
  }

  /// A decision with the verdict of `judge` on screen, which said so.
  public SmallProject decideSeeing(
      int number, Verdict.MachineVerdict seen, Verdict.HumanVerdict verdict) {
    project.decisions().record(seeing(number, seen, verdict, Manner.direct()));
    return this;
  }

  /// A decision before the reveal, and the one after it.
  public SmallProject decideBlind(
      int number,
      Verdict.HumanVerdict before,
      Verdict.MachineVerdict seen,
      Verdict.HumanVerdict after) {
    project.decisions().record(seeing(number, seen, after, new Manner.AfterReveal(before)));
    return this;
  }

  private static Annotation seeing(
      int number, Verdict.MachineVerdict seen, Verdict.HumanVerdict verdict, Manner manner) {
    return new Annotation(
            "c" + number,
            "ann",
            verdict,
            Optional.empty(),
            Optional.of(new JudgmentRef(1, "judge", seen)),
            true,
            DisplayOrder.AS_STORED,
            Duration.ofSeconds(4),
            "",
            Instant.EPOCH)
        .as(manner, false);
  }

  public VerdictTable table() {
    return VerdictTable.read(project, new Cancellation(), ProgressListener.NONE);
  }

  public Texts texts(VerdictTable table) {
    return Texts.read(project, table, new Cancellation(), ProgressListener.NONE);
  }

  @Override
  public void close() {
    project.close();
  }
}
