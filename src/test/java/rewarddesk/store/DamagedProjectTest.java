package rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rewarddesk.store.Samples.annotation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.json.ContentJson;
import rewarddesk.model.Annotation;
import rewarddesk.model.Appraisal;
import rewarddesk.model.JudgmentRef;
import rewarddesk.model.Manner;
import rewarddesk.model.Rating;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Decision;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.Project;
import rewarddesk.project.ProjectException;
import rewarddesk.project.ProjectException.Reason;
import rewarddesk.project.ProjectFiles;

/// A damaged file is explained, and its decisions are saved from it.
class DamagedProjectTest {
  private static final int ITEMS = 3000;

  @TempDir Path folder;
  private final ProjectFiles files = new SqliteProjectFiles();
  private Path file;
  private Path saved;

  @BeforeEach
  void makeProject() {
    file = folder.resolve("p.rdesk");
    saved = folder.resolve("saved.jsonl");
    try (Project project = files.openOrCreate(file)) {
      Samples.add(project, ITEMS);
      project.decisions().recordAll(decisions());
    }
  }

  private static List<Annotation> decisions() {
    return IntStream.rangeClosed(1, ITEMS)
        .mapToObj(i -> annotation("c" + i, "ann", verdict(i)))
        .toList();
  }

  private static Verdict.HumanVerdict verdict(int i) {
    return i % 2 == 0 ? new Verdict.BothBad() : Verdict.prefers(Slot.B);
  }

  private long rescue() {
    return files.rescueDecisions(file, saved, ProgressListener.NONE, new Cancellation());
  }

  private List<String> rows() throws IOException {
    return Files.readAllLines(saved);
  }

  /// Pages of a table or index, from SQLite's own map of the file.
  private List<Long> pagesOf(String name, String type) throws Exception {
    try (StoreConnection plain =
        new StoreConnection(DriverManager.getConnection("jdbc:sqlite:" + file))) {
      return Sql.list(
          plain,
          row -> row.getLong(1),
          "select pageno from dbstat where name = ? and pagetype = ? order by pageno",
          name,
          type);
    }
  }

