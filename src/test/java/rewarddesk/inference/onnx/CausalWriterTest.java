package rewarddesk.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.inference.ModelException;

/// Writing on, token by token, on real sessions.
class CausalWriterTest {

  private static String numbers(long[] ids) {
    return LongStream.of(ids).mapToObj(id -> id + " ").collect(Collectors.joining());
  }

  private static long[] write(
      CausalReference model, long[] prompt, int most, Set<Long> ends, Sampler sampler)
      throws Exception {
    CausalReader reader = model.reader(model.graph().layout().cached());
    ReplyText text = new ReplyText(0, CausalWriterTest::numbers, List.of(), piece -> {});
    try (OrtSession.RunOptions options = new OrtSession.RunOptions()) {
      return new CausalWriter(model.graph(), reader, ends)
              .write(prompt, most, new CausalWriter.Writing(false, sampler, text, options))
              .ids()
              .stream()
              .mapToLong(Long::longValue)
              .toArray();
    }
  }

  private static Sampler greedy() {
    return new Sampler(0, Decoding.PLAIN, 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "llama-causal-past",
        "qwen2-causal-past",
        "stories260k-past",
        "stories260k-dpo-policy"
      })
  void greedyWritingIsTokenForTokenThatOfTransformers(String name) throws Exception {
    try (CausalReference model = CausalReference.open(name + "/model.onnx")) {
      long[] expected = model.greedy("new_ids");
      assertThat(write(model, model.greedy("prompt_ids"), expected.length, Set.of(), greedy()))
          .isEqualTo(expected);
    }
  }

  @Test
  void aGraphWithoutACacheWritesTheSame() throws Exception {
    try (CausalReference plain = CausalReference.open("stories260k/model.onnx");
        CausalReference cached = CausalReference.open("stories260k-past/model.onnx")) {
      long[] prompt = cached.greedy("prompt_ids");
      assertThat(write(plain, prompt, 20, Set.of(), greedy())).isEqualTo(cached.greedy("new_ids"));
    }
  }

  @Test
  void theSameSeedWritesTheSameAndAnotherOneSomethingElse() throws Exception {
    try (CausalReference model = CausalReference.open("stories260k-past/model.onnx")) {
      long[] prompt = {1, 403, 407};
      List<long[]> written = new ArrayList<>();
      for (long seed : new long[] {1, 1, 2}) {
        Sampler sampler = new Sampler(1, new Decoding(40, 0.95, List.of()), seed);
        written.add(write(model, prompt, 40, Set.of(), sampler));
      }
      assertThat(written.get(0)).isEqualTo(written.get(1)).isNotEqualTo(written.get(2));
    }
  }

  @Test
  void anEndTokenEndsTheReplyAndIsNotPartOfIt() throws Exception {
    try (CausalReference model = CausalReference.open("stories260k-past/model.onnx")) {
      long[] expected = model.greedy("new_ids");
      long[] written = write(model, model.greedy("prompt_ids"), 20, Set.of(expected[4]), greedy());
      assertThat(written).isEqualTo(Arrays.copyOf(expected, 4));
    }
  }

  @Test
  void aPromptThatFillsTheModelIsRefused() throws Exception {
    try (CausalReference model = CausalReference.open("stories260k-past/model.onnx")) {
      assertThatThrownBy(() -> write(model, new long[256], 1, Set.of(), greedy()))
          .isInstanceOf(ModelException.class)
          .hasMessage(
              "The prompt has 256 tokens; model.onnx reads 256 at most, with the reply. Shorten the"
                  + " prompt or take a model with a longer context.");
    }
  }
}
