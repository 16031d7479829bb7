package rewarddesk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rewarddesk.app.Models;
import rewarddesk.inference.Truncation;
import rewarddesk.inference.hub.HubAddress;
import rewarddesk.inference.library.DescriptionJson;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelDescription.Input;
import rewarddesk.inference.library.ModelDescription.Layout;
import rewarddesk.inference.library.ModelDescription.Limits;
import rewarddesk.inference.library.ModelDescription.Output;
import rewarddesk.inference.library.ModelDescription.Policy;
import rewarddesk.inference.library.ModelKind;
import rewarddesk.inference.library.Pooling;
import rewarddesk.reward.implicit.RewardForm;
import rewarddesk.reward.trial.ModelCheck;

/// `rewarddesk model add`.
@Command(
    name = "add",
    description = "Add a model: its folder, one .onnx file, or its address. It is tried out first.",
    footer = {
      "",
      "An address looks like https://HOST/OWNER/NAME. It is fetched once downloads are allowed",
      "(rewarddesk model settings --downloads on); a download that was cut goes on where it was."
    })
final class ModelAddCommand extends Job {
  @Parameters(
      index = "0",
      paramLabel = "FOLDER|FILE|ADDRESS",
      description = "Where the model lies.")
  private String place = "";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What to call it (default: the folder's name).")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "What it is, when the guess is wrong: classifier, pairrm, steamshp,"
              + " preference-tokens, language-model.")
  private Optional<String> kind = Optional.empty();

  @Option(
      names = "--layout",
      paramLabel = "LAYOUT",
      description = "How prompt and response become one text: chat, pair, plain, parts or vicuna.")
  private Optional<String> layout = Optional.empty();

  @Option(names = "--max-tokens", paramLabel = "N", description = "Most tokens it reads.")
  private Optional<Integer> tokens = Optional.empty();

  @Option(
      names = "--truncation",
      paramLabel = "SIDE",
      description = "Where longer texts are cut: left or right.")
  private Optional<String> side = Optional.empty();

  @Option(names = "--label", paramLabel = "N", description = "The label that counts, from 0.")
  private Optional<Integer> label = Optional.empty();

  @Option(
      names = "--pooling",
      paramLabel = "HOW",
      description =
          "How the numbers of a text come out of the graph: graph, or last, first or mean of the"
              + " tokens; auto lets the graph decide.")
  private Optional<String> pooling = Optional.empty();

  @Option(names = "--negated", description = "Less is better (a cost model).")
  private boolean negated;

  @Option(
      names = "--reference",
      paramLabel = "FOLDER|NAME",
      description = "For a language model: the model it was trained from, for its implicit reward.")
  private Optional<String> reference = Optional.empty();

  @Option(
      names = "--form",
      paramLabel = "FORM",
      description = "For a language model without a reference: avg, sum or norm.")
  private Optional<String> form = Optional.empty();

  ModelAddCommand(Session session) {
    super(session);
  }

  @Override
  int work() {
    Models models = session.services().models();
    ModelDescription described =
        adjusted(models.library().describe(path(models))).withPolicy(policy());
    ModelCheck check = ModelTrial.of(models, described);
    ModelTrial.tell(check, console(), json());
    ModelDescription checked = check.described();
    models.library().save(checked);
    if (json()) {
      console().print(DescriptionJson.tree(checked));
    } else {
      console().print(DescriptionJson.write(checked).stripTrailing());
      console()
          .say(
              "Added as %s. Its description: %s"
                  .formatted(checked.id(), models.library().fileOf(checked.name())));
    }
    return ExitCode.OK;
  }

  /// An address is fetched first.
  private Path path(Models models) {
    if (!place.contains("://")) {
      return Path.of(place);
    }
    try {
      HubAddress address = HubAddress.parse(place);
      Path fetched =
          models.downloads().fetch(address, console().progress("Fetching"), session.cancel());
      console().say("Fetched into %s.".formatted(models.downloads().folder(address)));
      return fetched;
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  /// A path is kept as an absolute one, because the program is not always started in the same
  /// folder.
  private Policy policy() {
    String kept = form.orElse(Policy.ALONE.form());
    if (RewardForm.of(kept) == RewardForm.LOG_RATIO) {
      throw CommandFailure.usage("--form is avg, sum or norm; name a --reference for DPO.");
    }
    return new Policy(
        reference.map(
            model ->
                Files.exists(Path.of(model)) ? Path.of(model).toAbsolutePath().toString() : model),
        kept);
  }

  private ModelDescription adjusted(ModelDescription guess) {
    Limits limits = guess.limits();
    int most = tokens.orElse(limits.tokens());
    if (most < 1) {
      throw CommandFailure.usage("--max-tokens is a number of 1 or more.");
    }
    Input input = guess.input();
    ModelKind taken = kind.map(ModelAddCommand::kind).orElse(guess.kind());
    return new ModelDescription(
        name.orElse(guess.name()),
        guess.folder(),
        taken,
        guess.files(),
        new Input(
            layout.map(word -> constant(Layout.class, "--layout", word)).orElse(input.layout()),
            input.template(),
            input.appendToken(),
            input.pad(),
            input.start()),
        output(guess.output()),
        limits(taken, limits, most),
        guess.golden());
  }

  private Limits limits(ModelKind taken, Limits guess, int most) {
    Truncation.Side wanted =
        side.map(word -> constant(Truncation.Side.class, "--truncation", word))
            .orElse(guess.side());
    return taken == ModelKind.PAIRRM
        ? new Limits(most, wanted, guess.sourceTokens(), guess.candidateTokens()).forTwoResponses()
        : new Limits(most, wanted, most, most);
  }

  private Output output(Output guess) {
    return logits(guess)
        .withPooling(
            pooling
                .map(word -> constant(Pooling.class, "--pooling", word))
                .orElse(guess.pooling()));
  }

  private Output logits(Output guess) {
    if (label.isEmpty()) {
      return new Output(guess.labels(), guess.score(), guess.positive(), guess.negative(), negated);
    }
    if (label.get() < 0 || label.get() >= guess.labels()) {
      throw CommandFailure.usage(
          "--label is a number from 0 to %d: the model has %d labels."
              .formatted(guess.labels() - 1, guess.labels()));
    }
    return new Output(
        guess.labels(), ModelDescription.Score.LABEL, label.get(), guess.negative(), negated);
  }

  private static ModelKind kind(String word) {
    return ModelKind.ofWord(word)
        .orElseThrow(() -> CommandFailure.usage("There is no kind \"%s\".".formatted(word)));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String option, String word) {
    try {
      return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(
          "%s cannot be \"%s\"; --help names the words.".formatted(option, word));
    }
  }
}
