package rewarddesk.export.target;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rewarddesk.model.Content;

/// RewardBench: text in `prompt`, `chosen`, `rejected`, with the models' names and a subset, so
/// that reward models can be measured on this data as on the benchmark.
///
/// The columns are text in every row; what is not known is empty text. A prompt of several turns
/// has no place in it.
final class RewardBenchTarget implements Target {
  private static final List<Rule> RULES =
      PairRules.all(
          PairRules.texts("prompt", "chosen", "rejected"),
          PairRules.present("subset", "id"),
          PairRules.worthwhile("prompt", "chosen", "rejected"));

  @Override
  public String name() {
    return "rewardbench";
  }

  @Override
  public String reader() {
    return "RewardBench: measuring reward models";
  }

  @Override
  public String fileStem() {
    return "rewardbench";
  }

  @Override
  public List<FileFormat> formats() {
    return List.of(FileFormat.JSONL, FileFormat.PARQUET);
  }

  @Override
  public Set<Limit> limits() {
    return Set.of(Limit.ONE_QUESTION);
  }

  @Override
  public List<Column> columns(boolean conversations) {
    return new ArrayList<>(
        Column.texts(
            "id", "prompt", "chosen", "chosen_model", "rejected", "rejected_model", "subset"));
  }

  @Override
  public Laid lay(Example example, boolean conversations) {
    Content prompt = example.comparison().prompt();
    Content chosen = example.chosen().content();
    Content rejected = example.rejected().content();
    if (!PlainTexts.isOne(prompt) || !PlainTexts.isOne(chosen) || !PlainTexts.isOne(rejected)) {
      return new Laid.Refused(Fault.SEVERAL_TURNS);
    }
    ObjectNode row =
        Json.object()
            .put("id", example.comparison().id())
            .put("prompt", prompt.plain())
            .put("chosen", chosen.plain())
            .put("chosen_model", text(example.chosen().sourceModel()))
            .put("rejected", rejected.plain())
            .put("rejected_model", text(example.rejected().sourceModel()))
            .put("subset", text(example.comparison().subset()));
    return Laid.row(row);
  }

  private static String text(Optional<String> known) {
    return known.orElse("");
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public Snippet snippet(DataFiles files) {
    return Snippet.shell(
        """
        rewardbench --model %s --dataset %s --load_json
        """
            .formatted(
                "OpenAssistant/reward-model-deberta-v3-large-v2", DataFiles.shell(files.first())));
  }
}
