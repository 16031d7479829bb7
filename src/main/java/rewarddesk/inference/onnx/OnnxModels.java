package rewarddesk.inference.onnx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import rewarddesk.inference.ChatTemplate;
import rewarddesk.inference.Compute;
import rewarddesk.inference.GraphShape;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.SequenceScorer;
import rewarddesk.inference.Tokenizer;
import rewarddesk.inference.chat.ChatTemplates;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelDescription.Layout;
import rewarddesk.inference.library.ModelIdentities;
import rewarddesk.inference.library.ModelLoader;
import rewarddesk.inference.library.Pooling;
import rewarddesk.inference.library.WeightDigests;

/// Models on ONNX Runtime. All of them share as many computing threads as there are cores. Closing
/// ends those threads; the models are closed by whoever loaded them.
public final class OnnxModels implements ModelLoader, AutoCloseable {
  /// One computes while what comes next is got ready; a third would take texts out of the queue
  /// before there are enough for a batch.
  private static final int LANES_OF_A_DEVICE = 2;

  private final Map<Integer, RunLanes> lanesByCount = new ConcurrentHashMap<>();
  private final WeightDigests digests = new WeightDigests();
  private final ModelIdentities identities = new ModelIdentities(digests);

  /// All cores are used, and no more: where several threads work on one text, fewer texts go side
  /// by side.
  private RunLanes lanes(Compute compute) {
    int count =
        compute.provider() == Compute.Provider.CPU
            ? Math.max(1, Runtime.getRuntime().availableProcessors() / compute.threadsPerCall())
            : LANES_OF_A_DEVICE;
    return lanesByCount.computeIfAbsent(count, RunLanes::new);
  }

  @Override
  public GraphShape shape(Path graph) {
    return OnnxGraph.shapeOf(graph);
  }

  @Override
  public String identity(ModelDescription description, Optional<ModelDescription> reference) {
    return identities.of(description, reference);
  }

  @Override
  public Set<Compute.Provider> providers() {
    return OnnxGraph.providers();
  }

  @Override
  public LoadedModel load(ModelDescription description, Compute compute) {
    Tokenizer tokenizer = JsonTokenizer.open(description.tokenizerFile());
    try {
      Optional<ChatTemplate> template = template(description, tokenizer);
      String digest = digests.of(description);
      String identity = identities.of(description, Optional.empty());
      List<String> notes = new ArrayList<>();
      SequenceScorer scorer = scorer(description, compute, tokenizer, notes);
      return new LoadedModel(
          description, tokenizer, template, scorer, compute, digest, identity, notes);
    } catch (RuntimeException | LinkageError e) {
      tokenizer.close();
      throw e;
    }
  }

  @Override
  public OnnxLanguageModel language(ModelDescription description, Compute compute) {
    OnnxLanguageModel.Hashes hashes =
        new OnnxLanguageModel.Hashes(
            digests.of(description), identities.of(description, Optional.empty()));
    return OnnxLanguageModel.open(description, compute, hashes, lanes(compute));
  }

  /// The tokenizer of a model alone. The caller closes it.
  ///
  /// @throws ModelException when its file is missing or cannot be used, with what to do
  public Tokenizer tokenizer(ModelDescription description) {
    return JsonTokenizer.open(description.tokenizerFile());
  }

  static Optional<ChatTemplate> template(ModelDescription description, Tokenizer tokenizer) {
    Optional<ChatTemplate> template =
        description.input().template().isPresent()
            ? Optional.of(
                ChatTemplates.of(
                    description.input().template().get(),
                    description.folder(),
                    tokenizer.specials()))
            : ChatTemplates.of(description.folder(), tokenizer.specials());
    if (template.isEmpty() && description.input().layout() == Layout.CHAT) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "%s has no chat template: no chat_template.jinja, and none in tokenizer_config.json. Put one there, or choose another layout in the model's description."
              .formatted(description.folder()));
    }
    return template;
  }

  private SequenceScorer scorer(
      ModelDescription description, Compute compute, Tokenizer tokenizer, List<String> notes) {
    return switch (description.kind()) {
      case CLASSIFIER, PAIRRM -> {
        OnnxGraph graph = OnnxGraph.open(description.graphFile(), compute);
        try {
          yield new PaddingCheck(description, tokenizer, notes)
              .scorer(graph, lanes(compute), compute);
        } catch (RuntimeException e) {
          graph.close();
          throw e;
        }
      }
      case STEAMSHP -> seq2seq(description, compute);
      case PREFERENCE_TOKENS -> nextToken(description, compute);
      case LANGUAGE_MODEL ->
          throw new ModelException(
              ModelException.Cause.PERMANENT,
              "%s is a language model and has no score of its own."
                  .formatted(description.graphFile()));
    };
  }

  /// The logits behind the last token of a causal graph.
  private SequenceScorer nextToken(ModelDescription description, Compute compute) {
    OnnxGraph graph = OnnxGraph.open(description.graphFile(), compute);
    try {
      if (graph.shape().hasCache()) {
        throw new ModelException(
            ModelException.Cause.PERMANENT,
            "%s asks for past key values. Export the model without them (task text-generation, not text-generation-with-past)."
                .formatted(description.graphFile()));
      }
      return new OnnxScorer(
          graph,
          lanes(compute),
          BatchPlan.ONE_BY_ONE,
          new TokenBatch.Padding(0, false),
          Pooling.LAST);
    } catch (RuntimeException e) {
      graph.close();
      throw e;
    }
  }

  private SequenceScorer seq2seq(ModelDescription description, Compute compute) {
    Path decoderFile =
        description
            .decoderFile()
            .orElseThrow(
                () ->
                    new ModelException(
                        ModelException.Cause.PERMANENT,
                        "The description of %s names no decoder.".formatted(description.folder())));
    OnnxGraph encoder = OnnxGraph.open(description.graphFile(), compute);
    try {
      OnnxGraph decoder = OnnxGraph.open(decoderFile, compute);
      try {
        return new OnnxSeq2SeqScorer(
            encoder, decoder, lanes(compute), description.input().start().orElse(0));
      } catch (RuntimeException e) {
        decoder.close();
        throw e;
      }
    } catch (RuntimeException e) {
      encoder.close();
      throw e;
    }
  }

  @Override
  public void close() {
    lanesByCount.values().forEach(RunLanes::close);
  }
}
