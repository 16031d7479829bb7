package rewarddesk.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import rewarddesk.export.ExportException;
import rewarddesk.inference.ModelException;
import rewarddesk.project.ProjectException;
import rewarddesk.reward.JudgeUnavailableException;

/// Turns whatever went wrong into one plain sentence and an exit code.
///
/// @param console where it is told
/// @param json whether the sentence also goes to standard output, as `{"error": …}`
record FailureReport(Console console, boolean json) {
  private static final System.Logger LOG = System.getLogger(FailureReport.class.getName());

  /// The arguments cannot be understood.
  int usage(ParameterException problem) {
    String name = problem.getCommandLine().getCommandSpec().qualifiedName();
    String sentence =
        problem instanceof UnmatchedArgumentException unmatched
            ? unmatched(unmatched)
            : sentence(problem);
    return tell(sentence + "\nSee: " + name + " --help", sentence, ExitCode.WRONG_USAGE);
  }

  private static String unmatched(UnmatchedArgumentException problem) {
    String word = problem.getUnmatched().getFirst();
    List<String> suggestions = problem.getSuggestions();
    boolean onCommand = problem.getCommandLine().getParent() != null && !word.startsWith("-");
    String sentence =
        onCommand
            ? "\"%s\" is one word too many here.".formatted(word)
            : "There is no command or option \"%s\" here.".formatted(word);
    return suggestions.isEmpty()
        ? sentence
        : sentence + " Did you mean %s?".formatted(String.join(" or ", suggestions));
  }

  /// The command threw.
  int failed(Exception problem) {
    return switch (problem) {
      case CommandFailure failure -> tell(failure.sentence(), failure.exitCode());
      case ProjectException e -> tell(sentence(e), ExitCode.FAILED);
      case JudgeUnavailableException e -> tell(sentence(e), ExitCode.FAILED);
      case ModelException e -> tell(sentence(e), ExitCode.FAILED);
      case ExportException e -> tell(sentence(e), ExitCode.FAILED);
      case CancellationException _ ->
          tell("Ended before it was finished. What is saved stays.", ExitCode.FAILED);
      default -> unexpected(problem);
    };
  }

  private int unexpected(Exception problem) {
    LOG.log(System.Logger.Level.ERROR, "A command failed", problem);
    String what =
        Optional.ofNullable(problem.getMessage()).orElse(problem.getClass().getSimpleName());
    return tell("This did not work: %s. The log has the details.".formatted(what), ExitCode.FAILED);
  }

  private static String sentence(Exception problem) {
    return String.valueOf(problem.getMessage());
  }

  private int tell(String sentence, int exitCode) {
    return tell(sentence, sentence, exitCode);
  }

  private int tell(String message, String sentence, int exitCode) {
    console.say(message);
    if (json) {
      console.print(Json.object().put("error", sentence));
    }
    return exitCode;
  }
}
