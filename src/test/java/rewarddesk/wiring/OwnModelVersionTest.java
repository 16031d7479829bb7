package rewarddesk.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.inference.Truncation;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelDescription.Golden;
import rewarddesk.inference.library.ModelDescription.Layout;
import rewarddesk.inference.library.ModelDescription.Limits;
import rewarddesk.inference.library.ModelDescription.Output;
import rewarddesk.inference.library.ModelDescription.Policy;
import rewarddesk.inference.library.ModelDescription.Score;
import rewarddesk.inference.library.ModelLibrary;
import rewarddesk.inference.onnx.ReferenceModel;
import rewarddesk.project.Project;
import rewarddesk.project.StoredJudgment;
import rewarddesk.reward.JudgeUnavailableException;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.RewardSystems;
import rewarddesk.run.JudgingRun;
import rewarddesk.run.RunTally;
import rewarddesk.store.SqliteProjectFiles;
import rewarddesk.ui.DeskFixture;

/// A judge made of a model of the user's own is another judge once anything is changed that decides
/// its numbers: it judges again, and knows so without loading the model.
@ExtendWith(SqliteFolderRestored.class)
final class OwnModelVersionTest {
  private static final String ID = "model:mine";
  private static final int ITEMS = 2;

  @TempDir private Path home;

  private interface Judging {
    void with(Backend backend, Project project) throws Exception;
  }

  private void judging(Judging judging) throws Exception {
    Path file = DeskFixture.project(home, DeskFixture.comparisons(ITEMS));
    try (Backend backend = Backend.start(new AppFolders(home.resolve("desk")));
        Project project = new SqliteProjectFiles().open(file)) {
      judging.with(backend, project);
    }
  }

  /// How many items are judged now.
  private static long judged(Backend backend, Project project) {
    try (RewardSystem judge = backend.services().rewardSystems().open(ID, project)) {
      assertThat(judge.version()).isEqualTo(version(backend, project));
      RunTally tally = new JudgingRun(project, judge, -1, false).run(progress -> {});
      assertThat(tally.failed()).isZero();
      return tally.done();
    }
  }

  private static Optional<String> version(Backend backend, Project project) {
    return backend.services().rewardSystems().version(ID, project);
  }

  private static ModelLibrary library(Backend backend) {
    return backend.services().models().library();
  }

  private static void change(Backend backend, UnaryOperator<ModelDescription> change) {
    library(backend).save(change.apply(library(backend).find("mine").orElseThrow()));
  }

  /// A copy that the test may change.
  private Path copy(String model) throws IOException {
    Path target = Files.createDirectories(home.resolve("copies")).resolve(model);
    try (Stream<Path> files = Files.walk(ReferenceModel.of(model).folder())) {
      for (Path file : files.toList()) {
        Path copied = target.resolve(ReferenceModel.of(model).folder().relativize(file).toString());
        Files.copy(file, copied);
      }
    }
    return target;
  }

  private static Path moved(Path folder) throws IOException {
    return Files.move(folder, folder.resolveSibling("moved"));
  }

  private static ModelDescription in(Path folder, ModelDescription old) {
    return new ModelDescription(
        old.name(),
        folder,
        old.kind(),
        old.files(),
        old.input(),
        old.output(),
        old.limits(),
        old.policy(),
        old.golden());
  }

  @Test
  void aCorrectedDescriptionJudgesAgain() throws Exception {
    judging(
        (backend, project) -> {
          Path folder = ReferenceModel.of("bert-nli-3label").folder();
          library(backend).save(library(backend).describe(folder).withName("mine"));
          assertThat(judged(backend, project)).isEqualTo(ITEMS);
          assertThat(judged(backend, project)).as("nothing was changed").isZero();
          List<UnaryOperator<ModelDescription>> corrections =
              List.of(
                  old -> old.withOutput(new Output(3, Score.LABEL, 0, 0, false)),
                  old -> old.withOutput(new Output(3, Score.DIFFERENCE, 0, 1, false)),
                  old -> old.withOutput(new Output(3, Score.DIFFERENCE, 0, 2, false)),
                  old -> old.withOutput(new Output(3, Score.DIFFERENCE, 0, 2, true)),
                  old -> old.withLimits(new Limits(20, Truncation.Side.LEFT, 20, 20)),
                  old -> old.withLimits(new Limits(20, Truncation.Side.RIGHT, 20, 20)),
                  old ->
                      old.withInput(
                          new ModelDescription.Input(
                              Layout.PLAIN,
                              Optional.empty(),
                              old.input().appendToken(),
                              old.input().pad(),
                              old.input().start())));
          for (UnaryOperator<ModelDescription> correction : corrections) {
            change(backend, correction);
            assertThat(judged(backend, project)).isEqualTo(ITEMS);
          }
          StoredJudgment last = project.judgments().history("c1").getLast();
          assertThat(last.judgment().provenance().version())
              .isEqualTo(version(backend, project).orElseThrow())
              .matches("classifier-2 [0-9a-f]{16}");
        });
  }

