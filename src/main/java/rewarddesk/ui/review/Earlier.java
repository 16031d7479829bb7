package rewarddesk.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import rewarddesk.model.Comparison;
import rewarddesk.model.Message;
import rewarddesk.model.Role;
import rewarddesk.ui.Messages;

/// The turns of a prompt other than the one to be answered: the system message and what was said
/// before.
record Earlier(List<Message> turns) {
  private static final int LONGEST_LINE = 300;
  private static final String FENCE = "```";

  Earlier {
    turns = List.copyOf(turns);
  }

  static Earlier of(Comparison comparison) {
    List<Message> others = new ArrayList<>(comparison.prompt().turns(Role.USER));
    others.remove(lastQuestion(others));
    return new Earlier(others);
  }

  /// Index of the last turn of the user; of whatever comes last when there is none.
  static int lastQuestion(List<Message> turns) {
    for (int index = turns.size() - 1; index >= 0; index--) {
      if (turns.get(index).role() == Role.USER) {
        return index;
      }
    }
    return turns.size() - 1;
  }

  /// `System message, 2 earlier turns`.
  String name(Messages messages) {
    long system = turns.stream().filter(turn -> turn.role() == Role.SYSTEM).count();
    long rest = turns.size() - system;
    if (system == 0) {
      return messages.text("prompt.earlier", rest);
    }
    return rest == 0
        ? messages.text("prompt.system")
        : messages.text("prompt.system.earlier", messages.text("prompt.earlier", rest));
  }

  /// The beginning of the system message as one line, named as such; empty when there is none.
  String systemLine(Messages messages) {
    return turns.stream()
        .filter(turn -> turn.role() == Role.SYSTEM)
        .findFirst()
        .map(turn -> turn.content().strip().replaceAll("[\\p{Cntrl}\\s]+", " "))
        .map(line -> line.substring(0, Math.min(LONGEST_LINE, line.length())))
        .map(line -> messages.text("prompt.system.line", line))
        .orElse("");
  }

  /// All turns as Markdown, each under its role.
  String conversation(Messages messages) {
    return turns.stream().map(turn -> turn(messages, turn)).collect(Collectors.joining("\n\n"));
  }

  /// A block of code that a turn leaves open would swallow the turns after it.
  private static String turn(Messages messages, Message message) {
    String text = message.content();
    long fences = text.lines().filter(line -> line.stripLeading().startsWith(FENCE)).count();
    String end = fences % 2 == 0 ? "" : "\n" + FENCE;
    return "**" + messages.text("role." + message.role()) + "**\n\n" + text + end;
  }
}
