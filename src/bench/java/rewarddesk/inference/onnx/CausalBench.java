package rewarddesk.inference.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import rewarddesk.inference.Compute;
import rewarddesk.inference.Passage;
import rewarddesk.inference.Passage.Part;
import rewarddesk.inference.onnx.CausalReader.Reading;
import rewarddesk.model.Span;

/// What the cache of a causal model is worth, how many tokens a second are scored and written, and
/// how much memory a huge vocabulary takes. On one thread.
///
/// Arguments: a graph with a cache, the same without (default: the story model of the shared
/// files).
public final class CausalBench {
  private static final int ROUNDS = 15;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WIDE = 151_936;

  private final CausalGraph graph;
  private final Reading reading;

  private CausalBench(OnnxGraph file) throws OrtException {
    this.graph = new CausalGraph(file, CausalLayout.of(file.shape(), file.file()));
    boolean cached = graph.layout().cached();
    this.reading = new Reading(file.file().toString(), graph.vocabulary(), 2048, 1024, cached);
  }

  public static void main(String[] args) throws Exception {
    String folder = "../shared/models/";
    Path cached = Path.of(args.length > 0 ? args[0] : folder + "stories260k-past/model.onnx");
    Path plain = Path.of(args.length > 1 ? args[1] : folder + "stories260k/model.onnx");
    try (OnnxGraph file = OnnxGraph.open(cached, Compute.STANDARD)) {
      CausalBench bench = new CausalBench(file);
      System.out.println(cached);
      bench.sharing(128, 128);
      bench.sharing(256, 128);
      bench.sharing(384, 64);
      bench.writing();
    }
    try (OnnxGraph file = OnnxGraph.open(plain, Compute.STANDARD)) {
      System.out.println(plain);
      new CausalBench(file).writing();
    }
    memory();
  }

  /// Both responses of a prompt together, against one after the other: as RewardDesk does it, and
  /// what the graph alone gains by it when nobody looks at its logits. Attention grows with the
  /// square of the length, so that more can be saved than the tokens.
  private void sharing(int prompt, int response) throws OrtException {
    Passage a = passage(prompt, response, 1);
    Passage b = passage(prompt, response, 2);
    int whole = prompt + response;
    List<Work> works =
        List.of(
            () -> {
              score(List.of(a));
              score(List.of(b));
            },
            () -> score(List.of(a, b)),
            () -> {
              alone(List.of(a), 0, whole);
              alone(List.of(b), 0, whole);
            },
            () -> alone(List.of(a, b), prompt, whole));
    double[] times = medians(works);
    System.out.printf(
        Locale.ROOT,
        "prompt %d, two responses of %d: apart %.1f ms, shared %.1f ms of processor, %.2f times as"
            + " fast (tokens alone %.2f, the graph alone %.2f); %.0f tokens of text a second%n",
        prompt,
        response,
        times[0],
        times[1],
        times[0] / times[1],
        2.0 * whole / (prompt + 2.0 * response),
        times[2] / times[3],
        1000 * 2 * whole / times[1]);
  }

  /// The graph alone.
  ///
  /// @param shared tokens that the texts begin with and that are read once; none with 0
  /// @param whole tokens of each text
  private void alone(List<Passage> texts, int shared, int whole) throws OrtException {
    try (OrtSession.RunOptions options = new OrtSession.RunOptions();
        LogitRows logits = new CausalReader(graph, reading).room(whole);
        KeyValues nothing = graph.nothing(1);
        KeyValues start =
            shared == 0
                ? nothing
                : graph.read(
                    CausalBlock.of(texts.getFirst().ids(), 0, shared), nothing, logits, options)) {
      for (Passage text : texts) {
        graph.read(CausalBlock.of(text.ids(), shared, whole), start, logits, options).close();
      }
    }
  }

  private void writing() throws OrtException {
    long[] prompt = passage(32, 0, 0).ids();
    int most = 128;
    Work write =
        () -> {
          try (OrtSession.RunOptions options = new OrtSession.RunOptions()) {
            ReplyText text = new ReplyText(0, ids -> "", List.of(), piece -> {});
            new CausalWriter(graph, new CausalReader(graph, reading), Set.of())
                .write(
                    prompt,
                    most,
                    new CausalWriter.Writing(
                        false, new Sampler(0, Decoding.PLAIN, 0), text, options));
          }
        };
    System.out.printf(
        Locale.ROOT,
        "writing: %.0f tokens a second of processor%n",
        1000 * most / medians(List.of(write))[0]);
  }

  private void score(List<Passage> passages) throws OrtException {
    List<TokenScores> scores = passages.stream().map(TokenScores::of).toList();
    try (OrtSession.RunOptions options = new OrtSession.RunOptions()) {
      new CausalReader(graph, reading).score(scores, options);
    }
  }

  /// 2,048 tokens over a vocabulary of 151,936: all logits at once would be 1.2 GB.
  private static void memory() throws IOException, OrtException {
    Path file = Files.createTempFile("wide", ".onnx");
    try {
      WideGraph.write(file, WIDE, 0.5f);
      try (OnnxGraph opened = OnnxGraph.open(file, Compute.STANDARD)) {
        long before = ProcessMemory.peakMegabytes();
        new CausalBench(opened).score(List.of(passage(1, 2047, 1)));
        System.out.printf(
            Locale.ROOT,
            "vocabulary of 151,936, 2,048 tokens: peak of the process %d MB, before that %d MB%n",
            ProcessMemory.peakMegabytes(),
            before);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static Passage passage(int prompt, int response, int variant) {
    return new Passage(
        "",
        LongStream.range(0, prompt + response)
            .mapToObj(
                i ->
                    new Passage.Token(
                        3 + (i * 37 + (i < prompt ? 0 : variant)) % 500,
                        new Span(0, 0),
                        i < prompt ? Part.CONTEXT : Part.RESPONSE))
            .toList(),
        0);
  }

  /// A piece of work to measure.
  @FunctionalInterface
  private interface Work {
    void run() throws OrtException;
  }

  /// Milliseconds of processor that each takes, done in turn: what else the machine does then
  /// disturbs all alike.
  private static double[] medians(List<Work> works) throws OrtException {
    double[][] times = new double[works.size()][ROUNDS];
    for (int round = -2; round < ROUNDS; round++) { // the first two warm up
      for (int work = 0; work < times.length; work++) {
        long started = THREADS.getCurrentThreadCpuTime();
        works.get(work).run();
        if (round >= 0) {
          times[work][round] = (THREADS.getCurrentThreadCpuTime() - started) / 1e6;
        }
      }
    }
    return Arrays.stream(times)
        .mapToDouble(all -> Arrays.stream(all).sorted().skip(ROUNDS / 2).findFirst().orElse(0))
        .toArray();
  }
}
