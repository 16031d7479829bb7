package rewarddesk.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rewarddesk.dataset.ResponseRows;
import rewarddesk.dataset.file.FileRefusedException;
import rewarddesk.inference.PromptUse;
import rewarddesk.project.ImportLog.Problem;
import rewarddesk.reward.ModelScorings;
import rewarddesk.reward.profile.Presets;
import rewarddesk.reward.profile.ProfileException;
import rewarddesk.reward.profile.ProfileJson;
import rewarddesk.reward.profile.RewardCatalog;
import rewarddesk.reward.profile.RewardReference;
import rewarddesk.reward.rule.RuleProfile;

/// `rewarddesk reward`.
@Command(
    name = "reward",
    description = "Score responses by rule rewards with evidence, or by a model of your own.",
    footer = {
      "",
      "Examples:",
      "  rewarddesk reward answers.jsonl --profile open-r1 --out scores.jsonl",
      "  cat answers.jsonl | rewarddesk reward - --profile mine.json > scores.jsonl",
      "  rewarddesk reward answers.jsonl --model models/my-reward --out scores.jsonl",
      "",
      "Rows have response, and perhaps id, prompt, reference and tests, or are pairs in any",
      "layout that can be imported. One JSON object for each response is written, in the",
      "order of the rows:",
      "  {\"id\",\"total\",\"rewards\":{NAME:{\"value\",\"weight\",\"status\",\"evidence\"}}}",
      "and \"slot\" for the responses of a pair. Rows that cannot be used are listed with",
      "file, line and reason; the exit code is then 3.",
      "",
      "With --model a reward model writes {\"id\",\"reward\",\"tokens\",\"truncated\"}, where",
      "truncated counts the tokens that were too many; a pair model reads response_a and",
      "response_b and writes {\"id\",\"logit\",\"pA\"} for the order of the row. Rows with a list",
      "of responses are ranked: {\"id\",\"scores\",\"order\",\"truncated\"}, where order has the",
      "places of the responses, counted from 0, best first. With --out the command can be",
      "repeated: it goes on where it was ended, unless files or model have changed."
    })
