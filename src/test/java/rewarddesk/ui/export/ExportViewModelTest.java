package rewarddesk.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.export.ExportReport;
import rewarddesk.export.Exporter.ExportPreview;
import rewarddesk.export.recipe.VerdictSource;
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
    model.sourceProperty().set(VerdictSource.HUMAN_ELSE_JUDGE);
    long filled = preview().report().rows();
    assertThat(filled).isGreaterThan(32);
    model.minMarginProperty().set(1_000_000);
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
    assertThat(ExportTexts.python(report.files()))
        .isEqualTo(
            "from datasets import load_dataset\n"
                + "data = load_dataset(\"json\", data_files=\""
                + data
                + "\", split=\"train\")");
    assertThat(session.settings().exportFolder()).isEqualTo(out.toString());
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
    List<String> reasons =
        List.of(
            "tie",
            "both_bad",
            "skipped",
            "not_decided",
            "not_judged",
            "judge_tie",
            "judge_unparsed",
            "judge_failed",
            "below_margin",
            "identical",
            "empty");
    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      Messages messages = Messages.beside(ExportController.class, locale);
      assertThat(reasons).allMatch(reason -> messages.has("export.left." + reason));
    }
  }
}
