package rewarddesk.inference.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rewarddesk.inference.onnx.CausalLayout.Cached;

/// The graph of a causal language model, fed block by block. Safe for any number of threads; every
/// native value it makes is closed by it or belongs to the result.
final class CausalGraph {
  private final OnnxGraph graph;
  private final CausalLayout layout;
  private final Set<String> presents;

  CausalGraph(OnnxGraph graph, CausalLayout layout) {
    this.graph = graph;
    this.layout = layout;
    this.presents = layout.cache().stream().map(Cached::present).collect(Collectors.toSet());
  }

  CausalLayout layout() {
    return layout;
  }

  /// Reads a block after the tokens in `past`.
  ///
  /// @param past what was read before, of the same batch; left open
  /// @param logits where the logits go, row after row of the batch
  /// @param options with which another thread can end the run
  /// @return everything read up to the end of the block; without tensors when there is no cache
  KeyValues read(CausalBlock block, KeyValues past, LogitRows logits, OrtSession.RunOptions options)
      throws OrtException {
    try (Inputs inputs = new Inputs();
        OnnxTensor written = logits.tensor(block.batch(), block.length())) {
      inputs.addBlock(block);
      Map<String, OnnxTensor> fed = new HashMap<>(inputs.tensors);
      fed.putAll(past.tensors());
      return keep(
          graph.run(fed, presents, Map.of(CausalLayout.LOGITS, written), options),
          past.length() + block.length());
    }
  }

  /// How many logits a position has: as the graph says, else found out by reading one token.
  int vocabulary() throws OrtException {
    if (layout.vocabulary().isPresent()) {
      return layout.vocabulary().getAsInt();
    }
    try (Inputs inputs = new Inputs();
        OrtSession.RunOptions options = new OrtSession.RunOptions();
        KeyValues past = nothing(1)) {
      inputs.addBlock(CausalBlock.of(new long[1], 0, 1));
      Map<String, OnnxTensor> fed = new HashMap<>(inputs.tensors);
      fed.putAll(past.tensors());
      return graph.run(fed, Set.of(CausalLayout.LOGITS), options, CausalGraph::width);
    }
  }

  private static int width(OrtSession.Result result) {
    return (int) ((OnnxTensor) result.get(0)).getInfo().getShape()[2];
  }

  /// What a graph has read before its first block.
  KeyValues nothing(int batch) throws OrtException {
    Map<String, OnnxTensor> empty = new HashMap<>();
    try {
      for (Cached cached : layout.cache()) {
        empty.put(
            cached.past(),
            tensor(cached.type(), new long[] {batch, cached.heads(), 0, cached.size()}));
      }
      return new KeyValues(empty, 0);
    } catch (OrtException e) {
      empty.values().forEach(OnnxTensor::close);
      throw e;
    }
  }

  /// The tensors are taken out of the result, which owns nothing else.
  private KeyValues keep(OrtSession.Result result, int length) {
    Map<String, OnnxTensor> kept = new HashMap<>();
    for (Cached cached : layout.cache()) {
      result.get(cached.present()).ifPresent(value -> kept.put(cached.past(), (OnnxTensor) value));
    }
    return new KeyValues(kept, length);
  }

  private static OnnxTensor tensor(OnnxJavaType type, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(
        OnnxRuntime.environment(),
        ByteBuffer.allocateDirect(0).order(ByteOrder.nativeOrder()),
        shape,
        type);
  }

  /// The tensors of one block, closed together.
  private final class Inputs implements AutoCloseable {
    private final Map<String, OnnxTensor> tensors = new HashMap<>();
    private final IntegerTensors memory = new IntegerTensors();

    void addBlock(CausalBlock block) throws OrtException {
      add(CausalLayout.IDS, block.ids(), block.batch());
      if (layout.attentionMask()) {
        add(CausalLayout.MASK, block.mask(), block.batch());
      }
      if (layout.positionIds()) {
        add(CausalLayout.POSITIONS, block.positions(), block.batch());
      }
    }

    private void add(String name, long[] values, int batch) throws OrtException {
      tensors.put(name, memory.of(values, false, batch, values.length / batch));
    }

    @Override
    public void close() {
      tensors.values().forEach(OnnxTensor::close);
      memory.close();
    }
  }
}
