package rewarddesk.reward.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import rewarddesk.inference.Compute;
import rewarddesk.inference.TokenSequence;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelDescription.Input;
import rewarddesk.inference.library.ModelDescription.Layout;
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

  private static ModelDescription with(ModelDescription guess, Input input) {
    return new ModelDescription(
        guess.name(),
        guess.folder(),
        guess.kind(),
        guess.files(),
        input,
        guess.output(),
        guess.limits(),
        guess.golden());
  }

  private static ModelDescription laidOut(ModelDescription guess, Layout layout) {
    Input input = guess.input();
    return with(
        guess,
        new Input(layout, Optional.empty(), input.appendToken(), input.pad(), input.start()));
  }

  @Test
  void aRewardTokenStandsAtTheEndAndTheRewardIsReadThere() throws InterruptedException {
    ReferenceModel model = ReferenceModel.of("qwen2-reward");
    try (OnnxModels models = new OnnxModels()) {
      ModelDescription guess = model.description(models);
      Input input = guess.input();
      ModelDescription marked =
          with(
              guess,
              new Input(
                  input.layout(),
                  input.template(),
                  OptionalLong.of(300),
                  input.pad(),
                  input.start()));
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

  private static String read(LoadedModel loaded) throws InterruptedException {
    return loaded.tokenizer().text(ClassifierModels.ask(loaded, TURNS).getFirst().tokens().ids());
  }
}
