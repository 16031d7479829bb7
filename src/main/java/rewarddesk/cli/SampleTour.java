package rewarddesk.cli;

import static rewarddesk.cli.PlainText.count;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import rewarddesk.app.Services;
import rewarddesk.dataset.ImportOptions;
import rewarddesk.dataset.ImportReport;
import rewarddesk.export.ExportReport;
import rewarddesk.export.ExportRequest;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.recipe.VerdictSource;
import rewarddesk.export.target.FileFormat;
import rewarddesk.insight.PartChoice;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.report.Report;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.profile.NumberedProfile;
import rewarddesk.run.JudgingRun;
import rewarddesk.run.RunTally;

/// The whole job on the sample data without a window: import, judge, report, export. This is what
/// `mvn` does on a machine without a display.
public final class SampleTour {
  private final Services services;
  private final Console console;

  public SampleTour(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  /// Runs the tour and says what it does. Running it again goes on with the same project; nothing
  /// is imported or judged twice.
  ///
  /// @param folder where the files go; made when it is missing
  /// @return the process's exit code
  public int run(Path folder) {
    try {
      walk(folder.toAbsolutePath().normalize());
      return ExitCode.OK;
    } catch (RuntimeException e) {
      return new FailureReport(console, false).failed(e);
    }
  }

  private void walk(Path folder) {
    console.print("RewardDesk on its sample data, without a window.\n");
    List<Path> files = SampleFiles.copyTo(folder.resolve("sample-data"));
    Path file = folder.resolve("sample.rdesk");
    try (Project project = services.projects().openOrCreate(file)) {
      importInto(project, files);
      judge(project);
      NumberedProfile profile = ActiveProfile.of(project, services.rewards());
      console.print(
          "\n"
              + ReportText.of(
                  Report.of(
                      project,
                      profile,
                      services.clock().instant(),
                      PartChoice.ALL,
                      new Cancellation(),
                      ProgressListener.NONE)));
      console.print(
          "The sample is built to catch judges out: the better response is the shorter one half of"
              + " the time.\n");
      export(project, folder.resolve("export"));
    }
    console.print(
        """

        The project: %s
        To decide yourself, start this on a machine with a display: mvn, or rewarddesk open %s
        All commands: rewarddesk --help\
        """
            .formatted(file, file));
  }

  private void importInto(Project project, List<Path> files) {
    ImportReport report =
        services
            .importer()
            .importFiles(
                project, files, ImportOptions.STANDARD, bar("Importing"), new Cancellation());
    Problems.sayGroups(console, report.groups());
    console.print(
        String.format(
            Locale.ROOT,
            "%s in %s: %,d imported, %,d there already, %,d rejected",
            count(report.records(), "comparison"),
            count(files.size(), "file"),
            report.imported(),
            report.duplicates(),
            report.rejected()));
  }

  private void judge(Project project) {
    String id = services.rewardSystems().local().getFirst();
    ProgressListener bar = bar("Judging");
    try (RewardSystem system = services.rewardSystems().open(id)) {
      RunTally tally =
          new JudgingRun(project, system, -1, false)
              .run(now -> bar.progress(now.done(), now.total()));
      tally.message().ifPresent(console::say);
      console.print(new JudgeResult(List.of(tally), "").text());
    }
  }

  private void export(Project project, Path folder) {
    ExportReport report =
        services
            .exporter()
            .export(
                project,
                new ExportRequest(
                    Recipe.of("trl", FileFormat.JSONL, VerdictSource.HUMAN_ELSE_JUDGE), folder),
                bar("Exporting"),
                new Cancellation());
    console.print(
        "Export for TRL. Where nobody has decided, the judge's verdict stands in:\n"
            + "good for a look, not for training.\n"
            + ExportCommand.text(report));
  }

  private ProgressListener bar(String what) {
    return new ProgressBar(
        console.err(), what, console.interactive() ? ProgressBar.SMOOTH : ProgressBar.COARSE);
  }
}
