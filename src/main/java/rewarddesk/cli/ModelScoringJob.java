package rewarddesk.cli;

import static rewarddesk.cli.PlainText.count;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import rewarddesk.dataset.ResponseRows;
import rewarddesk.dataset.file.FileRefusedException;
import rewarddesk.project.ImportLog.Problem;
import rewarddesk.reward.ModelScoring;
import rewarddesk.reward.ModelScorings;

/// Scores files with a model: all cores, lines in the order of the rows, flat memory.
final class ModelScoringJob {
  private final Session session;
  private final boolean json;

  ModelScoringJob(Session session, boolean json) {
    this.session = session;
    this.json = json;
  }

  /// @param request which model, and what it is asked
  /// @param out where the lines go; standard output when absent
  /// @return an [ExitCode]
  int run(ModelScorings.Request request, List<String> files, Optional<Path> out)
      throws IOException {
    try (ModelScoring model = session.services().models().scorings().open(request)) {
      model.notes().forEach(session.console()::say);
      ModelScoreJson scorer = new ModelScoreJson(model);
      if (out.isEmpty()) {
        return score(scorer, files, session.console().out()::println, _ -> false, false);
      }
      String about = model.fingerprint() + " " + ScoredFiles.identity(files);
      try (ScoreFile file = ScoreFile.open(out.get(), about)) {
        file.aside().ifPresent(this::sayAside);
        int code = score(scorer, files, file::write, unread -> done(file, unread, scorer), json);
        if (file.kept() > 0) {
          session.console().say("%s scored before.".formatted(count(file.kept(), "row")));
        }
        return code;
      }
    }
  }

  private void sayAside(Path aside) {
    session
        .console()
        .say(
            "Model, description or files are not the same as before, so all rows are scored. The scores of before are in %s."
                .formatted(aside));
  }

  /// Rows are read here only as long as there are lines to match them with.
  private static boolean done(ScoreFile file, ResponseRows.Unread unread, ModelScoreJson scorer) {
    return !file.matched()
        && switch (unread.read()) {
          case ResponseRows.Scorable row -> file.has(row.comparison().id(), scorer.lines(row));
          case ResponseRows.Listed row -> file.has(row.id(), 1);
          case ResponseRows.Refused _ -> false;
        };
  }

  private int score(
      ModelScoreJson scorer,
      List<String> files,
      Consumer<String> lines,
      Predicate<ResponseRows.Unread> done,
      boolean resultAsJson)
      throws IOException {
    try (ScoringPass pass = new ScoringPass(scorer, lines, session.cancel())) {
      for (String file : files) {
        try (ResponseRows rows = ScoredFiles.open(session.console(), file)) {
          pass.score(rows, done);
        } catch (FileRefusedException e) {
          pass.reject(new Problem(file, 0, e.sentence(), ""));
        }
      }
      ScoredFiles.tell(session.console(), pass, resultAsJson);
      if (scorer.cut() > 0) {
        session
            .console()
            .say(
                "Longer than the model reads and cut: %s. limits.tokens in its description says how much it reads."
                    .formatted(count(scorer.cut(), "text")));
      }
      return pass.rejected() > 0 ? ExitCode.FINISHED_WITH_REJECTED_ROWS : ExitCode.OK;
    }
  }
}
