package rewarddesk.inference.onnx;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import rewarddesk.inference.Compute;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.classifier.ClassifierModels;

/// A reward model of ordinary size for benchmarks: MiniLM from the class path as the body.
public final class ScoringModel implements AutoCloseable {
  private final OnnxModels models;
  private final RewardSystem system;

  private ScoringModel(OnnxModels models, RewardSystem system) {
    this.models = models;
    this.system = system;
  }

  public static ScoringModel load() throws IOException {
    Path folder = RewardModelBench.unpackedBody();
    OnnxModels models = new OnnxModels();
    return new ScoringModel(
        models,
        ClassifierModels.rewardSystem(
            models.load(RewardModelBench.description(folder), Compute.STANDARD),
            InstantSource.system()));
  }

  public RewardSystem system() {
    return system;
  }

  @Override
  public void close() {
    system.close();
    models.close();
  }
}
