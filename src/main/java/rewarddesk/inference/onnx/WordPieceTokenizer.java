package rewarddesk.inference.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/// A `tokenizer.json` with our own truncation and padding instead of those it came with: MiniLM's
/// cuts and pads every text to 128 tokens. Safe for any number of threads.
final class WordPieceTokenizer implements AutoCloseable {
  /// More text than 512 tokens ever need; keeps the cost of a huge response small.
  private static final int MAX_CHARACTERS = 20_000;

  private final HuggingFaceTokenizer tokenizer;

  WordPieceTokenizer(byte[] json, int maxTokens) throws IOException {
    NativeLibraries.stayOffline();
    this.tokenizer =
        HuggingFaceTokenizer.newInstance(
            new ByteArrayInputStream(json),
            Map.of(
                "truncation",
                "true",
                "maxLength",
                Integer.toString(maxTokens),
                "padding",
                "false",
                "modelMaxLength",
                Integer.toString(maxTokens)));
  }

  /// The tokens of one text.
  static final class Tokens {
    private final long[] ids;
    private final boolean cut;

    private Tokens(long[] ids, boolean cut) {
      this.ids = ids;
      this.cut = cut;
    }

    /// Token ids with the model's special tokens.
    long[] ids() {
      return ids;
    }

    /// Whether the text was longer than the model reads.
    boolean cut() {
      return cut;
    }
  }

  Tokens tokenize(String text) {
    boolean tooLong = text.length() > MAX_CHARACTERS;
    Encoding encoding =
        tokenizer.encode(NativeText.clean(tooLong ? text.substring(0, MAX_CHARACTERS) : text));
    return new Tokens(encoding.getIds(), tooLong || encoding.exceedMaxLength());
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
