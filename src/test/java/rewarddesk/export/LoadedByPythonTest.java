package rewarddesk.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.export.recipe.Output;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.target.FileFormat;
import rewarddesk.export.target.Target;
import rewarddesk.export.target.Targets;
import rewarddesk.export.target.Validation;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Project;

/// Every folder loads with the real `datasets`, with as many rows as were promised; TRL's own
/// functions take every row of the files written for it, and what stands beside the data is read by
/// those who read it. Runs where `REWARDDESK_PYTHON` names a Python that has them.
class LoadedByPythonTest {
  private static final String PROGRAM =
      """
      import sys
      from datasets import load_dataset
      for folder in sys.argv[1:]:
          print(sum(split.num_rows for split in load_dataset(folder).values()))
      """;

  /// Rows of each file as the builder of its kind reads them.
  private static final String BUILDERS =
      """
      import sys
      from datasets import load_dataset
      for argument in sys.argv[1:]:
          builder, file = argument.split("=", 1)
          options = {"keep_default_na": False} if builder == "csv" else {}
          print(load_dataset(builder, data_files=file, split="train", **options).num_rows)
      """;

  /// Rows as TRL's trainers have them after their own first steps, those that lost their prompt or
  /// their answer not counted.
  private static final String TRL =
      """
      import sys
      from datasets import load_dataset
      from trl.data_utils import (
          is_conversational, maybe_extract_prompt, maybe_unpair_preference_dataset)
      kind, file = sys.argv[1:]
      data = load_dataset("json", data_files=file, split="train")
      talks = {is_conversational(row) for row in data}
      assert len(talks) == 1, talks
      for row in data:
          turns = [value for value in row.values() if isinstance(value, list)]
          assert bool(turns) == talks.copy().pop(), row
      if kind in ("trl", "trl-implicit", "trl-reward"):
          before = data[0]
          data = data.map(maybe_extract_prompt)
          assert kind == "trl-implicit" or data[0] == before
          unpaired = maybe_unpair_preference_dataset(data)
          assert unpaired.num_rows == 2 * data.num_rows
          assert sum(unpaired["label"]) == data.num_rows
          assert all(row["completion"] for row in unpaired)
          data = data.filter(lambda row: row["prompt"] and row["chosen"] and row["rejected"])
      else:
          assert maybe_unpair_preference_dataset(data).num_rows == data.num_rows
          data = data.filter(lambda row: row["prompt"] and row["completion"])
      print(data.num_rows)
      """;

  /// Reads every card and every snippet in a folder.
  private static final String BESIDE =
      """
      import pathlib, sys, yaml
      from huggingface_hub import DatasetCard
      seen = 0
      for folder in sys.argv[1:]:
          for file in sorted(pathlib.Path(folder).iterdir()):
              if file.name.endswith("README.md"):
                  card = DatasetCard.load(file)
                  assert card.data.license and card.data.size_categories, file
                  seen += 1
              elif file.name.endswith(".train.py"):
                  compile(file.read_text(), str(file), "exec")
                  seen += 1
              elif file.name.endswith(".train.yaml"):
                  assert isinstance(yaml.safe_load(file.read_text()), dict), file
                  seen += 1
      print(seen)
      """;

  @TempDir Path folder;

  @Test
  void trlTakesEveryRowWrittenForIt() throws Exception {
    String python = python("trl");
    try (Project project =
        ExportedPairs.project(folder.resolve("p.rdesk"), 12, 100, ExportedPairs.Kind.MIXED)) {
      for (String target : List.of("trl", "trl-implicit", "trl-reward", "trl-kto", "trl-sft")) {
        ExportReport report = ExportedPairs.export(project, target, folder.resolve("of-" + target));
        String file = report.files().getFirst().toString();
        assertThat(run(List.of(python, "-c", TRL, target, file)).strip())
            .as(target)
            .isEqualTo(Long.toString(report.rows()));
      }
    }
  }

