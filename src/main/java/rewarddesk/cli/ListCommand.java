package rewarddesk.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.Project;
import rewarddesk.reward.rule.RuleProfile;

/// `rewarddesk list`.
@Command(
    name = "list",
    description = "Print every comparison with its judgments, decision and rule rewards.",
    footer = {
      "",
      "Example:",
      "  rewarddesk list my.rdesk > items.jsonl",
      "",
      "One JSON object a line, with or without --json. A and B are the stored sides. What is",
      "absent is null; a rule without a value has its reason under \"noReward\"."
    })
final class ListCommand extends Job {
  private static final int LINES_BETWEEN_CHECKS = 100;

  @Parameters(index = "0", paramLabel = "PROJECT.rdesk", description = "The project file.")
  private Path project = Path.of("");

  ListCommand(Session session) {
    super(session);
  }

  @Override
  int work() {
    try (Project open = session.open(project)) {
      RuleProfile rules = ActiveProfile.of(open, session.services().rewards()).rules();
      JudgmentJson judgments = JudgmentJson.of(open);
      long[] printed = {0};
      open.comparisons()
          .forEach(
              ItemQuery.ALL,
              session.cancel(),
              item -> {
                console().print(ItemJson.of(item, rules, judgments));
                if (++printed[0] % LINES_BETWEEN_CHECKS == 0 && console().out().checkError()) {
                  throw new NobodyReads();
                }
              });
      return ExitCode.OK;
    } catch (NobodyReads e) {
      return ExitCode.FAILED;
    }
  }

  /// The other end of the pipe was closed (`rewarddesk list … | head`), which needs no words.
  private static final class NobodyReads extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
