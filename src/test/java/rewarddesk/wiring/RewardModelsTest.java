package rewarddesk.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.app.Models;
import rewarddesk.inference.Compute;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.PromptUse;
import rewarddesk.inference.library.FileModelLibrary;
import rewarddesk.inference.library.ModelLibrary;
import rewarddesk.inference.onnx.OnnxModels;
import rewarddesk.inference.onnx.ReferenceModel;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Response;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.ParameterValue;
import rewarddesk.reward.rule.Subject;
import rewarddesk.reward.rule.likelihood.TextLikelihood;

/// Rewards that ask models of the user's own, as the program is put together.
@ExtendWith(SqliteFolderRestored.class)
class RewardModelsTest {
  private static final Path MODEL = Path.of("../shared/models/stories260k-past");

  private static final Path POLICY = Path.of("../shared/models/stories260k-dpo-policy");

  @TempDir private Path home;

  private static Finding measure(Backend backend, String reward, String model, String response) {
    Map<String, ParameterValue> given =
        model.isEmpty() ? Map.of() : Map.of("model", new ParameterValue.Text(model));
    return backend
        .services()
        .rewards()
        .find(reward)
        .orElseThrow()
        .rule(given)
        .measure(
            Subject.of(
                Comparison.of(
                    "1",
                    Content.text("Once upon a time, there was"),
                    Response.of(response),
                    Response.of("")),
                Slot.A));
  }

  @ParameterizedTest
  @ValueSource(strings = {"perplexity", "perplexity_band", "token_repetition"})
  void withoutAModelTheReasonSaysWhatToDo(String reward) {
    try (Backend backend = Backend.start(new AppFolders(home))) {
      assertThat(measure(backend, reward, "", "x").evidence())
          .startsWith("Say in the parameter model which ")
          .contains("rewarddesk model add FOLDER", "rewarddesk model list");
      assertThat(measure(backend, reward, "none", "x").outcome())
          .isInstanceOf(RuleReward.Failed.class);
      assertThat(measure(backend, reward, "none", "x").evidence())
          .startsWith("There is no model called \"none\". ");
    }
  }

  @Test
  void aLanguageModelOfTheLibraryIsAsked() {
    Assumptions.assumeTrue(Files.isDirectory(MODEL), "the shared reference models are not here");
    try (Backend backend = Backend.start(new AppFolders(home))) {
      Models models = backend.services().models();
      models.library().save(models.library().describe(MODEL).withName("stories"));
      Finding story = measure(backend, "perplexity", "stories", "a little girl named Lily.");
      Finding noise = measure(backend, "perplexity", "model:stories", "Lily girl named a little.");
      assertThat(value(story)).isBetween(-0.5, 0.0);
      assertThat(value(noise)).isLessThan(-2);
      assertThat(story.evidence()).startsWith("Perplexity 1.");
      Finding repeated =
          measure(backend, "token_repetition", "stories", "the red ball the red ball the red ball");
      assertThat(value(repeated)).isLessThan(-0.3);
      assertThat(repeated.evidence()).contains("-token sequences repeat an earlier one");
      assertThat(repeated.spans()).isNotEmpty();
      assertThat(value(measure(backend, "token_repetition", "stories", "the red ball"))).isZero();
    }
  }

