package rewarddesk.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import rewarddesk.inference.Compute;
import rewarddesk.inference.LanguageModel;
import rewarddesk.inference.Passage;
import rewarddesk.inference.TokenSequence;
import rewarddesk.inference.library.LoadedModel;

/// Ten thousand calls leave the memory outside the heap as it was. One lost tensor a call would be
/// 40 MB for the classifier, and over 100 MB of keys and values for the language model.
final class FlatMemoryTest {
  private static final Path STATM = Path.of("/proc/self/statm");
  private static final int WARM_UP = 1_000;
  private static final int CALLS = 10_000;
  private static final long ALLOWED_KILOBYTES = 20 << 10;
  private static final long PAGE_KILOBYTES = 4;

  /// One call of a model.
  @FunctionalInterface
  private interface Call {
    void make() throws InterruptedException;
  }

  private static void staysFlat(Call call) throws InterruptedException, IOException {
    Assumptions.assumeTrue(
        Files.isReadable(STATM), "skipped: this system does not tell a process's memory");
    for (int i = 0; i < WARM_UP; i++) {
      call.make();
    }
    long before = nativeKilobytes();
    for (int i = 0; i < CALLS; i++) {
      call.make();
    }
    assertThat(nativeKilobytes() - before).as("KiB more").isLessThan(ALLOWED_KILOBYTES);
  }

  /// What is resident, less what the Java heap and Java's own areas may take.
  private static long nativeKilobytes() throws IOException {
    System.gc();
    long resident = Long.parseLong(Files.readString(STATM).split(" ", -1)[1]) * PAGE_KILOBYTES;
    var memory = ManagementFactory.getMemoryMXBean();
    long java =
        memory.getHeapMemoryUsage().getCommitted() + memory.getNonHeapMemoryUsage().getCommitted();
    return resident - (java >> 10);
  }

  @Test
  void classifierCalls() throws Exception {
    ReferenceModel model = ReferenceModel.of("bert-cross-encoder");
    long[] ids = new long[128];
    Arrays.fill(ids, 300);
    TokenSequence text = TokenSequence.of(ids);
    try (OnnxModels models = new OnnxModels();
        LoadedModel loaded = model.load(models)) {
      staysFlat(() -> loaded.scorer().score(text));
    }
  }

  @Test
  void causalCalls() throws Exception {
    ReferenceModel model = ReferenceModel.of("stories260k-past");
    try (OnnxModels models = new OnnxModels();
        LanguageModel loaded = models.language(model.description(models), Compute.STANDARD)) {
      Passage a = loaded.text("A cat sat.");
      Passage b = loaded.text("A dog ran.");
      staysFlat(() -> loaded.score(List.of(a, b)));
    }
  }
}
