package rewarddesk.inference.onnx;

/// A sentence-embedding model that lies on the class path, and how to read it.
///
/// @param name name of the model with its number format
/// @param modelResource class path name of the ONNX graph: inputs `input_ids`, `attention_mask`,
///   `token_type_ids`, output `last_hidden_state`
/// @param tokenizerResource class path name of its `tokenizer.json`
/// @param pooling how token vectors become one
/// @param maxTokens tokens the model reads, special tokens included
record EncoderModel(
    String name, String modelResource, String tokenizerResource, Pooling pooling, int maxTokens) {

  /// How the vectors of a text's tokens become one vector.
  enum Pooling {
    /// The mean over all tokens, as MiniLM was trained.
    MEAN,
    /// The vector of the first token, as bge was trained.
    FIRST
  }

  /// English: all-MiniLM-L6-v2, 384 numbers, 8-bit (Apache-2.0).
  static final EncoderModel MINI_LM =
      new EncoderModel(
          "all-MiniLM-L6-v2 int8",
          "all-minilm-l6-v2-q.onnx",
          "all-minilm-l6-v2-q-tokenizer.json",
          Pooling.MEAN,
          512);

  /// Chinese: bge-small-zh-v1.5, 512 numbers, 8-bit (MIT).
  static final EncoderModel BGE_SMALL_CHINESE =
      new EncoderModel(
          "bge-small-zh-v1.5 int8",
          "bge-small-zh-v1.5-q.onnx",
          "bge-small-zh-v1.5-q-tokenizer.json",
          Pooling.FIRST,
          512);
}