  @Test
  void filesThatAreReplacedAreAskedFromThenOn() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(MODEL), "the shared reference models are not here");
    Path copy = Files.createDirectories(home.resolve("copy"));
    copy(MODEL, copy);
    try (Backend backend = Backend.start(new AppFolders(home.resolve("desk")))) {
      Models models = backend.services().models();
      models.library().save(models.library().describe(copy).withName("stories"));
      String response = "Lily girl named a little.";
      double before = value(measure(backend, "perplexity", "stories", response));
      assertThat(value(measure(backend, "perplexity", "stories", response))).isEqualTo(before);
      copy(POLICY, copy);
      double after = value(measure(backend, "perplexity", "stories", response));
      models.library().save(models.library().describe(POLICY).withName("policy"));
      assertThat(after)
          .isNotEqualTo(before)
          .isEqualTo(value(measure(backend, "perplexity", "policy", response)));

      String repeats = "hippopotamus ball hippopotamus ball, zz";
      double cut = value(measure(backend, "token_repetition", "stories", repeats));
      Files.copy(
          ReferenceModel.of("bert-cross-encoder").folder().resolve("tokenizer.json"),
          copy.resolve("tokenizer.json"),
          StandardCopyOption.REPLACE_EXISTING);
      assertThat(value(measure(backend, "token_repetition", "stories", repeats))).isNotEqualTo(cut);
      Files.delete(copy.resolve("model.onnx"));
      Finding gone = measure(backend, "perplexity", "stories", response);
      assertThat(gone.outcome()).isInstanceOf(RuleReward.Failed.class);
      assertThat(gone.evidence()).startsWith("There is no " + copy.resolve("model.onnx"));
    }
  }

  private ModelLibrary library(OnnxModels loader) {
    Assumptions.assumeTrue(Files.isDirectory(MODEL), "the shared reference models are not here");
    ModelLibrary library = new FileModelLibrary(home.resolve("models"), loader);
    library.save(library.describe(MODEL).withName("stories"));
    return library;
  }

  @Test
  void whatModelsRunOnIsHeededFromThenOn() throws Exception {
    Content prompt = Content.text("Once");
    try (OnnxModels loader = new OnnxModels()) {
      AtomicReference<Compute> compute = new AtomicReference<>(Compute.STANDARD);
      Compute.Provider lacking =
          Stream.of(Compute.Provider.values())
              .filter(provider -> !loader.providers().contains(provider))
              .findFirst()
              .orElseThrow();
      try (RewardModels models = new RewardModels(library(loader), loader, compute::get)) {
        TextLikelihood likelihood = models.likelihood("stories");
        double before = likelihood.of(PromptUse.CONDITIONED, prompt, "upon").perplexity();
        compute.set(new Compute(lacking, 1, true));
        assertThatThrownBy(() -> likelihood.of(PromptUse.CONDITIONED, prompt, "upon"))
            .isInstanceOf(ModelException.class);
        compute.set(Compute.STANDARD);
        assertThat(likelihood.of(PromptUse.CONDITIONED, prompt, "upon").perplexity())
            .isEqualTo(before);
      }
    }
  }

  @Test
  void closingLetsThoseWhoUseAModelFinish() throws Exception {
    Content prompt = Content.text("Once");
    String longText = "upon a time there was a little girl. ".repeat(500);
    try (OnnxModels loader = new OnnxModels();
        ExecutorService user = Executors.newSingleThreadExecutor()) {
      ModelLibrary library = library(loader);
      double expected;
      try (RewardModels models = new RewardModels(library, loader, () -> Compute.STANDARD)) {
        expected =
            models.likelihood("stories").of(PromptUse.CONDITIONED, prompt, longText).perplexity();
      }
      RewardModels models = new RewardModels(library, loader, () -> Compute.STANDARD);
      TextLikelihood likelihood = models.likelihood("stories");
      Future<Double> used =
          user.submit(() -> likelihood.of(PromptUse.CONDITIONED, prompt, longText).perplexity());
      Thread.sleep(50);
      models.close();
      assertThat(used.isDone()).as("still in use").isFalse();
      assertThat(used.get(60, TimeUnit.SECONDS)).isEqualTo(expected);
      assertThatThrownBy(() -> likelihood.of(PromptUse.CONDITIONED, prompt, "upon"))
          .hasMessage("RewardDesk is closing.");
    }
  }

  private static void copy(Path model, Path target) throws IOException {
    for (String name : List.of("config.json", "model.onnx", "tokenizer.json")) {
      Files.copy(model.resolve(name), target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static double value(Finding finding) {
    assertThat(finding.outcome()).as(finding.evidence()).isInstanceOf(RuleReward.Scored.class);
    return ((RuleReward.Scored) finding.outcome()).value();
  }
}
