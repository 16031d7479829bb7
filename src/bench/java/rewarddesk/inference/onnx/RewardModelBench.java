package rewarddesk.inference.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import rewarddesk.dataset.ResponseRows;
import rewarddesk.inference.Compute;
import rewarddesk.inference.TokenSequence;
import rewarddesk.inference.Tokenizer;
import rewarddesk.inference.Truncation;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelDescription.Layout;
import rewarddesk.inference.library.ModelKind;
import rewarddesk.model.Comparison;
import rewarddesk.model.Slot;

/// How fast texts are scored, from text to number, against the limit: raw ONNX Runtime on the same
/// graph and as many threads, fed with the same texts already tokenised and sorted into batches of
/// equal length. The body is MiniLM (8-bit, 6 layers) from the class path, because tiny models
/// measure overheads only. Then 10,000 more calls, with the memory of the process before and after.
///
/// Arguments: a JSONL file with pairs of natural length (else the bundled sample), how many texts
/// (100), and optionally a Python; what is missing in it is said and left out.
public final class RewardModelBench {
  private static final int ROUNDS = 2;
  private static final int LIMIT_BATCH = 8;
  private static final int USUAL_BATCH = 16;
  private static final String PYTHON =
      """
      import json, os, resource, sys, time
      folder, data = sys.argv[1:3]
      texts = [tuple(t) for t in json.load(open(data, encoding="utf-8"))]
      def tell(what, seconds, tokens):
          peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
          print(f"{what:<62} {len(texts) / seconds:7.1f} texts/s {tokens / seconds:9.0f} tokens/s, peak {peak} MB", flush=True)
      def best(work):
          times = []
          for _ in range(2):
              start = time.perf_counter(); work(); times.append(time.perf_counter() - start)
          return min(times)
      try:
          import numpy as np, onnxruntime as ort
          from tokenizers import Tokenizer
          tok = Tokenizer.from_file(folder + "/tokenizer.json")
          tok.no_padding(); tok.enable_truncation(512)
          tokens = sum(len(tok.encode(*t).ids) for t in texts)
          for threads, batch in ((1, 1), (2, 1), (2, 16)):
              options = ort.SessionOptions(); options.intra_op_num_threads = threads
              session = ort.InferenceSession(folder + "/model.onnx", options, providers=["CPUExecutionProvider"])
              def run():
                  for i in range(0, len(texts), batch):
                      part = tok.encode_batch(texts[i:i + batch])
                      width = max(len(e.ids) for e in part)
                      def grid(get): return np.array([get(e) + [0] * (width - len(e.ids)) for e in part], dtype=np.int64)
                      session.run(None, {"input_ids": grid(lambda e: e.ids),
                          "attention_mask": grid(lambda e: e.attention_mask),
                          "token_type_ids": grid(lambda e: e.type_ids)})
              tell(f"python onnxruntime {ort.__version__}, {threads} threads, batch {batch}", best(run), tokens)
      except ImportError as e:
          print("not measured: python onnxruntime + tokenizers (" + str(e) + ")")
      try:
          import torch, transformers
          from transformers import BertConfig, BertModel, PreTrainedTokenizerFast
          fast = PreTrainedTokenizerFast(tokenizer_file=folder + "/tokenizer.json", pad_token="[PAD]")
          model = BertModel(BertConfig(vocab_size=30522, hidden_size=384, num_hidden_layers=6,
              num_attention_heads=12, intermediate_size=1536)).eval()
          torch.set_num_threads(2)
          tokens = sum(len(fast(*t, truncation=True, max_length=512).input_ids) for t in texts)
          for batch in (1, 16):
              def run():
                  with torch.inference_mode():
                      for i in range(0, len(texts), batch):
                          part = texts[i:i + batch]
                          model(**fast([p for p, _ in part], [r for _, r in part], padding=True,
                              truncation=True, max_length=512, return_tensors="pt"))
              tell(f"transformers {transformers.__version__} on torch, fp32 body of that size, 2 threads, batch {batch}", best(run), tokens)
      except ImportError as e:
          print("not measured: transformers on torch (" + str(e) + ")")
      """;

