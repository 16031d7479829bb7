package rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.jul.JDK14LoggerFactory;
import org.sqlite.JDBC;
import picocli.CommandLine;
import rewarddesk.json.ContentJson;

/// A real process that is told to end, as Ctrl+C does.
final class InterruptsTest {
  private static final int ITEMS = 500;

  @TempDir Path folder;

  @Test
  void endsAJudgingRunCleanlyAndKeepsWhatIsFinished() throws IOException, InterruptedException {
    Desk desk = new Desk(folder);
    desk.run("import", "PROJECT", desk.file("many.jsonl", manyRows()));
    Process process = start(desk);
    try (BufferedReader err = process.errorReader();
        BufferedReader out = process.inputReader()) {
      List<String> said = new ArrayList<>();
      assertThat(err.lines().peek(said::add).anyMatch(SlowJudging.SECOND::equals))
          .as(() -> String.join("\n", said))
          .isTrue();
      process.toHandle().destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      JsonNode result = ContentJson.MAPPER.readTree(out.readLine());
      assertThat(out.readLine()).isNull();
      int judged = result.path("judged").asInt();
      assertThat(judged).isBetween(1, ITEMS - 1);
      assertThat(result.path("error").asText()).contains("What is finished stays.");
      assertThat(desk.run("report", "PROJECT", "--json").json().path("judges").findValue("judged"))
          .hasToString(String.valueOf(judged));
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(Desk desk) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath(),
            SlowJudging.class.getName(),
            desk.project.toString())
        .start();
  }

  /// Where the classes of this process come from, whoever started it.
  private static String classPath() {
    return Stream.of(
            InterruptsTest.class,
            CommandLineApp.class,
            CommandLine.class,
            JDK14LoggerFactory.class,
            JDBC.class,
            JsonMapper.class,
            JsonFactory.class,
            JsonProperty.class,
            LoggerFactory.class,
            OrtException.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> Path.of(URI.create(location.toString())).toString())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String manyRows() {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= ITEMS; i++) {
      rows.append(
          "{\"prompt\":\"%d?\",\"response_a\":\"%d.\",\"response_b\":\"no\"}\n".formatted(i, i));
    }
    return rows.toString();
  }
}
