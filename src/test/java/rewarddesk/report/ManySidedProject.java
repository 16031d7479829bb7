package rewarddesk.report;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import rewarddesk.model.Annotation;
import rewarddesk.model.Appraisal;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Judgment;
import rewarddesk.model.Manner;
import rewarddesk.model.Message;
import rewarddesk.model.Provenance;
import rewarddesk.model.Rating;
import rewarddesk.model.Response;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Role;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.project.Candidate;
import rewarddesk.project.Project;
import rewarddesk.project.StoredJudgment;
import rewarddesk.store.SqliteProjectFiles;

/// A project with something of everything that reports measure: ties, unreadable answers, margins,
/// both orders, ratings, blind work, several people, source models, prompts with several responses.
/// An item is the same whichever others are there.
public final class ManySidedProject {
  public static final int ITEMS = 240;
  static final int PROMPTS = 12;
  private static final int PAIRS = 3;
  private static final int OF_PROMPTS = PROMPTS * PAIRS;
  private static final List<String> MODELS = List.of("qwen3-8b", "llama-3", "gemma-2");

  private ManySidedProject() {}

  /// @param wanted which of the items 1 to [#ITEMS] are in it
  public static Path write(Path file, IntPredicate wanted) {
    try (Project project = new SqliteProjectFiles().openOrCreate(file)) {
      for (int number = 1; number <= ITEMS; number++) {
        if (wanted.test(number)) {
          add(project, number);
        }
      }
    }
    return file;
  }

  /// The first items are pairs of prompts with four responses each.
  private static boolean isOfPrompt(int number) {
    return number <= OF_PROMPTS;
  }

  static String subset(int number) {
    return isOfPrompt(number) ? "Factuality" : number % 2 == 0 ? "chat" : "math";
  }

  static Optional<String> language(int number) {
    return isOfPrompt(number) || number % 5 < 2
        ? Optional.of("en")
        : number % 5 < 4 ? Optional.of("zh") : Optional.empty();
  }

  static boolean isChinese(int number) {
    return language(number).equals(Optional.of("zh"));
  }

  static int turns(int number) {
    return isOfPrompt(number) ? 1 : 1 + number / 7 % 2;
  }

  static boolean isLong(int number) {
    return !isOfPrompt(number) && number / 3 % 2 == 0;
  }

  static String source(int number) {
    return "s" + (isOfPrompt(number) ? 0 : number % 3);
  }

  private static void add(Project project, int number) {
    SplittableRandom random = new SplittableRandom(number);
    Slot better = isOfPrompt(number) || random.nextBoolean() ? Slot.A : Slot.B;
    Comparison comparison = comparison(number, better, random);
    String id = comparison.id();
    project
        .comparisons()
        .addAll(
            List.of(new Candidate(comparison, "%08x".formatted(number).repeat(8), "f", number)));
    List<Judgment> judgments = new ArrayList<>();
    for (String judge : List.of("qwen-judge", "other")) {
      if (random.nextInt(10) > 0) {
        judgments.add(judgment(id, judge, better, random));
      }
    }
    List<StoredJudgment> stored = project.judgments().addAll(judgments);
    List<Annotation> annotations = new ArrayList<>();
    for (String name : List.of("imported:eve", "imported:bob", "ann", "ben")) {
      if (random.nextInt(4) > 0) {
        Optional<StoredJudgment> followed =
            name.startsWith("imported:") ? Optional.empty() : stored.stream().findFirst();
        annotations.add(annotation(id, name, followed, better, random));
      }
    }
    project.decisions().recordAll(annotations);
  }

