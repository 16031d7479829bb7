package rewarddesk.inference.onnx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Another program that scores the same texts, see [PeerScripts]. It waits between its rounds, so
/// that it can take turns with the others. Used by one thread.
final class PeerProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader answers;
  private final Writer questions;
  private final List<String> settings = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private long peakMegabytes;

  private PeerProcess(Process process) {
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.questions = process.outputWriter(StandardCharsets.UTF_8);
  }

  /// Starts it and waits until it has loaded its model.
  ///
  /// @throws IOException when the program cannot be started
  static PeerProcess start(List<String> command, Path errors) throws IOException {
    PeerProcess peer =
        new PeerProcess(new ProcessBuilder(command).redirectError(errors.toFile()).start());
    String line = peer.answers.readLine();
    while (line != null && !line.equals("ready")) {
      if (line.startsWith("setting ")) {
        peer.settings.add(line.substring("setting ".length()));
      } else if (line.startsWith("missing ")) {
        peer.missing.add(line.substring("missing ".length()));
      }
      line = peer.answers.readLine();
    }
    if (line == null) {
      peer.settings.clear();
      peer.missing.add("%s ended early, see %s".formatted(String.join(" ", command), errors));
    }
    return peer;
  }

  /// What it could not measure, and why.
  List<String> missing() {
    return missing;
  }

  List<Contestant> contestants() {
    return IntStream.range(0, settings.size()).<Contestant>mapToObj(Setting::new).toList();
  }

  private final class Setting implements Contestant {
    private final int number;

    Setting(int number) {
      this.number = number;
    }

    @Override
    public String name() {
      return settings.get(number);
    }

    @Override
    public Lap lap() throws IOException {
      questions.write(number + "\n");
      questions.flush();
      String line = answers.readLine();
      if (line == null) {
        throw new IOException(name() + " ended");
      }
      String[] words = line.split(" ", -1);
      peakMegabytes = Long.parseLong(words[2].strip());
      return new Lap(Double.parseDouble(words[0]), Double.parseDouble(words[1]));
    }

    @Override
    public long peakMegabytes() {
      return peakMegabytes;
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