  @Test
  void whatStandsBesideTheDataIsRead() throws Exception {
    List<String> command = new ArrayList<>(List.of(python("datasets"), "-c", BESIDE));
    int cards = 0;
    int snippets = 0;
    try (Project project =
        ExportedPairs.project(folder.resolve("p.rdesk"), 13, 20, ExportedPairs.Kind.TEXT)) {
      for (Target target : Targets.all()) {
        Path out = folder.resolve("beside-" + target.name());
        ExportReport report = ExportedPairs.export(project, target.name(), out);
        command.add(out.toString());
        cards++;
        snippets +=
            report.files().stream().anyMatch(file -> file.toString().matches(".*(py|yaml)"))
                ? 1
                : 0;
      }
    }
    assertThat(run(command).strip()).isEqualTo(Integer.toString(cards + snippets));
  }

  @Test
  void everyFileIsReadAsTheValidatorSays() throws Exception {
    List<String> command = new ArrayList<>(List.of(python("datasets"), "-c", BUILDERS));
    List<String> predicted = new ArrayList<>();
    try (Project project =
        ExportedPairs.project(folder.resolve("p.rdesk"), 14, 150, ExportedPairs.Kind.MIXED)) {
      for (Target target : Targets.all()) {
        for (FileFormat format : target.formats()) {
          Recipe recipe = ExportedPairs.recipe(target.name()).withFormat(format);
          Path out = folder.resolve("file-" + target.name() + "-" + format);
          ExportReport report = ExportedPairs.export(project, recipe, out);
          if (report.rows() > 0 && target.frame().isList()) {
            Path data = report.files().getFirst();
            Validation said = FileCheck.of(data, target, read -> {}, new Cancellation());
            assertThat(said.refused()).as(data.toString()).isZero();
            command.add(builder(format) + "=" + data);
            predicted.add(Long.toString(said.accepted()));
          }
        }
      }
    }
    assertThat(run(command).lines().toList()).isEqualTo(predicted).hasSizeGreaterThan(30);
  }

  private static String builder(FileFormat format) {
    return switch (format) {
      case JSONL, JSON -> "json";
      case PARQUET -> "parquet";
      case CSV -> "csv";
    };
  }

  private static String python(String module) throws Exception {
    String python = System.getenv().getOrDefault("REWARDDESK_PYTHON", "");
    Assumptions.assumeFalse(
        python.isEmpty(), "REWARDDESK_PYTHON names no Python that has the package " + module);
    int exit =
        new ProcessBuilder(python, "-c", "import " + module)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    Assumptions.assumeTrue(exit == 0, "the Python at REWARDDESK_PYTHON has no package " + module);
    return python;
  }

  @Test
  void everyFolderLoadsWithThePromisedRows() throws Exception {
    String python = python("datasets");
    List<String> command = new ArrayList<>(List.of(python, "-c", PROGRAM));
    List<String> promised = new ArrayList<>();
    try (Project project =
        ExportedPairs.project(folder.resolve("p.rdesk"), 11, 200, ExportedPairs.Kind.TALK)) {
      for (Target target : Targets.all()) {
        for (FileFormat format : target.formats()) {
          Recipe recipe =
              ExportedPairs.recipe(target.name())
                  .withFormat(format)
                  .withOutput(new Output(0.1, 0, 60, false));
          Path out = folder.resolve(target.name() + "-" + format);
          ExportReport report = ExportedPairs.export(project, recipe, out);
          if (report.rows() > 0 && target.frame().isList()) {
            command.add(out.toString());
            promised.add(Long.toString(report.rows()));
          }
        }
      }
    }
    assertThat(run(command).lines().toList()).isEqualTo(promised);
  }

  private String run(List<String> command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("HF_HUB_OFFLINE", "1");
    builder.environment().put("HF_DATASETS_CACHE", folder.resolve("cache").toString());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return out;
  }
}
