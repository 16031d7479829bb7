package rewarddesk.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rewarddesk.model.Span;
import rewarddesk.ui.FxTestExtension;

/// Whatever a model wrote, the window stays alive and shows all of it.
@ExtendWith(FxTestExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before all tests
class HostileTextTest {
  private static final Duration STUCK = Duration.ofSeconds(20);

  private static ResponsePane pane;
  private static Stage stage;

  @BeforeAll
  static void openWindow() throws Exception {
    FxTestExtension.run(
        () -> {
          Theme.use(false);
          pane = new ResponsePane();
          Scene scene = new Scene(pane, 500, 600);
          Theme.dress(scene);
          stage = new Stage();
          stage.setScene(scene);
          stage.show();
        });
  }

  @AfterAll
  static void closeWindow() throws Exception {
    FxTestExtension.run(stage::hide);
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("deep quotes", ">".repeat(100_000) + " deep"),
        arguments("deep lists", "- ".repeat(50_000) + "deep"),
        arguments("growing lists", growingList(1000)),
        arguments("deep emphasis", "*a **b ".repeat(10_000)),
        arguments("nested emphasis", "*a".repeat(20_000) + "*".repeat(20_000)),
        arguments("nested brackets", "[".repeat(50_000) + "a" + "](b)".repeat(50_000)),
        arguments("nested images", "![".repeat(20_000) + "a" + "](b)".repeat(20_000)),
        arguments("back quotes", backQuotes(600)),
        arguments("open links", "[a](<b".repeat(20_000)),
        arguments("html openers", "<!--".repeat(50_000)),
        arguments("one long line", "word ".repeat(200_000)),
        arguments("one long word", "x".repeat(1_000_000)),
        arguments("one long Chinese line", "沸点".repeat(100_000)),
        arguments("one long code line", "```\n" + "x".repeat(300_000) + "\n```"),
        arguments("many columns", "|a".repeat(2000) + "|\n" + "|-".repeat(2000) + "|\n|b|"),
        arguments("many rows", "|a|b|\n|-|-|\n" + "|1|2|\n".repeat(20_000)),
        arguments("many paragraphs", "a\n\n".repeat(30_000)),
        arguments("many link definitions", "[a]: b\n".repeat(30_000)),
        arguments("unpaired surrogates", "\uD83D a \uDE00 b \uD83D".repeat(100)),
        arguments("control characters", "\0\1\2\7\b\f\u001B[31m\u007F\u0085\r\r\n".repeat(100)),
        arguments("direction overrides", "abc \u202Edetrevni\u202C \u2067x".repeat(100)),
        arguments("right to left", "مرحبا **بالعالم** abc\n\n- عربي\n".repeat(100)),
        arguments("stacked accents", "Z" + "\u0301\u0300\u0302".repeat(3000)),
        arguments("emoji", "👩‍👩‍👧‍👦🏳️‍🌈".repeat(1000)),
        arguments("noise", noise(100_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void anythingIsShownAndScrolled(String name, String text) throws Exception {
    ResponsePane.Prepared prepared =
        Assertions.assertTimeoutPreemptively(STUCK, () -> ResponsePane.Prepared.of(text));
    assertThat(prepared.raw().stream().mapToInt(block -> length(block.source())).sum())
        .isEqualTo(text.length());
    assertThat(prepared.rendered()).isNotEmpty().allSatisfy(HostileTextTest::isSmall);

    FxTestExtension.run(
        () -> {
          pane.rawProperty().set(false);
          pane.setPrepared(prepared);
          layOut();
          pane.setHighlights(List.of(new Span(0, text.length())));
          pane.setDifferences(List.of(new Span(text.length() / 2, text.length())));
          pane.scrollFractionProperty().set(0.5);
          layOut();
          pane.scrollFractionProperty().set(1);
          layOut();
          pane.rawProperty().set(true);
          layOut();
        });
    FxTestExtension.frames(1);
  }

  @Test
  void hiddenCharactersAreMadeVisibleWithoutMovingAnything() {
    assertThat(CleanText.of("a\0b\u001Bc\u202Ed\uD83De\u007F")).isEqualTo("a␀b␛c␦d\uFFFDe␡");
    assertThat(CleanText.of("😀\ttab\nline")).isEqualTo("😀\ttab\nline");
    assertThat(CleanText.of("a\r\nb\rc")).isEqualTo("a \nb\nc");
  }

  private static void layOut() {
    stage.getScene().getRoot().applyCss();
    stage.getScene().getRoot().layout();
  }

  private static void isSmall(Block block) {
    assertThat(MarkdownBlocksTest.text(block).length()).isLessThanOrEqualTo(12 * 10 * 1000);
    if (!(block instanceof Block.Table)) {
      assertThat(MarkdownBlocksTest.text(block).length()).isLessThanOrEqualTo(Chunks.LONGEST);
    }
  }

  private static int length(Span span) {
    return span.end() - span.start();
  }

  private static String growingList(int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append(" ".repeat(2 * i)).append("- x\n");
    }
    return text.toString();
  }

  private static String backQuotes(int longest) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < longest; i++) {
      text.append('e').append("`".repeat(i));
    }
    return text.toString();
  }

  private static String noise(int length) {
    String signs = "*_`[]()<>#-+|~!\\\"'&;:=\n\n  \tab1中\uD83D\uDE00";
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(signs.charAt(random.nextInt(signs.length())));
    }
    return text.toString();
  }
}
