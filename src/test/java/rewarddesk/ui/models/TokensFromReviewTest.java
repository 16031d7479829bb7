package rewarddesk.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.app.Services;
import rewarddesk.inference.library.ModelLibrary;
import rewarddesk.inference.onnx.ReferenceModel;
import rewarddesk.model.Assessment;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Place;
import rewarddesk.ui.ScreenFixture;
import rewarddesk.ui.review.ReviewController;

/// From a verdict of an own model to the tokens it read, in the real window.
@ExtendWith(FxTestExtension.class)
final class TokensFromReviewTest {
  private static final String JUDGE = "model:mine";

  @TempDir private Path folder;

  @Test
  void theButtonBelowAVerdictLeadsToTheTokens() throws Exception {
    Path model = ReferenceModel.of("qwen2-reward").folder();
    Services services =
        DeskFixture.services(
            DeskFixture.settings().withJudge(JUDGE),
            InstantSource.system(),
            folder.resolve("models"));
    ModelLibrary library = services.models().library();
    library.save(library.describe(model).withName("other"));
    library.save(library.describe(model).withName("mine"));
    try (ScreenFixture screen =
        new ScreenFixture(
            services,
            Place.REVIEW,
            Map.of(Place.REVIEW, ReviewController::new, Place.MODELS, ModelsController::new),
            Optional.of(judged()))) {
      screen.await(() -> screen.scene().lookup("#judge-tokens") != null);
      screen.click("judge-tokens");
      screen.await(() -> screen.scene().lookup("#trial-verdict") != null);
      screen.await(() -> !screen.scene().getRoot().lookupAll(".token-special").isEmpty());
      assertThat(screen.text("name")).isEqualTo("mine");
      List<String> labels =
          FxTestExtension.call(
              () ->
                  screen.scene().getRoot().lookupAll("#trial .label").stream()
                      .map(node -> ((Label) node).getText())
                      .toList());
      assertThat(labels).contains("What it says about item 1:", "Response A", "Response B");
    }
  }

  private Path judged() {
    Path file = DeskFixture.project(folder, DeskFixture.comparisons(2));
    Assessment nothing = new Assessment(Optional.empty(), Optional.empty(), Optional.empty());
    try (Project project = new SqliteProjectFiles().open(file)) {
      project
          .judgments()
          .addAll(
              List.of(
                  new Judgment(
                      "c1",
                      JUDGE,
                      RewardSystemKind.SEQUENCE_CLASSIFIER,
                      new Verdict.Prefers(Slot.B),
                      Optional.of(0.5),
                      nothing,
                      nothing,
                      Optional.empty(),
                      List.of(),
                      Provenance.ofVersion("1"),
                      Duration.ZERO,
                      Instant.EPOCH)));
    }
    return file;
  }
}
