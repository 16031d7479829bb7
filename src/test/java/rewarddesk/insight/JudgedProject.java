package rewarddesk.insight;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import rewarddesk.model.Annotation;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.Response;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.project.Candidate;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;

/// A made-up project with a known truth: side A is better on every other item. Judges find it with
/// a given chance, rising with their margin; people decide it rightly nine times out of ten.
public final class JudgedProject {
  private static final int BATCH = 5_000;
  private static final List<String> SUBSETS = List.of("math", "chat", "code");

  private JudgedProject() {}

  /// @param items how many
  /// @param decided of those, from the first, decided by `ann`
  /// @param judges `judge 1` is right on 90 % of the items, each further one on 8 points less
  public static Path write(Path folder, int items, int decided, int judges) {
    return writeTo(folder.resolve("judged.rdesk"), items, decided, judges);
  }

  /// The same, in a file that does not exist yet.
  public static Path writeTo(Path file, int items, int decided, int judges) {
    try (Project project = new SqliteProjectFiles().openOrCreate(file)) {
      SplittableRandom random = new SplittableRandom(7);
      for (int from = 1; from <= items; from += BATCH) {
        add(project, from, Math.min(items, from + BATCH - 1), judges, random);
      }
      List<Annotation> annotations = new ArrayList<>();
      for (int number = 1; number <= decided; number++) {
        boolean right = random.nextInt(10) > 0;
        Slot slot = right ? truth(number) : truth(number).other();
        annotations.add(decision("c" + number, "ann", Verdict.prefers(slot)));
      }
      project.decisions().recordAll(annotations);
    }
    return file;
  }

  private static void add(Project project, int from, int to, int judges, SplittableRandom random) {
    List<Candidate> batch = new ArrayList<>();
    List<Judgment> judgments = new ArrayList<>();
    for (int number = from; number <= to; number++) {
      batch.add(
          new Candidate(
              comparison(number), "%08x".formatted(number).repeat(8), "rows.jsonl", number));
      for (int judge = 1; judge <= judges; judge++) {
        judgments.add(judgment("c" + number, judge, truth(number), random));
      }
    }
    project.comparisons().addAll(batch);
    project.judgments().addAll(judgments);
  }

  /// What is better on an item.
  public static Slot truth(int number) {
    return number % 2 == 0 ? Slot.A : Slot.B;
  }

  private static Comparison comparison(int number) {
    boolean longer = number % 3 != 0;
    String good =
        "A good answer with a reason." + (longer ? " And some more words.".repeat(3) : "");
    String bad =
        number % 7 == 0 ? "I'm sorry, but I can't help with that." : "- one\n- two\n- three";
    Slot better = truth(number);
    return new Comparison(
        "c" + number,
        Content.user("Question " + number + "?"),
        new Response(
            Content.text(better == Slot.A ? good : bad), Optional.of(model(better, Slot.A))),
        new Response(
            Content.text(better == Slot.B ? good : bad), Optional.of(model(better, Slot.B))),
        Optional.empty(),
        number % 5 == 0 ? Optional.empty() : Optional.of(GoldLabel.of(better)),
        Optional.empty(),
        Optional.of(SUBSETS.get(number % 3)),
        Optional.of(number % 4 == 0 ? "zh" : "en"),
        "{\"source\":\"s" + number % 2 + "\"}");
  }

  private static String model(Slot better, Slot side) {
    return better == side ? "strong-7b" : "weak-1b";
  }

  private static Judgment judgment(String id, int judge, Slot truth, SplittableRandom random) {
    double margin = random.nextDouble() * 4;
    double right = 0.98 - 0.08 * judge + 0.04 * (margin - 2);
    boolean fails = random.nextInt(200) == 0;
    Slot slot = random.nextDouble() < right ? truth : truth.other();
    return new Judgment(
        id,
        "judge " + judge,
        RewardSystemKind.GENERATIVE,
        fails ? new Verdict.Unparsed("?") : new Verdict.Prefers(slot),
        fails ? Optional.empty() : Optional.of(margin),
        Assessment.NONE,
        Assessment.NONE,
        Optional.empty(),
        List.of(),
        Provenance.ofVersion("1"),
        Duration.ofMillis(1),
        Instant.EPOCH);
  }

  /// A decision that answers to nobody.
  public static Annotation decision(String id, String annotator, Verdict.HumanVerdict verdict) {
    return new Annotation(
        id,
        annotator,
        verdict,
        Optional.empty(),
        Optional.empty(),
        false,
        DisplayOrder.AS_STORED,
        Duration.ofSeconds(4),
        "",
        Instant.EPOCH);
  }
}
