package rewarddesk.dataset.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.dataset.row.Layout;
import rewarddesk.dataset.row.MappedRow;
import rewarddesk.dataset.row.RowFields;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Response;
import rewarddesk.model.Role;

/// Anthropic's hh-rlhf: `chosen` and `rejected` hold whole transcripts whose turns start with a
/// blank line and `Human:` or `Assistant:`.
///
/// The prompt is what both share up to the last `Assistant:`; the replies after it are the two
/// responses. Turns become messages, white space around them is dropped. A row is refused when the
/// two transcripts differ before the last reply or when a reply is empty.
final class HhRlhfLayout implements Layout {
  private static final Pattern TURN = Pattern.compile("\\n\\n(Human|Assistant):");
  private static final Pattern START = Pattern.compile("\\s*(Human|Assistant):");

  @Override
  public String name() {
    return "hh-rlhf";
  }

  @Override
  public String columns() {
    return "chosen and rejected as transcripts of Human: and Assistant:";
  }

  @Override
  public boolean matches(ObjectNode row) {
    return !row.has("prompt")
        && isTranscript(row.path("chosen"))
        && isTranscript(row.path("rejected"));
  }

  private static boolean isTranscript(JsonNode node) {
    return node.isTextual() && START.matcher(node.textValue()).lookingAt();
  }

  @Override
  public MappedRow map(RowFields row) throws RowRefusedException {
    List<Message> chosen = turns("chosen", row.text("chosen"));
    List<Message> rejected = turns("rejected", row.text("rejected"));
    List<Message> prompt = chosen.subList(0, chosen.size() - 1);
    if (!prompt.equals(rejected.subList(0, rejected.size() - 1))) {
      throw new RowRefusedException(
          "\"chosen\" and \"rejected\" already differ before the last reply");
    }
    if (prompt.isEmpty()) {
      throw new RowRefusedException("\"chosen\" has no turn before the last reply");
    }
    return MappedRow.labelled(
        row.id(),
        new Content.Messages(prompt),
        reply("chosen", chosen),
        reply("rejected", rejected),
        row.extras());
  }

  private static Response reply(String field, List<Message> turns) throws RowRefusedException {
    String text = turns.getLast().content();
    if (text.isBlank()) {
      throw new RowRefusedException("the last reply of \"" + field + "\" is empty");
    }
    return new Response(Content.assistant(text), Optional.empty());
  }

  private static List<Message> turns(String field, String transcript) throws RowRefusedException {
    List<Message> turns = new ArrayList<>();
    Matcher first = START.matcher(transcript);
    if (!first.lookingAt()) {
      throw new RowRefusedException(
          "\"" + field + "\" does not start with \"Human:\" or \"Assistant:\"");
    }
    String speaker = first.group(1);
    int start = first.end();
    Matcher next = TURN.matcher(transcript);
    next.region(start, transcript.length());
    while (next.find()) {
      turns.add(turn(speaker, transcript.substring(start, next.start())));
      speaker = next.group(1);
      start = next.end();
    }
    turns.add(turn(speaker, transcript.substring(start)));
    if (turns.getLast().role() != Role.ASSISTANT) {
      throw new RowRefusedException("\"" + field + "\" does not end with a reply of the assistant");
    }
    return turns;
  }

  private static Message turn(String speaker, String text) {
    Role role = speaker.equals("Human") ? Role.USER : Role.ASSISTANT;
    return new Message(role, text.strip());
  }
}