  @Test
  void whatDecidesNoNumberJudgesNothingAgain() throws Exception {
    judging(
        (backend, project) -> {
          Path folder = copy("qwen2-reward");
          library(backend).save(library(backend).describe(folder).withName("mine"));
          assertThat(judged(backend, project)).isEqualTo(ITEMS);
          change(backend, old -> old.withGolden(new Golden("p", "r", "", 0.5, 0.1)));
          Path elsewhere = moved(folder);
          change(backend, old -> in(elsewhere, old));
          Files.writeString(elsewhere.resolve("README.md"), "A model.");
          assertThat(judged(backend, project)).isZero();
        });
  }

  @Test
  void anotherTokenizerTemplateOrGraphJudgesAgain() throws Exception {
    judging(
        (backend, project) -> {
          Path folder = copy("qwen2-reward");
          library(backend).save(library(backend).describe(folder).withName("mine"));
          assertThat(judged(backend, project)).isEqualTo(ITEMS);
          Path tokenizer = folder.resolve("tokenizer.json");
          Files.writeString(tokenizer, Files.readString(tokenizer) + "\n");
          assertThat(judged(backend, project)).isEqualTo(ITEMS);
          Files.writeString(
              folder.resolve("chat_template.jinja"),
              "{% for m in messages %}{{ m.role }}: {{ m.content }}\n{% endfor %}");
          assertThat(judged(backend, project)).isEqualTo(ITEMS);
          Path graph = folder.resolve("model.onnx");
          byte[] weights = Files.readAllBytes(graph);
          Files.write(graph, withOtherNote(weights));
          assertThat(judged(backend, project)).isEqualTo(ITEMS);
          assertThat(judged(backend, project)).isZero();
        });
  }

  /// A graph that computes the same and is another file: its `doc_string` says something.
  private static byte[] withOtherNote(byte[] graph) {
    byte[] field = {6 << 3 | 2, 3, 'n', 'e', 'w'};
    byte[] longer = Arrays.copyOf(graph, graph.length + field.length);
    System.arraycopy(field, 0, longer, graph.length, field.length);
    return longer;
  }

  @Test
  void anotherReferenceOrFormJudgesAgain() throws Exception {
    judging(
        (backend, project) -> {
          Path policy = ReferenceModel.of("stories260k-dpo-policy").folder();
          String cached = ReferenceModel.of("stories260k-past").folder().toString();
          String plain = ReferenceModel.of("stories260k").folder().toString();
          library(backend).save(library(backend).describe(policy).withName("mine"));
          assertThat(judged(backend, project)).isEqualTo(ITEMS);
          change(backend, old -> old.withPolicy(new Policy(Optional.empty(), "sum")));
          assertThat(judged(backend, project)).isEqualTo(ITEMS);
          change(backend, old -> old.withPolicy(new Policy(Optional.of(cached), "sum")));
          assertThat(judged(backend, project)).isEqualTo(ITEMS);
          change(backend, old -> old.withPolicy(new Policy(Optional.of(cached), "avg")));
          assertThat(judged(backend, project)).as("a reference has no form").isZero();
          library(backend).save(library(backend).describe(Path.of(cached)).withName("base"));
          change(backend, old -> old.withPolicy(new Policy(Optional.of("base"), "avg")));
          assertThat(judged(backend, project)).as("the same reference by name").isZero();
          change(backend, old -> old.withPolicy(new Policy(Optional.of(plain), "avg")));
          assertThat(judged(backend, project)).isEqualTo(ITEMS);
          assertThat(version(backend, project).orElseThrow()).matches("implicit-2 [0-9a-f]{16}");
        });
  }

  @Test
  void itIsToldWithoutLoadingAndSaysWhatIsMissing() throws Exception {
    judging(
        (backend, project) -> {
          RewardSystems systems = backend.services().rewardSystems();
          Path folder = copy("bert-cross-encoder");
          library(backend).save(library(backend).describe(folder).withName("mine"));
          Files.writeString(folder.resolve("model.onnx"), "no graph at all");
          assertThat(systems.version(ID, project)).isPresent();
          Files.delete(folder.resolve("tokenizer.json"));
          assertThatThrownBy(() -> systems.version(ID, project))
              .isInstanceOf(JudgeUnavailableException.class)
              .hasMessageStartingWith(folder.resolve("tokenizer.json") + " is missing");
          Files.delete(folder.resolve("model.onnx"));
          assertThatThrownBy(() -> systems.version(ID, project))
              .isInstanceOf(JudgeUnavailableException.class)
              .hasMessageStartingWith("There is no " + folder.resolve("model.onnx"));
          library(backend).remove("mine");
          assertThat(systems.version(ID, project)).isEmpty();
          assertThat(systems.version("builtin", project)).isEmpty();
        });
  }

  @Test
  void aJuryWithTheModelIsAnotherJury() throws Exception {
    judging(
        (backend, project) -> {
          RewardSystems systems = backend.services().rewardSystems();
          Path folder = ReferenceModel.of("bert-nli-3label").folder();
          library(backend).save(library(backend).describe(folder).withName("mine"));
          Optional<String> before = systems.version("jury:model:mine+random", project);
          change(backend, old -> old.withOutput(new Output(3, Score.LABEL, 2, 0, false)));
          assertThat(systems.version("jury:model:mine+random", project))
              .isPresent()
              .isNotEqualTo(before);
        });
  }
}
