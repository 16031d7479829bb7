package rewarddesk.inference.onnx;

import ai.onnxruntime.OnnxJavaType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import rewarddesk.inference.GraphShape;
import rewarddesk.inference.ModelException;

/// Which inputs and outputs the graph of a causal language model has.
///
/// Read is the common exported layout: `input_ids`, perhaps `attention_mask` and `position_ids`,
/// and for a graph with a cache `past_key_values.N.key` and `.value` in, `present.N.key` and
/// `.value` out; the logits of every position in `logits`.
///
/// @param attentionMask whether the graph wants it
/// @param positionIds whether the graph wants them
/// @param cache one entry for each cached tensor; empty for a graph without a cache
/// @param logits number format of the logits
/// @param vocabulary how many logits a position has; empty when the graph does not say
record CausalLayout(
    boolean attentionMask,
    boolean positionIds,
    List<Cached> cache,
    OnnxJavaType logits,
    OptionalInt vocabulary) {
  static final String IDS = "input_ids";
  static final String MASK = "attention_mask";
  static final String POSITIONS = "position_ids";
  static final String LOGITS = "logits";
  private static final String PAST = "past_key_values.";
  private static final String PRESENT = "present.";
  private static final Set<String> KNOWN = Set.of(IDS, MASK, POSITIONS);

  /// One cached tensor of shape batch, heads, tokens, size.
  record Cached(String past, String present, OnnxJavaType type, long heads, long size) {}

  CausalLayout {
    cache = List.copyOf(cache);
  }

  /// @throws ModelException when this is no causal language model in the common layout
  static CausalLayout of(GraphShape shape, Path file) {
    if (shape.input(IDS).isEmpty()) {
      throw refused(file, "it has no input " + IDS);
    }
    GraphShape.Port logits =
        shape.output(LOGITS).orElseThrow(() -> refused(file, "it has no output " + LOGITS));
    if (logits.rank() != 3) {
      throw refused(file, "its logits are not one row for each token");
    }
    int vocabulary = Math.toIntExact(logits.sizes().getLast());
    return new CausalLayout(
        shape.input(MASK).isPresent(),
        shape.input(POSITIONS).isPresent(),
        cache(shape, file),
        type(logits),
        vocabulary > 0 ? OptionalInt.of(vocabulary) : OptionalInt.empty());
  }

  boolean cached() {
    return !cache.isEmpty();
  }

  private static List<Cached> cache(GraphShape shape, Path file) {
    List<Cached> cache = new ArrayList<>();
    for (GraphShape.Port input : shape.inputs()) {
      if (input.name().startsWith(PAST)) {
        cache.add(cached(input, shape, file));
      } else if (!KNOWN.contains(input.name())) {
        throw refused(file, "it wants the input " + input.name() + ", which is not known here");
      }
    }
    return cache;
  }

  private static Cached cached(GraphShape.Port past, GraphShape shape, Path file) {
    String present = PRESENT + past.name().substring(PAST.length());
    if (shape.output(present).isEmpty()) {
      throw refused(file, "it takes " + past.name() + " but does not give " + present);
    }
    if (past.rank() != 4 || past.sizes().get(1) <= 0 || past.sizes().get(3) <= 0) {
      throw refused(file, "the shape of " + past.name() + " is not batch, heads, tokens, size");
    }
    return new Cached(past.name(), present, type(past), past.sizes().get(1), past.sizes().get(3));
  }

  private static OnnxJavaType type(GraphShape.Port port) {
    String name = port.type().toUpperCase(Locale.ROOT);
    return List.of(OnnxJavaType.values()).stream()
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElse(OnnxJavaType.UNKNOWN);
  }

  private static ModelException refused(Path file, String why) {
    return new ModelException(
        ModelException.Cause.PERMANENT,
        "%s is not a causal language model in the layout this program reads: %s. Export it again for text generation, with or without past key values."
            .formatted(file, why));
  }
}
