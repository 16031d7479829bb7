package rewarddesk.inference.onnx;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import rewarddesk.dataset.ResponseRows;
import rewarddesk.inference.Compute;
import rewarddesk.inference.TokenSequence;
import rewarddesk.inference.Truncation;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelDescription.Layout;
import rewarddesk.inference.library.ModelKind;
import rewarddesk.model.Comparison;
import rewarddesk.model.Slot;

/// How fast a reward model scores, from text to number, against the limit: raw ONNX Runtime on the
/// same graph and as many threads, fed with the same texts already tokenised and sorted into
/// batches of equal length. The body is MiniLM (8-bit, 6 layers) from the class path, because tiny
/// models measure overheads only. Everybody loads first and then takes turns, several rounds, so
/// that a busy machine disturbs all alike; medians count. Then 10,000 more calls, with the memory
/// of the process before and after.
///
/// Arguments: a JSONL file with pairs of natural length (else hh-rlhf of the shared data, else the
/// bundled sample), how many texts (200), and peers in any number: a Python, of which the first
/// that has `onnxruntime` and `tokenizers`, and the first that has `torch` and `transformers`, is
/// measured; or a folder in which npm has installed transformers.js. What is to be had nowhere is
/// said and left out.
public final class RewardModelBench implements AutoCloseable {
  private static final int ROUNDS = 5;
  private static final int TEXTS = 200;
  private static final int CALLS = 10_000;
  private static final Path SHARED =
      Path.of("../shared/data/hh-rlhf-harmless/harmless-base.test.first1500.jsonl.gz");

  private final List<Comparison> rows = new ArrayList<>();
  private final List<PeerProcess> processes = new ArrayList<>();

  private RewardModelBench() {}

  public static void main(String[] args) throws Exception {
    Path file = args.length > 0 ? Path.of(args[0]) : standard();
    if (!Files.isRegularFile(file)) {
      System.out.println("Not measured: there is no " + file);
      return;
    }
    try (RewardModelBench bench = new RewardModelBench()) {
      bench.read(file, args.length > 1 ? Integer.parseInt(args[1]) : TEXTS);
      bench.run(Arrays.stream(args).skip(2).toList());
    }
  }

  private static Path standard() {
    return Files.isRegularFile(SHARED) ? SHARED : Path.of("sample-data/chat.jsonl");
  }

  private void read(Path file, int most) throws Exception {
    try (ResponseRows all = ResponseRows.open(file, _ -> {})) {
      for (var row = all.next(); row.isPresent() && rows.size() < most; row = all.next()) {
        if (row.get().read() instanceof ResponseRows.Scorable scorable) {
          Comparison pair = scorable.comparison();
          for (Slot slot : Slot.values()) {
            String id = Integer.toString(rows.size());
            rows.add(Comparison.of(id, pair.prompt(), pair.response(slot), pair.response(slot)));
          }
        }
      }
    }
  }

  private void run(List<String> peers) throws Exception {
    Path folder = unpackedBody();
    try (OnnxModels models = new OnnxModels();
        LoadedModel model = models.load(description(folder), Compute.STANDARD);
        JavaContestants java = new JavaContestants(folder, model, rows)) {
      System.out.printf(
          Locale.ROOT,
          "%d texts, %.0f tokens on average, %d cores, median of %d rounds in turn%n",
          rows.size(),
          (double) java.usefulTokens() / rows.size(),
          JavaContestants.CORES,
          ROUNDS);
      Laps limit = new Laps(java.limit());
      Laps ours = new Laps(java.ours());
      Laps padded = new Laps(java.padded());
      List<Laps> others = others(peers, folder);
      double[] shares = new double[ROUNDS];
      for (int round = -1; round < ROUNDS; round++) { // the first one warms up
        double before = limit.next(round);
        double mine = ours.next(round);
        double after = limit.next(round);
        if (round >= 0) {
          shares[round] = 100 * (before + after) / 2 / mine;
        }
        padded.next(round);
        for (Laps other : others) {
          other.next(round);
        }
      }
      long useful = java.usefulTokens();
      List<Laps> everybody = new ArrayList<>(List.of(limit, ours, padded));
      everybody.addAll(others);
      for (Laps one : everybody) {
        tell(one, ours, useful);
      }
      System.out.printf(
          Locale.ROOT,
          "RewardDesk reaches %.1f %% of the limit (median of the rounds), %.1f %% in processor"
              + " time%n",
          median(shares),
          100 * limit.processor() / ours.processor());
      memory(model, java.tokens());
    }
  }

