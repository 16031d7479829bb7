package rewarddesk.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rewarddesk.dataset.DatasetImporter;
import rewarddesk.dataset.ImportOptions;
import rewarddesk.model.Annotation;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Item;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.Project;
import rewarddesk.project.StoredJudgment;
import rewarddesk.store.SqliteProjectFiles;

/// The sample data in a project, judged by the tests' judge and decided in part: of the first forty
/// every fifth is skipped or a tie, every third goes to A, the others confirm the judge.
public final class SampleProject {
  public static final List<Path> FILES =
      List.of("chat", "facts", "reasoning", "code", "safety", "chinese").stream()
          .map(name -> Path.of("sample-data", name + ".jsonl"))
          .toList();

  private static final long DECIDED = 40;

  private SampleProject() {}

  /// Writes the project and gives back its file.
  public static Path write(Path folder) {
    Path file = folder.resolve("sample.rdesk");
    try (Project project = new SqliteProjectFiles().openOrCreate(file)) {
      new DatasetImporter()
          .importFiles(
              project, FILES, ImportOptions.STANDARD, ProgressListener.NONE, new Cancellation());
      judgeAll(project);
      decideSome(project);
    }
    return file;
  }

  private static void judgeAll(Project project) {
    List<Item> items = items(project);
    project
        .judgments()
        .addAll(items.stream().map(item -> DeskFixture.judge(item.comparison())).toList());
  }

  private static void decideSome(Project project) {
    List<Annotation> annotations = new ArrayList<>();
    for (Item item : items(project)) {
      if (item.ordinal() <= DECIDED) {
        annotations.add(annotation(item));
      }
    }
    project.decisions().recordAll(annotations);
  }

  /// The decision on an item by the rule above.
  public static Annotation annotation(Item item) {
    StoredJudgment judgment = item.judgments().getFirst();
    return new Annotation(
        item.comparison().id(),
        "ann",
        verdict(item.ordinal(), judgment),
        Optional.empty(),
        Optional.of(judgment.ref()),
        true,
        DisplayOrder.AS_STORED,
        Duration.ofSeconds(20),
        item.ordinal() % 7 == 0 ? "Both leave out the units." : "",
        Instant.parse("2026-11-23T08:00:00Z").plusSeconds(item.ordinal() * 30));
  }

  private static Verdict.HumanVerdict verdict(long ordinal, StoredJudgment judgment) {
    if (ordinal % 10 == 0) {
      return new Verdict.Skipped();
    }
    if (ordinal % 5 == 0) {
      return new Verdict.Tie();
    }
    return ordinal % 3 == 0 || !(judgment.judgment().verdict() instanceof Verdict.Prefers judged)
        ? new Verdict.Prefers(Slot.A)
        : judged;
  }

  private static List<Item> items(Project project) {
    List<Item> items = new ArrayList<>();
    project.comparisons().forEach(ItemQuery.ALL, new Cancellation(), items::add);
    return items;
  }
}
