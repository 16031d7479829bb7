package rewarddesk.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.dataset.ReadFile;
import rewarddesk.dataset.candidate.CandidateMapper;
import rewarddesk.dataset.candidate.RowOutcome;
import rewarddesk.dataset.file.RawRow;
import rewarddesk.dataset.row.Layout;
import rewarddesk.dataset.row.PairRule;
import rewarddesk.dataset.row.RowContext;
import rewarddesk.model.Annotation;
import rewarddesk.model.Comparison;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.project.Candidate;

/// One row of each layout: which it is taken for, what is asked, and what is chosen or on side A.
class DeclaredLayoutsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "llama-factory-sharegpt |"
            + " {'conversations':[{'from':'human','value':'p'}],'chosen':{'from':'gpt','value':'x'},'rejected':{'from':'gpt','value':'y'}}",
        "messages-and-pair |"
            + " {'messages':[{'role':'user','content':'p'}],'chosen':{'role':'assistant','content':'x'},'rejected':{'role':'assistant','content':'y'}}",
        "llama-factory-v1 |"
            + " {'chosen_messages':[{'role':'user','content':[{'type':'text','value':'p'}]},{'role':'assistant','content':[{'type':'text','value':'x'}]}],'rejected_messages':[{'role':'user','content':[{'type':'text','value':'p'}]},{'role':'assistant','content':[{'type':'text','value':'y'}]}]}",
        "llama-factory-alpaca | {'instruction':'p','input':'','chosen':'x','rejected':'y'}",
        "axolotl-intel | {'system':'','question':'p','chosen':'x','rejected':'y'}",
        "axolotl-argilla | {'instruction':'p','chosen_response':'x','rejected_response':'y'}",
        "axolotl-input | {'system':'','input':'p','chosen':'x','rejected':'y'}",
        "nemo-aligner | {'prompt':'p','chosen_response':'x','rejected_response':'y'}",
        "ms-swift |"
            + " {'messages':[{'role':'user','content':'p'},{'role':'assistant','content':'x'}],'rejected_response':'y'}",
        "torchtune |"
            + " {'chosen_conversations':[{'role':'user','content':'p'},{'role':'assistant','content':'x'}],'rejected_conversations':[{'role':'user','content':'p'},{'role':'assistant','content':'y'}]}",
        "openai-preference |"
            + " {'input':{'messages':[{'role':'user','content':'p'}],'tools':[]},'preferred_output':[{'role':'assistant','content':'x'}],'non_preferred_output':[{'role':'assistant','content':'y'}]}",
        "nemo-rl |"
            + " {'context':[{'role':'user','content':'p'}],'completions':[{'rank':1,'completion':[{'role':'assistant','content':'y'}]},{'rank':0,'completion':[{'role':'assistant','content':'x'}]}]}",
        "rewardbench-2 | {'id':'7','prompt':'p','chosen':['x'],'rejected':['y']}",
        "nectar | {'prompt':'\\n"
            + "\\n"
            + "Human: p\\n"
            + "\\n"
            + "Assistant:"
            + " ','answers':[{'answer':'y','model':'m','rank':2.0},{'answer':'x','model':'n','rank':1.0}]}",
        "ultrafeedback |"
            + " {'instruction':'p','completions':[{'model':'m','response':'x','overall_score':8.5},{'model':'n','response':'y','overall_score':3}]}",
        "distilabel | {'instruction':'p','generations':['y','x'],'ratings':[1,5]}",
        "trl-explicit |"
            + " {'prompt':'p','chosen':[{'role':'user','content':'p'},{'role':'assistant','content':'x'}],'rejected':[{'role':'user','content':'p'},{'role':'assistant','content':'y'}],'score_chosen':8,'score_rejected':2}",
        "trl-implicit |"
            + " {'chosen':[{'role':'user','content':'p'},{'role':'assistant','content':'x'}],'rejected':[{'role':'user','content':'p'},{'role':'assistant','content':'y'}],'source':'tulu'}",
      })
  void chosenIsTheBetterOne(String layout, String row) throws Exception {
    ReadFile read = ReadFile.ofText(folder, row.replace('\'', '"'));

    assertThat(read.problems()).isEmpty();
    assertThat(read.layout()).isEqualTo(layout);
    Comparison comparison = read.candidates().getFirst().comparison();
    Slot chosen = comparison.gold().orElseThrow() == GoldLabel.A ? Slot.A : Slot.B;
    assertThat(comparison.prompt().plain()).isEqualTo("p");
    assertThat(comparison.response(chosen).plain()).isEqualTo("x");
    assertThat(comparison.response(chosen.other()).plain()).isEqualTo("y");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "helpsteer3 | A |"
            + " {'context':[{'role':'user','content':'p'}],'response1':'x','response2':'y','overall_preference':-2,'domain':'code','individual_preference':[]}",
        "helpsteer3 | B |"
            + " {'context':[{'role':'user','content':'p'}],'response1':'x','response2':'y','overall_preference':3,'individual_preference':[]}",
        "arena-conversations | A |"
            + " {'question_id':'1','model_a':'m','model_b':'n','winner':'model_a','conversation_a':[{'role':'user','content':'p'},{'role':'assistant','content':'x'}],'conversation_b':[{'role':'user','content':'p'},{'role':'assistant','content':'y'}]}",
        "arena-55k | B |"
            + " {'id':1,'model_a':'m','model_b':'n','prompt':'[\\'p\\']','response_a':'[\\'x\\']','response_b':'[\\'y\\']','winner_model_a':0,'winner_model_b':1,'winner_tie':0}",
        "arena-55k | TIE |"
            + " {'id':1,'model_a':'m','model_b':'n','prompt':'[\\'p\\']','response_a':'[\\'x\\']','response_b':'[\\'y\\']','winner_model_a':0,'winner_model_b':0,'winner_tie':1}",
        "response-pair | TIE | {'prompt':'p','response_a':'x','response_b':'y','gold':'tie'}",
      })
  void positionsAndLabelsAreKept(String layout, GoldLabel gold, String row) throws Exception {
    ReadFile read = ReadFile.ofText(folder, row.replace('\'', '"'));

    assertThat(read.problems()).isEmpty();
    assertThat(read.layout()).isEqualTo(layout);
    Comparison comparison = read.candidates().getFirst().comparison();
    assertThat(comparison.prompt().plain()).isEqualTo("p");
    assertThat(comparison.responseA().plain()).isEqualTo("x");
    assertThat(comparison.responseB().plain()).isEqualTo("y");
    assertThat(comparison.gold()).contains(gold);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "mt-bench-judgments | imported:expert_1 |"
            + " {'question_id':81,'model_a':'m','model_b':'n','winner':'model_b','judge':'expert_1','turn':1,'conversation_a':[{'role':'user','content':'p'},{'role':'assistant','content':'x'},{'role':'user','content':'q'},{'role':'assistant','content':'xx'}],'conversation_b':[{'role':'user','content':'p'},{'role':'assistant','content':'y'},{'role':'user','content':'q'},{'role':'assistant','content':'yy'}]}",
        "summarize-from-feedback | imported:w7 |"
            + " {'info':{'id':'i','post':'p'},'summaries':[{'text':'x','policy':'m'},{'text':'y','policy':'n'}],'choice':1,'worker':'w7','extra':{'confidence':8}}",
        "alpaca-eval | imported:3 |"
            + " {'instruction':'p','output_1':'x','output_2':'y','annotator':3,'preference':2}",
        "label-studio | imported:annotator 1 |"
            + " {'data':{'prompt':'p','answer1':'x','answer2':'y'},'annotations':[{'result':[{'type':'pairwise','value':{'selected':'right'}}]}]}",
        "potato | imported:annotator |"
            + " {'id':'1','prompt':'p','responses':['x','y'],'preference':{'selection':'B'}}",
        "potato-scale | imported:annotator |"
            + " {'id':'1','prompt':'p','responses':['x','y'],'preference':{'scale_value':'2'}}",
      })
  void votesAreTheirAnnotatorsAndNoGold(String layout, String annotator, String row)
      throws Exception {
    ReadFile read = ReadFile.ofText(folder, row.replace('\'', '"'));

    assertThat(read.problems()).isEmpty();
    assertThat(read.layout()).isEqualTo(layout);
    Candidate candidate = read.candidates().getFirst();
    assertThat(candidate.comparison().prompt().plain()).isEqualTo("p");
    assertThat(candidate.comparison().responseA().plain()).isEqualTo("x");
    assertThat(candidate.comparison().responseB().plain()).isEqualTo("y");
    assertThat(candidate.comparison().gold()).isEmpty();
    assertThat(candidate.annotations())
        .extracting(Annotation::annotator, Annotation::verdict)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(annotator, Verdict.prefers(Slot.B)));
  }

  @Test
  void llmComparatorFilesHoldTheirRowsInAListAndAJudgesScore() throws Exception {
    String file =
        """
        {"metadata": {"source_path": "https://example.org/never-fetched"},
         "models": [{"name": "m"}, {"name": "n"}],
         "examples": [
          {"input_text": "p", "tags": ["t"], "output_text_a": "x", "output_text_b": "y",
           "score": -0.5}
         ]}
        """;

    ReadFile read = ReadFile.ofText(folder, file);

    assertThat(read.layout()).isEqualTo("llm-comparator");
    Candidate candidate = read.candidates().getFirst();
    assertThat(candidate.line()).isEqualTo(4);
    assertThat(candidate.judgments())
        .extracting(one -> one.judge(), one -> one.verdict())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "recorded:llm-comparator", new Verdict.Prefers(Slot.B)));
  }

  @ParameterizedTest
  @CsvSource({"BEST,2", "ALL,3", "ADJACENT,2"})
  void rankingsBecomePairsByTheRule(PairRule rule, int pairs) throws Exception {
    String row = "{\"instruction\":\"p\",\"generations\":[\"c\",\"a\",\"b\"],\"ratings\":[1,5,3]}";
    RawRow raw = new RawRow.TextRow(1, row.getBytes(StandardCharsets.UTF_8));
    Layout layout = Layouts.named("distilabel");
    CandidateMapper mapper =
        CandidateMapper.of(layout, new RowContext(folder.resolve("x.jsonl"), rule), "x.jsonl", 0);

    RowOutcome outcome = mapper.outcome(raw);

    assertThat(outcome).isInstanceOf(RowOutcome.Ready.class);
    List<Candidate> made = ((RowOutcome.Ready) outcome).candidates();
    assertThat(made).hasSize(pairs);
    assertThat(made.getFirst().comparison().id()).doesNotContain(" ");
  }
}
