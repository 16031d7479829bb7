package rewarddesk.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.inference.Compute;
import rewarddesk.inference.Passage.Part;
import rewarddesk.inference.ScoredText;
import rewarddesk.inference.onnx.CausalReader.Reading;

/// Two texts of 2,048 tokens over a vocabulary of 151,936, read at the same time by a process of
/// its own: the most memory it ever took, heap, native memory and the program itself together, as
/// the system counts it. In one piece the logits alone would be 2.5 GB.
final class LongTextMemoryTest {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final int VOCABULARY = 151_936;
  private static final int TOKENS = 2_048;
  private static final long ALLOWED_KILOBYTES = 500_000;

  /// What the other process does; prints how many tokens were scored and its peak in KiB.
  public static final class Reader {
    private Reader() {}

    public static void main(String[] args) throws Exception {
      try (OnnxGraph opened = OnnxGraph.open(Path.of(args[0]), Compute.STANDARD);
          ExecutorService callers = Executors.newFixedThreadPool(2)) {
        CausalReader reader =
            new CausalReader(
                CausalReference.graph(opened),
                new Reading("wide.onnx", VOCABULARY, TOKENS, 1, true));
        List<Future<Integer>> texts = new ArrayList<>();
        for (int text = 0; text < 2; text++) {
          int first = text;
          texts.add(callers.submit(() -> scored(reader, first)));
        }
        int tokens = 0;
        for (Future<Integer> text : texts) {
          tokens += text.get();
        }
        System.out.println(tokens + " " + peakKilobytes());
      }
    }

    private static int scored(CausalReader reader, int first) throws Exception {
      long[] ids = LongStream.range(first, first + TOKENS).map(i -> 71 * i % VOCABULARY).toArray();
      TokenScores scores = TokenScores.of(CausalReference.passage(ids));
      CausalReference.score(reader, List.of(scores));
      ScoredText result = scores.result(CausalReference.passage(ids));
      double[] values = result.of(Part.RESPONSE);
      for (double value : values) {
        if (Math.abs(value + Math.log(VOCABULARY)) > 1e-9) {
          throw new IllegalStateException("every token is equally likely, not " + value);
        }
      }
      return values.length;
    }

    private static String peakKilobytes() throws Exception {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.replaceAll("\\D", ""))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void twoLongTextsOverAHugeVocabularyStayBelow500Megabytes(@TempDir Path folder) throws Exception {
    Assumptions.assumeTrue(
        Files.isReadable(STATUS), "skipped: this system does not tell a process's memory");
    Path graph = folder.resolve("wide.onnx");
    WideGraph.write(graph, VOCABULARY, 0.5f);
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            Reader.class.getName(),
            graph.toString());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String[] printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .strip()
            .split(" ", -1);
    assertThat(process.waitFor()).isZero();
    assertThat(Integer.parseInt(printed[0])).isEqualTo(2 * (TOKENS - 1));
    assertThat(Long.parseLong(printed[1])).as("KiB at most").isBetween(1L, ALLOWED_KILOBYTES);
  }
}
