package rewarddesk.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Starting ONNX Runtime, which once ended the whole process when the command line was long.
class OnnxRuntimeTest {

  /// What the other process runs.
  public static final class Start {
    private Start() {}

    public static void main(String[] args) {
      System.out.print(OnnxRuntime.environment().getVersion().isEmpty() ? "no version" : "started");
    }
  }

  @Test
  void aLongCommandLineDoesNotEndTheProcess() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            java, "--enable-native-access=ALL-UNNAMED", Start.class.getName(), "x".repeat(60_000));
    builder.environment().put("CLASSPATH", classPath());
    Process process = builder.redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(printed).isEqualTo("started");
    assertThat(process.waitFor()).isZero();
  }

  /// The places of the two classes the other process needs, wherever this test was started from.
  private static String classPath() {
    return String.join(
        File.pathSeparator,
        location(Start.class),
        location(OnnxRuntime.class),
        location(ai.onnxruntime.OrtEnvironment.class));
  }

  private static String location(Class<?> type) {
    var source = Objects.requireNonNull(type.getProtectionDomain().getCodeSource());
    return Path.of(java.net.URI.create(source.getLocation().toString())).toString();
  }
}
