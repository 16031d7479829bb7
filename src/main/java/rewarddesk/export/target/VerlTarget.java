package rewarddesk.export.target;

import java.util.List;
import java.util.Set;
import rewarddesk.model.Content;

/// verl data for reward models: Parquet with text in `prompt`, `chosen`, `rejected`
/// (`verl/utils/dataset/rm_dataset.py`).
///
/// The loader reads one text for the prompt and one for each answer. Conversations of one user turn
/// and one reply fit; anything longer would lose its roles and is refused.
final class VerlTarget implements Target {
  private static final List<Rule> RULES =
      PairRules.all(
          PairRules.texts("prompt", "chosen", "rejected"),
          PairRules.worthwhile("prompt", "chosen", "rejected"));

  @Override
  public String name() {
    return "verl";
  }

  @Override
  public String reader() {
    return "verl: reward model";
  }

  @Override
  public String fileStem() {
    return "preference-verl";
  }

  @Override
  public List<FileFormat> formats() {
    return List.of(FileFormat.PARQUET);
  }

  @Override
  public LoaderFiles files() {
    return LoaderFiles.PARQUET;
  }

  @Override
  public Set<Limit> limits() {
    return Set.of(Limit.ONE_QUESTION);
  }

  @Override
  public List<Column> columns(boolean conversations) {
    return Column.texts("prompt", "chosen", "rejected");
  }

  @Override
  public Laid lay(Example example, boolean conversations) {
    Content prompt = example.comparison().prompt();
    Content chosen = example.chosen().content();
    Content rejected = example.rejected().content();
    if (!PlainTexts.isOne(prompt) || !PlainTexts.isOne(chosen) || !PlainTexts.isOne(rejected)) {
      return new Laid.Refused(Fault.SEVERAL_TURNS);
    }
    return Laid.row(
        Json.object()
            .put("prompt", prompt.plain())
            .put("chosen", chosen.plain())
            .put("rejected", rejected.plain()));
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public Snippet snippet(DataFiles files) {
    return Snippet.python(
        """
        from verl.utils.dataset.rm_dataset import RMDataset

        data = RMDataset(
            %s,
            tokenizer="%s",
            prompt_key="prompt",
            chosen_key="chosen",
            rejected_key="rejected",
        )
        """
            .formatted(DataFiles.list(files.of(Split.TRAIN)), Python.MODEL));
  }
}
