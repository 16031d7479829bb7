package rewarddesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import rewarddesk.export.recipe.Audit;
import rewarddesk.export.recipe.Filters;
import rewarddesk.export.recipe.Filters.Overlap;
import rewarddesk.export.recipe.Output;
import rewarddesk.export.recipe.Panel;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.recipe.RecipeCheck;
import rewarddesk.export.recipe.RecipeException;
import rewarddesk.export.recipe.RecipeJson;
import rewarddesk.export.recipe.VerdictSource;
import rewarddesk.export.recipe.Verdicts;
import rewarddesk.export.target.FileFormat;
import rewarddesk.export.target.Target;
import rewarddesk.export.target.Targets;
import rewarddesk.model.Strength;

/// What to export, from options and perhaps a recipe file: an option that is given counts before
/// the file.
final class RecipeOptions {
  @Option(names = "--recipe", paramLabel = "FILE", description = "A saved recipe.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "TARGET",
      description = "Who is to read the data; rewarddesk formats lists them.")
  private Optional<String> target = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl, json, parquet or csv, as far as the target reads it.")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      description =
          "Whose verdict counts: human (default), human-else-judge, human-else-jury, judge, jury"
              + " (most judges), annotators (most people, those of the data included), gold (the"
              + " labels that came with the data).")
  private Optional<String> source = Optional.empty();

  @Option(
      names = "--judge",
      split = ",",
      paramLabel = "JUDGE",
      description = "The judge, or the judges of the jury (default: latest judgment, all judges).")
  private List<String> judges = List.of();

  @Option(
      names = "--min-margin",
      paramLabel = "X",
      description = "The least margin of a judge's verdict (default: 0).")
  private Optional<Double> minMargin = Optional.empty();

  @Option(
      names = "--min-agreement",
      paramLabel = "X",
      description = "The least share of the jury on the winning side (default: more than half).")
  private Optional<Double> minAgreement = Optional.empty();

  @Option(
      names = "--min-strength",
      paramLabel = "WORD",
      description = "The least strength of a human's verdict: slightly, clearly, much.")
  private Optional<String> minStrength = Optional.empty();

  @Option(
      names = "--min-annotators",
      paramLabel = "N",
      description = "How many annotators must have decided, those of the data included.")
  private Optional<Integer> minAnnotators = Optional.empty();

  @Option(
      names = "--min-annotator-agreement",
      paramLabel = "X",
      description = "The least share of annotators that says what is exported (0 to 1).")
  private Optional<Double> minAnnotatorAgreement = Optional.empty();

  @Option(
      names = "--keep-ties",
      description = "Write ties, and for KTO both bad, where the format can hold them.")
  private boolean keepTies;

  @Option(
      names = "--audit",
      paramLabel = "WORD",
      description =
          "What a human said about the judge's verdict: any, confirmed, not-overridden,"
              + " overridden.")
  private Optional<String> audit = Optional.empty();

  @Option(names = "--one-per-prompt", description = "Only the first pair of each prompt.")
  private boolean onePerPrompt;

  @Option(
      names = "--near-duplicates",
      paramLabel = "S",
      description = "Leave out prompts whose similarity to an earlier one is S (0.1 to 1) or more.")
  private Optional<Double> nearDuplicates = Optional.empty();

  @Option(
      names = "--benchmark",
      paramLabel = "FILE",
      description = "Count prompts that share text with this file.")
  private Optional<Path> benchmark = Optional.empty();

  @Option(
      names = "--benchmark-words",
      paramLabel = "N",
      description = "How many words in a row must be the same (default: 13).")
  private Optional<Integer> benchmarkWords = Optional.empty();

  @Option(names = "--remove-overlap", description = "Leave those prompts out.")
  private boolean removeOverlap;

  @Option(
      names = "--max-length-ratio",
      paramLabel = "X",
      description = "How many times longer one response may be.")
  private Optional<Double> maxLengthRatio = Optional.empty();

  @Option(
      names = "--balance-lengths",
      description = "As many pairs with a longer as with a shorter chosen response.")
  private boolean balanceLengths;

  @Option(
      names = "--min-reward",
      paramLabel = "X",
      description =
          "The least total of the rule rewards of the chosen response, by the project's profile.")
  private Optional<Double> minReward = Optional.empty();

  @Option(
      names = "--min-reward-gap",
      paramLabel = "X",
      description = "The least difference of the totals of chosen and rejected.")
  private Optional<Double> minRewardGap = Optional.empty();

  @Option(
      names = "--validation",
      paramLabel = "X",
      description = "Share of prompts for a validation split.")
  private Optional<Double> validation = Optional.empty();

  @Option(names = "--test", paramLabel = "X", description = "Share of prompts for a test split.")
  private Optional<Double> test = Optional.empty();

  @Option(names = "--rows-per-file", paramLabel = "N", description = "Most rows in one file.")
  private Optional<Integer> rowsPerFile = Optional.empty();

  @Option(
      names = "--spreadsheet-safe",
      description = "In CSV, put a ' before text that a spreadsheet would run as a formula.")
  private boolean spreadsheetSafe;

  /// The recipe that options and file describe.
  ///
  /// @throws CommandFailure when it makes no sense
  Recipe recipe() {
    Recipe base = base();
    Target known = target(target.orElse(base.target()));
    Recipe recipe =
        new Recipe(
            known.name(),
            format(base, known),
            verdicts(base.verdicts()),
            filters(base.filters()),
            output(base.output()));
    try {
      RecipeCheck.check(recipe);
    } catch (RecipeException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    }
    return recipe;
  }

  private Recipe base() {
    if (file.isEmpty()) {
      if (target.isEmpty()) {
        throw CommandFailure.usage(
            "Say who is to read the data: --to TARGET, or --recipe FILE. See: rewarddesk export"
                + " --help");
      }
      return Recipe.of(target.get(), FileFormat.JSONL, VerdictSource.HUMAN);
    }
    try {
      return RecipeJson.read(Files.readString(file.get()));
    } catch (IOException e) {
      throw CommandFailure.failed(
          "The recipe %s cannot be read (%s).".formatted(file.get(), e.getMessage()));
    } catch (RecipeException e) {
      throw CommandFailure.failed("%s: %s".formatted(file.get(), e.getMessage()));
    }
  }

  /// @throws CommandFailure when there is no such target
  static Target target(String name) {
    return Targets.named(name)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "There is no target \"%s\". There are: %s."
                        .formatted(name, String.join(", ", Targets.names()))));
  }

  private FileFormat format(Recipe base, Target known) {
    return format
        .map(given -> word("--format", given, FileFormat.values(), FileFormat::word))
        .orElseGet(
            () ->
                file.isPresent() && known.formats().contains(base.format())
                    ? base.format()
                    : known.formats().getFirst());
  }

  private Verdicts verdicts(Verdicts base) {
    return new Verdicts(
        source
            .map(given -> word("--source", given, VerdictSource.values(), VerdictSource::word))
            .orElse(base.source()),
        judges.isEmpty() ? base.judges() : judges,
        minMargin.orElse(base.minMargin()),
        minAgreement.orElse(base.minAgreement()),
        minStrength
            .map(given -> word("--min-strength", given, Strength.values(), RecipeOptions::lower))
            .or(base::minStrength),
        keepTies || base.keepTies(),
        audit
            .map(given -> word("--audit", given, Audit.values(), Audit::word))
            .orElse(base.audit()),
        new Panel(
            minAnnotators.orElse(base.panel().annotators()),
            minAnnotatorAgreement.orElse(base.panel().agreement())));
  }

  private Filters filters(Filters base) {
    return new Filters(
        onePerPrompt || base.onePerPrompt(),
        number(nearDuplicates, base.nearDuplicates()),
        benchmark.map(this::overlap).or(base::overlap),
        number(maxLengthRatio, base.maxLengthRatio()),
        balanceLengths || base.balanceLengths(),
        number(minReward, base.minChosenReward()),
        number(minRewardGap, base.minRewardGap()));
  }

  private Overlap overlap(Path path) {
    return new Overlap(path, benchmarkWords.orElse(Overlap.WORDS), removeOverlap);
  }

  private Output output(Output base) {
    return new Output(
        validation.orElse(base.validation()),
        test.orElse(base.test()),
        rowsPerFile.orElse(base.rowsPerShard()),
        spreadsheetSafe || base.spreadsheetSafe());
  }

  private static OptionalDouble number(Optional<Double> given, OptionalDouble otherwise) {
    return given.map(OptionalDouble::of).orElse(otherwise);
  }

  private static String lower(Strength strength) {
    return strength.name().toLowerCase(Locale.ROOT);
  }

  private static <T> T word(String option, String given, T[] values, Function<T, String> word) {
    return Stream.of(values)
        .filter(value -> word.apply(value).equals(given))
        .findFirst()
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "%s is one of %s, not \"%s\"."
                        .formatted(
                            option,
                            Stream.of(values).map(word).collect(Collectors.joining(", ")),
                            given)));
  }
}
