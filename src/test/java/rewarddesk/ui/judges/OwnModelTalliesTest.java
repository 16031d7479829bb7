package rewarddesk.ui.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.inference.library.ModelDescription.Output;
import rewarddesk.inference.library.ModelDescription.Score;
import rewarddesk.inference.library.ModelLibrary;
import rewarddesk.inference.onnx.ReferenceModel;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.DirectTasks;
import rewarddesk.ui.Session;
import rewarddesk.wiring.AppFolders;
import rewarddesk.wiring.Backend;
import rewarddesk.wiring.SqliteFolderRestored;

/// The Judges screen knows when a model of the user's own has become another judge.
@ExtendWith(SqliteFolderRestored.class)
class OwnModelTalliesTest {
  private static final int ITEMS = 3;
  private static final String ID = "model:mine";

  @TempDir Path home;

  @Test
  void afterADescriptionIsCorrectedItsVerdictsAreOutOfDate() {
    Path file = DeskFixture.project(home, DeskFixture.comparisons(ITEMS));
    try (Backend backend = Backend.start(new AppFolders(home.resolve("desk")))) {
      ModelLibrary library = backend.services().models().library();
      library.save(
          library.describe(ReferenceModel.of("bert-nli-3label").folder()).withName("mine"));
      try (Session session = new Session(backend.services(), new DirectTasks())) {
        session.openProject(file);
        JudgesViewModel model = new JudgesViewModel(session, Map.of());
        model.refresh();
        judge(model);
        assertThat(outdatedAndLeft(model)).isEqualTo("0 0");
        library.save(
            library.find("mine").orElseThrow().withOutput(new Output(3, Score.LABEL, 2, 0, false)));
        model.countAgain();
        assertThat(outdatedAndLeft(model)).isEqualTo(ITEMS + " " + ITEMS);
        judge(model);
        assertThat(outdatedAndLeft(model)).isEqualTo("0 0");
      }
    }
  }

  private static void judge(JudgesViewModel model) {
    Judge mine =
        model.judges().stream().filter(one -> one.id().equals(ID)).findFirst().orElseThrow();
    model.selectedProperty().set(Optional.of(mine));
    model.start(-1, false);
    model.countAgain();
  }

  private static String outdatedAndLeft(JudgesViewModel model) {
    Tallies tallies = model.talliesProperty().get().orElseThrow();
    return tallies.outdated(ID) + " " + tallies.left(ID);
  }
}
