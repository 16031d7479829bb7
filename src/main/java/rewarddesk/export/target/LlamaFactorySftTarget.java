package rewarddesk.export.target;

import static rewarddesk.export.target.Rule.dropped;
import static rewarddesk.export.target.Rule.fails;
import static rewarddesk.export.target.Rule.misread;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// LLaMA-Factory data for supervised fine-tuning in its `sharegpt` layout: the chosen response is
/// the last turn. The loader (`data/converter.py`) drops conversations whose turns do not
/// alternate, human first, or that do not end with the model's.
final class LlamaFactorySftTarget implements Target {
  private static final String TURNS = "conversations";

  private static final List<Rule> RULES =
      List.of(
          fails(Fault.COLUMN_MISSING, TURNS, row -> !row.has(TURNS)),
          dropped(Fault.NOT_MESSAGES, TURNS, row -> !ShareGpt.isTurns(row.path(TURNS))),
          dropped(Fault.NOT_ALTERNATING, TURNS, row -> !ShareGpt.alternates(row)),
          dropped(
              Fault.NOT_THE_ASSISTANT, TURNS, row -> !ShareGpt.endsWith(row.path(TURNS), "gpt")),
          misread(Fault.EMPTY, TURNS, row -> ShareGpt.isBlank(Shapes.last(row.path(TURNS)))));

  @Override
  public String name() {
    return "llama-factory-sft";
  }

  @Override
  public String reader() {
    return "LLaMA-Factory: SFT (sharegpt)";
  }

  @Override
  public String fileStem() {
    return "chosen-sharegpt";
  }

  @Override
  public List<FileFormat> formats() {
    return List.of(FileFormat.JSON, FileFormat.JSONL, FileFormat.PARQUET);
  }

  @Override
  public LoaderFiles files() {
    return LoaderFiles.DATASETS_BY_ENDING;
  }

  @Override
  public Set<Limit> limits() {
    return Set.of(Limit.NO_REJECTED);
  }

  @Override
  public List<Column> columns(boolean conversations) {
    return List.of(new Column(TURNS, new ColumnType.ListOf(ShareGpt.TURN)));
  }

  @Override
  public Laid lay(Example example, boolean conversations) {
    ObjectNode row = Json.object();
    row.set(
        TURNS,
        ShareGpt.turns(Dialogue.join(example.promptTurns(), example.turns(example.chosenSlot()))));
    return Laid.row(row);
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public Snippet snippet(DataFiles files) {
    return LlamaFactory.training(files, "sft");
  }

  @Override
  public Optional<ObjectNode> datasetEntry(DataFiles files) {
    return Optional.of(LlamaFactory.entry(files, "sharegpt", false, "messages:conversations"));
  }
}
