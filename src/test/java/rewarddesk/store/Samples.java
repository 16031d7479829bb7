package rewarddesk.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import rewarddesk.model.Annotation;
import rewarddesk.model.Assessment;
import rewarddesk.model.CodeTests;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Judgment;
import rewarddesk.model.JudgmentRef;
import rewarddesk.model.Message;
import rewarddesk.model.Provenance;
import rewarddesk.model.Rating;
import rewarddesk.model.Response;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Role;
import rewarddesk.model.Strength;
import rewarddesk.model.Verdict;
import rewarddesk.project.Candidate;
import rewarddesk.project.Project;

/// Comparisons, judgments and decisions for the tests of this room.
final class Samples {
  static final Instant NOON = Instant.parse("2026-07-01T12:00:00.123456789Z");

  private Samples() {}

  /// A comparison with every part there is.
  static Comparison full(String id) {
    return new Comparison(
        id,
        new Content.Messages(
            List.of(
                new Message(Role.SYSTEM, "Be brief."),
                new Message(Role.USER, "Write \"add\" in Python.\nThanks"))),
        new Response(Content.assistant("def add(a, b): return a + b"), Optional.of("model-1")),
        new Response(Content.text("我不知道。\u0000 ✓ 😀"), Optional.empty()),
        Optional.of("a + b"),
        Optional.of(GoldLabel.A),
        Optional.of(new CodeTests("python", "assert add(1, 2) == 3", Optional.of("add"))),
        Optional.of("code"),
        Optional.of("en"),
        "{\"turns\":2}");
  }

  static Comparison plain(String id) {
    return Comparison.of(
        id, Content.text("prompt " + id), Response.of("first " + id), Response.of("second " + id));
  }

  static Candidate candidate(Comparison comparison, int line) {
    String hash = Integer.toHexString(comparison.withId("").hashCode());
    return new Candidate(
        comparison, "0000000".substring(hash.length() - 1) + hash + line, "pairs.jsonl", line);
  }

  /// Adds plain comparisons `c1` … `cN`.
  static void add(Project project, int count) {
    project
        .comparisons()
        .addAll(
            IntStream.rangeClosed(1, count).mapToObj(i -> candidate(plain("c" + i), i)).toList());
  }

  static Annotation annotation(String id, String annotator, Verdict.HumanVerdict verdict) {
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
        NOON);
  }

  /// An annotation with every part there is.
  static Annotation full(String id, String annotator, Verdict.HumanVerdict verdict, JudgmentRef r) {
    return new Annotation(
        id,
        annotator,
        verdict,
        Optional.of(Strength.CLEARLY),
        Optional.of(r),
        true,
        DisplayOrder.SWAPPED,
        Duration.ofMillis(4321),
        "because of 长度",
        NOON);
  }

  static Judgment judgment(String id, String judge, Verdict.MachineVerdict verdict) {
    return new Judgment(
        id,
        judge,
        RewardSystemKind.GENERATIVE,
        verdict,
        Optional.of(0.25),
        new Assessment(Optional.of(-1.5), Optional.of(new Rating(4)), Optional.of("runs")),
        new Assessment(Optional.empty(), Optional.empty(), Optional.of("does not answer")),
        Optional.of("A runs, B does not."),
        List.of(new JudgeCall("pairwise", DisplayOrder.SWAPPED, "B", "[[B]]\nbecause")),
        new Provenance(
            "1.2",
            Optional.of("sha256:ab"),
            Optional.of("cd"),
            Map.of("temperature", "0", "num_ctx", "4096"),
            OptionalLong.of(7)),
        Duration.ofMillis(1500),
        NOON);
  }
}
