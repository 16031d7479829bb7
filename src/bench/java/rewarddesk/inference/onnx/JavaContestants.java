package rewarddesk.inference.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import rewarddesk.BenchFigures;
import rewarddesk.inference.Compute;
import rewarddesk.inference.TokenSequence;
import rewarddesk.inference.Tokenizer;
import rewarddesk.inference.Truncation;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.model.Comparison;
import rewarddesk.reward.ModelScoring;
import rewarddesk.reward.classifier.ClassifierModels;

/// Those who score in this process: RewardDesk, and raw ONNX Runtime in two ways.
final class JavaContestants implements AutoCloseable {
  static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final int LIMIT_BATCH = 8;
  private static final int USUAL_BATCH = 16;

  private final List<Comparison> rows;
  private final List<TokenSequence> tokens;
  private final ModelScoring scoring;
  private final OrtSession narrow;
  private final OrtSession wide;
  private final ExecutorService callers = Executors.newFixedThreadPool(CORES);
  private final ExecutorService ours;

  /// @param model RewardDesk's; closed by its owner
  JavaContestants(Path folder, LoadedModel model, List<Comparison> rows) throws OrtException {
    this.rows = rows;
    this.tokens = rows.stream().map(row -> tokens(model.tokenizer(), row)).toList();
    this.scoring = ClassifierModels.scoring(model);
    this.ours = Executors.newFixedThreadPool(scoring.callers());
    this.narrow = session(folder, Compute.STANDARD);
    this.wide = session(folder, new Compute(Compute.Provider.CPU, CORES, true));
  }

  private static OrtSession session(Path folder, Compute compute) throws OrtException {
    try (OrtSession.SessionOptions options = SessionSettings.of(compute)) {
      return OnnxRuntime.environment()
          .createSession(folder.resolve("model.onnx").toString(), options);
    }
  }

  private static TokenSequence tokens(Tokenizer tokenizer, Comparison row) {
    long[] first = tokenizer.ids(row.prompt().plain());
    long[] second = tokenizer.ids(row.responseA().content().plain());
    int[] kept = Truncation.longestFirst(first.length, second.length, 509);
    return tokenizer
        .frame()
        .around(
            Truncation.cut(first, kept[0], Truncation.Side.RIGHT).ids(),
            Truncation.cut(second, kept[1], Truncation.Side.RIGHT).ids());
  }

  List<TokenSequence> tokens() {
    return tokens;
  }

  long usefulTokens() {
    return tokens.stream().mapToLong(TokenSequence::length).sum();
  }

  /// As `rewarddesk reward` does it: rows in the order of the data, as many callers as it has.
  Contestant ours() {
    List<Callable<Object>> works =
        rows.stream().<Callable<Object>>map(row -> () -> scoring.score(row)).toList();
    return contestant("RewardDesk, from text to number", () -> side(ours, works));
  }

  /// The longest first, so that no core is left without work at the end.
  Contestant limit() {
    Map<Integer, List<TokenSequence>> byLength =
        tokens.stream()
            .collect(
                Collectors.groupingBy(
                    TokenSequence::length,
                    () -> new TreeMap<>(Comparator.reverseOrder()),
                    Collectors.toList()));
    List<Callable<Object>> works = new ArrayList<>();
    for (List<TokenSequence> same : byLength.values()) {
      for (List<TokenSequence> batch : cut(same, LIMIT_BATCH)) {
        works.add(() -> raw(narrow, batch));
      }
    }
    return contestant(
        "the limit: raw ONNX Runtime, tokenised, equal lengths in batches of up to " + LIMIT_BATCH,
        () -> side(callers, works));
  }

  /// In the order of the data, filled up to the longest of each batch, all threads on one batch.
  Contestant padded() {
    return contestant(
        "raw ONNX Runtime in Java, tokenised, %d threads, padded batches of %d"
            .formatted(CORES, USUAL_BATCH),
        () -> {
          for (List<TokenSequence> batch : cut(tokens, USUAL_BATCH)) {
            raw(wide, batch);
          }
        });
  }

  private static List<List<TokenSequence>> cut(List<TokenSequence> all, int size) {
    List<List<TokenSequence>> batches = new ArrayList<>();
    for (int i = 0; i < all.size(); i += size) {
      batches.add(all.subList(i, Math.min(all.size(), i + size)));
    }
    return batches;
  }

  private static Object raw(OrtSession session, List<TokenSequence> batch) throws OrtException {
    TokenBatch rows = new TokenBatch(batch, new TokenBatch.Padding(0, false));
    long[] sizes = {rows.rows(), rows.width()};
    var environment = OnnxRuntime.environment();
    try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(rows.ids()), sizes);
        OnnxTensor mask =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(rows.mask()), sizes);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(rows.types()), sizes);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      return result.size();
    }
  }

  /// One round's work.
  @FunctionalInterface
  private interface Round {
    void run() throws Exception;
  }

  private static Contestant contestant(String name, Round round) {
    return new Contestant() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Lap lap() throws Exception {
        long used = BenchFigures.processorNanos();
        long start = System.nanoTime();
        round.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Lap(seconds, (BenchFigures.processorNanos() - used) / 1e9);
      }

      @Override
      public long peakMegabytes() throws IOException {
        return ProcessMemory.peakMegabytes();
      }
    };
  }

  private static void side(ExecutorService callers, Collection<Callable<Object>> works)
      throws Exception {
    for (Future<Object> one : callers.invokeAll(works)) {
      one.get();
    }
  }

  @Override
  public void close() throws OrtException {
    callers.shutdown();
    ours.shutdown();
    narrow.close();
    wide.close();
  }
}
