package rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.inference.ChatRequest;
import rewarddesk.inference.ollama.OllamaProtocolServer;
import rewarddesk.inference.ollama.OllamaServer;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

/// `rewarddesk ollama …` against a server that speaks the protocol.
final class OllamaCommandTest {
  @TempDir private Path folder;
  private final OllamaProtocolServer server =
      OllamaProtocolServer.start(prompt -> OllamaProtocolServer.says("hello"));

  @AfterEach
  void stop() {
    server.close();
  }

  private Desk.Result run(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "ollama";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--server";
    all[words.length + 2] = server.address().toString();
    return new Desk(folder).run(all);
  }

  @Test
  void listMarksModelsThatRunElsewhere() throws IOException {
    assertThat(run("list").out().lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "judge:latest 8.2B Q4_K_M 5.2 GB", "afar:latest 0.0 GB runs at https://ollama.com:443");
    assertThat(run("list", "--json").jsonLines().getFirst())
        .hasToString(
            "{\"name\":\"judge:latest\",\"bytes\":5200000000,\"digest\":\"sha256:5f0c\","
                + "\"parameters\":\"8.2B Q4_K_M\",\"capabilities\":[\"completion\",\"thinking\"]}");
  }

  @Test
  void psShowsWhatIsInMemoryAndUnloadFreesIt() throws Exception {
    assertThat(run("ps").err()).contains("No model is in the server's memory now.");
    new OllamaServer(server.address())
        .chatModel("judge")
        .reply(ChatRequest.repeatable(List.of(new Message(Role.USER, "hi")), 1));
    assertThat(run("ps").out()).contains("judge:latest", "6.0 GB", "8192 tokens");
    assertThat(run("unload", "judge").out()).contains("takes no memory now");
    assertThat(run("ps", "--json").out()).isEmpty();
    Desk.Result unknown = run("unload", "other");
    assertThat(unknown.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(unknown.err()).contains("does not have the model other");
  }

  @Test
  void pullFetchesAndSaysEachStepOrWhyNot() throws IOException {
    Desk.Result pulled = run("pull", "new:1b", "--json");
    assertThat(pulled.exitCode()).isZero();
    assertThat(pulled.json()).hasToString("{\"pulled\":\"new:1b\"}");
    assertThat(pulled.err().lines())
        .containsExactly(
            "pulling manifest", "verifying sha256 digest", "writing manifest", "success");

    Desk.Result unknown = run("pull", "unknown");
    assertThat(unknown.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(unknown.err()).contains("There is no model called unknown");
  }

  @Test
  void aServerThatIsNotThereAndAnAddressThatIsNoneAreSaidInPlainWords() {
    server.close();
    Desk.Result gone = run("list");
    assertThat(gone.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(gone.err()).contains("No Ollama server answers").contains("ollama serve");

    Desk.Result bad = new Desk(folder).run("ollama", "list", "--server", "two words");
    assertThat(bad.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
  }
}
