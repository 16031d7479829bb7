package rewarddesk.inference.library;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import rewarddesk.inference.GraphShape;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.Truncation;
import rewarddesk.inference.library.ModelDescription.Layout;
import rewarddesk.inference.library.ModelDescription.Limits;
import rewarddesk.inference.library.ModelDescription.Output;
import rewarddesk.inference.library.ModelDescription.Score;

/// Guesses a [ModelDescription] from what lies in a model's folder.
///
/// The rules, in this order: an encoder beside a decoder is SteamSHP; `source_prefix_id` or an
/// architecture named PairRM is PairRM; a cache, or an architecture `…ForCausalLM`, is a language
/// model; anything else with logits is a classifier. A classifier on an encoder (BERT and its kin)
/// reads prompt and response as a pair, one on a decoder reads a conversation.
final class Describer {
  /// More is seldom what a reward model was trained on, and attention grows with the square.
  private static final int MOST_TOKENS = 4096;

  private static final int UNKNOWN_TOKENS = 512;
  private static final long INTERNLM_REWARD_TOKEN = 92527;
  private static final Set<String> ENCODERS =
      Set.of(
          "bert",
          "roberta",
          "xlm-roberta",
          "xlm-roberta-xl",
          "distilbert",
          "albert",
          "electra",
          "camembert",
          "mpnet",
          "deberta",
          "deberta-v2",
          "modernbert");
  private static final Set<String> OFFSET_POSITIONS =
      Set.of("roberta", "xlm-roberta", "xlm-roberta-xl", "camembert", "mpnet");

  private final ModelFolder folder;
  private final GraphShape shape;
  private final JsonNode config;
  private final JsonNode tokenizer;

  Describer(ModelFolder folder, GraphShape shape) {
    this.folder = folder;
    this.shape = shape;
    this.config = folder.config();
    this.tokenizer = folder.tokenizerConfig();
  }

  /// A folder that is taken for a language model; nobody needs to look into its graph.
  static ModelDescription languageModel(ModelFolder folder) {
    GraphShape unknown = new GraphShape(List.of(), List.of());
    return new Describer(folder, unknown).describe(ModelKind.LANGUAGE_MODEL);
  }

  /// @throws ModelException when it is no model of a known kind
  ModelDescription describe() {
    return describe(kind());
  }

  private ModelDescription describe(ModelKind kind) {
    Layout layout = layout(kind);
    return new ModelDescription(
        folder.name(),
        folder.path(),
        kind,
        new ModelDescription.Files(
            folder.graph(),
            kind == ModelKind.STEAMSHP ? folder.decoder() : Optional.empty(),
            "tokenizer.json"),
        new ModelDescription.Input(
            layout, Optional.empty(), appendToken(), number("pad_token_id"), start(kind)),
        kind == ModelKind.CLASSIFIER
            ? output().withPooling(Pooling.guess(logits(), isEncoder()))
            : Output.ONE,
        limits(kind, layout),
        Optional.empty());
  }

