package rewarddesk.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.app.Models;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.PromptUse;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelDescription.Policy;
import rewarddesk.json.ContentJson;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Response;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.reward.JudgeUnavailableException;
import rewarddesk.reward.ModelScore;
import rewarddesk.reward.ModelScoring;
import rewarddesk.reward.ModelScorings.Request;
import rewarddesk.reward.RewardSystem;

/// Language models of the user's own score files and judge by their names.
@ExtendWith(SqliteFolderRestored.class)
final class LanguageModelWiringTest {
  private static final Path MODELS = Path.of("../shared/models");
  private static final String POLICY = MODELS.resolve("stories260k-dpo-policy").toString();
  private static final String REFERENCE = MODELS.resolve("stories260k-past").toString();

  @TempDir private Path home;

  private Backend start() {
    Assumptions.assumeTrue(Files.isDirectory(MODELS), "the shared reference models are not here");
    return Backend.start(new AppFolders(home));
  }

  private static Comparison row(String prompt, String response) {
    return Comparison.of("1", Content.text(prompt), Response.of(response), Response.of(""));
  }

  private static ModelScore score(Backend backend, Request request, Comparison row)
      throws InterruptedException {
    try (ModelScoring scoring = backend.services().models().scorings().open(request)) {
      return scoring.score(row);
    }
  }

  private static Request against(String model, Optional<String> reference) {
    return new Request(model, reference, Optional.empty());
  }

  @Test
  void aFileIsScoredByPerplexity() throws InterruptedException {
    try (Backend backend = start()) {
      String story =
          "Once upon a time, there was a little girl named Lily. She loved to play outside in the"
              + " park.";
      ModelScore score =
          score(
              backend,
              new Request(REFERENCE, Optional.empty(), Optional.of(PromptUse.CONDITIONED)),
              row("", story));
      assertThat(score)
          .isInstanceOfSatisfying(
              ModelScore.Likelihood.class,
              likelihood -> {
                assertThat(likelihood.sumLogprob()).isEqualTo(-5.591023186603711, within(1e-4));
                assertThat(likelihood.perplexity())
                    .isEqualTo(Math.exp(0.18035558666463583), within(1e-4));
                assertThat(likelihood.tokens()).isEqualTo(31);
              });
    }
  }

  @Test
  void aFileIsScoredByImplicitRewardAgainstAReference() throws InterruptedException {
    try (Backend backend = start()) {
      Comparison row =
          row(
              "Lily and her mom",
              "were who to with. liked play the and fun. day, saw big and big It a shiny");
      ModelScore score = score(backend, against(POLICY, Optional.of(REFERENCE)), row);
      assertThat(score)
          .isInstanceOfSatisfying(
              ModelScore.Reward.class,
              reward -> {
                assertThat(0.1 * reward.reward()).isEqualTo(-7.29201078414917, within(1e-4));
                assertThat(reward.tokens()).isEqualTo(34);
                assertThat(reward.truncated()).isZero();
              });
    }
  }

  @Test
  void aPolicyInTheLibraryJudgesAgainstTheReferenceItsDescriptionNames()
      throws InterruptedException {
    try (Backend backend = start()) {
      Models models = backend.services().models();
      ModelDescription policy =
          models
              .library()
              .describe(Path.of(POLICY))
              .withName("policy")
              .withPolicy(new Policy(Optional.of(REFERENCE), "avg"));
      models.library().save(policy);
      assertThat(models.library().find("policy")).hasValue(policy);
      assertThat(backend.services().rewardSystems().local()).contains("model:policy");
      try (RewardSystem judge = backend.services().rewardSystems().open("model:policy")) {
        assertThat(judge.kind()).isEqualTo(RewardSystemKind.DPO);
        assertThat(
                judge
                    .judge(
                        Comparison.of(
                            "1",
                            Content.text("One day, Tim"),
                            Response.of("bird. will and with They his"),
                            Response.of("went to the park with his mom.")))
                    .verdict())
            .isEqualTo(new Verdict.Prefers(Slot.B));
      }
    }
  }

