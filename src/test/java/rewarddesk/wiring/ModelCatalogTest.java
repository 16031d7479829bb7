package rewarddesk.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.app.Models;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.onnx.ReferenceModel;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Judgment;
import rewarddesk.model.Response;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.reward.JudgeUnavailableException;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.RewardSystems;

/// A model of the user's own becomes a judge by its name.
@ExtendWith(SqliteFolderRestored.class)
final class ModelCatalogTest {
  @TempDir private Path home;

  @Test
  void aModelInTheLibraryIsAJudge() throws InterruptedException {
    ReferenceModel model = ReferenceModel.of("bert-cross-encoder");
    try (Backend backend = Backend.start(new AppFolders(home))) {
      Models models = backend.services().models();
      RewardSystems systems = backend.services().rewardSystems();
      ModelDescription mine = models.library().describe(model.folder()).withName("mine");
      models.library().save(mine);
      assertThat(systems.local()).contains("model:mine");
      for (String id : new String[] {"model:mine", "mine"}) {
        try (RewardSystem judge = systems.open(id)) {
          Judgment judgment =
              judge.judge(
                  Comparison.of("1", Content.text("Hi"), Response.of("a"), Response.of("b c")));
          assertThat(judgment.judge()).isEqualTo("model:mine");
          assertThat(judgment.kind()).isEqualTo(RewardSystemKind.SEQUENCE_CLASSIFIER);
          assertThat(judgment.verdict().ranks()).isTrue();
        }
      }
    }
  }

  @Test
  void whatCannotBeUsedSaysWhy() {
    ReferenceModel model = ReferenceModel.of("bert-cross-encoder");
    try (Backend backend = Backend.start(new AppFolders(home))) {
      Models models = backend.services().models();
      RewardSystems systems = backend.services().rewardSystems();
      ModelDescription mine = models.library().describe(model.folder()).withName("mine");
      models
          .library()
          .save(
              new ModelDescription(
                  "gone",
                  home.resolve("gone"),
                  mine.kind(),
                  mine.files(),
                  mine.input(),
                  mine.output(),
                  mine.limits(),
                  mine.golden()));
      assertThatThrownBy(() -> systems.open("model:gone"))
          .isInstanceOf(JudgeUnavailableException.class)
          .hasMessageContaining("There is no " + home.resolve("gone"));
      assertThatThrownBy(() -> systems.open("model:unknown"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("There is no judge called \"model:unknown\"");
    }
  }
}