final class RewardCommand extends Job {
  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "JSONL or JSON; - for standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--profile",
      paramLabel = "NAME|FILE",
      defaultValue = "chat quality",
      description = "A preset or a profile file (default: chat quality).")
  private String profile = "";

  @Option(
      names = "--model",
      paramLabel = "FOLDER|NAME",
      description = "Score with this model: its folder, an .onnx file, or its name.")
  private Optional<String> model = Optional.empty();

  @Option(
      names = "--reference",
      paramLabel = "FOLDER|NAME",
      description = "With --model: the model it was trained from, for its implicit reward (DPO).")
  private Optional<String> reference = Optional.empty();

  @Option(
      names = "--perplexity",
      description = "With --model: how likely a language model finds the responses.")
  private boolean perplexity;

  @Option(
      names = "--score-prompt",
      description = "With --perplexity: the tokens of the prompts count as well.")
  private boolean scorePrompt;

  @Option(names = "--out", paramLabel = "FILE", description = "Write here, not to standard output.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--explain", paramLabel = "ID", description = "Print the evidence of one item.")
  private Optional<String> explain = Optional.empty();

  @Option(names = "--describe", description = "Print what every reward is, in Markdown.")
  private boolean describe;

  RewardCommand(Session session) {
    super(session);
  }

  @Override
  int work() throws IOException {
    if (scorePrompt && !perplexity) {
      throw CommandFailure.usage("--score-prompt goes with --perplexity.");
    }
    if (reference.isPresent() && perplexity) {
      throw CommandFailure.usage(
          "--reference does not go with --perplexity: the likelihood of a text needs one model."
              + " Leave one of them out.");
    }
    if (model.isPresent()) {
      checkFiles();
      return new ModelScoringJob(session, json())
          .run(new ModelScorings.Request(model.get(), reference, likelihood()), files, out);
    }
    if (reference.isPresent() || perplexity) {
      throw CommandFailure.usage("--reference and --perplexity go with --model.");
    }
    RewardCatalog catalog = session.services().rewards();
    Presets presets = Presets.of(catalog);
    if (describe) {
      console().out().print(RewardReference.markdown(catalog, presets));
      console().out().flush();
      return ExitCode.OK;
    }
    RuleProfile rules = profile(presets);
    checkFiles();
    if (explain.isPresent()) {
      return explain(rules, explain.get());
    }
    return out.isPresent() ? scoreInto(out.get(), rules) : score(rules, console().out()::println);
  }

  private Optional<PromptUse> likelihood() {
    return perplexity
        ? Optional.of(scorePrompt ? PromptUse.SCORED : PromptUse.CONDITIONED)
        : Optional.empty();
  }

  private RuleProfile profile(Presets presets) throws IOException {
    Optional<RuleProfile> preset = presets.find(profile);
    if (preset.isPresent()) {
      return preset.get();
    }
    Path file = Path.of(profile);
    if (!Files.isRegularFile(file)) {
      throw CommandFailure.usage(
          "There is no profile \"%s\" and no file of that name. There are: %s."
              .formatted(profile, String.join(", ", presets.names())));
    }
    try {
      return new ProfileJson(session.services().rewards()).read(Files.readString(file));
    } catch (ProfileException e) {
      throw CommandFailure.failed("%s: %s".formatted(file, e.getMessage()));
    }
  }

  private void checkFiles() {
    if (files.isEmpty()) {
      throw CommandFailure.usage("Say which files to score, or - for standard input.");
    }
    for (String file : files) {
      if (!file.equals(ScoredFiles.STANDARD_INPUT) && !Files.isRegularFile(Path.of(file))) {
        throw CommandFailure.failed(
            "There is no file %s. Nothing was scored.".formatted(Path.of(file).toAbsolutePath()));
      }
    }
  }

  /// The file appears under its name only when it is complete.
  private int scoreInto(Path target, RuleProfile rules) throws IOException {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      int code;
      try (BufferedWriter writer = Files.newBufferedWriter(part)) {
        code = score(rules, line -> write(writer, line));
      }
      ScoreFile.forget(
          target); // before the move: a model's next run must not take these for its own
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      return code;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void write(BufferedWriter writer, String line) {
    try {
      writer.write(line);
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int score(RuleProfile rules, Consumer<String> lines) throws IOException {
    try (ScoringPass pass =
        new ScoringPass(row -> ScoreJson.of(row, rules), lines, session.cancel())) {
      for (String file : files) {
        try (ResponseRows rows = ScoredFiles.open(console(), file)) {
          pass.score(rows, _ -> false);
        } catch (FileRefusedException e) {
          pass.reject(new Problem(file, 0, e.sentence(), ""));
        }
      }
      ScoredFiles.tell(console(), pass, json() && out.isPresent());
      return pass.rejected() > 0 ? ExitCode.FINISHED_WITH_REJECTED_ROWS : ExitCode.OK;
    }
  }

  /// Reads up to the row that is asked for; rows before it that cannot be used are told too,
  /// because it may be one of them.
  private int explain(RuleProfile rules, String id) throws IOException {
    RefusedRows refused = new RefusedRows();
    for (String file : files) {
      try (ResponseRows rows = ScoredFiles.open(console(), file)) {
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
          session.cancel().throwIfCancelled();
          switch (row.get().read()) {
            case ResponseRows.Scorable found when found.comparison().id().equals(id) -> {
              refused.tell(console());
              ScoreJson.of(found, rules).forEach(score -> console().print(ScoreText.of(score)));
              return refused.isEmpty() ? ExitCode.OK : ExitCode.FINISHED_WITH_REJECTED_ROWS;
            }
            case ResponseRows.Scorable _ -> {}
            case ResponseRows.Listed _ ->
                refused.add(row.get().problem(ScoringPass.RowScorer.NEEDS_A_MODEL));
            case ResponseRows.Refused(Problem problem) -> refused.add(problem);
          }
        }
      } catch (FileRefusedException e) {
        refused.add(new Problem(file, 0, e.sentence(), ""));
      }
    }
    refused.tell(console());
    throw CommandFailure.failed("No row has the id \"%s\".".formatted(id));
  }
}