  @Test
  void aReferenceWithAnotherTokenizerIsRefusedHoweverItsFileIsWritten() throws Exception {
    try (Backend backend = start()) {
      Path other = copied(REFERENCE, home.resolve("reference"));
      Path tokenizer = other.resolve("tokenizer.json");
      JsonNode json = ContentJson.MAPPER.readTree(tokenizer.toFile());
      Files.writeString(tokenizer, json.toPrettyString());
      Request request = against(POLICY, Optional.of(other.toString()));
      Comparison row = row("Lily and her mom", "went to the park.");
      Request usual = against(POLICY, Optional.of(REFERENCE));
      assertThat(score(backend, request, row)).isEqualTo(score(backend, usual, row));

      ObjectNode words = (ObjectNode) json.at("/model/vocab");
      JsonNode first = words.get("\u2581the");
      words.set("\u2581the", words.get("\u2581and"));
      words.set("\u2581and", first);
      Files.writeString(tokenizer, json.toString());
      assertThatThrownBy(() -> backend.services().models().scorings().open(request))
          .isInstanceOf(JudgeUnavailableException.class)
          .hasMessage(
              "%s and %s cut a text into different tokens, so the two models cannot be compared. Name the model the policy was trained from as the reference; if this is it, put the tokenizer.json of the policy beside its graph."
                  .formatted(
                      Path.of(POLICY, "tokenizer.json").toAbsolutePath().normalize(), tokenizer));
      Models models = backend.services().models();
      ModelDescription policy =
          models
              .library()
              .describe(Path.of(POLICY))
              .withPolicy(new Policy(Optional.of(other.toString()), "avg"));
      assertThatThrownBy(() -> models.trials().check(policy))
          .as("already when the policy is added or checked")
          .isInstanceOf(ModelException.class)
          .hasMessageContaining(tokenizer + " cut a text into different tokens");
    }
  }

  @Test
  void aCheckCountsUntilAFileThatDecidesTheNumbersChanges() throws Exception {
    try (Backend backend = start()) {
      Models models = backend.services().models();
      Path policy = copied(POLICY, home.resolve("policy"));
      Path reference = copied(REFERENCE, home.resolve("reference"));
      ModelDescription asked =
          models
              .library()
              .describe(policy)
              .withPolicy(new Policy(Optional.of(reference.toString()), "avg"));
      ModelDescription described = models.trials().check(asked).described();
      assertThat(models.trials().remembered(described)).isPresent();
      for (Path file :
          List.of(
              policy.resolve("generation_config.json"), policy.resolve("chat_template.jinja"))) {
        Files.writeString(file, "{}");
        assertThat(models.trials().remembered(described)).as("with %s", file).isEmpty();
        Files.delete(file);
        assertThat(models.trials().remembered(described)).as("without %s", file).isPresent();
      }
      Path weights = reference.resolve("model.onnx");
      FileTime before = Files.getLastModifiedTime(weights);
      Files.setLastModifiedTime(weights, FileTime.fromMillis(before.toMillis() + 2000));
      assertThat(models.trials().remembered(described)).as("another reference").isEmpty();
      Files.setLastModifiedTime(weights, before);
      assertThat(models.trials().remembered(described)).isPresent();
      Files.delete(weights);
      assertThat(models.trials().remembered(described)).as("no reference").isEmpty();
    }
  }

  private static Path copied(String model, Path target) throws IOException {
    Files.createDirectories(target);
    for (String name : List.of("config.json", "model.onnx", "tokenizer.json")) {
      Files.copy(Path.of(model, name), target.resolve(name));
    }
    return target;
  }

  @Test
  void aModelThatIsItsOwnReferenceIsRefused() {
    try (Backend backend = start()) {
      assertThatThrownBy(
              () ->
                  backend.services().models().scorings().open(against(POLICY, Optional.of(POLICY))))
          .isInstanceOf(JudgeUnavailableException.class)
          .hasMessageContaining("have the same weights");
    }
  }
}