  private final int cores = Runtime.getRuntime().availableProcessors();
  private final List<String[]> texts = new ArrayList<>();

  private RewardModelBench() {}

  public static void main(String[] args) throws Exception {
    RewardModelBench bench = new RewardModelBench();
    Path file = Path.of(args.length > 0 ? args[0] : "sample-data/chat.jsonl");
    if (!Files.isRegularFile(file)) {
      System.out.println("Not measured: there is no " + file);
      return;
    }
    bench.read(file, args.length > 1 ? Integer.parseInt(args[1]) : 100);
    bench.run(Optional.of(args).filter(all -> all.length > 2).map(all -> all[2]));
  }

  private void read(Path file, int most) throws Exception {
    try (ResponseRows rows = ResponseRows.open(file, _ -> {})) {
      for (var row = rows.next(); row.isPresent() && texts.size() < most; row = rows.next()) {
        if (row.get().read() instanceof ResponseRows.Scorable scorable) {
          Comparison pair = scorable.comparison();
          for (Slot slot : Slot.values()) {
            texts.add(new String[] {pair.prompt().plain(), pair.response(slot).plain()});
          }
        }
      }
    }
  }

  private void run(Optional<String> python) throws Exception {
    Path folder = unpackedBody();
    try (OnnxModels models = new OnnxModels();
        LoadedModel model = models.load(description(folder), Compute.STANDARD)) {
      List<TokenSequence> tokens = texts.stream().map(t -> tokens(model.tokenizer(), t)).toList();
      long useful = tokens.stream().mapToLong(TokenSequence::length).sum();
      System.out.printf(
          Locale.ROOT,
          "%d texts, %.0f tokens on average, %d cores%n",
          tokens.size(),
          (double) useful / tokens.size(),
          cores);
      double ours = best(() -> ours(model));
      double limit = best(() -> limit(folder.resolve("model.onnx"), tokens));
      tell("RewardDesk, text to number, one thread for each text", ours, useful);
      try (LoadedModel both =
          models.load(description(folder), new Compute(Compute.Provider.CPU, cores, true))) {
        tell("RewardDesk, all threads on one text", best(() -> ours(both)), useful);
      }
      tell("limit: raw, tokenised, equal lengths in batches of up to 8", limit, useful);
      double padded = best(() -> padded(model, tokens));
      tell("as usual in Python: padded batches of 16, here in Java", padded, useful);
      System.out.printf(
          Locale.ROOT,
          "RewardDesk reaches %.1f %% of the limit and %.2f times padded batches of 16; peak of the"
              + " process %d MB%n",
          100 * limit / ours,
          padded / ours,
          status("VmHWM:") >> 10);
      memory(model, tokens);
    }
    if (python.isPresent()) {
      python(python.get(), folder);
    }
  }

  static Path unpackedBody() throws IOException {
    Path folder = Files.createTempDirectory("minilm");
    copy(EncoderModel.MINI_LM.modelResource(), folder.resolve("model.onnx"));
    copy(EncoderModel.MINI_LM.tokenizerResource(), folder.resolve("tokenizer.json"));
    return folder;
  }

  static ModelDescription description(Path folder) {
    return new ModelDescription(
        "minilm",
        folder,
        ModelKind.CLASSIFIER,
        new ModelDescription.Files("model.onnx", Optional.empty(), "tokenizer.json"),
        new ModelDescription.Input(
            Layout.PAIR,
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.of(0),
            OptionalLong.empty()),
        ModelDescription.Output.ONE,
        new ModelDescription.Limits(512, Truncation.Side.RIGHT, 512, 512),
        Optional.empty());
  }

  private static TokenSequence tokens(Tokenizer tokenizer, String[] text) {
    long[] first = tokenizer.ids(text[0]);
    long[] second = tokenizer.ids(text[1]);
    int[] kept = Truncation.longestFirst(first.length, second.length, 509);
    return tokenizer
        .frame()
        .around(
            Truncation.cut(first, kept[0], Truncation.Side.RIGHT).ids(),
            Truncation.cut(second, kept[1], Truncation.Side.RIGHT).ids());
  }

