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
import rewarddesk.project.Project;

/// Every folder loads with the real `datasets`, with as many rows as were promised. Runs where
/// `REWARDDESK_PYTHON` names a Python that has it.
class LoadedByPythonTest {
  private static final String PROGRAM =
      """
      import sys
      from datasets import load_dataset
      for folder in sys.argv[1:]:
          print(sum(split.num_rows for split in load_dataset(folder).values()))
      """;

  @TempDir Path folder;

  @Test
  void everyFolderLoadsWithThePromisedRows() throws Exception {
    String python = System.getenv().getOrDefault("REWARDDESK_PYTHON", "");
    Assumptions.assumeFalse(
        python.isEmpty(), "REWARDDESK_PYTHON names no Python that has the package datasets");
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
          if (report.rows() > 0 && target.frame().head().equals("[")) {
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
