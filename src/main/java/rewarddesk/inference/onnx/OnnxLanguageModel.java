package rewarddesk.inference.onnx;

import ai.onnxruntime.OrtException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ChatTemplate;
import rewarddesk.inference.Compute;
import rewarddesk.inference.LanguageModel;
import rewarddesk.inference.Passage;
import rewarddesk.inference.ScoredText;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelDescription.Layout;
import rewarddesk.inference.onnx.CausalReader.Reading;
import rewarddesk.model.Content;
import rewarddesk.model.Provenance;

/// A causal language model in a folder: graph, `tokenizer.json`, `config.json`. It scores texts,
/// and [#chat] lets it answer. Safe for any number of threads.
///
/// When it is loaded it is tried whether its cache keeps the numbers ([BlockCheck]); if not, every
/// text is read alone and in one piece, and [#notes()] says so.
public final class OnnxLanguageModel implements LanguageModel {
  private final OnnxGraph graph;
  private final JsonTokenizer tokenizer;
  private final RunLanes lanes;
  private final Parts parts;

  /// What reads and writes, and what was found out at loading.
  private record Parts(
      String name,
      Hashes hashes,
      PassageMaker passages,
      CausalReader reader,
      CausalWriter writer,
      Map<String, String> options,
      List<String> notes) {}

  /// @param weights SHA-256 of the weights
  /// @param identity everything that decides the numbers, see
  ///   [rewarddesk.inference.library.ModelLoader#identity]
  record Hashes(String weights, String identity) {}

  private OnnxLanguageModel(OnnxGraph graph, JsonTokenizer tokenizer, RunLanes lanes, Parts parts) {
    this.graph = graph;
    this.tokenizer = tokenizer;
    this.lanes = lanes;
    this.parts = parts;
  }

  /// Loads a model; takes from milliseconds to minutes, by the size of the weights.
  ///
  /// @param lanes where it computes; left open when the model is closed
  /// @throws rewarddesk.inference.ModelException when it cannot be loaded, with what to do
  static OnnxLanguageModel open(
      ModelDescription description, Compute compute, Hashes hashes, RunLanes lanes) {
    JsonTokenizer tokenizer = JsonTokenizer.open(description.tokenizerFile());
    try {
      OnnxGraph graph = OnnxGraph.open(description.graphFile(), compute);
      try {
        Parts parts = parts(description, compute, hashes, graph, tokenizer);
        return new OnnxLanguageModel(graph, tokenizer, lanes, parts);
      } catch (RuntimeException e) {
        graph.close();
        throw e;
      }
    } catch (RuntimeException e) {
      tokenizer.close();
      throw e;
    }
  }

  private static Parts parts(
      ModelDescription description,
      Compute compute,
      Hashes hashes,
      OnnxGraph file,
      JsonTokenizer tokenizer) {
    Optional<ChatTemplate> template =
        description.input().layout() == Layout.CHAT
            ? OnnxModels.template(description, tokenizer)
            : Optional.empty();
    List<Long> ends = ReplyEnds.of(description.folder(), tokenizer);
    CausalGraph graph = new CausalGraph(file, CausalLayout.of(file.shape(), file.file()));
    try {
      Reading reading = reading(description, graph);
      double difference = graph.layout().cached() ? BlockCheck.difference(graph, reading) : 0;
      boolean blocks =
          graph.layout().cached() && difference <= BlockCheck.tolerance(graph.layout());
      CausalReader reader = new CausalReader(graph, blocks ? reading : reading.whole());
      Map<String, String> options = options(graph, reader.reading(), difference, template);
      options.put(Provenance.RAN_ON, compute.provider().word());
      return new Parts(
          description.name(),
          hashes,
          new PassageMaker(tokenizer, template, ends),
          reader,
          new CausalWriter(graph, reader, ends),
          options,
          notes(graph, reader.reading(), difference));
    } catch (OrtException e) {
      throw OnnxFaults.running(file.file(), e);
    }
  }

  /// A window shares half of itself with the one before.
  private static Reading reading(ModelDescription description, CausalGraph graph)
      throws OrtException {
    int longest = Math.max(2, description.limits().tokens());
    return new Reading(
        description.graphFile().toString(), graph.vocabulary(), longest, longest / 2, true);
  }

  private static Map<String, String> options(
      CausalGraph graph, Reading reading, double difference, Optional<ChatTemplate> template) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("template", template.map(ChatTemplate::hash).orElse("none, joined as text"));
    options.put("longest", Integer.toString(reading.longest()));
    options.put("windowOverlap", Integer.toString(reading.overlap()));
    options.put("numbers", graph.layout().logits().name().toLowerCase(Locale.ROOT));
    options.put("promptCache", cacheWord(graph, reading, difference));
    return options;
  }

  private static String cacheWord(CausalGraph graph, Reading reading, double difference) {
    if (!graph.layout().cached()) {
      return "none";
    }
    return reading.blocks()
        ? "shared"
        : String.format(Locale.ROOT, "not used: it changes the numbers by %.3f", difference);
  }

  private static List<String> notes(CausalGraph graph, Reading reading, double difference) {
    return !graph.layout().cached() || reading.blocks()
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "%s gives a text other numbers when it is read in two pieces (by %.3f; 8-bit files"
                    + " often do), so each text is read alone and whole, which is right but"
                    + " slower.",
                reading.file(),
                difference));
  }

  @Override
  public String name() {
    return parts.name();
  }

  @Override
  public String digest() {
    return parts.hashes().weights();
  }

  /// See [rewarddesk.inference.library.ModelLoader#identity].
  String identity() {
    return parts.hashes().identity();
  }

  @Override
  public int longest() {
    return parts.reader().reading().longest();
  }

  @Override
  public Map<String, String> options() {
    return parts.options();
  }

  @Override
  public List<String> notes() {
    return parts.notes();
  }

  @Override
  public Passage text(String text) {
    return parts.passages().text(text);
  }

  @Override
  public Passage response(Content prompt, Content response) {
    return parts.passages().response(prompt, response);
  }

  @Override
  public Passage promptAndResponse(Content prompt, Content response) {
    return parts.passages().promptAndResponse(prompt, response);
  }

  @Override
  public Passage opening(Content prompt, String opening) {
    return parts.passages().opening(prompt, opening);
  }

  @Override
  public String special(long id) {
    return tokenizer.specialName(id);
  }

  @Override
  public List<ScoredText> score(List<Passage> passages) throws InterruptedException {
    List<TokenScores> scores = passages.stream().map(TokenScores::of).toList();
    compute(
        options -> {
          parts.reader().score(scores, options);
          return scores;
        });
    return IntStream.range(0, passages.size())
        .mapToObj(i -> scores.get(i).result(passages.get(i)))
        .toList();
  }

  /// The same model as one that answers; it needs no closing and lives as long as this one.
  public ChatModel chat(Decoding decoding) {
    return new OnnxChatModel(this, decoding);
  }

  /// What answering needs of this model.
  record Voice(PassageMaker passages, CausalWriter writer, JsonTokenizer tokenizer) {}

  Voice voice() {
    return new Voice(parts.passages(), parts.writer(), tokenizer);
  }

  /// Computes on one of the threads for models.
  <T> T compute(RunLanes.Work<T> work) throws InterruptedException {
    try {
      return lanes.call(work);
    } catch (OrtException e) {
      throw OnnxFaults.running(graph.file(), e);
    }
  }

  /// Waits for running calls, then frees the native memory. Closing twice does nothing.
  @Override
  public void close() {
    graph.close();
    tokenizer.close();
  }
}