  /// One piece of work that is timed.
  @FunctionalInterface
  private interface Timed {
    void run() throws Exception;
  }

  private static double best(Timed work) throws Exception {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      work.run();
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    return best;
  }

  private void ours(LoadedModel model) throws Exception {
    side(
        cores + 1,
        texts.stream()
            .<Timed>map(text -> () -> model.scorer().score(tokens(model.tokenizer(), text)))
            .toList());
  }

  /// In the order of the data, filled up to the longest of each batch, both threads on one batch.
  private static void padded(LoadedModel model, List<TokenSequence> tokens) throws Exception {
    Path graph = model.description().graphFile();
    try (OrtSession.SessionOptions options =
            SessionSettings.of(new Compute(Compute.Provider.CPU, 2, true));
        OrtSession session = OnnxRuntime.environment().createSession(graph.toString(), options)) {
      for (int i = 0; i < tokens.size(); i += USUAL_BATCH) {
        raw(session, tokens.subList(i, Math.min(tokens.size(), i + USUAL_BATCH)));
      }
    }
  }

  private static void side(int threads, List<Timed> works) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> running = new ArrayList<>();
      for (Timed work : works) {
        running.add(
            pool.submit(
                () -> {
                  work.run();
                  return null;
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
  }

  private void limit(Path graph, List<TokenSequence> tokens) throws Exception {
    try (OrtSession.SessionOptions options = SessionSettings.of(Compute.STANDARD);
        OrtSession session = OnnxRuntime.environment().createSession(graph.toString(), options)) {
      Map<Integer, List<TokenSequence>> byLength = new HashMap<>();
      tokens.forEach(
          one -> byLength.computeIfAbsent(one.length(), _ -> new ArrayList<>()).add(one));
      List<Timed> works = new ArrayList<>();
      byLength.entrySet().stream()
          .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
          .forEach(
              same -> {
                List<TokenSequence> all = same.getValue();
                for (int i = 0; i < all.size(); i += LIMIT_BATCH) {
                  List<TokenSequence> batch = all.subList(i, Math.min(all.size(), i + LIMIT_BATCH));
                  works.add(() -> raw(session, batch));
                }
              });
      side(cores, works);
    }
  }

  private static void raw(OrtSession session, List<TokenSequence> batch) throws Exception {
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
      if (result.size() == 0) {
        throw new IllegalStateException("no result");
      }
    }
  }

  private void tell(String what, double seconds, long useful) {
    System.out.printf(
        Locale.ROOT,
        "%-62s %7.1f texts/s %9.0f tokens/s%n",
        what,
        texts.size() / seconds,
        useful / seconds);
  }

  private void memory(LoadedModel model, List<TokenSequence> tokens) throws Exception {
    List<TokenSequence> small =
        tokens.stream().sorted(Comparator.comparingInt(TokenSequence::length)).limit(20).toList();
    System.gc();
    long before = resident();
    for (int i = 0; i < 10_000 / small.size(); i++) {
      model.scorer().scoreAll(small);
    }
    System.gc();
    System.out.printf(
        Locale.ROOT,
        "memory of the process: %d MB before and %d MB after 10,000 calls, peak %d MB%n",
        before >> 10,
        resident() >> 10,
        status("VmHWM:") >> 10);
  }

  private static long resident() throws IOException {
    return status("VmRSS:");
  }

  /// In KiB; 0 where the system does not tell.
  private static long status(String field) throws IOException {
    Path file = Path.of("/proc/self/status");
    if (!Files.isReadable(file)) {
      return 0;
    }
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(field))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0L);
  }

  private void python(String python, Path folder) throws Exception {
    Path data = folder.resolve("texts.json");
    Path script = folder.resolve("peer.py");
    Files.writeString(data, JsonMapper.builder().build().writeValueAsString(texts));
    Files.writeString(script, PYTHON);
    new ProcessBuilder(python, script.toString(), folder.toString(), data.toString())
        .inheritIO()
        .start()
        .waitFor();
  }

  private static void copy(String resource, Path file) throws IOException {
    try (InputStream in = RewardModelBench.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(resource + " is not on the class path");
      }
      Files.copy(in, file);
    }
  }
}
