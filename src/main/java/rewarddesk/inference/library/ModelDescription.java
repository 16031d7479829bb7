package rewarddesk.inference.library;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import rewarddesk.inference.Truncation;

/// What a model folder holds and how it is to be read. Immutable.
///
/// @param name what the user calls it; also `model:NAME`
/// @param folder the user's folder, absolute; never written to
/// @param kind what it is
/// @param files which files of the folder count
/// @param input how texts are put before it
/// @param output what its numbers mean
/// @param limits how much it reads
/// @param policy for a language model, how its implicit reward is made
/// @param golden a text with the value that must come out, once known
public record ModelDescription(
    String name,
    Path folder,
    ModelKind kind,
    Files files,
    Input input,
    Output output,
    Limits limits,
    Policy policy,
    Optional<Golden> golden) {

  /// A model whose implicit reward, if it has one, needs no reference.
  public ModelDescription(
      String name,
      Path folder,
      ModelKind kind,
      Files files,
      Input input,
      Output output,
      Limits limits,
      Optional<Golden> golden) {
    this(name, folder, kind, files, input, output, limits, Policy.ALONE, golden);
  }

  /// @param graph the `.onnx` file; for an encoder and a decoder, the encoder
  /// @param decoder the decoder, when there are two
  /// @param tokenizer the `tokenizer.json`
  public record Files(String graph, Optional<String> decoder, String tokenizer) {}

  /// @param layout how prompt and response become one text
  /// @param template a chat template instead of the model's own
  /// @param appendToken a token put at the end when it is not there (InternLM2's reward token)
  /// @param pad the token that fills up shorter texts
  /// @param start the token a decoder begins with
  public record Input(
      Layout layout,
      Optional<String> template,
      OptionalLong appendToken,
      OptionalLong pad,
      OptionalLong start) {

    /// The same with another token at the end.
    public Input withAppendToken(long token) {
      return new Input(layout, template, OptionalLong.of(token), pad, start);
    }
  }

  /// How prompt and response become one text.
  public enum Layout {
    /// Through the chat template, as a conversation.
    CHAT,
    /// Prompt and response as the tokenizer's first and second text.
    PAIR,
    /// Prompt, a line break, response.
    PLAIN,
    /// For PairRM: as plain, and each of the three parts with its own start token (PairRM-hf).
    PARTS,
    /// Turns as `USER: …` and `ASSISTANT: …` (Better-PairRM).
    VICUNA
  }

  /// @param labels how many logits come out
  /// @param score which of them is the reward
  /// @param positive the label that counts for a response
  /// @param negative the label that counts against it, for [Score#DIFFERENCE]
  /// @param negated whether less is better (a cost model)
  /// @param pooling how the logits of a text come out of the graph
  public record Output(
      int labels, Score score, int positive, int negative, boolean negated, Pooling pooling) {
    /// One logit that is the reward.
    public static final Output ONE = new Output(1, Score.LABEL, 0, 0, false);

    /// Pooled as the graph asks for.
    public Output(int labels, Score score, int positive, int negative, boolean negated) {
      this(labels, score, positive, negative, negated, Pooling.AUTO);
    }

    /// The same, pooled in another way.
    public Output withPooling(Pooling other) {
      return new Output(labels, score, positive, negative, negated, other);
    }
  }

  /// How logits become a reward.
  public enum Score {
    /// The raw logit of the positive label.
    LABEL,
    /// The logit of the positive label less that of the negative one.
    DIFFERENCE
  }

  /// @param tokens most tokens it reads, special tokens included
  /// @param side where tokens are dropped from a text that is longer
  /// @param sourceTokens most tokens of the prompt, for models with a budget for each part
  /// @param candidateTokens most tokens of each response, for the same
  public record Limits(int tokens, Truncation.Side side, int sourceTokens, int candidateTokens) {

    /// The same with a prompt and two responses that fit together: where their budgets are more
    /// than `tokens`, they shrink in proportion.
    public Limits forTwoResponses() {
      long wanted = sourceTokens + 2L * candidateTokens;
      if (wanted <= tokens) {
        return this;
      }
      int source = Math.toIntExact((long) sourceTokens * tokens / wanted);
      return new Limits(tokens, side, source, (tokens - source) / 2);
    }
  }

  /// How the implicit reward of a language model is made.
  ///
  /// @param reference the model it was trained from: a folder, a file or a name in the library
  /// @param form without a reference: `avg`, `sum` or `norm` of the log-probabilities
  public record Policy(Optional<String> reference, String form) {
    /// The mean log-probability, as RewardBench takes it by default.
    public static final Policy ALONE = new Policy(Optional.empty(), "avg");
  }

  /// @param value the reward, or for models that compare, the logit of `response` against `other`
  /// @param other the second response, for models that compare; else empty
  public record Golden(
      String prompt, String response, String other, double value, double tolerance) {}

  /// Id of the reward system made of it.
  public String id() {
    return "model:" + name;
  }

  public Path graphFile() {
    return folder.resolve(files.graph());
  }

  public Optional<Path> decoderFile() {
    return files.decoder().map(folder::resolve);
  }

  public Path tokenizerFile() {
    return folder.resolve(files.tokenizer());
  }

  /// The same with another golden text.
  public ModelDescription withGolden(Golden known) {
    return new ModelDescription(
        name, folder, kind, files, input, output, limits, policy, Optional.of(known));
  }

  /// The same under another name.
  public ModelDescription withName(String other) {
    return new ModelDescription(other, folder, kind, files, input, output, limits, policy, golden);
  }

  /// The same, taken for another kind of model.
  public ModelDescription withKind(ModelKind other) {
    return new ModelDescription(name, folder, other, files, input, output, limits, policy, golden);
  }

  /// The same with texts put before it in another way.
  public ModelDescription withInput(Input other) {
    return new ModelDescription(name, folder, kind, files, other, output, limits, policy, golden);
  }

  /// The same, reading more or less.
  public ModelDescription withLimits(Limits other) {
    return new ModelDescription(name, folder, kind, files, input, output, other, policy, golden);
  }

  /// The same with other numbers coming out.
  public ModelDescription withOutput(Output other) {
    return new ModelDescription(name, folder, kind, files, input, other, limits, policy, golden);
  }

  /// The same with another way to make its implicit reward.
  public ModelDescription withPolicy(Policy other) {
    return new ModelDescription(name, folder, kind, files, input, output, limits, other, golden);
  }
}
