package rewarddesk.cli;

import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;
import rewarddesk.inference.ChatTerms;
import rewarddesk.reward.JudgeTerms;

/// The options on which terms judges that write text are opened.
final class TermsOptions {
  private static final int MOST_AT_ONCE = 64;

  @Option(
      names = "--server",
      paramLabel = "ADDRESS",
      description = "Address of the model server (default: the one in the settings).")
  private Optional<String> server = Optional.empty();

  @Option(
      names = "--at-once",
      paramLabel = "N",
      description =
          "Most calls to the model server at the same time (default: as in the settings).")
  private Optional<Integer> atOnce = Optional.empty();

  @Option(
      names = "--allow-cloud",
      description =
          "Also ask models that the server passes on to somebody else's computer. The texts leave"
              + " this one.")
  private boolean elsewhere;

  @Option(
      names = "--fresh",
      description = "Ask every question, also those whose replies are known from before.")
  private boolean fresh;

  JudgeTerms terms() {
    if (atOnce.filter(calls -> calls < 1 || calls > MOST_AT_ONCE).isPresent()) {
      throw CommandFailure.usage("--at-once is a number from 1 to " + MOST_AT_ONCE + ".");
    }
    OptionalInt calls = atOnce.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    return new JudgeTerms(new ChatTerms(server, calls, elsewhere), fresh);
  }
}
