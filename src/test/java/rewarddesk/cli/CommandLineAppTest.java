package rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class CommandLineAppTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("commands")
  void explainsEachCommandWithAnExample(String command) {
    Desk.Result help = new Desk(folder).run(command, "--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.out())
        .startsWith("Usage: rewarddesk " + command)
        .contains("Example")
        .contains("  rewarddesk " + command + " ");
    assertThat(help.err()).isEmpty();
  }

  static Stream<String> commands() {
    return app().commands().getSubcommands().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("footers")
  void breaksNoLineThatIsWrittenUnderItsOptions(List<String> footer) {
    assertThat(footer)
        .flatExtracting(text -> text.lines().toList())
        .allSatisfy(
            line -> {
              assertThat(line).as("narrower than the help").hasSizeLessThanOrEqualTo(90);
              assertThat(line.replace("%%", "").replace("%n", ""))
                  .as("a percent sign is written twice")
                  .doesNotContain("%");
            });
  }

  static Stream<Arguments> footers() {
    return withThoseBelow(app().commands())
        .map(
            command ->
                Arguments.argumentSet(
                    command.getCommandSpec().qualifiedName(),
                    List.of(command.getCommandSpec().usageMessage().footer())));
  }

  private static Stream<CommandLine> withThoseBelow(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(CommandLineAppTest::withThoseBelow));
  }

  /// The command line without services behind it.
  private static CommandLineApp app() {
    return app(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
  }

  private static CommandLineApp app(PrintStream print) {
    return new CommandLineApp(
        () -> {
          throw new AssertionError("services were built");
        },
        project -> {},
        new Console(print, print, false));
  }

  @Test
  void helpsWithoutBuildingAnyService() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(app(print).run("--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("A first run:", "import", "judge", "decide", "list", "report", "export", "open");
  }

  @Test
  void namesTheVersionOfTheBuild() throws IOException {
    String version = new Desk(folder).run("--version").out().strip().replace("rewarddesk ", "");
    assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>" + version + "</version>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "judge", "judge a.rdesk --limit many", "export a.rdesk"})
  void callsWhatItCannotUnderstandWrongUsage(String words) throws IOException {
    String[] args = (words + " --json").strip().split(" ");
    Desk.Result result = new Desk(folder).run(args);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--help").doesNotContain("Exception");
    assertThat(result.json().path("error").asText()).isNotBlank();
  }

  @Test
  void suggestsTheCommandThatWasMeant() {
    assertThat(new Desk(folder).run("judgee", "a.rdesk").err())
        .isEqualTo(
            """
            There is no command or option "judgee" here. Did you mean judge?
            See: rewarddesk --help
            """);
  }

  @Test
  void opensTheWindowOnAProjectThatExists() throws IOException {
    Desk desk = Desk.withFive(folder);
    assertThat(desk.run("open", "PROJECT").exitCode()).isZero();
    assertThat(desk.opened).containsExactly(desk.project.toAbsolutePath());
    Desk.Result missing = desk.run("open", folder.resolve("no.rdesk").toString());
    assertThat(missing.exitCode()).isEqualTo(1);
    assertThat(missing.err()).startsWith("There is no project");
    assertThat(desk.opened).hasSize(1);
  }

  @Test
  void explainsAFileThatIsNoProject() throws IOException {
    Desk desk = new Desk(folder);
    Files.writeString(desk.project, "just some text, long enough to be looked at ".repeat(20));
    Desk.Result result = desk.run("list", "PROJECT", "--json");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.json().path("error").asText()).isNotBlank().doesNotContain("Exception");
    assertThat(result.err()).doesNotContain("\tat ");
  }

  @Test
  void keepsControlCharactersOfFilesOffTheTerminal() throws IOException {
    Desk desk = Desk.withFive(folder);
    String row = "{\"id\":\"\\u001b[31mred\",\"verdict\":\"A\"}\n";
    Desk.Result result =
        desk.run("decide", "PROJECT", desk.file("d.jsonl", row), "--annotator", "ruth");
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).contains("[31mred").doesNotContain("\u001b");
  }
}
