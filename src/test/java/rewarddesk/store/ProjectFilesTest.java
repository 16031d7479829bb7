package rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rewarddesk.store.Samples.annotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.model.Annotation;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Candidate;
import rewarddesk.project.Decision;
import rewarddesk.project.DecisionJournal.Counts;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.Project;
import rewarddesk.project.ProjectException;
import rewarddesk.project.ProjectException.Reason;
import rewarddesk.project.ProjectFiles;
import rewarddesk.project.StoredProfile;

/// Opening project files, and what is said when that does not work.
class ProjectFilesTest {
  @TempDir Path folder;
  private final ProjectFiles files = new SqliteProjectFiles();

  private Path file() {
    return folder.resolve("p.rdesk");
  }

  private static Reason reasonOf(ThrowingCallable call) {
    ProjectException e = catchThrowableOfType(ProjectException.class, call);
    assertThat(e).hasMessageMatching("(?s)[A-Z].{20,}\\.");
    return e.reason();
  }

  @Test
  void newProjectIsOneFileOnceClosed() throws Exception {
    files.openOrCreate(file()).close();
    try (var left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("p.rdesk", "p.rdesk.lock");
    }
    try (StoreConnection plain =
        new StoreConnection(DriverManager.getConnection("jdbc:sqlite:" + file()))) {
      assertThat(Sql.number(plain, "pragma application_id")).isEqualTo(0x5257444b);
      assertThat(Sql.number(plain, "pragma page_size")).isEqualTo(16384);
      assertThat(Sql.number(plain, "pragma user_version"))
          .isEqualTo(Migrations.current().version());
      assertThat(Sql.first(plain, row -> row.getString(1), "pragma journal_mode")).contains("wal");
      assertThat(Sql.list(plain, row -> row.getString(1), "pragma integrity_check"))
          .containsExactly("ok");
    }
  }

  @Test
  void acknowledgedMeansSynced() {
    try (Project project = files.openOrCreate(file())) {
      WriteQueue writer = ((SqliteProject) project).writer();
      assertThat(writer.<Long>write(c -> Sql.number(c, "pragma synchronous"))).isEqualTo(2);
      assertThat(writer.<Long>writeUnsynced(c -> Sql.number(c, "pragma synchronous"))).isEqualTo(1);
      assertThat(writer.<Long>write(c -> Sql.number(c, "pragma synchronous"))).isEqualTo(2);
      assertThatThrownBy(() -> writer.writeUnsynced(c -> Sql.update(c, "nonsense")))
          .isInstanceOf(IllegalStateException.class);
      assertThat(writer.<Long>write(c -> Sql.number(c, "pragma synchronous"))).isEqualTo(2);
      assertThat(writer.<Long>write(c -> Sql.number(c, "pragma foreign_keys"))).isEqualTo(1);
    }
  }

  /// The log is synced with a commit that writes to it, and with no other.
  @Test
  void whatWasAddedIsSyncedWhenAskedFor() throws IOException {
    try (Project project = files.openOrCreate(file())) {
      Samples.add(project, 3);
      Path log = file().resolveSibling(file().getFileName() + "-wal");
      long before = Files.size(log);
      project.comparisons().sync();
      assertThat(Files.size(log)).isGreaterThan(before);
      assertThat(project.comparisons().count()).isEqualTo(3);
    }
  }

  @Test
  void openingTwiceSaysThatItIsInUse() {
    try (Project project = files.openOrCreate(file())) {
      Samples.add(project, 1);
      assertThat(reasonOf(() -> files.open(file()))).isEqualTo(Reason.IN_USE);
      assertThat(reasonOf(() -> files.open(folder.resolve("./p.rdesk")))).isEqualTo(Reason.IN_USE);
      project.decisions().record(annotation("c1", "ann", new Verdict.Tie()));
    }
    try (Project project = files.open(file())) {
      assertThat(project.decisions().counts().decided()).isEqualTo(1);
    }
  }

  @Test
  void linkIsTheSameProject() throws IOException {
    try (Project project = files.openOrCreate(file())) {
      Path link = Files.createSymbolicLink(folder.resolve("link.rdesk"), project.file());
      assertThat(reasonOf(() -> files.open(link))).isEqualTo(Reason.IN_USE);
    }
  }

