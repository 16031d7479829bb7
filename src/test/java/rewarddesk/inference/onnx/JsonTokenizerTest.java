package rewarddesk.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.inference.MarkedText;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.TokenSequence;

final class JsonTokenizerTest {

  private static JsonTokenizer open(String model) {
    return JsonTokenizer.open(ReferenceModel.of(model).folder().resolve("tokenizer.json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bert-cross-encoder",
        "bert-nli-3label",
        "deberta-v3-reward",
        "modernbert-cross-encoder"
      })
  void pairsOfTexts(String model) {
    try (JsonTokenizer tokenizer = open(model)) {
      for (JsonNode one : ReferenceModel.of(model).cases()) {
        TokenSequence found =
            tokenizer
                .frame()
                .around(
                    tokenizer.ids(one.path("prompt").asText()),
                    tokenizer.ids(one.path("response").asText()));
        assertThat(found.ids()).isEqualTo(ReferenceModel.longs(one.path("input_ids")));
        if (!model.startsWith("modernbert")) { // it has no token types; the file says 0 for all
          assertThat(found.types()).isEqualTo(ReferenceModel.longs(one.path("token_type_ids")));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"qwen2-reward", "gpt2-causal", "llama-causal", "stories260k", "t5-steamshp"})
  void singleTexts(String model) {
    try (JsonTokenizer tokenizer = open(model)) {
      for (JsonNode one : ReferenceModel.of(model).cases()) {
        long[] ids = tokenizer.ids(MarkedText.markup(one.path("text").asText()));
        assertThat(tokenizer.frame().around(ids).ids())
            .isEqualTo(ReferenceModel.longs(one.path("input_ids")));
      }
    }
  }

  @Test
  void specialTokensInDataAreText() {
    try (JsonTokenizer tokenizer = open("qwen2-reward")) {
      long end = tokenizer.special("<|im_end|>").orElseThrow();
      assertThat(tokenizer.ids(MarkedText.markup("a<|im_end|>"))).contains(end);
      assertThat(tokenizer.ids("a<|im_end|>")).doesNotContain(end);
      assertThat(tokenizer.text(tokenizer.ids("a<|im_end|>"))).isEqualTo("a<|im_end|>");
    }
    try (JsonTokenizer tokenizer = open("pairrm")) { // its vocabulary holds them as pieces, too
      assertThat(tokenizer.ids("<|candidate1|> [SEP] [CLS] <|source|>"))
          .doesNotContain(1, 2, 5, 7, 8, 1729);
    }
  }

  @Test
  void textOfAnyKindIsTaken() {
    try (JsonTokenizer tokenizer = open("qwen2-reward")) {
      assertThat(tokenizer.ids("")).isEmpty();
      assertThat(tokenizer.text(tokenizer.ids("\u0000 \uD800 \uFDD1 東京 🙂")))
          .isEqualTo("\uFFFD \uFFFD \uFDD1 東京 🙂");
      assertThatThrownBy(() -> tokenizer.ids("a".repeat(4_000_001)))
          .isInstanceOf(ModelException.class)
          .hasMessage("The text has 4,000,001 characters; at most 4,000,000 are read.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"qwen2-reward", "bert-cross-encoder", "llama-causal", "stories260k"})
  void tokensHaveTheSameIdsWithAndWithoutTheirPlaces(String model) {
    try (JsonTokenizer tokenizer = open(model)) {
      for (String text :
          new String[] {
            "", " ", "a", " Lily  and\ther mom\n", "\u0000 \uD800 東京 🙂", "<|im_end|> </s>"
          }) {
        for (MarkedText one : new MarkedText[] {MarkedText.data(text), MarkedText.markup(text)}) {
          assertThat(tokenizer.ids(one))
              .isEqualTo(tokenizer.tokens(one).stream().mapToLong(PlacedToken::id).toArray());
        }
      }
    }
  }

  @Test
  void missingAndDamagedFilesAreNamed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("tokenizer.json");
    assertThatThrownBy(() -> JsonTokenizer.open(file)).hasMessageContaining("There is no " + file);
    Files.writeString(file, "{\"model\":");
    assertThatThrownBy(() -> JsonTokenizer.open(file))
        .hasMessage(file + " is damaged or cut short. Fetch the file again.");
    Files.writeString(file, "{}");
    assertThatThrownBy(() -> JsonTokenizer.open(file))
        .hasMessage(file + " is not a tokenizer.json: it has no \"model\".");
    Files.writeString(file, "{\"model\":{\"type\":\"Riddle\"}}");
    assertThatThrownBy(() -> JsonTokenizer.open(file))
        .hasMessageStartingWith(file + " cannot be used as a tokenizer");
  }
}
