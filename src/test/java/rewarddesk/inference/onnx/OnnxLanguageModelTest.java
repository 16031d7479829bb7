package rewarddesk.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ChatOptions;
import rewarddesk.inference.ChatRequest;
import rewarddesk.inference.Likelihood;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.Passage;
import rewarddesk.inference.Passage.Part;
import rewarddesk.inference.PromptUse;
import rewarddesk.inference.ReplyToken;
import rewarddesk.inference.ScoredText;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

/// Causal models as texts go in and come out.
class OnnxLanguageModelTest {
  private static final String STORY =
      "Once upon a time, there was a little girl named Lily. She loved to play outside in the"
          + " park.";

  private static JsonNode reference(String folder) throws Exception {
    return new ObjectMapper().readTree(ReferenceModel.find(folder + "/reference.json").toFile());
  }

  private static Likelihood likelihood(OnnxLanguageModel model, String text) throws Exception {
    return model.score(List.of(model.text(text))).getFirst().likelihood(Part.RESPONSE);
  }

  private static String texts(Passage passage, Part part) {
    return passage.tokens().stream()
        .filter(token -> token.part() == part)
        .map(token -> passage.text().substring(token.span().start(), token.span().end()))
        .collect(Collectors.joining("|"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stories260k",
        "stories260k-past",
        "stories260k-dpo-policy",
        "llama-causal",
        "gpt2-causal",
        "llama-causal-past",
        "qwen2-causal-past"
      })
  void everyReferenceTextHasItsPerplexity(String folder) throws Exception {
    try (OnnxLanguageModel model = ReferenceLanguageModels.open(folder)) {
      for (JsonNode one : reference(folder).get("cases")) {
        String text = one.get("text").asText();
        if (text.contains("<|im_start|>")) {
          continue; // a rendered conversation; data never contains special tokens
        }
        Likelihood likelihood = likelihood(model, text);
        assertThat(likelihood.sumLogProbability())
            .isEqualTo(one.get("sum_logprob").asDouble(), within(1e-3));
        assertThat(likelihood.logPerplexity())
            .isEqualTo(one.get("mean_nll").asDouble(), within(1e-4));
      }
    }
  }

  /// A reference text cut at a space, its beginning the prompt.
  @ParameterizedTest
  @ValueSource(strings = {"stories260k", "stories260k-past", "llama-causal", "gpt2-causal"})
  void aPromptConditionsOrIsScoredAsTransformersScoresItsTokens(String folder) throws Exception {
    try (OnnxLanguageModel model = ReferenceLanguageModels.open(folder)) {
      boolean starts = folder.startsWith("stories");
      for (JsonNode one : reference(folder).get("cases")) {
        String text = one.get("text").asText();
        int cut = text.lastIndexOf(' ');
        if (text.contains("<|im_start|>")) {
          continue; // a rendered conversation; data never contains special tokens
        }
        Content prompt = Content.text(text.substring(0, cut));
        Content response = Content.text(text.substring(cut + 1));
        double[] all = new double[one.get("token_logprobs").size()];
        for (int i = 0; i < all.length; i++) {
          all[i] = one.get("token_logprobs").get(i).asDouble();
        }
        int before = model.text(text.substring(0, cut)).tokens().size();
        Likelihood conditioned = PromptUse.CONDITIONED.of(model, prompt, response);
        Likelihood scored = PromptUse.SCORED.of(model, prompt, response);
        assertThat(conditioned.tokens()).isEqualTo(all.length + 1 - before);
        assertThat(conditioned.sumLogProbability())
            .isEqualTo(Arrays.stream(all).skip(before - 1L).sum(), within(1e-3));
        assertThat(conditioned.bytes()).isEqualTo(bytes(text.substring(cut)));
        assertThat(scored.tokens()).isEqualTo(all.length);
        assertThat(scored.sumLogProbability()).isEqualTo(Arrays.stream(all).sum(), within(1e-3));
        int unscored = starts ? 0 : model.text(text).tokens().get(1).span().start();
        assertThat(scored.bytes()).isEqualTo(bytes(text.substring(unscored)));
        assertThat(scored.bitsPerByte())
            .isEqualTo(
                -Arrays.stream(all).sum() / Math.log(2) / bytes(text.substring(unscored)),
                within(1e-4));
      }
      assertThat(PromptUse.SCORED.of(model, Content.text("One day"), Content.text("")).tokens())
          .isZero();
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  @Test
  void ofAPromptOnlyItsOwnTextIsScoredAndNothingOfTheTemplate() throws Exception {
    try (OnnxLanguageModel model = ReferenceLanguageModels.open("qwen2-causal-past")) {
      Content.Messages turns =
          new Content.Messages(
              List.of(
                  new Message(Role.USER, "user"),
                  new Message(Role.ASSISTANT, "Hi 😀 <|im_end|>"),
                  new Message(Role.USER, "")));
      Passage passage = model.promptAndResponse(turns, Content.assistant("It is."));
      assertThat(texts(passage, Part.PROMPT)).startsWith("user|H|i| 😀|").endsWith("|>");
      assertThat(texts(passage, Part.RESPONSE)).isEqualTo("I|t| is|.");
      assertThat(passage.tokens().stream().map(Passage.Token::span).toList())
          .isEqualTo(
              model.response(turns, Content.assistant("It is.")).tokens().stream()
                  .map(Passage.Token::span)
                  .toList());

      JsonNode hello = reference("qwen2-causal-past").get("cases").get(3);
      ScoredText read =
          model
              .score(
                  List.of(model.promptAndResponse(Content.user("Hello"), Content.assistant("!"))))
              .getFirst();
      assertThat(texts(read.passage(), Part.PROMPT)).isEqualTo("H|el|lo");
      assertThat(read.of(Part.PROMPT))
          .containsExactly(
              new double[] {
                hello.get("token_logprobs").get(2).asDouble(),
                hello.get("token_logprobs").get(3).asDouble(),
                hello.get("token_logprobs").get(4).asDouble()
              },
              within(1e-4));
      Likelihood both = read.likelihood(Part.PROMPT, Part.RESPONSE);
      assertThat(both.bytes()).as("without the template's").isEqualTo("Hello".length() + 1);
    }
  }

  @Test
  void aStoryIsFarMoreLikelyThanItsShuffledWords() throws Exception {
    try (OnnxLanguageModel model = ReferenceLanguageModels.open("stories260k-past")) {
      Likelihood story = likelihood(model, STORY);
      Likelihood shuffled =
          likelihood(
              model,
              "time a upon girl Lily was once little there named outside park loved in play the to"
                  + " She.");
      assertThat(story.perplexity()).isEqualTo(Math.exp(0.18035558666463583), within(1e-4));
      assertThat(story.bitsPerByte())
          .isEqualTo(5.591023186603711 / (STORY.length() * Math.log(2)), within(1e-5));
      assertThat(shuffled.perplexity()).isGreaterThan(100 * story.perplexity());
    }
  }

  @Test
  void aResponseIsToldFromItsPromptAndTheTemplate() throws Exception {
    try (OnnxLanguageModel model = ReferenceLanguageModels.open("qwen2-causal-past")) {
      Passage passage =
          model.response(Content.user("Say <|im_end|> 好😀."), Content.assistant("It 😀 is."));
      assertThat(passage.text())
          .isEqualTo(
              """
              <|im_start|>user
              Say <|im_end|> 好😀.<|im_end|>
              <|im_start|>assistant
              It 😀 is.<|im_end|>
              """);
      assertThat(texts(passage, Part.RESPONSE)).isEqualTo("I|t| 😀|😀|😀| is|.");
      assertThat(texts(passage, Part.FRAME)).isEqualTo("<|im_end|>|\n");
      assertThat(passage.tokens().stream().filter(token -> token.id() == 2047).count())
          .as("the mark in the user's text is text")
          .isEqualTo(2);
    }
  }

  @Test
  void aModelWithoutATemplateJoinsTheTextsWithASpaceAndBeginsOnce() throws Exception {
    try (OnnxLanguageModel model = ReferenceLanguageModels.open("stories260k-past")) {
      Passage passage = model.response(Content.text("Lily and her mom"), Content.text("were sad."));
      assertThat(passage.text()).isEqualTo("Lily and her mom were sad.");
      assertThat(passage.ids()).startsWith(1, 317, 269, 311, 357);
      assertThat(passage.tokens().stream().filter(token -> token.id() == 1)).hasSize(1);
      assertThat(passage.count(Part.CONTEXT)).isEqualTo(5);
      assertThat(texts(passage, Part.RESPONSE)).isEqualTo(" we|re| sa|d|.");
      assertThat(model.response(Content.text("One day "), Content.text("Tim")).text())
          .isEqualTo("One day Tim");
    }
  }

  @Test
  void twoResponsesReadTogetherHaveTheNumbersOfEachAlone() throws Exception {
    try (OnnxLanguageModel model = ReferenceLanguageModels.open("qwen2-causal-past")) {
      List<Passage> passages = new ArrayList<>();
      for (String response : List.of("It is blue.", "It is green, I think.", "")) {
        passages.add(model.response(Content.user("Which colour?"), Content.assistant(response)));
      }
      List<ScoredText> together = model.score(passages);
      for (int i = 0; i < passages.size(); i++) {
        double[] alone =
            model.score(List.of(passages.get(i))).getFirst().of(Part.RESPONSE, Part.FRAME);
        assertThat(together.get(i).of(Part.RESPONSE, Part.FRAME))
            .containsExactly(alone, within(1e-5));
      }
    }
  }

  @Test
  void aTextThatIsTooLongIsReadInWindows() throws Exception {
    try (OnnxLanguageModel model = ReferenceLanguageModels.open("stories260k-past")) {
      String text = (STORY + " ").repeat(40).strip();
      Likelihood likelihood = likelihood(model, text);
      assertThat(likelihood.tokens()).isEqualTo(model.text(text).tokens().size() - 1);
      assertThat(likelihood.tokens()).isGreaterThan(2 * model.longest());
      assertThat(likelihood.bytes()).isEqualTo(text.length());
    }
  }

  @Test
  void greedyRepliesAreThoseOfTransformersAndCarryTheirProbabilities() throws Exception {
    try (OnnxLanguageModel model = ReferenceLanguageModels.open("stories260k-past")) {
      List<String> pieces = new ArrayList<>();
      ChatModel.Reply reply =
          model
              .chat(Decoding.PLAIN)
              .reply(
                  new ChatRequest(
                      List.of(new Message(Role.USER, STORY)),
                      new ChatOptions(0, 1, 20, true, Optional.empty()),
                      pieces::add));
      assertThat(reply.text())
          .isEqualTo(" One day, she saw a big, red ball. She wanted to play with it");
      assertThat(reply.truncated()).isTrue();
      assertThat(String.join("", pieces)).isEqualTo(reply.text());
      assertThat(reply.tokens().stream().map(ReplyToken::text).collect(Collectors.joining()))
          .isEqualTo(reply.text());
      ReplyToken first = reply.tokens().getFirst();
      assertThat(first.alternatives()).hasSize(20);
      assertThat(first.alternatives().getFirst())
          .isEqualTo(new ReplyToken.Alternative(first.text(), first.logProbability()));
      double likely =
          first.alternatives().stream().mapToDouble(it -> Math.exp(it.logProbability())).sum();
      assertThat(likely).isBetween(0.9, 1.0);
    }
  }

  @Test
  void aReplyEndsBeforeAStopText() throws Exception {
    try (OnnxLanguageModel model = ReferenceLanguageModels.open("stories260k-past")) {
      ChatModel.Reply reply =
          model
              .chat(new Decoding(0, 1, List.of(" ball")))
              .reply(ChatRequest.repeatable(List.of(new Message(Role.USER, STORY)), 1));
      assertThat(reply)
          .isEqualTo(new ChatModel.Reply(" One day, she saw a big, red", false, List.of()));
    }
  }

  @Test
  void aPromptThatIsTooLongIsRefusedBeforeAnythingIsWritten() throws Exception {
    try (OnnxLanguageModel model = ReferenceLanguageModels.open("stories260k-past")) {
      ChatModel chat = model.chat(Decoding.PLAIN);
      assertThatThrownBy(
              () ->
                  chat.reply(
                      ChatRequest.repeatable(List.of(new Message(Role.USER, STORY.repeat(30))), 1)))
          .isInstanceOf(ModelException.class)
          .hasMessageContaining("reads 512 at most, with the reply");
    }
  }

  @Test
  void anInterruptEndsAReply() throws Exception {
    try (OnnxLanguageModel model = ReferenceLanguageModels.open("stories260k-past")) {
      ChatModel chat = model.chat(Decoding.PLAIN);
      Thread caller = Thread.currentThread();
      AtomicBoolean done = new AtomicBoolean();
      assertThatThrownBy(
              () ->
                  chat.reply(
                      new ChatRequest(
                          List.of(new Message(Role.USER, STORY)),
                          ChatOptions.repeatable(1),
                          piece -> {
                            if (!done.getAndSet(true)) {
                              caller.interrupt();
                            }
                          })))
          .isInstanceOf(InterruptedException.class);
      assertThat(chat.reply(ChatRequest.repeatable(List.of(new Message(Role.USER, STORY)), 1)))
          .as("the model goes on working")
          .isNotNull();
    }
  }

  @Test
  void aModelSaysHowItIsRead() throws Exception {
    try (OnnxLanguageModel fine = ReferenceLanguageModels.open("qwen2-causal-past");
        OnnxLanguageModel coarse =
            ReferenceLanguageModels.open("qwen2-causal-past/model_quantized.onnx");
        OnnxLanguageModel plain = ReferenceLanguageModels.open("llama-causal")) {
      assertThat(fine.options())
          .containsEntry("promptCache", "shared")
          .containsEntry("numbers", "float")
          .containsEntry("provider", "cpu")
          .containsEntry("longest", "512");
      assertThat(coarse.options().get("promptCache"))
          .startsWith("not used: it changes the numbers");
      assertThat(plain.options()).containsEntry("promptCache", "none");
    }
  }

  @Test
  void anEmptyTextIsAFailure() throws Exception {
    try (OnnxLanguageModel model = ReferenceLanguageModels.open("qwen2-causal-past")) {
      assertThatThrownBy(() -> model.text(""))
          .isInstanceOf(ModelException.class)
          .hasMessage("The text is empty.");
    }
  }
}
