package rewarddesk.cli;

import picocli.CommandLine.Option;

/// The options every command has.
final class OutputOptions {
  @Option(
      names = "--json",
      description = "Print one JSON object on standard output and nothing else there.")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  boolean json() {
    return json;
  }

  /// Whether help was asked for; picocli then prints it and runs nothing.
  boolean help() {
    return help;
  }
}
