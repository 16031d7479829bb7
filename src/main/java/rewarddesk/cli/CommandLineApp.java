package rewarddesk.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import rewarddesk.app.Services;
import rewarddesk.progress.Cancellation;

/// The command line. Make one for each call.
public final class CommandLineApp {
  private final Supplier<Services> services;
  private final WindowOpener window;
  private final Console console;

  /// @param services builds the services; called at most once, and not for `--help`
  /// @param window what `rewarddesk open` does
  public CommandLineApp(Supplier<Services> services, WindowOpener window, Console console) {
    this.services = services;
    this.window = window;
    this.console = console;
  }

  /// Runs one command to its end.
  ///
  /// @return the process's exit code: 0 ok, 1 failed, 2 wrong usage, 3 finished with rejected rows
  public int run(String... args) {
    boolean json = Arrays.asList(args).contains("--json");
    FailureReport failures = new FailureReport(console, json);
    CommandLine commands = commands();
    commands.setParameterExceptionHandler((problem, _) -> failures.usage(problem));
    commands.setExecutionExceptionHandler((problem, _, _) -> failures.failed(problem));
    return commands.execute(args);
  }

  /// Every command there is, as the words of the line are given to them.
  CommandLine commands() {
    Session session = new Session(services, window, console, new Cancellation());
    CommandLine commands = new CommandLine(new Root());
    List.of(
            new ImportCommand(session),
            new JudgeCommand(session),
            new LearnCommand(session),
            new QueueCommand(session),
            new DecideCommand(session),
            new AcceptCommand(session),
            new ListCommand(session),
            new ReportCommand(session),
            new ExportCommand(session),
            new FormatsCommand(session),
            new ValidateCommand(session),
            new OpenCommand(session),
            new RescueCommand(session),
            new RewardCommand(session))
        .forEach(commands::addSubcommand);
    commands.addSubcommand(ModelCommand.of(session));
    commands.addSubcommand(OllamaCommand.of(session));
    commands.registerConverter(Long.class, Numbers::whole);
    commands.registerConverter(long.class, Numbers::whole);
    commands.registerConverter(double.class, Numbers::decimal);
    commands.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    commands.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    commands.setUsageHelpWidth(90);
    return commands;
  }

  /// What `rewarddesk --help` shows.
  @Command(
      name = "rewarddesk",
      mixinStandardHelpOptions = true,
      version = "rewarddesk 0.1.0",
      synopsisSubcommandLabel = "COMMAND",
      description = "Judge, compare and decide between two responses, and export training data.",
      footer = {
        "",
        "A first run:",
        "  rewarddesk import my.rdesk pairs.jsonl",
        "  rewarddesk judge  my.rdesk",
        "  rewarddesk open   my.rdesk",
        "  rewarddesk export my.rdesk --to trl --out data",
        "",
        "rewarddesk COMMAND --help shows the options and examples of a command.",
        "Without arguments the window opens.",
        "Exit codes: 0 ok, 1 failed, 2 wrong usage, 3 finished with rejected rows, or validate",
        "found some."
      })
  static final class Root implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "Say which command.");
    }
  }
}
