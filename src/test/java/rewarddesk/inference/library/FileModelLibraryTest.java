package rewarddesk.inference.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.inference.GraphShape;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.library.ModelDescription.Golden;
import rewarddesk.inference.onnx.OnnxModels;
import rewarddesk.inference.onnx.ReferenceModel;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FileModelLibraryTest {
  private OnnxModels models;

  @BeforeAll
  void start() {
    models = new OnnxModels();
  }

  @AfterAll
  void end() {
    models.close();
  }

  @ParameterizedTest
  @CsvSource({
    "qwen2-reward, CLASSIFIER, CHAT, 512, LEFT, 1",
    "bert-cross-encoder, CLASSIFIER, PAIR, 256, RIGHT, 1",
    "bert-nli-3label, CLASSIFIER, PAIR, 256, RIGHT, 3",
    "deberta-v3-reward, CLASSIFIER, PAIR, 256, RIGHT, 1",
    "modernbert-cross-encoder, CLASSIFIER, PAIR, 256, RIGHT, 1",
    "pairrm, PAIRRM, PLAIN, 256, RIGHT, 1",
    "t5-steamshp, STEAMSHP, PLAIN, 512, RIGHT, 1",
    "gpt2-causal, LANGUAGE_MODEL, PLAIN, 256, RIGHT, 1",
    "llama-causal-past, LANGUAGE_MODEL, PLAIN, 512, RIGHT, 1",
    "qwen2-causal-past, LANGUAGE_MODEL, CHAT, 512, LEFT, 1",
    "stories260k-past, LANGUAGE_MODEL, PLAIN, 512, RIGHT, 1"
  })
  void whatAFolderHoldsIsGuessed(
      String name,
      ModelKind kind,
      ModelDescription.Layout layout,
      int tokens,
      String side,
      int labels) {
    ModelDescription guess = ReferenceModel.of(name).description(models);
    assertThat(guess.name()).isEqualTo(name);
    assertThat(guess.kind()).isEqualTo(kind);
    assertThat(guess.input().layout()).isEqualTo(layout);
    assertThat(guess.limits().tokens()).isEqualTo(tokens);
    assertThat(guess.limits().side()).hasToString(side);
    assertThat(guess.output().labels()).isEqualTo(labels);
    assertThat(DescriptionJson.read(DescriptionJson.write(guess))).isEqualTo(guess);
  }

  @Test
  void poolingIsGuessedFromTheGraph() {
    assertThat(ReferenceModel.of("bert-cross-encoder").description(models).output().pooling())
        .isEqualTo(Pooling.GRAPH);
    assertThat(ReferenceModel.of("pairrm").description(models).output().pooling())
        .isEqualTo(Pooling.AUTO);
    Optional<GraphShape.Port> rows =
        Optional.of(new GraphShape.Port("logits", "float", List.of(-1L, -1L, 1L)));
    assertThat(Pooling.guess(rows, false)).isEqualTo(Pooling.LAST);
    assertThat(Pooling.guess(rows, true)).isEqualTo(Pooling.FIRST);
    assertThat(Pooling.guess(Optional.empty(), true)).isEqualTo(Pooling.AUTO);
  }

  @Test
  void aDescriptionWithoutPoolingIsStillReadAndAWrongOneIsNamed() {
    ModelDescription guess = ReferenceModel.of("qwen2-reward").description(models);
    ModelDescription mean = guess.withOutput(guess.output().withPooling(Pooling.MEAN));
    String json = DescriptionJson.write(mean);
    assertThat(json).contains("\"pooling\" : \"mean\"");
    assertThat(DescriptionJson.read(json)).isEqualTo(mean);
    String old = json.replaceAll(",\\s*\"pooling\" : \"mean\"", "");
    assertThat(old).doesNotContain("pooling");
    assertThat(DescriptionJson.read(old).output()).isEqualTo(ModelDescription.Output.ONE);
    assertThatThrownBy(() -> DescriptionJson.read(json.replace("\"mean\"", "\"max\"")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"pooling\" is one of [auto, graph, last, first, mean]");
  }

  @Test
  void savedFoundListedRemoved(@TempDir Path home) {
    FileModelLibrary library = new FileModelLibrary(home.resolve("models"), models);
    assertThat(library.list()).isEqualTo(new ModelLibrary.Listing(List.of(), List.of()));
    ModelDescription pairrm =
        ReferenceModel.of("pairrm")
            .description(models)
            .withGolden(new Golden("p", "a", "b", 1.5, 0.01));
    library.save(pairrm);
    library.save(pairrm.withName("second"));
    assertThat(library.find("pairrm")).isEqualTo(Optional.of(pairrm));
    assertThat(library.list().models()).containsExactly(pairrm, pairrm.withName("second"));
    assertThat(library.remove("second")).isTrue();
    assertThat(library.remove("second")).isFalse();
    assertThat(library.find("../pairrm")).isEmpty();
    assertThatThrownBy(() -> library.save(pairrm.withName("../x")))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("cannot be a model's name");
  }

  @Test
  void aDescriptionEditedBadlyIsNamedAndTheOthersStay(@TempDir Path home) throws IOException {
    FileModelLibrary library = new FileModelLibrary(home, models);
    ModelDescription bert = ReferenceModel.of("bert-cross-encoder").description(models);
    library.save(bert);
    library.save(bert.withName("edited"));
    Path file = library.fileOf("edited");
    Files.writeString(file, Files.readString(file).replace("\"pair\"", "\"sideways\""));
    assertThat(library.list().models()).containsExactly(bert);
    assertThat(library.list().problems())
        .containsExactly(
            file
                + " is not used: \"layout\" is one of [chat, pair, plain, parts, vicuna]. Correct"
                + " it, or remove the model and add it again.");
    Files.writeString(file, "{");
    assertThatThrownBy(() -> library.find("edited")).hasMessageContaining("it is not JSON");
  }
}
