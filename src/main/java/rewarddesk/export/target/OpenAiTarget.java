package rewarddesk.export.target;

import static rewarddesk.export.target.Rule.fails;
import static rewarddesk.export.target.Rule.misread;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/// Preference data as the fine-tuning services of OpenAI, Together and Fireworks take it.
///
/// The upload is checked as a whole: one bad row refuses the file. Each side holds exactly one
/// message of the assistant.
final class OpenAiTarget implements Target {
  private static final String PREFERRED = "preferred_output";
  private static final String OTHER = "non_preferred_output";

  private static final List<Rule> RULES =
      PairRules.all(
          List.of(
              fails(
                  Fault.NOT_MESSAGES,
                  "input.messages",
                  row -> !Shapes.isMessages(row.path("input").path("messages")))),
          PairRules.messages(PREFERRED, OTHER),
          List.of(
              fails(Fault.SEVERAL_TURNS, PREFERRED, row -> row.path(PREFERRED).size() != 1),
              fails(Fault.SEVERAL_TURNS, OTHER, row -> row.path(OTHER).size() != 1),
              fails(Fault.NOT_THE_ASSISTANT, PREFERRED, row -> isOther(row.path(PREFERRED))),
              fails(Fault.NOT_THE_ASSISTANT, OTHER, row -> isOther(row.path(OTHER))),
              misread(Fault.EMPTY, PREFERRED, Shapes.blank(PREFERRED)),
              misread(Fault.EMPTY, OTHER, Shapes.blank(OTHER)),
              misread(Fault.SAME_RESPONSES, "", Shapes.same(PREFERRED, OTHER))));

  private static boolean isOther(JsonNode messages) {
    return !Shapes.endsWith(messages, "assistant");
  }

  @Override
  public String name() {
    return "openai";
  }

  @Override
  public String reader() {
    return "OpenAI, Together, Fireworks: preference fine-tuning";
  }

  @Override
  public String fileStem() {
    return "preference-openai";
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
    return Set.of(Limit.ONE_REPLY);
  }

  @Override
  public List<Column> columns(boolean conversations) {
    return List.of(
        new Column("input", new ColumnType.Struct(List.of(Column.messages("messages")))),
        Column.messages(PREFERRED),
        Column.messages(OTHER));
  }

  @Override
  public Laid lay(Example example, boolean conversations) {
    Dialogue dialogue = Dialogue.of(example);
    if (!dialogue.singleReplies()) {
      return new Laid.Refused(Fault.SEVERAL_TURNS);
    }
    ObjectNode row = Json.object();
    row.putObject("input").set("messages", Json.messages(dialogue.context()));
    row.set(PREFERRED, Json.messages(dialogue.chosen()));
    row.set(OTHER, Json.messages(dialogue.rejected()));
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
            method={"type": "dpo", "dpo": {"hyperparameters": {"beta": 0.1}}},
        )
        """
            .formatted(DataFiles.quote(files.first())));
  }
}
