package rewarddesk.reward.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rewarddesk.inference.Compute;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.TokenSequence;
import rewarddesk.inference.Truncation;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelDescription.Input;
import rewarddesk.inference.library.ModelDescription.Layout;
import rewarddesk.inference.library.ModelDescription.Limits;
import rewarddesk.inference.library.ModelKind;
import rewarddesk.inference.onnx.OnnxModels;
import rewarddesk.inference.onnx.ReferenceModel;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Response;
import rewarddesk.model.Role;

/// How texts are put before models whose weights are not at hand, on the tiny ones.
final class OtherLayoutsTest {
  private static final Comparison TURNS =
      Comparison.of(
          "1",
          new Content.Messages(
              List.of(
                  new Message(Role.USER, "Hi"),
                  new Message(Role.ASSISTANT, "Hello"),
                  new Message(Role.USER, "Bye?"))),
          Response.of("Bye."),
          Response.of("No."));

  private static ModelDescription laidOut(ModelDescription guess, Layout layout) {
    Input input = guess.input();
    return guess.withInput(
        new Input(layout, Optional.empty(), input.appendToken(), input.pad(), input.start()));
  }

  @Test
  void aRewardTokenStandsAtTheEndAndTheRewardIsReadThere() throws InterruptedException {
    ReferenceModel model = ReferenceModel.of("qwen2-reward");
    try (OnnxModels models = new OnnxModels()) {
      ModelDescription guess = model.description(models);
      ModelDescription marked = guess.withInput(guess.input().withAppendToken(300));
      try (LoadedModel loaded = models.load(marked, Compute.STANDARD);
          LoadedModel plain = models.load(guess, Compute.STANDARD)) {
        Answer answer = ClassifierModels.ask(loaded, TURNS).getFirst();
        long[] without = ClassifierModels.ask(plain, TURNS).getFirst().tokens().ids();
        long[] expected = Arrays.copyOf(without, without.length + 1);
        expected[without.length] = 300;
        assertThat(answer.tokens().ids()).isEqualTo(expected);
        assertThat(answer.value())
            .isCloseTo(plain.scorer().score(TokenSequence.of(expected))[0], within(1e-5));
      }
    }
  }

  @Test
  void betterPairRmReadsTurnsAsVicunaWritesThemAndPairRmAsOneText() throws InterruptedException {
    ReferenceModel model = ReferenceModel.of("pairrm");
    try (OnnxModels models = new OnnxModels()) {
      ModelDescription guess = model.description(models);
      try (LoadedModel vicuna = models.load(laidOut(guess, Layout.VICUNA), Compute.STANDARD);
          LoadedModel plain = models.load(guess, Compute.STANDARD)) {
        assertThat(read(vicuna))
            .containsSubsequence(
                "<|source|>",
                "USER: Hi",
                "ASSISTANT: Hello",
                "USER: Bye?",
                "<|candidate1|>",
                "Bye.",
                "<|candidate2|>",
                "No.");
        assertThat(read(plain))
            .containsSubsequence("<|source|>", "user: Hi", "assistant: Hello", "user: Bye?");
      }
    }
  }

  /// The oldest of the prompt and the end of each response go; the marks always stay.
  @Test
  void betterPairRmCutsItsPromptOnTheLeftAndEachResponseOnTheRight() throws InterruptedException {
    ReferenceModel model = ReferenceModel.of("pairrm");
    try (OnnxModels models = new OnnxModels()) {
      ModelDescription guess = laidOut(model.description(models), Layout.VICUNA);
      ModelDescription tight = guess.withLimits(new Limits(60, Truncation.Side.LEFT, 20, 12));
      try (LoadedModel loaded = models.load(tight, Compute.STANDARD)) {
        Comparison row =
            Comparison.of(
                "1",
                Content.text("one two three four five six seven eight nine ten eleven END"),
                Response.of("START one two three four five six seven eight nine ten"),
                Response.of("No."));
        Answer answer = ClassifierModels.ask(loaded, row).getFirst();
        String text = loaded.tokenizer().text(answer.tokens().ids());
        assertThat(text).containsSubsequence("<|source|>", "END", "<|candidate1|>", "START");
        assertThat(text).endsWith("No.[SEP]").doesNotContain("USER: one", "nine ten[SEP]");
        assertThat(answer.dropped()).isPositive();
        long[] ids = answer.tokens().ids();
        assertThat(place(loaded, ids, "<|candidate1|>")).isEqualTo(20 + 1);
        assertThat(place(loaded, ids, "<|candidate2|>")).isEqualTo(20 + 12 + 1);
      }
    }
  }

