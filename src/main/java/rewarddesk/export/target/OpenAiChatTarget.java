package rewarddesk.export.target;

import static rewarddesk.export.target.Rule.fails;
import static rewarddesk.export.target.Rule.misread;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/// Conversations that end with the chosen response, as the fine-tuning services of OpenAI, Together
/// and Fireworks take them: `{"messages": […]}`. The upload is checked as a whole: one bad row
/// refuses the file.
final class OpenAiChatTarget implements Target {
  private static final String MESSAGES = "messages";

  private static final List<Rule> RULES =
      List.of(
          fails(Fault.NOT_MESSAGES, MESSAGES, Shapes.notMessages(MESSAGES)),
          fails(
              Fault.NOT_THE_ASSISTANT,
              MESSAGES,
              row -> !Shapes.endsWith(row.path(MESSAGES), "assistant")),
          misread(Fault.EMPTY, MESSAGES, Shapes.blank(MESSAGES)));

  @Override
  public String name() {
    return "openai-sft";
  }

  @Override
  public String reader() {
    return "OpenAI, Together, Fireworks: supervised fine-tuning";
  }

  @Override
  public String fileStem() {
    return "chosen-openai";
  }

  @Override
  public List<FileFormat> formats() {
    return List.of(FileFormat.JSONL);
  }

  @Override
  public LoaderFiles files() {
    return LoaderFiles.LINES;
  }

  @Override
  public Set<Limit> limits() {
    return Set.of(Limit.NO_REJECTED);
  }

  @Override
  public List<Column> columns(boolean conversations) {
    return List.of(Column.messages(MESSAGES));
  }

  @Override
  public Laid lay(Example example, boolean conversations) {
    ObjectNode row = Json.object();
    row.set(
        MESSAGES,
        Json.messages(Dialogue.join(example.promptTurns(), example.turns(example.chosenSlot()))));
    return Laid.row(row);
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public Snippet snippet(DataFiles files) {
    return Snippet.python(
        """
        from openai import OpenAI

        client = OpenAI()
        uploaded = client.files.create(file=open(%s, "rb"), purpose="fine-tune")
        client.fine_tuning.jobs.create(
            training_file=uploaded.id,
            model="gpt-4o-mini-2024-07-18",
        )
        """
            .formatted(DataFiles.quote(files.first())));
  }
}
