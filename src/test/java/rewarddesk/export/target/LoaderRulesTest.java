package rewarddesk.export.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rewarddesk.export.target.Validation.Note;
import rewarddesk.json.ContentJson;

/// What each loader makes of broken rows.
class LoaderRulesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          trl | {"prompt":"p","chosen":"a","rejected":"b"} | accepted
          trl | {"chosen":"the sky is blue","rejected":"the sky is green"} | MISREAD NO_PROMPT
          trl | {"prompt":"p","chosen":"a"} | FAILS COLUMN_MISSING
          trl | {"prompt":"p","chosen":"a","rejected":null} | FAILS COLUMN_MISSING
          trl | {"prompt":"p","chosen":[{"role":"assistant","content":"a"}],"rejected":"b"} | FAILS MIXED_SHAPES
          trl | {"prompt":[],"chosen":[],"rejected":[]} | FAILS NOT_MESSAGES
          trl | {"prompt":"p","chosen":" ","rejected":"b"} | MISREAD EMPTY
          trl | {"prompt":"p","chosen":"a","rejected":"a"} | MISREAD SAME_RESPONSES
          trl | {"prompt":[{"role":"user","content":"p"}],"chosen":[{"role":"assistant","content":"a"}],"rejected":[{"role":"user","content":"b"}]} | MISREAD NOT_THE_ASSISTANT
          trl | {"system":"s","prompt":"p","chosen":"a","rejected":"b"} | MISREAD SYSTEM_COLUMN
          trl | {"prompt":[{"role":"user","content":"p"}],"chosen":[{"role":"user","content":"p"},{"role":"assistant","content":"a"}],"rejected":[{"role":"user","content":"p"},{"role":"assistant","content":"b"}]} | MISREAD PROMPT_REPEATED
          trl-reward | {"prompt":"p","chosen":"a","rejected":"b"} | FAILS NOT_A_NUMBER
          trl-kto | {"prompt":"p","completion":"a","label":"true"} | FAILS NOT_TRUE_OR_FALSE
          trl-kto | {"prompt":"p","completion":"","label":true} | MISREAD EMPTY
          trl-stepwise | {"prompt":"p","completions":["a"],"labels":[true,false]} | FAILS LENGTHS_DIFFER
          llama-factory | {"conversations":[{"from":"human","value":"q"}],"chosen":{"from":"human","value":"a"},"rejected":{"from":"gpt","value":"b"}} | DROPPED NOT_THE_ASSISTANT
          llama-factory | {"conversations":[{"from":"human","value":"q"},{"from":"human","value":"r"},{"from":"human","value":"s"}],"chosen":{"from":"gpt","value":"a"},"rejected":{"from":"gpt","value":"b"}} | DROPPED NOT_ALTERNATING
          llama-factory | {"conversations":[{"from":"human","value":"q"}],"chosen":{"from":"gpt","value":"a"}} | FAILS COLUMN_MISSING
          llama-factory-alpaca | {"instruction":"q","input":"","chosen":["a"],"rejected":"b"} | DROPPED NOT_TEXT
          llama-factory-alpaca | {"instruction":"q","chosen":"a","rejected":"b","history":[["x"]]} | FAILS NOT_A_LIST
          llama-factory-kto | {"conversations":[{"from":"human","value":"q"},{"from":"gpt","value":"a"}],"kto_tag":1} | DROPPED NOT_TRUE_OR_FALSE
          llama-factory-kto | {"conversations":[{"from":"human","value":"q"}],"kto_tag":true} | DROPPED NOT_THE_ASSISTANT
          llama-factory-kto | {"conversations":[{"from":"human","value":"q"},{"from":"gpt","value":""}],"kto_tag":true} | MISREAD EMPTY
          axolotl | {"messages":[{"role":"user","content":"q"}],"chosen":{"role":"assistant","content":"a"},"rejected":{"role":"assistant","content":"b"},"id":"1"} | FAILS EXTRA_COLUMN
          openrlhf | {"chosen":[{"role":"user","content":"q"},{"role":"assistant","content":"a"}],"rejected":[{"role":"user","content":"z"},{"role":"assistant","content":"b"}]} | MISREAD CONTEXT_DIFFERS
          ms-swift | {"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a"}],"rejected_response":"a"} | DROPPED SAME_RESPONSES
          ms-swift | {"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a"}]} | DROPPED COLUMN_MISSING
          nemo-rl | {"context":[{"role":"user","content":"q"}],"completions":[{"rank":0,"completion":[{"role":"assistant","content":"a"}]}]} | FAILS NOT_TWO
          nemo-rl | {"context":[{"role":"user","content":"q"}],"completions":[{"rank":0,"completion":[{"role":"assistant","content":"a"}]},{"rank":0,"completion":[{"role":"assistant","content":"b"}]}]} | MISREAD NOT_RANKED
          verl | {"prompt":[{"role":"user","content":"q"}],"chosen":"a","rejected":"b"} | FAILS NOT_TEXT
          torchtune | {"chosen_conversations":[{"role":"user","content":"q"},{"role":"user","content":"r"},{"role":"assistant","content":"a"}],"rejected_conversations":[{"role":"user","content":"q"},{"role":"user","content":"r"},{"role":"assistant","content":"b"}]} | FAILS NOT_ALTERNATING
          openai | {"input":{"messages":[{"role":"user","content":"q"}]},"preferred_output":[{"role":"assistant","content":"a"},{"role":"user","content":"b"}],"non_preferred_output":[{"role":"assistant","content":"b"}]} | FAILS SEVERAL_TURNS
          rewardbench | {"prompt":"q","chosen":"a","rejected":"b"} | FAILS COLUMN_MISSING
          helpsteer3 | {"context":[{"role":"user","content":"q"}],"response1":"a","response2":"b","overall_preference":4} | FAILS OUT_OF_RANGE
          llm-comparator | {"input_text":"q","tags":[],"output_text_a":"a","output_text_b":"b","score":2} | FAILS OUT_OF_RANGE
          csv | {"prompt":"","response_a":"a","response_b":"b"} | MISREAD EMPTY
          """)
  void findsWhatTheLoaderFinds(String target, String row, String outcome) throws Exception {
    assertThat(check(target, row)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @MethodSource("rewarddesk.export.target.Targets#all")
  void noRowBreaksTheRules(Target target) throws Exception {
    for (String row : List.of("{}", "{\"prompt\":{\"chosen\":[[]]},\"conversations\":5}")) {
      assertThat(target.check((ObjectNode) ContentJson.MAPPER.readTree(row))).isPresent();
    }
  }

  @Test
  void aColumnThatChangesItsTypeIsFound() throws Exception {
    Validator validator = new Validator(Targets.named("trl").orElseThrow());
    assertThat(take(validator, "{\"prompt\":\"p\",\"chosen\":\"a\",\"rejected\":\"b\",\"x\":1}"))
        .isEqualTo("accepted");
    assertThat(take(validator, "{\"prompt\":\"p\",\"chosen\":\"a\",\"rejected\":\"b\",\"x\":null}"))
        .isEqualTo("accepted");
    assertThat(
            take(validator, "{\"prompt\":\"p\",\"chosen\":\"a\",\"rejected\":\"b\",\"x\":\"1\"}"))
        .isEqualTo("MISREAD SHAPE_CHANGES");
  }

  @Test
  void labelsAndNeighboursOfKtoAreWatched() throws Exception {
    Validator validator = new Validator(Targets.named("trl-kto").orElseThrow());
    take(validator, "{\"prompt\":\"p\",\"completion\":\"a\",\"label\":true}");
    take(validator, "{\"prompt\":\"p\",\"completion\":\"b\",\"label\":true}");

    assertThat(validator.result().notes()).containsExactly(Note.ONE_LABEL_ONLY, Note.NEIGHBOURS);
  }

  private static String check(String target, String row) throws Exception {
    return take(new Validator(Targets.named(target).orElseThrow()), row);
  }

  private static String take(Validator validator, String row) throws Exception {
    return validator
        .take((ObjectNode) ContentJson.MAPPER.readTree(row), 1, "")
        .map(finding -> finding.effect() + " " + finding.fault())
        .orElse("accepted");
  }
}
