package rewarddesk.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rewarddesk.dataset.DatasetImporter;
import rewarddesk.dataset.ImportOptions;
import rewarddesk.dataset.ImportReport;
import rewarddesk.export.target.Target;
import rewarddesk.export.target.Targets;
import rewarddesk.export.target.Validation.Flagged;
import rewarddesk.model.Comparison;
import rewarddesk.model.Message;
import rewarddesk.model.Role;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;

/// What is exported to a target and imported again is the same pairs with the same labels.
class TargetRoundTripTest {
  private static final int PAIRS = 150;

  /// Why a target's files are not read back here.
  private static final Map<String, String> NOT_READ_BACK = NotReadBack.TARGETS;

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("rewarddesk.export.target.Targets#all")
  void comesBackAsItWent(Target target) {
    Assumptions.assumeFalse(
        NOT_READ_BACK.containsKey(target.name()), () -> NOT_READ_BACK.get(target.name()));
    for (long seed = 0; seed < 4; seed++) {
      boolean singleTurn = seed % 2 == 0;
      if (!singleTurn && NotReadBack.CONVERSATIONS.containsKey(target.name())) {
        continue;
      }
      Path made = folder.resolve(target.name() + seed + ".rdesk");
      try (Project project = ExportedPairs.project(made, seed, PAIRS, singleTurn)) {
        ExportReport report =
            ExportedPairs.export(project, target.name(), folder.resolve(target.name() + seed));
        Set<String> refused =
            report.validation().flagged().stream().map(Flagged::id).collect(Collectors.toSet());
        assertThat(refused.size() + report.rows()).isEqualTo(PAIRS);
        assertThat(imported(report.files().getFirst(), seed).equals(pairs(project, refused)))
            .as("the same pairs in the same order, seed " + seed)
            .isTrue();
      }
    }
  }

  @Test
  void everyTargetIsReadBackOrSaysWhyNot() {
    assertThat(NOT_READ_BACK.keySet()).isSubsetOf(Targets.names());
    assertThat(NotReadBack.CONVERSATIONS.keySet()).isSubsetOf(Targets.names());
  }

  /// A pair without its position: turns before the reply, chosen, rejected.
  private record Pair(List<Message> asked, String chosen, String rejected) {}

  private List<Pair> imported(Path file, long seed) {
    Path again = folder.resolve(file.getFileName() + "-" + seed + ".rdesk");
    try (Project project = new SqliteProjectFiles().openOrCreate(again)) {
      ImportReport report =
          new DatasetImporter()
              .importFiles(
                  project,
                  List.of(file),
                  new ImportOptions(Optional.empty(), seed),
                  ProgressListener.NONE,
                  new Cancellation());
      assertThat(report.problems()).isEmpty();
      return pairs(project, Set.of());
    }
  }

  private static List<Pair> pairs(Project project, Set<String> without) {
    List<Pair> pairs = new ArrayList<>();
    project
        .comparisons()
        .forEach(
            ItemQuery.ALL,
            new Cancellation(),
            item -> {
              if (!without.contains(item.comparison().id())) {
                pairs.add(pair(item.comparison()));
              }
            });
    return pairs;
  }

  private static Pair pair(Comparison comparison) {
    Slot chosen =
        comparison.gold().orElseThrow().verdict() instanceof Verdict.Prefers(Slot slot)
            ? slot
            : Slot.A;
    return new Pair(
        comparison.prompt().turns(Role.USER),
        comparison.response(chosen).plain(),
        comparison.response(chosen.other()).plain());
  }
}
