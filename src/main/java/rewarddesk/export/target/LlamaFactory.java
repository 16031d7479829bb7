package rewarddesk.export.target;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// What all LLaMA-Factory layouts need beside the data: an entry in `dataset_info.json`, and a
/// configuration that names it.
final class LlamaFactory {
  private LlamaFactory() {}

  /// The entry for `dataset_info.json`. It names one file: LLaMA-Factory takes a split from the
  /// training data by itself (`val_size`).
  ///
  /// @param columns names of columns that the layout reads, or `ITS_NAME:OURS`
  static ObjectNode entry(DataFiles files, String formatting, boolean ranking, String... columns) {
    ObjectNode entry = Json.object().put("file_name", files.first());
    if (!formatting.equals("alpaca")) {
      entry.put("formatting", formatting);
    }
    if (ranking) {
      entry.put("ranking", true);
    }
    ObjectNode names = entry.putObject("columns");
    for (String column : columns) {
      int colon = column.indexOf(':');
      names.put(colon < 0 ? column : column.substring(0, colon), column.substring(colon + 1));
    }
    return entry;
  }

  static Snippet training(DataFiles files, String stage) {
    String preference = stage.equals("dpo") ? "pref_beta: 0.1\npref_loss: sigmoid\n" : "";
    return Snippet.yaml(
        """
        # llamafactory-cli train this.yaml
        # Copy the data to LLaMA-Factory's data folder, or name their folder in dataset_dir.
        model_name_or_path: %s
        stage: %s
        do_train: true
        finetuning_type: lora
        %sdataset_dir: .
        dataset: %s
        template: qwen
        cutoff_len: 2048
        output_dir: out
        """
            .formatted(Python.MODEL, stage, preference, files.stem()));
  }
}
