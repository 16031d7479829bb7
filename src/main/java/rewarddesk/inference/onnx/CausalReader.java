package rewarddesk.inference.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.RunOptions;
import java.util.List;
import java.util.stream.IntStream;
import rewarddesk.inference.ModelException;

/// Reads texts through a causal graph and gathers the log-probabilities of their tokens.
///
/// With a cache a text is read in blocks, so that no more than 32 MiB of logits exist at a time
/// however large the vocabulary and however long the text, and what several texts begin with is
/// read once. Without a cache, or where the cache changes the numbers ([Reading#blocks]), a text is
/// read in one piece, and its logits take tokens × vocabulary × 4 bytes (half that for fp16). All
/// texts under way take 500 MB of logits at most, see [LogitMemory]: one that is too large for that
/// is refused, others wait. Safe for any number of threads.
final class CausalReader {
  private static final long BLOCK_BYTES = 32L << 20;
  private static final long MEGABYTE = 1_000_000;

  private final CausalGraph graph;
  private final Reading reading;

  /// How a graph is read.
  ///
  /// @param file the graph's file, for messages
  /// @param vocabulary logits at each position
  /// @param longest tokens read at once
  /// @param overlap tokens of a window that the window before it has counted already
  /// @param blocks whether a text may be read in blocks
  record Reading(String file, int vocabulary, int longest, int overlap, boolean blocks) {

    /// The same in one piece.
    Reading whole() {
      return new Reading(file, vocabulary, longest, overlap, false);
    }
  }

  CausalReader(CausalGraph graph, Reading reading) {
    this.graph = graph;
    this.reading = reading;
  }

  /// Takes the rows of positions that were read.
  @FunctionalInterface
  interface RowTaker {
    /// @param row which row of the logits
    /// @param position which token it stands at
    void take(LogitRows logits, int row, int position);
  }

  /// Where what is read goes.
  ///
  /// @param options with which another thread can end the work
  record Sink(LogitRows logits, RowTaker rows, RunOptions options) {}

  Reading reading() {
    return reading;
  }

  /// Gathers all that is wanted. Texts that fit the model share what they begin with.
  void score(List<TokenScores> texts, RunOptions options) throws OrtException {
    List<TokenScores> fitting =
        texts.stream().filter(text -> text.length() <= reading.longest()).toList();
    if (!fitting.isEmpty()) {
      together(fitting, options);
    }
    for (TokenScores text : texts) {
      if (text.length() > reading.longest()) {
        inWindows(text, options);
      }
    }
  }

  /// Each window begins with tokens that are counted already and are there to condition the rest.
  private void inWindows(TokenScores text, RunOptions options) throws OrtException {
    int counted = 0;
    for (int from = 0; counted < text.length(); from = counted - reading.overlap()) {
      int to = Math.min(from + reading.longest(), text.length());
      TokenScores window = text.window(from, to, counted);
      together(List.of(window), options);
      text.take(window, from);
      counted = to;
    }
  }

  private void together(List<TokenScores> texts, RunOptions options) throws OrtException {
    int longest = texts.stream().mapToInt(TokenScores::needed).max().orElse(0);
    if (longest == 0) {
      return; // nothing is wanted
    }
    int shared =
        texts.size() > 1 && reading.blocks() ? Math.min(longest, TokenScores.shared(texts)) : 0;
    try (LogitRows logits = room(longest);
        KeyValues nothing = graph.nothing(1);
        KeyValues start =
            read(
                texts.getFirst().ids(),
                shared,
                nothing,
                new Sink(logits, gather(texts), options))) {
      for (TokenScores text : texts) {
        KeyValues end =
            read(
                text.ids(), text.needed(), start, new Sink(logits, gather(List.of(text)), options));
        if (end.length() > start.length()) {
          end.close();
        }
      }
    }
  }

  /// Reads on to a position, block by block.
  ///
  /// @param past what has been read; left open
  /// @return what has been read then; `past` itself when that is enough
  KeyValues read(long[] ids, int to, KeyValues past, Sink sink) throws OrtException {
    KeyValues at = past;
    try {
      while (at.length() < to) {
        KeyValues next = block(ids, to, at, sink);
        if (at.length() > past.length()) {
          at.close();
        }
        at = next;
      }
      return at;
    } catch (OrtException | RuntimeException e) {
      if (at.length() > past.length()) {
        at.close();
      }
      throw e;
    }
  }

  private KeyValues block(long[] ids, int to, KeyValues at, Sink sink) throws OrtException {
    int from = at.length();
    int end = reading.blocks() ? Math.min(to, from + blockLength()) : to;
    KeyValues next = graph.read(CausalBlock.of(ids, from, end), at, sink.logits(), sink.options());
    try {
      IntStream.range(from, end)
          .forEach(position -> sink.rows().take(sink.logits(), position - from, position));
      return next;
    } catch (RuntimeException e) {
      next.close();
      throw e;
    }
  }

  /// Memory for the logits of a text of so many tokens; waits until there is room.
  ///
  /// @throws ModelException when that is too much
  LogitRows room(int tokens) {
    int rows = Math.max(1, reading.blocks() ? Math.min(tokens, blockLength()) : tokens);
    long bytes = LogitRows.bytes(graph.layout().logits(), reading.vocabulary(), rows);
    if (bytes > LogitMemory.ALL.most()) {
      throw tooMuch(tokens, bytes);
    }
    return new LogitRows(reading.file(), graph.layout().logits(), reading.vocabulary(), rows);
  }

  private ModelException tooMuch(int tokens, long bytes) {
    long most = LogitMemory.ALL.most();
    boolean cached = graph.layout().cached();
    return new ModelException(
        ModelException.Cause.PERMANENT,
        "%s %s, so %,d tokens would take %,d MB of logits at once; the limit is %,d MB. %s, or set the longest text of the model (limits.tokens) to %,d."
            .formatted(
                reading.file(),
                cached
                    ? "gives other numbers when a text is read in parts"
                    : "has no key-value cache",
                tokens,
                bytes / MEGABYTE,
                most / MEGABYTE,
                cached ? "Use its fp32, fp16 or 4-bit file" : "Export it with past key values",
                most * tokens / bytes));
  }

  private int blockLength() {
    long row = LogitRows.bytes(graph.layout().logits(), reading.vocabulary(), 1);
    return Math.clamp(BLOCK_BYTES / row, 1, 512);
  }

  private static RowTaker gather(List<TokenScores> texts) {
    return (logits, row, position) -> {
      List<TokenScores> wanting = texts.stream().filter(text -> text.wantsAfter(position)).toList();
      if (wanting.isEmpty()) {
        return;
      }
      float[] values = logits.row(row);
      double normaliser = logits.logNormaliser(values);
      wanting.forEach(
          text ->
              text.put(position + 1, logits.logit(values, text.ids()[position + 1]) - normaliser));
    };
  }
}
