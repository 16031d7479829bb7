package rewarddesk.export.target;

/// Short Python programs that load the data and train.
final class Python {
  /// A small model that everybody can download; meant to be replaced.
  static final String MODEL = "Qwen/Qwen2.5-0.5B-Instruct";

  private Python() {}

  /// Loads the files as `data`, a dictionary of splits. In a table, texts such as `None` and `NA`
  /// would be taken for missing.
  static String load(DataFiles files) {
    return "from datasets import load_dataset\n\ndata = load_dataset("
        + DataFiles.quote(files.loader())
        + ", data_files="
        + files.mapping()
        + (files.format() == FileFormat.CSV ? ", keep_default_na=False" : "")
        + ")\n";
  }

  static Snippet loading(DataFiles files) {
    return Snippet.python(load(files) + "print(data)\n");
  }

  /// Trains with one of TRL's trainers.
  ///
  /// @param kind what the names of trainer and config begin with: `DPO`, `KTO`, `Reward`
  static Snippet training(String module, String kind, DataFiles files) {
    String split = files.of(Split.VALIDATION).isEmpty() ? "" : EVALUATION;
    return Snippet.python(
        load(files)
            + """
            from %1$s import %2$sConfig, %2$sTrainer

            trainer = %2$sTrainer(
                model="%3$s",
                args=%2$sConfig(output_dir="out"),
                train_dataset=data["train"],%4$s
            )
            trainer.train()
            """
                .formatted(module, kind, MODEL, split));
  }

  /// Trains a process reward model, whose trainer wants the model itself and not its name.
  static Snippet steps(DataFiles files) {
    String split = files.of(Split.VALIDATION).isEmpty() ? "" : EVALUATION;
    return Snippet.python(
        load(files)
            + """
            from transformers import AutoModelForTokenClassification, AutoTokenizer
            from trl.experimental.prm import PRMConfig, PRMTrainer

            name = "%s"
            trainer = PRMTrainer(
                model=AutoModelForTokenClassification.from_pretrained(name, num_labels=2),
                args=PRMConfig(output_dir="out"),
                processing_class=AutoTokenizer.from_pretrained(name),
                train_dataset=data["train"],%s
            )
            trainer.train()
            """
                .formatted(MODEL, split));
  }

  private static final String EVALUATION = "\n    eval_dataset=data[\"validation\"],";
}
