package rewarddesk.wiring;

import java.nio.file.Path;
import java.time.InstantSource;
import rewarddesk.inference.onnx.OnnxModels;
import rewarddesk.settings.SettingsDefaults;

/// The rewards that need something from outside, on a machine without any model of the user's own.
public final class OutsideFixture {
  private OutsideFixture() {}

  public static OutsideRewards rewards() {
    return of(Path.of("there-is-no-library-here"));
  }

  /// @param library the folder with the descriptions of models
  static OutsideRewards of(Path library) {
    OnnxModels loader = new OnnxModels();
    return new OutsideRewards(
        ModelCatalog.of(
                library,
                loader,
                InstantSource.system(),
                () -> SettingsDefaults.settings().ownModels())
            .rewardModels());
  }
}
