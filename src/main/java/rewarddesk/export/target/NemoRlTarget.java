package rewarddesk.export.target;

import static rewarddesk.export.target.Rule.fails;
import static rewarddesk.export.target.Rule.misread;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

/// NeMo-RL preference data (`PreferenceDataset`): a context and exactly two completions with ranks,
/// 0 the better.
final class NemoRlTarget implements Target {
  private static final ColumnType COMPLETION =
      new ColumnType.Struct(
          List.of(new Column("rank", ColumnType.WHOLE), Column.messages("completion")));

  private static final List<Rule> RULES =
      PairRules.all(
          PairRules.messages("context"),
          List.of(
              fails(Fault.NOT_TWO, "completions", row -> row.path("completions").size() != 2),
              fails(Fault.NOT_MESSAGES, "completions", row -> !hasMessages(row)),
              misread(Fault.NOT_RANKED, "", row -> rank(row, 0) == rank(row, 1)),
              misread(Fault.EMPTY, "context", Shapes.blank("context")),
              misread(Fault.EMPTY, "completions", row -> isBlank(row, 0) || isBlank(row, 1)),
              misread(
                  Fault.SAME_RESPONSES, "", row -> completion(row, 0).equals(completion(row, 1))),
              misread(
                  Fault.NOT_THE_ASSISTANT,
                  "completions",
                  row ->
                      !Shapes.endsWith(completion(row, 0), "assistant")
                          || !Shapes.endsWith(completion(row, 1), "assistant"))));

  private static JsonNode completion(ObjectNode row, int index) {
    return row.path("completions").path(index).path("completion");
  }

  private static double rank(ObjectNode row, int index) {
    return row.path("completions").path(index).path("rank").asDouble(0);
  }

  private static boolean isBlank(ObjectNode row, int index) {
    return Shapes.isBlank(completion(row, index));
  }

  private static boolean hasMessages(ObjectNode row) {
    return Shapes.isMessages(completion(row, 0)) && Shapes.isMessages(completion(row, 1));
  }

  @Override
  public String name() {
    return "nemo-rl";
  }

  @Override
  public String reader() {
    return "NeMo-RL: DPO, reward model";
  }

  @Override
  public String fileStem() {
    return "preference-nemo";
  }

  @Override
  public List<FileFormat> formats() {
    return List.of(FileFormat.JSONL);
  }

  @Override
  public LoaderFiles files() {
    return LoaderFiles.JSON_BY_ENDING;
  }

  @Override
  public List<Column> columns(boolean conversations) {
    return List.of(
        Column.messages("context"), new Column("completions", new ColumnType.ListOf(COMPLETION)));
  }

  @Override
  public Laid lay(Example example, boolean conversations) {
    ObjectNode row = Json.object();
    row.set("context", Json.messages(example.promptTurns()));
    ArrayNode completions = row.putArray("completions");
    completions.add(ranked(0, example.chosen().content().turns(Role.ASSISTANT)));
    completions.add(ranked(1, example.rejected().content().turns(Role.ASSISTANT)));
    return Laid.row(row);
  }

  private static ObjectNode ranked(int rank, List<Message> turns) {
    ObjectNode completion = Json.object().put("rank", (long) rank);
    completion.set("completion", Json.messages(turns));
    return completion;
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public Snippet snippet(DataFiles files) {
    String validation =
        files.of(Split.VALIDATION).isEmpty()
            ? ""
            : "  validation:\n    data_path: "
                + DataFiles.quote(files.of(Split.VALIDATION).getFirst())
                + "\n";
    return Snippet.yaml(
        """
        # uv run examples/run_dpo.py --config this.yaml
        policy:
          model_name: %s
        data:
          dataset_name: PreferenceDataset
          train:
            data_path: %s
        %s\
        """
            .formatted(Python.MODEL, DataFiles.quote(files.first()), validation));
  }
}
