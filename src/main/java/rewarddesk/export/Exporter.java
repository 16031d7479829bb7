package rewarddesk.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.recipe.RecipeCheck;
import rewarddesk.export.recipe.RecipeException;
import rewarddesk.export.select.Benchmark;
import rewarddesk.export.select.Sieve;
import rewarddesk.export.target.Target;
import rewarddesk.export.target.Targets;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.reward.profile.ProfileException;
import rewarddesk.reward.rule.RuleProfile;

/// Writes a project's decisions as training data.
///
/// The same project and recipe always give the same bytes: items come in the order of their import,
/// keys in a fixed order, and no time of export is written.
///
/// Stateless and safe for any thread.
public final class Exporter {
  /// Version of this program, as cards name it.
  static final String VERSION = "0.1.0";

  private final Function<Project, RuleProfile> profile;

  /// Rule rewards by the standard profile.
  public Exporter() {
    this(project -> RuleProfile.standard());
  }

  /// @param profile the profile that a project goes by, whose total the filters on rule rewards ask
  public Exporter(Function<Project, RuleProfile> profile) {
    this.profile = profile;
  }

  /// The profile that the filters ask; read only when they do.
  private RuleProfile rules(Project project, Recipe recipe) {
    try {
      return recipe.filters().asksRules() ? profile.apply(project) : RuleProfile.standard();
    } catch (ProfileException e) {
      throw new ExportException(String.valueOf(e.getMessage()), e);
    }
  }

  /// Writes the data and what belongs beside it, streaming; nothing appears under the final name
  /// before it is complete, and older files of the same names are replaced.
  ///
  /// For target `trl` the files are `preference.jsonl` (the data), `preference.provenance.jsonl`
  /// (one row for each of its rows, in the same order), `preference.provenance-left-out.jsonl` (id
  /// and reason of every decided item that gave no row), `README.md` (the card),
  /// `preference.recipe.json` and `preference.train.py`.
  ///
  /// @param progress in items
  /// @throws ExportException when the recipe makes no sense or the files cannot be written
  /// @throws java.util.concurrent.CancellationException when cancelled; nothing is left behind then
  public ExportReport export(
      Project project, ExportRequest request, ProgressListener progress, Cancellation cancel) {
    Path folder = request.folder();
    Target target = check(request.recipe());
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new ExportException(folder + " is a file. Choose a folder to export to.");
    }
    try {
      ExportJob job = new ExportJob(project, request, target, cancel);
      RuleProfile rules = rules(project, request.recipe());
      return twice(
          request.recipe(),
          project,
          cancel,
          (shape, benchmark) -> job.write(shape, benchmark, rules, progress));
    } catch (IOException | UncheckedIOException e) {
      throw new ExportException(
          "The files could not be written to "
              + folder
              + " ("
              + e.getMessage()
              + "). Check that there is room and that you may write there.",
          e);
    }
  }

  /// Counts what an export would do and returns its first lines, without writing. Reads the whole
  /// project: call it off the screen's thread.
  ///
  /// @throws ExportException when the recipe makes no sense
  /// @throws java.util.concurrent.CancellationException when cancelled
  public ExportPreview preview(Project project, Recipe recipe, int rows, Cancellation cancel) {
    Target target = check(recipe);
    try {
      return twice(
          recipe,
          project,
          cancel,
          (shape, benchmark) -> look(project, recipe, target, shape, benchmark, rows, cancel));
    } catch (IOException | UncheckedIOException e) {
      throw new ExportException("The preview could not be made (" + e.getMessage() + ").", e);
    }
  }

  /// @param lines the first lines of the data file, as they would be written
  public record ExportPreview(ExportReport report, List<String> lines) {}

  private static Target check(Recipe recipe) {
    try {
      return RecipeCheck.check(recipe);
    } catch (RecipeException e) {
      throw new ExportException(String.valueOf(e.getMessage()), e);
    }
  }

  /// One attempt at a walk; empty when plain text turned out to be the wrong shape.
  private interface Attempt<T> {
    Optional<T> run(Shape shape, Optional<Benchmark> benchmark) throws IOException;
  }

  private <T> T twice(Recipe recipe, Project project, Cancellation cancel, Attempt<T> attempt)
      throws IOException {
    Optional<Benchmark> benchmark = BenchmarkFile.of(recipe, cancel);
    Shape shape =
        recipe.filters().balanceLengths()
            ? survey(project, recipe, benchmark, cancel)
            : Shape.UNKNOWN;
    Optional<T> first = attempt.run(shape, benchmark);
    return first.isPresent()
        ? first.get()
        : attempt.run(shape.withConversations(), benchmark).orElseThrow();
  }

  /// Counts the pairs on each side of length, which balancing has to know before the first row.
  private Shape survey(
      Project project, Recipe recipe, Optional<Benchmark> benchmark, Cancellation cancel) {
    Target target = check(recipe);
    boolean conversations = false;
    while (true) {
      LengthSurvey sink = new LengthSurvey();
      Sieve sieve =
          new Sieve(recipe.filters(), rules(project, recipe), benchmark, Optional.empty());
      ExportPass pass = new ExportPass(project, recipe, target, conversations, sieve, sink);
      pass.run(ProgressListener.NONE, cancel);
      if (!pass.mixed()) {
        return new Shape(pass.conversations(), sink.longer(), sink.shorter(), true);
      }
      conversations = true;
    }
  }

  private Optional<ExportPreview> look(
      Project project,
      Recipe recipe,
      Target target,
      Shape shape,
      Optional<Benchmark> benchmark,
      int rows,
      Cancellation cancel)
      throws IOException {
    PreviewSink sink = new PreviewSink(recipe, target, shape.conversations(), rows);
    Sieve sieve = new Sieve(recipe.filters(), rules(project, recipe), benchmark, shape.balance());
    ExportPass pass = new ExportPass(project, recipe, target, shape.conversations(), sieve, sink);
    pass.run(ProgressListener.NONE, cancel);
    return pass.mixed()
        ? Optional.empty()
        : Optional.of(new ExportPreview(pass.report(), sink.lines()));
  }

  /// Names of the targets.
  public List<String> targets() {
    return Targets.names();
  }
}
