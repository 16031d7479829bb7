package rewarddesk.dataset.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.dataset.row.RowFields;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Response;
import rewarddesk.model.Role;

/// Puts a prompt together: system message, earlier turns, the prompt, and what belongs behind it.
public record PromptReader(MappedFields fields) {

  Content read() throws RowRefusedException {
    Content prompt = RowFields.notBlank(fields.content(Field.PROMPT), fields.name(Field.PROMPT));
    Optional<String> input = fields.word(Field.INPUT);
    if (input.isPresent() && prompt instanceof Content.Text(String text)) {
      prompt = Content.text(text + "\n\n" + input.get());
    }
    List<Message> before = before();
    if (before.isEmpty()) {
      return prompt;
    }
    before.addAll(prompt.turns(Role.USER));
    return new Content.Messages(before);
  }

  private List<Message> before() throws RowRefusedException {
    List<Message> before = new ArrayList<>();
    system().ifPresent(text -> before.add(new Message(Role.SYSTEM, text)));
    for (JsonNode turn : fields.node(Field.HISTORY)) {
      String name = fields.name(Field.HISTORY);
      before.add(new Message(Role.USER, RowFields.text(name, turn.path(0))));
      before.add(new Message(Role.ASSISTANT, RowFields.text(name, turn.path(1))));
    }
    return before;
  }

  /// The system's text as it stands, white space included.
  private Optional<String> system() {
    JsonNode node = fields.node(Field.SYSTEM);
    return node.isTextual()
        ? Optional.of(node.textValue()).filter(text -> !text.isEmpty())
        : MappedFields.word(node);
  }

  /// A response in the shape of the prompt: an answer to messages is a message.
  public static Response answer(Content prompt, Content content, Optional<String> model) {
    boolean talk = prompt instanceof Content.Messages && content instanceof Content.Text;
    return new Response(talk ? Content.assistant(content.plain()) : content, model);
  }
}
