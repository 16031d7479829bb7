package rewarddesk.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.dataset.ImportReport;
import rewarddesk.dataset.mapping.Mapping;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.DirectTasks;
import rewarddesk.ui.Job;
import rewarddesk.ui.Place;
import rewarddesk.ui.Session;

class ImportViewModelTest {
  private static final String ROW =
      "{\"prompt\":\"Question %d?\",\"response_a\":\"yes\",\"response_b\":\"no\"}\n";

  @TempDir Path folder;
  private Session session;
  private ImportViewModel model;
  private Path good;
  private Path foreign;

  @BeforeEach
  void setUp() throws IOException {
    session = new Session(DeskFixture.services(DeskFixture.settings()), new DirectTasks());
    session.openProject(folder.resolve("test.rdesk"));
    model = new ImportViewModel(session);
    Path data = Files.createDirectories(folder.resolve("data"));
    good =
        Files.writeString(data.resolve("good.jsonl"), ROW.formatted(1) + "{}\n" + ROW.formatted(2));
    foreign = Files.writeString(data.resolve("notes.jsonl"), "{\"title\":\"shopping\"}\n");
  }

  @AfterEach
  void tearDown() {
    session.close();
  }

  private ImportFile file(int index) {
    return model.files().get(index);
  }

  @Test
  void showsWhatAFileHoldsBeforeAnythingIsImported() {
    model.add(List.of(good));
    assertThat(file(0).preview().orElseThrow().rows())
        .extracting(row -> row.comparison().prompt().plain())
        .containsExactly("Question 1?", "Question 2?");
    assertThat(file(0).isUsable()).isTrue();
    assertThat(model.selectedProperty().get()).contains(file(0));
    assertThat(model.readyProperty().get()).isTrue();
    assertThat(session.project().orElseThrow().comparisons().count()).isZero();
  }

  @Test
  void aFileOfAnotherKindIsExplainedAndNotOffered() {
    model.add(List.of(foreign));
    assertThat(file(0).isUsable()).isFalse();
    assertThat(file(0).preview().orElseThrow().explanation()).isNotBlank();
    assertThat(model.readyProperty().get()).isFalse();
  }

  @Test
  void aMissingFileIsSaidNotHidden() {
    model.add(List.of(folder.resolve("gone.jsonl")));
    assertThat(file(0).isUsable()).isFalse();
    assertThat(model.readyProperty().get()).isFalse();
  }

  @Test
  void takesTheFilesOfAFolderAndEachOnlyOnce() {
    model.add(List.of(good, folder.resolve("data")));
    assertThat(model.files())
        .extracting(ImportFile::name)
        .containsExactly("good.jsonl", "notes.jsonl");
  }

  @Test
  void anotherLayoutLooksAgain() {
    model.add(List.of(good));
    String other =
        model.layouts().stream()
            .filter(name -> !name.equals(file(0).preview().orElseThrow().layout().orElseThrow()))
            .findFirst()
            .orElseThrow();
    model.layoutProperty().set(Optional.of(other));
    assertThat(file(0).preview().map(preview -> preview.rows().size())).contains(0);
    model.layoutProperty().set(Optional.empty());
    assertThat(file(0).preview().orElseThrow().rows()).hasSize(2);
  }

  @Test
  void importsAndAccountsForEveryRow() {
    model.add(List.of(good));
    model.start();
    Job.Import job = model.jobProperty().get().orElseThrow();
    assertThat(job.stateProperty().get()).isEqualTo(Job.State.DONE);
    ImportReport report = job.reportProperty().get().orElseThrow();
    assertThat(List.of(report.records(), report.imported(), report.duplicates(), report.rejected()))
        .containsExactly(3L, 2L, 0L, 1L);
    assertThat(report.problems().getFirst().line()).isEqualTo(2);
    assertThat(model.files()).isEmpty();
    assertThat(session.project().orElseThrow().comparisons().count()).isEqualTo(2);
  }

  @Test
  void removingTheSelectedFileSelectsItsNeighbour() {
    model.add(List.of(good, foreign));
    model.remove(file(0));
    assertThat(model.selectedProperty().get()).contains(file(0));
    model.remove(file(0));
    assertThat(model.selectedProperty().get()).isEmpty();
    assertThat(model.readyProperty().get()).isFalse();
  }

  @Test
  void takesFilesThatWereDroppedElsewhere() {
    session.navigation().offerForImport(List.of(good));
    model.takeOffered();
    assertThat(model.files()).hasSize(1);
    assertThat(session.navigation().filesToImportProperty().get()).isEmpty();
  }

  @Test
  void aMappingIsSavedAndOpenedAgain() throws Exception {
    Path file = folder.resolve("mine.json");
    List<Mapping> opened = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    model.saveMapping(file);
    assertThat(file).doesNotExist();
    Mapping mine =
        Mapping.of("mine", List.of("prompt=question", "response_a=left", "response_b=right"));
    model.mappingProperty().set(Optional.of(mine));

    model.saveMapping(file);
    model.openMapping(file, opened::add, refused::add);

    assertThat(opened).extracting(Mapping::sources).containsExactly(mine.sources());
    assertThat(session.notices().currentProperty().get().orElseThrow().text())
        .isEqualTo("The mapping is saved as mine.json.");
    model.openMapping(good, opened::add, refused::add);
    model.openMapping(
        Files.writeString(file, "{\"fields\":{\"colour\":\"x\"}}"), opened::add, refused::add);
    assertThat(opened).hasSize(1);
    assertThat(refused).hasSize(2).last().asString().startsWith("there is no field \"colour\"");
    model.openMapping(folder.resolve("gone.json"), opened::add, refused::add);
    assertThat(session.notices().currentProperty().get().orElseThrow().fault()).isPresent();
  }

  @Test
  void leadsOnToJudging() {
    model.goTo(Place.JUDGES);
    assertThat(session.navigation().place()).isEqualTo(Place.JUDGES);
  }
}
