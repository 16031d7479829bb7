package rewarddesk.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rewarddesk.dataset.DatasetImporter;
import rewarddesk.dataset.ImportOptions;
import rewarddesk.dataset.ImportReport;
import rewarddesk.export.ExportedPairs.Kind;
import rewarddesk.export.ReadBack.Pair;
import rewarddesk.export.target.Effect;
import rewarddesk.export.target.Fault;
import rewarddesk.export.target.FileFormat;
import rewarddesk.export.target.Finding;
import rewarddesk.export.target.Label;
import rewarddesk.export.target.Limit;
import rewarddesk.export.target.Target;
import rewarddesk.export.target.Validation.Flagged;
import rewarddesk.json.ContentJson;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Message;
import rewarddesk.model.Role;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Item;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;

/// What is exported to a target and imported again is the same pairs with the same labels, in every
/// format, but for the limits that the target states.
class TargetRoundTripTest {
  private static final int PAIRS = 80;

  /// What may be left out for a limit.
  private static final Set<Fault> LEFT_OUT =
      Set.of(Fault.SEVERAL_TURNS, Fault.CONTEXT_DIFFERS, Fault.EMPTY_SYSTEM, Fault.NOT_ALTERNATING);

  /// Of rows of one response each, those that have no partner are said to be without one.
  private static final String ALONE = "no other response to this prompt";

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("rewarddesk.export.target.Targets#all")
  void comesBackAsItWent(Target target) throws Exception {
    for (Kind kind : Kind.values()) {
      for (FileFormat format : target.formats()) {
        String name = target.name() + kind + format;
        long seed = name.hashCode();
        try (Project project =
            ExportedPairs.project(folder.resolve(name + ".rdesk"), seed, PAIRS, kind)) {
          ExportReport report =
              ExportedPairs.export(
                  project,
                  ExportedPairs.recipe(target.name()).withFormat(format),
                  folder.resolve(name));
          check(target, project, report, name);
        }
      }
    }
  }

  private void check(Target target, Project project, ExportReport report, String name)
      throws Exception {
    Set<String> without = refused(target, report);
    without.addAll(ties(target, project));
    List<Item> kept = ReadBack.items(project, without);
    boolean singles = target.limits().contains(Limit.ONE_RESPONSE_A_ROW);
    assertThat(report.rows()).isEqualTo(singles ? 2L * kept.size() : kept.size());
    List<Pair> pairs = kept.stream().map(ReadBack::pair).toList();
    Path file = report.files().getFirst();
    if (target.limits().contains(Limit.NO_REJECTED)) {
      same(name, completions(file), pairs.stream().map(Pair::chosen).toList());
    } else if (target.limits().contains(Limit.STEPS_ONLY)) {
      same(name, steps(ReadBack.rows(file)), steps(metadata(kept)));
    } else if (target.limits().contains(Limit.ONE_TEXT)) {
      same(name, imported(file, name), kept.stream().map(ReadBack::flat).toList());
    } else if (singles) {
      same(name, Set.copyOf(imported(file, name)), byPrompt(target, kept));
    } else {
      same(name, imported(file, name), pairs);
    }
  }

  /// Without printing megabytes where they differ.
  private static void same(String name, Object read, Object written) {
    assertThat(read.equals(written)).as(name).isTrue();
  }

  /// The items that the target's limits name, and no others.
  private static Set<String> refused(Target target, ExportReport report) {
    for (Finding finding : report.validation().counts().keySet()) {
      assertThat(finding.effect()).isEqualTo(Effect.MISREAD);
      assertThat(LEFT_OUT).contains(finding.fault());
      assertThat(target.limits()).isNotEmpty();
    }
    return report.validation().flagged().stream().map(Flagged::id).collect(Collectors.toSet());
  }

  private static Set<String> ties(Target target, Project project) {
    return target.keeps(new Label.Tied())
        ? Set.of()
        : ReadBack.items(project, Set.of()).stream()
            .map(Item::comparison)
            .filter(comparison -> comparison.gold().orElseThrow() == GoldLabel.TIE)
            .map(comparison -> comparison.id())
            .collect(Collectors.toSet());
  }

  private List<Pair> imported(Path file, String name) {
    try (Project project =
        new SqliteProjectFiles().openOrCreate(folder.resolve(name + "-again.rdesk"))) {
      ImportReport report =
          new DatasetImporter()
              .importFiles(
                  project,
                  List.of(file),
                  new ImportOptions(Optional.empty(), name.hashCode()),
                  ProgressListener.NONE,
                  new Cancellation());
      assertThat(report.problems())
          .as(name)
          .allSatisfy(problem -> assertThat(problem.reason()).startsWith(ALONE));
      return ReadBack.pairs(project, Set.of());
    }
  }

  /// Every good response to a prompt over every bad one. Where a row has no column for it, what
  /// stands before its last turn is its prompt.
  private static Set<Pair> byPrompt(Target target, List<Item> items) {
    boolean column = target.columns(true).getFirst().name().equals("prompt");
    Set<Pair> all = new HashSet<>();
    for (Item one : items) {
      for (Item other : items) {
        List<Message> chosen = ReadBack.pair(one).chosen();
        List<Message> rejected = ReadBack.pair(other).rejected();
        if (asked(one, chosen, column).equals(asked(other, rejected, column))) {
          all.add(new Pair(chosen, rejected, false));
        }
      }
    }
    return all;
  }

  private static List<Message> asked(Item item, List<Message> dialog, boolean column) {
    return column
        ? item.comparison().prompt().turns(Role.USER)
        : dialog.subList(0, dialog.size() - 1);
  }

  private static List<List<Message>> completions(Path file) throws Exception {
    List<List<Message>> dialogs = new ArrayList<>();
    for (ObjectNode row : ReadBack.rows(file)) {
      List<Message> dialog = new ArrayList<>(ContentJson.read(row.path("prompt")).turns(Role.USER));
      dialog.addAll(ContentJson.read(row.path("completion")).turns(Role.ASSISTANT));
      dialogs.add(dialog);
    }
    return dialogs;
  }

  private static List<String> steps(List<ObjectNode> rows) {
    return rows.stream().map(row -> row.path("completions") + " " + row.path("labels")).toList();
  }

  private static List<ObjectNode> metadata(List<Item> items) throws Exception {
    List<ObjectNode> rows = new ArrayList<>();
    for (Item item : items) {
      rows.add((ObjectNode) ContentJson.MAPPER.readTree(item.comparison().metadataJson()));
    }
    return rows;
  }
}