  private ModelKind kind() {
    if (folder.graph().contains("encoder_model") && folder.decoder().isPresent()) {
      return ModelKind.STEAMSHP;
    }
    if (config.has("source_prefix_id") || architecture().contains("pairrm")) {
      return ModelKind.PAIRRM;
    }
    if (shape.hasCache() || architecture().endsWith("forcausallm") || isLmHead()) {
      return ModelKind.LANGUAGE_MODEL;
    }
    if (logits().isEmpty()) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "%s is the wrong graph: it gives %s and no logits. Export the model with its head (task text-classification, or text-generation for a language model)."
              .formatted(
                  folder.path().resolve(folder.graph()),
                  shape.outputs().stream().map(GraphShape.Port::name).toList()));
    }
    return ModelKind.CLASSIFIER;
  }

  private String architecture() {
    return config.path("architectures").path(0).asText("").toLowerCase(Locale.ROOT);
  }

  private boolean isLmHead() {
    return architecture().endsWith("lmheadmodel");
  }

  private Optional<GraphShape.Port> logits() {
    return shape.output("logits").or(() -> shape.outputs().stream().filter(this::few).findFirst());
  }

  private boolean few(GraphShape.Port port) {
    return port.rank() == 1 || (port.rank() == 2 && port.sizes().getLast() <= 16);
  }

  private boolean isEncoder() {
    return ENCODERS.contains(config.path("model_type").asText(""));
  }

  private Layout layout(ModelKind kind) {
    return switch (kind) {
      case PAIRRM -> sourceTokens() >= 2000 ? Layout.VICUNA : Layout.PLAIN;
      case STEAMSHP -> Layout.PLAIN;
      case CLASSIFIER, LANGUAGE_MODEL, PREFERENCE_TOKENS -> {
        if (folder.hasTemplate()) {
          yield Layout.CHAT;
        }
        yield isEncoder() && kind == ModelKind.CLASSIFIER ? Layout.PAIR : Layout.PLAIN;
      }
    };
  }

  private OptionalLong appendToken() {
    return config.path("model_type").asText("").startsWith("internlm2")
            && !architecture().endsWith("forcausallm")
        ? OptionalLong.of(config.path("reward_token_id").asLong(INTERNLM_REWARD_TOKEN))
        : OptionalLong.empty();
  }

  private OptionalLong start(ModelKind kind) {
    return kind == ModelKind.STEAMSHP
        ? OptionalLong.of(number("decoder_start_token_id").orElse(0))
        : OptionalLong.empty();
  }

  private OptionalLong number(String field) {
    JsonNode value = config.path(field);
    return value.isIntegralNumber() ? OptionalLong.of(value.asLong()) : OptionalLong.empty();
  }

  /// One label is the reward; two are bad and good; of more, the one that sounds good counts.
  private Output output() {
    int labels = labels();
    return switch (labels) {
      case 1 -> Output.ONE;
      case 2 -> new Output(2, Score.DIFFERENCE, 1, 0, false);
      default -> new Output(labels, Score.LABEL, goodLabel(labels), 0, false);
    };
  }

  private int labels() {
    long fromGraph =
        logits().filter(port -> port.rank() > 1).map(p -> p.sizes().getLast()).orElse(-1L);
    if (fromGraph > 0) {
      return (int) fromGraph;
    }
    return Math.max(1, config.path("id2label").size());
  }

  private int goodLabel(int labels) {
    List<String> good = List.of("entailment", "good", "positive", "better", "helpful");
    return IntStream.range(0, labels)
        .filter(i -> good.contains(label(i).toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(labels - 1);
  }

  private String label(int index) {
    return config.path("id2label").path(Integer.toString(index)).asText("");
  }

  private Limits limits(ModelKind kind, Layout layout) {
    if (kind == ModelKind.PAIRRM) {
      int source = sourceTokens();
      int candidate = config.path("candidate_maxlength").asInt(source >= 2000 ? 670 : 412);
      Truncation.Side side = layout == Layout.VICUNA ? Truncation.Side.LEFT : Truncation.Side.RIGHT;
      return new Limits(source + 2 * candidate, side, source, candidate);
    }
    int most = kind == ModelKind.STEAMSHP ? UNKNOWN_TOKENS : tokens();
    return new Limits(most, side(layout), most, most);
  }

  private int sourceTokens() {
    return config.path("source_maxlength").asInt(1224);
  }

  private Truncation.Side side(Layout layout) {
    return switch (tokenizer.path("truncation_side").asText("")) {
      case "left" -> Truncation.Side.LEFT;
      case "right" -> Truncation.Side.RIGHT;
      default -> layout == Layout.CHAT ? Truncation.Side.LEFT : Truncation.Side.RIGHT;
    };
  }

  private int tokens() {
    long positions =
        Math.max(
            config.path("max_position_embeddings").asLong(0), config.path("n_positions").asLong(0));
    if (OFFSET_POSITIONS.contains(config.path("model_type").asText(""))) {
      positions -= 2; // they count from behind the padding token
    }
    double card = tokenizer.path("model_max_length").asDouble(0);
    long most = positions > 0 ? positions : UNKNOWN_TOKENS;
    if (card >= 1 && card < 1e9) {
      most = positions > 0 ? Math.min(most, (long) card) : (long) card;
    }
    return (int) Math.min(most, MOST_TOKENS);
  }
}
