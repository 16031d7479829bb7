package rewarddesk.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.TextEncoder;
import rewarddesk.inference.TextVector;

/// The two encoders that ship with the program, as they are on the class path.
class OnnxTextEncoderTest {
  private static TextEncoder english;
  private static TextEncoder chinese;

  @BeforeAll
  static void load() {
    english = OnnxTextEncoder.miniLm();
    chinese = OnnxTextEncoder.bgeSmallChinese();
  }

  @AfterAll
  static void close() {
    english.close();
    chinese.close();
  }

  private static double cosine(TextEncoder encoder, String one, String two) {
    return encoder.encode(one).cosine(encoder.encode(two));
  }

  @Test
  void theNameSaysModelNumberFormatAndDigest() {
    assertThat(english.name()).matches("all-MiniLM-L6-v2 int8 sha256:[0-9a-f]{12}");
    assertThat(chinese.name()).matches("bge-small-zh-v1\\.5 int8 sha256:[0-9a-f]{12}");
  }

  @Test
  void textsAboutTheSameThingLieCloseTogether() {
    String question = "How do I bake bread at home?";
    double on = cosine(english, question, "Mix flour, water, yeast and salt, let it rise, bake.");
    double off = cosine(english, question, "The French Revolution began in 1789.");
    assertThat(on).isGreaterThan(0.4);
    assertThat(off).isLessThan(0.2);
  }

  @Test
  void chineseTextsAboutTheSameThingLieCloserThanOthers() {
    String question = "怎样在家里烤面包？";
    double on = cosine(chinese, question, "把面粉、水、酵母和盐混合，发酵后放进烤箱烤熟。");
    double off = cosine(chinese, question, "法国大革命开始于1789年。");
    assertThat(on).isGreaterThan(off + 0.15);
  }

  @Test
  void theVectorOfATextDoesNotDependOnOtherCallers() throws Exception {
    double alone = cosine(english, "A cat sleeps.", "A dog barks.");
    try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
      List<Future<Double>> results =
          IntStream.range(0, 16)
              .mapToObj(
                  i ->
                      callers.submit(
                          () -> {
                            english.encode("something else ".repeat(1 + i * 10));
                            return cosine(english, "A cat sleeps.", "A dog barks.");
                          }))
              .toList();
      for (Future<Double> result : results) {
        assertThat(result.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void aLongTextIsCutAt512TokensAndSaysSo() {
    TextVector whole = english.encode("word ".repeat(510));
    TextVector cut = english.encode("word ".repeat(511));
    TextVector huge = english.encode("word ".repeat(2_000_000));
    assertThat(List.of(whole.cut(), cut.cut(), huge.cut())).containsExactly(false, true, true);
    assertThat(huge.cosine(whole)).isEqualTo(1, within(1e-6));
  }

  @Test
  void textBeyondMiniLmsShippedLimitOf128TokensIsRead() {
    String filler = "The weather is nice today. ".repeat(30);
    assertThat(cosine(english, filler, filler + "Quantum physics and bread. ".repeat(30)))
        .isLessThan(0.99);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\uD800",
        "a\uDC00b",
        "\u0000",
        "\uFFFF",
        "😀𠀀",
        "[CLS] [SEP] [PAD]",
        "\r\n\t"
      })
  void anyTextHasAVector(String text) {
    assertThat(english.encode(text).dimension()).isEqualTo(384);
    assertThat(chinese.encode(text).dimension()).isEqualTo(512);
    assertThat(cosine(english, text, text)).isEqualTo(1, within(1e-6));
  }

  @Test
  void aClosedEncoderRefuses() {
    OnnxTextEncoder encoder = OnnxTextEncoder.miniLm();
    encoder.close();
    encoder.close();
    assertThatThrownBy(() -> encoder.encode("text")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aMissingModelIsExplained() {
    EncoderModel missing =
        new EncoderModel("none", "none.onnx", "none.json", EncoderModel.Pooling.MEAN, 512);
    assertThatThrownBy(() -> OnnxTextEncoder.load(missing))
        .isInstanceOf(ModelException.class)
        .hasMessage("The text encoder none cannot be loaded on this machine.");
  }

  @Test
  void theTokenizerIsToldToStayOffTheNetwork() {
    assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
    assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
  }
}
