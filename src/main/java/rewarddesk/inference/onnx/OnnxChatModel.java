package rewarddesk.inference.onnx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ChatOptions;
import rewarddesk.inference.ChatRequest;
import rewarddesk.inference.ReplyToken;

/// A causal graph that answers. Probabilities of reply tokens are those of the model itself,
/// whatever temperature, top k and top p make of them; with each go the 20 most likely tokens of
/// its place. A JSON schema in the request cannot be held to. An interrupt ends the reply at once.
/// Safe for any number of threads.
final class OnnxChatModel implements ChatModel {
  private final OnnxLanguageModel model;
  private final Decoding decoding;

  OnnxChatModel(OnnxLanguageModel model, Decoding decoding) {
    this.model = model;
    this.decoding = decoding;
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Optional<String> digest() {
    return Optional.of(model.digest());
  }

  /// The weights alone do not make its replies.
  @Override
  public String identity() {
    return model.identity();
  }

  @Override
  public String version() {
    return model.identity();
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new TreeMap<>(model.options());
    options.put("topK", Integer.toString(decoding.topK()));
    options.put("topP", Double.toString(decoding.topP()));
    options.put("stops", decoding.stops().toString());
    return options;
  }

  @Override
  public Reply reply(ChatRequest request) throws InterruptedException {
    OnnxLanguageModel.Voice voice = model.voice();
    long[] prompt = voice.passages().question(request.messages());
    ChatOptions options = request.options();
    ReplyText text =
        new ReplyText(
            prompt[prompt.length - 1],
            voice.tokenizer()::text,
            decoding.stops(),
            request.listener()::writes);
    Sampler sampler = new Sampler(options.temperature(), decoding, options.seed());
    CausalWriter.Written written =
        model.compute(
            run ->
                voice
                    .writer()
                    .write(
                        prompt,
                        options.mostTokens(),
                        new CausalWriter.Writing(
                            options.tokenProbabilities(), sampler, text, run)));
    List<ReplyToken> tokens = options.tokenProbabilities() ? text.tokens() : List.of();
    return new Reply(text.text(), written.truncated(), tokens);
  }
}
