package rewarddesk.reward.classifier;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

/// Prompt and response as one conversation, and as text without a chat template.
final class Conversations {
  private Conversations() {}

  static List<Message> of(Content prompt, Content response) {
    return Stream.concat(prompt.turns(Role.USER).stream(), response.turns(Role.ASSISTANT).stream())
        .toList();
  }

  /// Turns as `USER: …` and `ASSISTANT: …`, a system turn in front as it is, one line each.
  static String vicuna(List<Message> messages) {
    return messages.stream()
        .map(
            message ->
                switch (message.role()) {
                  case SYSTEM -> message.content();
                  case USER -> "USER: " + message.content();
                  case ASSISTANT -> "ASSISTANT: " + message.content();
                })
        .collect(Collectors.joining("\n"));
  }
}