  @Test
  void closedProjectRefusesWorkAndClosesTwice() {
    Project project = files.openOrCreate(file());
    Samples.add(project, 1);
    project.close();
    project.close();
    assertThatThrownBy(() -> project.comparisons().count())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the project is closed");
    assertThatThrownBy(() -> project.decisions().record(annotation("c1", "ann", new Verdict.Tie())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the project is closed");
  }

  @Test
  void missingFileAndMissingFolder() {
    assertThat(reasonOf(() -> files.open(file()))).isEqualTo(Reason.MISSING);
    Path nowhere = folder.resolve("no").resolve("p.rdesk");
    assertThat(reasonOf(() -> files.openOrCreate(nowhere))).isEqualTo(Reason.MISSING);
  }

  @Test
  void folderThatCannotBeWritten() {
    Path proc = Path.of("/proc");
    Assumptions.assumeTrue(Files.isDirectory(proc), "no folder that nobody can write");
    assertThat(reasonOf(() -> files.openOrCreate(proc.resolve("p.rdesk"))))
        .isEqualTo(Reason.CANNOT_WRITE);
  }

  @Test
  void fullDiskKeepsWhatWasSavedBefore() {
    try (Project project = files.openOrCreate(file())) {
      Samples.add(project, 50);
      long pages =
          ((SqliteProject) project).writer().write(c -> Sql.number(c, "pragma page_count"));
      ((SqliteProject) project)
          .writer()
          .write(c -> Sql.number(c, "pragma max_page_count = " + (pages + 1)));
      assertThat(reasonOf(() -> fillUp(project))).isEqualTo(Reason.CANNOT_WRITE);
      assertThat(project.decisions().counts().items()).isEqualTo(50);
    }
    try (Project project = files.open(file())) {
      assertThat(project.comparisons().at(50)).isPresent();
    }
  }

  private static void fillUp(Project project) {
    project.comparisons().addAll(candidates(10_000));
  }

  private static List<Candidate> candidates(int count) {
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(Samples.candidate(Samples.full("x" + i), 100 + i));
    }
    return all;
  }

  @Test
  void otherFilesAreNoProjects() throws Exception {
    Path text = Files.writeString(folder.resolve("notes.rdesk"), "not a database ".repeat(100));
    assertThat(reasonOf(() -> files.open(text))).isEqualTo(Reason.NOT_A_PROJECT);
    Path empty = Files.createFile(folder.resolve("empty.rdesk"));
    assertThat(reasonOf(() -> files.openOrCreate(empty))).isEqualTo(Reason.NOT_A_PROJECT);
    Path other = folder.resolve("other.rdesk");
    try (StoreConnection plain =
        new StoreConnection(DriverManager.getConnection("jdbc:sqlite:" + other))) {
      Sql.run(plain, "create table t (x)");
    }
    assertThat(reasonOf(() -> files.open(other))).isEqualTo(Reason.NOT_A_PROJECT);
    assertThat(reasonOf(() -> files.open(folder))).isEqualTo(Reason.MISSING);
  }

  @Test
  void newerProgramUpgradesAfterABackupAndTheOlderOneRefuses() {
    try (Project project = files.openOrCreate(file())) {
      Samples.add(project, 2);
      project.decisions().record(annotation("c1", "ann", new Verdict.Tie()));
    }
    List<String> scripts = new ArrayList<>(Migrations.current().scripts());
    scripts.add("alter table item add column colour text; create table extra (x);");
    ProjectFiles newer = new SqliteProjectFiles(new Migrations(scripts));

    try (Project project = newer.open(file())) {
      assertThat(project.decisions().counts()).isEqualTo(new Counts(2, 1, 0, 0, 0));
    }
    assertThat(reasonOf(() -> files.open(file()))).isEqualTo(Reason.TOO_NEW);
    try (Project backup =
        files.open(folder.resolve("p.rdesk.backup-v" + Migrations.current().version()))) {
      assertThat(backup.decisions().counts()).isEqualTo(new Counts(2, 1, 0, 0, 0));
    }
  }

  @Test
  void projectOfTheFirstVersionOpensWithEverythingInIt() {
    List<String> first = Migrations.current().scripts().subList(0, 1);
    try (Project project = new SqliteProjectFiles(new Migrations(first)).openOrCreate(file())) {
      ((SqliteProject) project)
          .writer()
          .write(connection -> Sql.update(connection, "insert into source_file values (1, 'f')"));
      addAsInTheFirstVersion((SqliteProject) project, 1);
      addAsInTheFirstVersion((SqliteProject) project, 2);
      decideAsInTheFirstVersion((SqliteProject) project);
    }
    try (Project project = files.open(file())) {
      assertThat(project.decisions().counts()).isEqualTo(new Counts(2, 1, 0, 0, 0));
      assertThat(project.decisions().history("c1"))
          .extracting(Decision::annotation)
          .containsExactly(
              new Annotation(
                  "c1",
                  "ann",
                  new Verdict.Tie(),
                  Optional.empty(),
                  Optional.empty(),
                  false,
                  DisplayOrder.AS_STORED,
                  Duration.ZERO,
                  "close",
                  Samples.NOON));
      assertThat(project.comparisons().find("c2").orElseThrow().ordinal()).isEqualTo(2);
      assertThat(project.profiles().active()).isEmpty();
      project.judgments().addAll(List.of(Samples.judgment("c1", "builtin", new Verdict.Tie())));
      project.profiles().save("mine", "{}", Samples.NOON);
    }
    try (Project project = files.open(file())) {
      assertThat(project.profiles().active())
          .contains(new StoredProfile("mine", 1, "{}", Samples.NOON, true));
      assertThat(project.judgments().missing("builtin", Optional.of("1.2"), false))
          .containsExactly(2);
    }
    assertThat(folder.resolve("p.rdesk.backup-v1")).exists();
  }

  private static void decideAsInTheFirstVersion(SqliteProject project) {
    project
        .writer()
        .write(
            connection ->
                Sql.update(
                        connection,
                        "insert into journal (seq, kind, comparison_id, annotator, at, verdict,"
                            + " note, ordinal, judge_visible, swapped, active_nanos) values (1,"
                            + " 'decide', 'c1', 'ann', ?, 'tie', 'close', 1, 0, 0, 0)",
                        Samples.NOON.toString())
                    + Sql.update(connection, "insert into decision_state values (1, 'ann', 1, 0)")
                    + Sql.update(
                        connection,
                        "update item set decision = 1, verdict = 'tie' where ordinal = 1"));
  }

  private static void addAsInTheFirstVersion(SqliteProject project, int number) {
    String text = "\"text " + number + "\"";
    project
        .writer()
        .write(
            connection ->
                Sql.update(
                        connection,
                        "insert into item (ordinal, id, source_file, source_line, snippet)"
                            + " values (?, ?, 1, ?, ?)",
                        number,
                        "c" + number,
                        number,
                        text)
                    + Sql.update(
                        connection,
                        "insert into item_text (ordinal, prompt, response_a, response_b, metadata)"
                            + " values (?, ?, ?, ?, '{}')",
                        number,
                        text,
                        text,
                        text)
                    + Sql.update(
                        connection,
                        "insert into fingerprint values (?)",
                        String.valueOf(number).repeat(64)));
  }

  @Test
  void failedUpgradeLeavesTheFileAsItWas() {
    try (Project project = files.openOrCreate(file())) {
      Samples.add(project, 2);
    }
    List<String> scripts = new ArrayList<>(Migrations.current().scripts());
    scripts.add("create table extra (x); alter table nowhere add column y;");
    assertThatThrownBy(() -> new SqliteProjectFiles(new Migrations(scripts)).open(file()))
        .isInstanceOf(IllegalStateException.class);

    try (Project project = files.open(file())) {
      assertThat(project.comparisons().count()).isEqualTo(2);
      Samples.add(project, 1);
    }
  }

  @Test
  void logLeftByAnotherProjectIsNotTakenForItsOwn() throws IOException {
    Path log = folder.resolve("p.rdesk-wal");
    Path kept = folder.resolve("kept");
    try (Project project = files.openOrCreate(file())) {
      Samples.add(project, 500);
      Files.copy(log, kept);
    }
    Files.delete(file());
    Files.move(kept, log);

    try (Project project = files.openOrCreate(file())) {
      assertThat(project.comparisons().count()).isZero();
      Samples.add(project, 3);
    }
    try (Project project = files.open(file())) {
      assertThat(project.comparisons().at(3)).isPresent();
      assertThat(project.comparisons().count()).isEqualTo(3);
    }
    assertThat(folder.resolve("p.rdesk-wal.orphan")).exists();
  }

  @Test
  void closingDoesNotWaitForAReader() {
    Project project = files.openOrCreate(file());
    Samples.add(project, 3);
    List<String> seen = new ArrayList<>();
    project
        .comparisons()
        .forEach(
            ItemQuery.ALL,
            new Cancellation(),
            item -> {
              project.close();
              seen.add(item.comparison().id());
            });
    assertThat(seen).containsExactly("c1", "c2", "c3");
    try (Project again = files.open(file())) {
      assertThat(again.comparisons().count()).isEqualTo(3);
    }
  }
}
