package rewarddesk.inference.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rewarddesk.inference.GraphShape;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.SequenceScorer;
import rewarddesk.inference.TokenSequence;

/// An encoder and a decoder graph (T5): the logits of the first token the decoder would write.
final class OnnxSeq2SeqScorer implements SequenceScorer {
  private static final String HIDDEN = "last_hidden_state";
  private static final String ENCODER_HIDDEN = "encoder_hidden_states";
  private static final String ENCODER_MASK = "encoder_attention_mask";
  private static final String LOGITS = "logits";

  private final OnnxGraph encoder;
  private final OnnxGraph decoder;
  private final RunLanes lanes;
  private final TokenSequence start;

  /// @param startToken what the decoder begins with
  OnnxSeq2SeqScorer(OnnxGraph encoder, OnnxGraph decoder, RunLanes lanes, long startToken) {
    this.encoder = encoder;
    this.decoder = decoder;
    this.lanes = lanes;
    this.start = TokenSequence.of(startToken);
    TokenTensors.check(encoder.file(), encoder.shape());
    require(encoder, encoder.shape().output(HIDDEN).isPresent(), "the output " + HIDDEN);
    require(decoder, decoder.shape().output(LOGITS).isPresent(), "the output " + LOGITS);
    require(decoder, knownInputs(decoder.shape()), "only tokens and the encoder's states as input");
  }

  private static boolean knownInputs(GraphShape shape) {
    Set<String> known = Set.of(TokenTensors.IDS, TokenTensors.MASK, ENCODER_HIDDEN, ENCODER_MASK);
    return shape.inputs().stream().allMatch(port -> known.contains(port.name()));
  }

  private static void require(OnnxGraph graph, boolean holds, String what) {
    if (!holds) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "%s is the wrong graph: it needs %s. Export encoder and decoder without past key values."
              .formatted(graph.file(), what));
    }
  }

  @Override
  public int callers() {
    return lanes.callers();
  }

  @Override
  public List<float[]> scoreAll(List<TokenSequence> sequences) throws InterruptedException {
    List<RunLanes.Work<float[]>> works = new ArrayList<>();
    for (TokenSequence sequence : sequences) {
      works.add(options -> firstStep(sequence, options));
    }
    try {
      return lanes.callAll(works);
    } catch (OrtException e) {
      throw OnnxFaults.running(decoder.file(), e);
    }
  }

  private float[] firstStep(TokenSequence sequence, OrtSession.RunOptions options)
      throws OrtException {
    TokenBatch source = alone(sequence);
    try (TokenTensors tensors = TokenTensors.of(encoder.shape(), source)) {
      return encoder.run(
          tensors.byName(),
          Set.of(HIDDEN),
          options,
          encoded -> decode(encoded.get(HIDDEN).orElseThrow(), source, options));
    }
  }

  private float[] decode(OnnxValue hidden, TokenBatch source, OrtSession.RunOptions options)
      throws OrtException {
    TokenBatch first = alone(start);
    Map<String, OnnxTensor> inputs = new HashMap<>();
    List<OnnxTensor> made = new ArrayList<>();
    IntegerTensors memory = new IntegerTensors();
    try {
      for (GraphShape.Port input : decoder.shape().inputs()) {
        OnnxTensor tensor =
            switch (input.name()) {
              case ENCODER_HIDDEN -> (OnnxTensor) hidden;
              case ENCODER_MASK ->
                  keep(made, TokenTensors.integers(memory, input, source.mask(), source));
              case TokenTensors.MASK ->
                  keep(made, TokenTensors.integers(memory, input, first.mask(), first));
              default -> keep(made, TokenTensors.integers(memory, input, first.ids(), first));
            };
        inputs.put(input.name(), tensor);
      }
      return decoder.run(inputs, Set.of(LOGITS), options, this::lastRow);
    } finally {
      made.forEach(OnnxTensor::close);
      memory.close();
    }
  }

  private static OnnxTensor keep(List<OnnxTensor> made, OnnxTensor tensor) {
    made.add(tensor);
    return tensor;
  }

  private float[] lastRow(OrtSession.Result result) {
    OnnxTensor tensor = (OnnxTensor) result.get(0);
    long[] sizes = tensor.getInfo().getShape();
    float[] values = Floats.of(tensor);
    int vocabulary = (int) sizes[sizes.length - 1];
    float[] last = Arrays.copyOfRange(values, values.length - vocabulary, values.length);
    if (Floats.firstNotFinite(last) >= 0) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "%s gave something that is no number. Use the fp32 export of this model."
              .formatted(decoder.file()));
    }
    return last;
  }

  private static TokenBatch alone(TokenSequence sequence) {
    return new TokenBatch(List.of(sequence), new TokenBatch.Padding(0, false));
  }

  @Override
  public void close() {
    encoder.close();
    decoder.close();
  }
}