  private void overwrite(long page) throws IOException {
    byte[] noise = new byte[Connections.PAGE_SIZE];
    new Random(page).nextBytes(noise);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(noise), (page - 1) * Connections.PAGE_SIZE);
    }
  }

  @Test
  void soundProjectGivesEveryDecisionThatStands() throws Exception {
    try (Project project = files.open(file)) {
      project.decisions().undo("ann", Samples.NOON);
      project.decisions().undo("ann", Samples.NOON);
      project.decisions().redo("ann", Samples.NOON);
      project
          .decisions()
          .record(
              Samples.full(
                  "c7", "陈", new Verdict.Tie(), new JudgmentRef(1, "builtin", new Verdict.Tie())));
    }
    assertThat(rescue()).isEqualTo(ITEMS);
    assertThat(rows()).hasSize(ITEMS).doesNotContain(row(ITEMS)).contains(row(ITEMS - 1));
    assertThat(rows().getFirst()).isEqualTo(row(1));
    assertThat(rows().getLast())
        .isEqualTo(
            "{\"id\":\"c7\",\"verdict\":\"tie\",\"strength\":\"clearly\",\"note\":\"because of"
                + " 长度\",\"annotator\":\"陈\",\"at\":\"2026-07-01T12:00:00.123456789Z\"}");
  }

  @Test
  void howADecisionCameAboutAndWhatItSaysOfASideIsSaved() throws Exception {
    try (Project project = files.open(file)) {
      project
          .decisions()
          .record(
              Samples.annotation("c7", "陈", new Verdict.Tie())
                  .as(new Manner.AfterReveal(new Verdict.BothBad()), true)
                  .appraising(
                      new Appraisal(Optional.of(false), Optional.of(new Rating(2)), "thin"),
                      Appraisal.NONE));
    }
    String details =
        "\"manner\":\"after_reveal\",\"before\":\"both_bad\",\"tooFast\":true,"
            + "\"acceptableA\":false,\"ratingA\":2,\"critiqueA\":\"thin\",\"annotator\":\"陈\"";
    rescue();
    assertThat(rows().getLast()).contains(details);

    overwrite(pagesOf("journal", "leaf").getFirst());
    rescue();
    assertThat(rows().getLast()).as("found page by page").contains(details);
  }

  private static String row(int i) {
    return "{\"id\":\"c%d\",\"verdict\":\"%s\",\"annotator\":\"ann\",\"at\":\"%s\"}"
        .formatted(i, verdict(i).word(), Samples.NOON);
  }

  @Test
  void decisionsAroundAnUnreadablePageAreSaved() throws Exception {
    List<Long> leaves = pagesOf("journal", "leaf");
    assertThat(leaves).hasSizeGreaterThan(5);
    overwrite(leaves.get(leaves.size() / 2));
    byte[] before = Files.readAllBytes(file);

    long count = rescue();

    int lost = (int) (ITEMS - count);
    assertThat(lost).isBetween(1, 2 * ITEMS / leaves.size());
    assertThat(rows()).hasSize(ITEMS - lost).startsWith(row(1)).endsWith(row(ITEMS));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void decisionsAreSavedWhenTheirTreeHasLostItsRoot() throws Exception {
    pagesOf("journal", "internal").forEach(this::overwriteQuietly);
    assertThat(rescue()).isEqualTo(ITEMS);
    assertThat(rows()).containsExactlyElementsOf(allRows());
  }

  @Test
  void decisionsAreSavedWhenTheFirstPageIsGone() throws Exception {
    overwrite(1);
    assertThat(rescue()).isEqualTo(ITEMS);
    assertThat(rows()).containsExactlyElementsOf(allRows());
  }

  @Test
  void decisionsAreSavedFromHalfAFile() throws Exception {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() * 2 / 3);
    }
    ProjectException e = catchThrowableOfType(ProjectException.class, () -> files.open(file));
    assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
    assertThat(rescue()).isPositive();
    assertThat(allRows()).containsAll(rows());
  }

  private void overwriteQuietly(long page) {
    try {
      overwrite(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> allRows() {
    return IntStream.rangeClosed(1, ITEMS).mapToObj(DamagedProjectTest::row).toList();
  }

  @Test
  void damageIsExplainedWhenItIsMet() throws Exception {
    pagesOf("item_text", "leaf").forEach(this::overwriteQuietly);
    List<ProjectException> met = new ArrayList<>();
    try (Project project = files.open(file)) {
      assertThat(project.decisions().counts().decided()).isEqualTo(ITEMS);
      met.add(
          catchThrowableOfType(
              ProjectException.class,
              () -> project.comparisons().forEach(ItemQuery.ALL, new Cancellation(), item -> {})));
    }
    assertThat(met.getFirst().reason()).isEqualTo(Reason.DAMAGED);
    assertThat(met.getFirst())
        .hasMessage(
            "The project p.rdesk is damaged: part of the file cannot be read. Save your decisions"
                + " with `rewarddesk rescue p.rdesk decisions.jsonl`, import the data into a new"
                + " project, and put them in with `rewarddesk decide`.");
  }

  @Test
  void rescuedRowsMakeTheSameDecisionsInANewProject() throws Exception {
    overwrite(pagesOf("item", "leaf").getFirst());
    assertThat(rescue()).isEqualTo(ITEMS);
    assertThat(ContentJson.MAPPER.readTree(rows().get(41)).path("verdict").asText())
        .isEqualTo(verdict(42).word());
    assertThat(ContentJson.MAPPER.readTree(rows().get(41)).path("id").asText()).isEqualTo("c42");
  }

  @Test
  void nothingReadableIsSaid() throws Exception {
    Files.write(file, new byte[Connections.PAGE_SIZE * 3]);
    ProjectException e = catchThrowableOfType(ProjectException.class, this::rescue);
    assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
    assertThat(e).hasMessageStartingWith("Nothing can be read from the file p.rdesk.");
    assertThat(saved).doesNotExist();
    ProjectException missing =
        catchThrowableOfType(
            ProjectException.class,
            () ->
                files.rescueDecisions(
                    folder.resolve("no.rdesk"), saved, ProgressListener.NONE, new Cancellation()));
    assertThat(missing.reason()).isEqualTo(Reason.MISSING);
  }

  @Test
  void decisionsInTheLogOfAKilledProgramAreSavedToo() throws Exception {
    Path copy = Files.createDirectory(folder.resolve("copy")).resolve("p.rdesk");
    try (Project project = files.open(file)) {
      Decision last = project.decisions().record(annotation("c5", "bob", new Verdict.Tie()));
      assertThat(Optional.of(last).map(Decision::seq)).contains(ITEMS + 1L);
      Files.copy(file, copy);
      Files.copy(folder.resolve("p.rdesk-wal"), copy.resolveSibling("p.rdesk-wal"));
    }
    assertThat(files.rescueDecisions(copy, saved, ProgressListener.NONE, new Cancellation()))
        .isEqualTo(ITEMS + 1L);
    assertThat(rows().getLast()).contains("\"id\":\"c5\"", "\"annotator\":\"bob\"");

    Files.write(copy, new byte[Connections.PAGE_SIZE], StandardOpenOption.WRITE);
    Files.write(copy.resolveSibling("p.rdesk-wal"), new byte[32], StandardOpenOption.WRITE);
    assertThat(files.rescueDecisions(copy, saved, ProgressListener.NONE, new Cancellation()))
        .isEqualTo(ITEMS + 1L);
    assertThat(rows().getLast()).contains("\"id\":\"c5\"", "\"annotator\":\"bob\"");
  }
}