  @Test
  void aWholePairStaysWithinTheMostTokens() throws InterruptedException {
    ReferenceModel model = ReferenceModel.of("pairrm");
    String words = "one two three four five six seven eight nine ten ".repeat(80);
    Comparison row =
        Comparison.of("1", Content.text(words), Response.of(words), Response.of(words));
    try (OnnxModels models = new OnnxModels()) {
      ModelDescription guess = model.description(models);
      Limits usual = new Limits(2048, Truncation.Side.RIGHT, 1224, 412);
      assertThat(usual.forTwoResponses()).isEqualTo(usual);
      for (Layout layout : List.of(Layout.PLAIN, Layout.PARTS, Layout.VICUNA)) {
        for (int most : new int[] {250, 100, 31}) {
          ModelDescription shorter =
              laidOut(guess, layout).withLimits(new Limits(most, usual.side(), 1224, 412));
          try (LoadedModel loaded = models.load(shorter, Compute.STANDARD)) {
            Answer answer = ClassifierModels.ask(loaded, row).getFirst();
            assertThat(answer.tokens().length()).isBetween(most - 3, most);
            assertThat(place(loaded, answer.tokens().ids(), "<|candidate1|>"))
                .as("share of the prompt")
                .isCloseTo(most * 1224 / 2048, within(1));
          }
        }
      }
      ModelDescription none = guess.withLimits(new Limits(6, usual.side(), 1224, 412));
      try (LoadedModel loaded = models.load(none, Compute.STANDARD)) {
        assertThatThrownBy(() -> ClassifierModels.ask(loaded, row))
            .isInstanceOf(ModelException.class)
            .hasMessageStartingWith("The special tokens alone take 7 tokens; pairrm reads 6.");
      }
    }
  }

  /// Where a mark stands; its part begins with the start token before it.
  private static int place(LoadedModel loaded, long[] ids, String mark) {
    long id = loaded.tokenizer().special(mark).orElseThrow();
    return Arrays.stream(ids).boxed().toList().indexOf(id);
  }

  @Test
  void aRewardTokenStaysWhenTheTextIsCutAndStandsOnlyOnce() throws InterruptedException {
    ReferenceModel model = ReferenceModel.of("qwen2-reward");
    try (OnnxModels models = new OnnxModels()) {
      ModelDescription guess = model.description(models);
      try (LoadedModel plain = models.load(guess, Compute.STANDARD)) {
        long[] ids = ClassifierModels.ask(plain, TURNS).getFirst().tokens().ids();
        long last = ids[ids.length - 1];
        ModelDescription marked = guess.withInput(guess.input().withAppendToken(last));
        try (LoadedModel loaded = models.load(marked, Compute.STANDARD)) {
          assertThat(ClassifierModels.ask(loaded, TURNS).getFirst().tokens().ids()).isEqualTo(ids);
        }
        for (long token : new long[] {300, last}) { // the text brings the second one itself
          ModelDescription cut =
              guess
                  .withInput(guess.input().withAppendToken(token))
                  .withLimits(new Limits(10, Truncation.Side.RIGHT, 10, 10));
          try (LoadedModel loaded = models.load(cut, Compute.STANDARD)) {
            long[] expected = Arrays.copyOf(ids, 10);
            assertThat(expected[9]).isNotEqualTo(token);
            expected[9] = token;
            Answer answer = ClassifierModels.ask(loaded, TURNS).getFirst();
            assertThat(answer.tokens().ids()).isEqualTo(expected);
            assertThat(answer.dropped()).isEqualTo(ids.length - (token == last ? 10 : 9));
          }
        }
      }
    }
  }

  @Test
  void slicAsksWithBothResponsesAndReadsTheLogitsOfTheTwoLetters() throws InterruptedException {
    ReferenceModel model = ReferenceModel.of("llama-causal");
    try (OnnxModels models = new OnnxModels()) {
      ModelDescription slic = model.description(models).withKind(ModelKind.PREFERENCE_TOKENS);
      try (LoadedModel loaded = models.load(slic, Compute.STANDARD)) {
        Comparison row =
            Comparison.of("1", Content.text("Hi"), Response.of("Hello."), Response.of("No."));
        List<Answer> answers = ClassifierModels.ask(loaded, row);
        assertThat(loaded.tokenizer().text(answers.getFirst().tokens().ids()))
            .contains("[CONTEXT] Hi [RESPONSE A] Hello. [RESPONSE B] No. \n");
        assertThat(loaded.tokenizer().text(answers.getLast().tokens().ids()))
            .contains("[CONTEXT] Hi [RESPONSE A] No. [RESPONSE B] Hello. \n");
        for (Answer answer : answers) {
          float[] logits = loaded.scorer().score(answer.tokens());
          int a = (int) loaded.tokenizer().ids("A")[0];
          int b = (int) loaded.tokenizer().ids("B")[0];
          assertThat(answer.value()).isCloseTo((double) logits[a] - logits[b], within(1e-5));
        }
        double given = PairReader.sigmoid(answers.getFirst().value());
        double swapped = PairReader.sigmoid(answers.getLast().value());
        assertThat(
                PairReader.sigmoid(
                    ClassifierModels.bothOrders(loaded, answers.getFirst(), answers.getLast())))
            .isCloseTo((given + 1 - swapped) / 2, within(1e-9));
      }
    }
  }

  private static String read(LoadedModel loaded) throws InterruptedException {
    return loaded.tokenizer().text(ClassifierModels.ask(loaded, TURNS).getFirst().tokens().ids());
  }
}