  /// The rounds of one contestant.
  private static final class Laps {
    private final Contestant contestant;
    private final List<Contestant.Lap> laps = new ArrayList<>();

    Laps(Contestant contestant) {
      this.contestant = contestant;
    }

    /// @param round not counted when negative
    /// @return its seconds
    double next(int round) throws Exception {
      Contestant.Lap lap = contestant.lap();
      if (round >= 0) {
        laps.add(lap);
      }
      return lap.seconds();
    }

    double seconds() {
      return median(laps.stream().mapToDouble(Contestant.Lap::seconds).toArray());
    }

    double processor() {
      return median(laps.stream().mapToDouble(Contestant.Lap::processorSeconds).toArray());
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private List<Laps> others(List<String> peers, Path folder) throws IOException {
    Files.writeString(
        folder.resolve("texts.json"),
        JsonMapper.builder()
            .build()
            .writeValueAsString(
                rows.stream()
                    .map(r -> List.of(r.prompt().plain(), r.responseA().content().plain()))
                    .toList()));
    Files.writeString(folder.resolve("config.json"), "{\"model_type\":\"bert\"}");
    Files.writeString(
        folder.resolve("tokenizer_config.json"),
        "{\"tokenizer_class\":\"BertTokenizer\",\"pad_token\":\"[PAD]\"}");
    List<String> pythons = peers.stream().filter(one -> !Files.isDirectory(Path.of(one))).toList();
    List<Laps> found = new ArrayList<>();
    found.addAll(first(pythons, folder, "peer-onnxruntime.py", PeerScripts.PYTHON_ONNX));
    found.addAll(first(pythons, folder, "peer-transformers.py", PeerScripts.PYTHON_TORCH));
    for (String node : peers.stream().filter(one -> !pythons.contains(one)).toList()) {
      found.addAll(first(List.of("node"), folder, "peer.mjs", PeerScripts.NODE, node));
    }
    return found;
  }

  /// The first program that can measure something with the script.
  private List<Laps> first(
      List<String> programs, Path folder, String name, String script, String... more)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name), script);
    Set<String> missing = new LinkedHashSet<>();
    for (String program : programs) {
      List<String> command = new ArrayList<>(List.of(program, file.toString(), folder.toString()));
      command.add(Integer.toString(JavaContestants.CORES));
      command.addAll(List.of(more));
      try {
        PeerProcess process = PeerProcess.start(command, folder.resolve(name + ".log"));
        processes.add(process);
        if (!process.contestants().isEmpty()) {
          return process.contestants().stream().map(Laps::new).toList();
        }
        missing.addAll(process.missing());
      } catch (IOException e) {
        missing.add(String.valueOf(e.getMessage()));
      }
    }
    missing.forEach(one -> System.out.println("not measured: " + one));
    return List.of();
  }

  private void tell(Laps one, Laps ours, long useful) throws IOException {
    System.out.printf(
        Locale.ROOT,
        "%-84s %6.1f texts/s, %5.1f pairs/s, %7.0f tokens/s, %5.1f ms of processor a text, peak"
            + " %4d MB; RewardDesk is %.2f times as fast%n",
        one.contestant.name(),
        rows.size() / one.seconds(),
        rows.size() / 2.0 / one.seconds(),
        useful / one.seconds(),
        1000 * one.processor() / rows.size(),
        one.contestant.peakMegabytes(),
        one.seconds() / ours.seconds());
  }

  private static void memory(LoadedModel model, List<TokenSequence> tokens) throws Exception {
    List<TokenSequence> small =
        tokens.stream().sorted(Comparator.comparingInt(TokenSequence::length)).limit(20).toList();
    System.gc();
    long before = ProcessMemory.residentMegabytes();
    for (int i = 0; i < CALLS / small.size(); i++) {
      model.scorer().scoreAll(small);
    }
    System.gc();
    System.out.printf(
        Locale.ROOT,
        "memory of the process: %d MB before and %d MB after 10,000 calls, peak %d MB%n",
        before,
        ProcessMemory.residentMegabytes(),
        ProcessMemory.peakMegabytes());
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

  private static void copy(String resource, Path file) throws IOException {
    try (InputStream in = RewardModelBench.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(resource + " is not on the class path");
      }
      Files.copy(in, file);
    }
  }

  @Override
  public void close() {
    processes.forEach(PeerProcess::close);
  }
}
