package rewarddesk.export.target;

import static rewarddesk.export.target.Rule.fails;
import static rewarddesk.export.target.Rule.misread;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// Axolotl DPO data of the type `chat_template.default`.
///
/// What the loader does (`prompt_strategies/dpo/chat_template.py`): it reads the turns in
/// `messages` and one message in each of `chosen` and `rejected`. Conversations stay whole here;
/// the `chatml.*` types would cut them to the first turn. Any further column breaks the load, so
/// there is none.
final class AxolotlTarget implements Target {
  private static final Set<String> COLUMNS = Set.of("messages", "chosen", "rejected");

  private static final List<Rule> RULES =
      PairRules.all(
          PairRules.messages("messages"),
          PairRules.present("chosen", "rejected"),
          List.of(
              fails(Fault.NOT_A_MESSAGE, "chosen", row -> !isReply(row.path("chosen"))),
              fails(Fault.NOT_A_MESSAGE, "rejected", row -> !isReply(row.path("rejected"))),
              fails(Fault.EXTRA_COLUMN, "messages, chosen, rejected", AxolotlTarget::hasMore),
              misread(
                  Fault.NOT_THE_USER,
                  "messages",
                  row -> !Shapes.endsWith(row.path("messages"), "user")),
              misread(Fault.NOT_THE_ASSISTANT, "chosen", row -> isOther(row.path("chosen"))),
              misread(Fault.NOT_THE_ASSISTANT, "rejected", row -> isOther(row.path("rejected")))),
          PairRules.worthwhile("messages", "chosen", "rejected"));

  /// One message, text, or a list whose last message counts.
  private static boolean isReply(JsonNode node) {
    return node.isTextual() || Shapes.isMessage(node) || Shapes.isMessages(node);
  }

  private static boolean isOther(JsonNode node) {
    JsonNode last = node.isArray() ? Shapes.last(node) : node;
    return last.isObject() && !Shapes.role(last).equals("assistant");
  }

  private static boolean hasMore(ObjectNode row) {
    for (Iterator<String> names = row.fieldNames(); names.hasNext(); ) {
      if (!COLUMNS.contains(names.next())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String name() {
    return "axolotl";
  }

  @Override
  public String reader() {
    return "Axolotl: DPO, IPO (chat_template.default)";
  }

  @Override
  public String fileStem() {
    return "preference-axolotl";
  }

  @Override
  public List<FileFormat> formats() {
    return List.of(FileFormat.JSONL, FileFormat.PARQUET);
  }

  @Override
  public Set<Limit> limits() {
    return Set.of(Limit.ONE_REPLY);
  }

  @Override
  public List<Column> columns(boolean conversations) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.messages("messages"));
    columns.add(new Column("chosen", ColumnType.MESSAGE));
    columns.add(new Column("rejected", ColumnType.MESSAGE));
    return columns;
  }

  @Override
  public Laid lay(Example example, boolean conversations) {
    Dialogue dialogue = Dialogue.of(example);
    if (!dialogue.singleReplies()) {
      return new Laid.Refused(Fault.SEVERAL_TURNS);
    }
    ObjectNode row = Json.object();
    row.set("messages", Json.messages(dialogue.context()));
    row.set("chosen", Json.message(dialogue.chosenReply()));
    row.set("rejected", Json.message(dialogue.rejectedReply()));
    return Laid.row(row);
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public Snippet snippet(DataFiles files) {
    return Snippet.yaml(
        """
        # axolotl train this.yaml
        base_model: %s
        rl: dpo
        chat_template: tokenizer_default
        datasets:
        %s%soutput_dir: out
        sequence_len: 2048
        micro_batch_size: 1
        num_epochs: 1
        learning_rate: 0.000005
        """
            .formatted(Python.MODEL, datasets(files, Split.TRAIN), tests(files)));
  }

  private static String tests(DataFiles files) {
    return files.of(Split.VALIDATION).isEmpty()
        ? ""
        : "test_datasets:\n" + datasets(files, Split.VALIDATION);
  }

  private static String datasets(DataFiles files, Split split) {
    StringBuilder text = new StringBuilder();
    for (String file : files.of(split)) {
      text.append("  - path: ")
          .append(DataFiles.quote(file))
          .append("\n    ds_type: ")
          .append(files.loader())
          .append("\n    split: train\n    type: chat_template.default\n");
    }
    return text.toString();
  }
}
