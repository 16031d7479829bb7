package rewarddesk.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Text or a conversation: the shape of prompts and of responses.
///
/// Which of the two a data set used is kept, because exports give it back in the same shape.
public sealed interface Content {

  /// Plain text, as it stood in the file.
  record Text(String text) implements Content {
    @Override
    public String plain() {
      return text;
    }

    @Override
    public boolean isBlank() {
      return text.isBlank();
    }
  }

  /// A conversation in order, earliest turn first; at least one turn.
  record Messages(List<Message> messages) implements Content {
    public Messages {
      messages = List.copyOf(messages);
      if (messages.isEmpty()) {
        throw new IllegalArgumentException("a conversation needs at least one message");
      }
    }

    /// The text of a single message as it is; several messages joined by blank lines with their
    /// roles in front.
    @Override
    public String plain() {
      if (messages.size() == 1) {
        return messages.getFirst().content();
      }
      return messages.stream()
          .map(message -> message.role().name().toLowerCase(Locale.ROOT) + ": " + message.content())
          .collect(Collectors.joining("\n\n"));
    }

    @Override
    public boolean isBlank() {
      return messages.stream().allMatch(message -> message.content().isBlank());
    }
  }

  static Content text(String text) {
    return new Text(text);
  }

  static Content user(String text) {
    return new Messages(List.of(new Message(Role.USER, text)));
  }

  static Content assistant(String text) {
    return new Messages(List.of(new Message(Role.ASSISTANT, text)));
  }

  /// The content as one readable text: what rules score, what search looks through.
  String plain();

  /// Whether there is nothing but white space.
  boolean isBlank();

  /// The turns: plain text counts as one turn of the given role.
  default List<Message> turns(Role roleOfText) {
    return switch (this) {
      case Text(String text) -> List.of(new Message(roleOfText, text));
      case Messages(List<Message> messages) -> messages;
    };
  }
}
