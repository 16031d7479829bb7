package rewarddesk.export.target;

import java.util.List;

/// xtuner preference data: lists of messages in `prompt`, `chosen`, `rejected`, as
/// `load_jsonl_dataset` reads them for reward models, DPO and ORPO.
final class XtunerTarget implements Target {
  private static final List<Rule> RULES =
      PairRules.all(
          PairRules.messages("prompt", "chosen", "rejected"),
          PairRules.worthwhile("prompt", "chosen", "rejected"),
          PairRules.answers("chosen", "rejected"),
          PairRules.onePrompt("prompt", "chosen", "rejected"));

  @Override
  public String name() {
    return "xtuner";
  }

  @Override
  public String reader() {
    return "xtuner: reward model, DPO, ORPO";
  }

  @Override
  public String fileStem() {
    return "preference-xtuner";
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
  public List<Column> columns(boolean conversations) {
    return Column.content(true, "prompt", "chosen", "rejected");
  }

  @Override
  public Laid lay(Example example, boolean conversations) {
    return Laid.row(Json.pair(example, true));
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public Snippet snippet(DataFiles files) {
    return Snippet.python(
        """
        # In the configuration of xtuner train:
        train_dataset = dict(
            type=build_preference_dataset,
            dataset=dict(type=load_jsonl_dataset, data_files=%s),
            dataset_map_fn=None,
            is_dpo=True,
            is_reward=False,
        )
        """
            .formatted(DataFiles.list(files.of(Split.TRAIN))));
  }
}
