package rewarddesk.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.inference.library.ModelDescription.Output;
import rewarddesk.inference.library.ModelDescription.Score;
import rewarddesk.inference.library.ModelLibrary;
import rewarddesk.inference.onnx.ReferenceModel;
import rewarddesk.model.Judgment;
import rewarddesk.project.Project;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.DirectTasks;
import rewarddesk.ui.Session;
import rewarddesk.wiring.AppFolders;
import rewarddesk.wiring.Backend;
import rewarddesk.wiring.SqliteFolderRestored;

/// The judge beside the annotator, with the program's own judges.
@ExtendWith(SqliteFolderRestored.class)
class BackgroundJudgeTest {
  @TempDir Path home;

  @Test
  void afterADescriptionIsCorrectedTheNextItemIsJudgedByIt() {
    Path folder = ReferenceModel.of("bert-nli-3label").folder();
    Path file = DeskFixture.project(home, DeskFixture.comparisons(3));
    try (Backend backend = Backend.start(new AppFolders(home.resolve("desk")))) {
      backend.services().settings().update(old -> DeskFixture.settings().withJudge("model:mine"));
      ModelLibrary library = backend.services().models().library();
      library.save(library.describe(folder).withName("mine"));
      try (Session session = new Session(backend.services(), new DirectTasks())) {
        session.openProject(file);
        Project project = session.project().orElseThrow();
        List<Judgment> judged = new ArrayList<>();
        BackgroundJudge judge =
            new BackgroundJudge(
                session,
                (ordinal, stored) -> judged.add(stored.judgment()),
                (ordinal, thrown) -> {
                  throw new AssertionError(thrown);
                });
        judge.begin();
        judge.judge(project, project.comparisons().at(1).orElseThrow());
        library.save(
            library.find("mine").orElseThrow().withOutput(new Output(3, Score.LABEL, 1, 0, true)));
        LongStream.of(2, 3)
            .forEach(next -> judge.judge(project, project.comparisons().at(next).orElseThrow()));
        assertThat(judged)
            .extracting(one -> one.provenance().options().get("negated"))
            .containsExactly(null, "true", "true");
        assertThat(judged.getLast().provenance().version())
            .isEqualTo(
                backend.services().rewardSystems().version("model:mine", project).orElseThrow())
            .isNotEqualTo(judged.getFirst().provenance().version());
      }
    }
  }
}