  private static Comparison comparison(int number, Slot better, SplittableRandom random) {
    String good = "A good answer. ".repeat(isLong(number) ? 40 : 2 + random.nextInt(3));
    String bad = random.nextInt(3) == 0 ? "# No\n- one\n- two" : "I'm sorry, but I can't help.";
    String a = better == Slot.A ? good : bad;
    String b = better == Slot.A ? bad : good;
    int first = random.nextInt(MODELS.size());
    int second = (first + 1 + random.nextInt(2)) % MODELS.size();
    String id =
        isOfPrompt(number)
            ? "f" + (number - 1) / PAIRS + "-1-" + (2 + (number - 1) % PAIRS)
            : "c" + number;
    Optional<GoldLabel> gold =
        isOfPrompt(number) || random.nextInt(6) > 0
            ? Optional.of(GoldLabel.of(better))
            : random.nextBoolean() ? Optional.of(GoldLabel.TIE) : Optional.empty();
    return new Comparison(
        id,
        prompt(isOfPrompt(number) ? (number - 1) / PAIRS : 1000 + number / 2, turns(number)),
        new Response(Content.text(a), Optional.of(MODELS.get(first))),
        new Response(Content.text(b), Optional.of(MODELS.get(second))),
        Optional.empty(),
        gold,
        Optional.empty(),
        Optional.of(subset(number)),
        language(number),
        "{\"source\":\"" + source(number) + "\",\"pair\":" + number % PAIRS + "}");
  }

  private static Content prompt(int number, int turns) {
    List<Message> messages = new ArrayList<>();
    for (int turn = 1; turn <= turns; turn++) {
      if (turn > 1) {
        messages.add(new Message(Role.ASSISTANT, "Yes?"));
      }
      messages.add(new Message(Role.USER, "Question " + number + ", part " + turn));
    }
    return new Content.Messages(messages);
  }

  private static Judgment judgment(String id, String judge, Slot better, SplittableRandom random) {
    double margin = random.nextDouble() * 4;
    int luck = random.nextInt(20);
    Slot said = random.nextDouble() < 0.6 + margin / 10 ? better : better.other();
    Verdict.MachineVerdict verdict =
        luck == 0
            ? new Verdict.Unparsed("?")
            : luck < 3 ? new Verdict.Tie() : new Verdict.Prefers(said);
    String other = random.nextInt(5) == 0 ? "tie" : said.name();
    List<JudgeCall> calls = new ArrayList<>();
    calls.add(new JudgeCall("pairwise", DisplayOrder.AS_STORED, said.name(), ""));
    if (random.nextInt(3) > 0) {
      calls.add(new JudgeCall("pairwise", DisplayOrder.SWAPPED, other, ""));
    }
    return new Judgment(
        id,
        judge,
        RewardSystemKind.GENERATIVE,
        verdict,
        verdict instanceof Verdict.Prefers ? Optional.of(margin) : Optional.empty(),
        assessment(said == Slot.A, margin, random),
        assessment(said == Slot.B, margin, random),
        Optional.empty(),
        calls,
        Provenance.ofVersion("1"),
        Duration.ofMillis(1),
        Instant.EPOCH);
  }

  private static Assessment assessment(boolean better, double margin, SplittableRandom random) {
    return new Assessment(
        Optional.of(better ? 1 + margin : 1),
        Optional.of(new Rating(better ? 5 : 1 + random.nextInt(4))),
        Optional.empty());
  }

  private static Annotation annotation(
      String id,
      String name,
      Optional<StoredJudgment> followed,
      Slot better,
      SplittableRandom random) {
    Verdict.HumanVerdict verdict = verdict(better, random);
    boolean blind = followed.isPresent() && random.nextInt(3) == 0;
    return new Annotation(
            id,
            name,
            verdict,
            Optional.empty(),
            followed.map(StoredJudgment::ref),
            followed.isPresent() && !blind,
            random.nextBoolean() ? DisplayOrder.AS_STORED : DisplayOrder.SWAPPED,
            Duration.ofMillis(500 + random.nextInt(9000)),
            "",
            Instant.EPOCH)
        .as(
            blind ? new Manner.AfterReveal(verdict(better, random)) : Manner.direct(),
            random.nextInt(8) == 0)
        .appraising(appraisal(random), appraisal(random));
  }

  private static Verdict.HumanVerdict verdict(Slot better, SplittableRandom random) {
    return switch (random.nextInt(12)) {
      case 0 -> new Verdict.Skipped();
      case 1 -> new Verdict.BothBad();
      case 2 -> new Verdict.Tie();
      case 3, 4 -> Verdict.prefers(better.other());
      default -> Verdict.prefers(better);
    };
  }

  private static Appraisal appraisal(SplittableRandom random) {
    return new Appraisal(Optional.empty(), Optional.of(new Rating(1 + random.nextInt(5))), "");
  }
}
