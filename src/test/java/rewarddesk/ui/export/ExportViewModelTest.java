package rewarddesk.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.export.ExportReport;
import rewarddesk.export.Exporter.ExportPreview;
import rewarddesk.export.recipe.Output;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.recipe.VerdictSource;
import rewarddesk.export.recipe.Verdicts;
import rewarddesk.export.select.LeftOut;
import rewarddesk.export.target.Effect;
import rewarddesk.export.target.Fault;
import rewarddesk.export.target.FileFormat;
import rewarddesk.export.target.Validation.Note;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.DirectTasks;
import rewarddesk.ui.Messages;
import rewarddesk.ui.SampleProject;
import rewarddesk.ui.Session;
import rewarddesk.ui.export.ExportViewModel.Preview;
import rewarddesk.ui.export.ExportViewModel.Run;

class ExportViewModelTest {
  @TempDir Path folder;
  private Session session;
  private ExportViewModel model;

  @BeforeEach
  void setUp() {
    session = new Session(DeskFixture.services(DeskFixture.settings()), new DirectTasks());
    session.openProject(SampleProject.write(folder));
    model = new ExportViewModel(session);
    model.refresh();
  }

  @AfterEach
  void tearDown() {
    session.close();
  }

  private ExportPreview preview() {
    return ((Preview.Counted) model.previewProperty().get()).preview();
  }

  @Test
  void countsWhatWouldBeWrittenAndWhyTheRestIsLeftOut() {
    assertThat(preview().report().rows()).isEqualTo(32);
    assertThat(preview().report().leftOut()).containsAllEntriesOf(Map.of("tie", 4L, "skipped", 4L));
    assertThat(preview().lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).contains("chosen"));
    assertThat(session.project().orElseThrow().file().resolveSibling("export")).doesNotExist();
  }

  @Test
  void theJudgeFillsInAboveItsMargin() {
    Verdicts verdicts = Verdicts.of(VerdictSource.HUMAN_ELSE_JUDGE).withJudge(model.judge(), 0);
    model.setRecipe(model.recipeProperty().get().withVerdicts(verdicts));
    long filled = preview().report().rows();
    assertThat(filled).isGreaterThan(32);
    model.setRecipe(model.recipeProperty().get().withVerdicts(verdicts.withMinMargin(1_000_000)));
    assertThat(preview().report().rows()).isEqualTo(32);
    assertThat(preview().report().leftOut()).containsEntry("below_margin", filled - 32);
  }

  @Test
  void writesTheFilesAndSaysHowToLoadThem() throws Exception {
    Path out = folder.resolve("my data");
    model.chooseFolder(out);
    model.start();
    ExportReport report = ((Run.Written) model.runProperty().get()).report();
    assertThat(report.rows()).isEqualTo(32);
    Path data = out.resolve("preference.jsonl");
    assertThat(report.files()).contains(data);
    assertThat(Files.readAllLines(data)).hasSize(32);
    assertThat(report.snippet())
        .startsWith(
            "from datasets import load_dataset\n\n"
                + "data = load_dataset(\"json\", data_files={\"train\": [\""
                + data
                + "\"]})\n");
    assertThat(session.settings().exportFolder()).isEqualTo(out.toString());
  }

  @Test
  void aRecipeIsSavedAndRunAgain() throws Exception {
    Recipe wanted =
        Recipe.of("verl", FileFormat.PARQUET, VerdictSource.HUMAN_ELSE_JUDGE)
            .withOutput(new Output(0.1, 0, 0, false));
    model.setRecipe(wanted);
    Path file = folder.resolve("mine.json");
    model.saveRecipe(file);
    model.setRecipe(Recipe.of("trl", FileFormat.JSONL, VerdictSource.HUMAN));
    model.loadRecipe(file);
    assertThat(model.recipeProperty().get()).isEqualTo(wanted);

    Files.writeString(file, "{\"recipe\":1,\"filter\":{}}");
    model.loadRecipe(file);
    assertThat(model.recipeProperty().get()).isEqualTo(wanted);
    assertThat(session.notices().currentProperty().get().orElseThrow().fault()).isPresent();
  }

  @Test
  void withNothingDecidedThereIsNothingToExport() {
    session.openProject(folder.resolve("empty.rdesk"));
    model.refresh();
    assertThat(preview().report().rows()).isZero();
    assertThat(model.canExport()).isFalse();
    model.start();
    assertThat(model.runProperty().get()).isEqualTo(new Run.Idle());
  }

  @Test
  void aFolderThatCannotBeMadeIsSaid() throws Exception {
    Path inTheWay = Files.writeString(folder.resolve("in-the-way"), "a file");
    model.chooseFolder(inTheWay.resolve("out"));
    model.start();
    assertThat(model.runProperty().get()).isInstanceOf(Run.Broken.class);
    assertThat(model.canExport()).isTrue();
  }

  @Test
  void everyReasonHasItsWordsInBothLanguages() {
    List<String> keys = new ArrayList<>();
    Stream.of(LeftOut.values())
        .filter(reason -> reason != LeftOut.LOADER)
        .forEach(reason -> keys.add("export.left." + reason.word()));
    Stream.of(Fault.values()).forEach(fault -> keys.add("export.fault." + fault));
    Stream.of(Effect.values()).forEach(effect -> keys.add("export.effect." + effect));
    Stream.of(Note.values()).forEach(note -> keys.add("export.note." + note));
    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      Messages messages = Messages.beside(ExportController.class, locale);
      assertThat(keys).allMatch(messages::has);
    }
  }
}
