package rewarddesk.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.export.recipe.Output;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.recipe.VerdictSource;
import rewarddesk.export.target.FileFormat;
import rewarddesk.model.Slot;
import rewarddesk.model.Strength;
import rewarddesk.model.Verdict;

/// The card beside an export.
class DatasetCardTest {
  @TempDir Path folder;

  @Test
  void theFrontMatterNamesColumnsSplitsAndFiles() throws Exception {
    String card = card(new Output(0, 0, 1, false));

    assertThat(card)
        .startsWith(
            """
            ---
            license: unknown
            pretty_name: "my \\"data\\""
            size_categories:
            - n<1K
            task_categories:
            - text-generation
            tags:
            - preference
            - rewarddesk
            - trl-reward
            dataset_info:
              features:
              - name: prompt
                dtype: string
              - name: chosen
                dtype: string
              - name: rejected
                dtype: string
              - name: margin
                dtype: float64
              splits:
              - name: train
                num_bytes: 138
                num_examples: 2
              download_size: 138
              dataset_size: 138
            configs:
            - config_name: default
              data_files:
              - split: train
                path:
                - "reward-00000-of-00002.jsonl"
                - "reward-00001-of-00002.jsonl"
            ---

            <!-- Written by RewardDesk. -->

            # my "data"

            2 rows from 2 items for TRL: RewardTrainer with margin, written by RewardDesk 0.1.0.
            """);
  }

  @Test
  void theBodyCountsLabelsDecidersAgreementAndOrder() throws Exception {
    assertThat(card(Output.ONE_FILE))
        .contains("- stored side A chosen: 1\n- stored side B chosen: 1\n")
        .contains("- the chosen response is the longer one: 50.0 % (1 of 2) [")
        .contains("- much: 1\n- not said: 1\n")
        .contains("- `human anna`: 2\n")
        .contains("- `builtin`: 50.0 % (1 of 2) [")
        .contains("- as_stored: 2\n- a judge's verdict was in sight: 0.0 % (0 of 2) [")
        .contains("- skipped: 1\n")
        .contains("\"source\" : \"human\"")
        .contains("args=RewardConfig(output_dir=\"out\"),");
  }

  private String card(Output output) throws Exception {
    try (DecidedProject made = new DecidedProject(folder.resolve("my \"data\".rdesk"))) {
      for (String id : new String[] {"one", "two", "three"}) {
        made.add(id, "x", "yy");
        made.judge(id, "builtin", new Verdict.Prefers(Slot.A), 1);
      }
      made.decide("one", Verdict.prefers(Slot.A), Optional.of(Strength.MUCH));
      made.decide("two", Verdict.prefers(Slot.B));
      made.decide("three", new Verdict.Skipped());
      Recipe recipe =
          Recipe.of("trl-reward", FileFormat.JSONL, VerdictSource.HUMAN).withOutput(output);
      ExportedPairs.export(made.project(), recipe, folder.resolve("out"));
      return Files.readString(folder.resolve("out").resolve("README.md"));
    }
  }
}
