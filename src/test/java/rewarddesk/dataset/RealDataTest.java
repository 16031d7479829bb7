package rewarddesk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Message;
import rewarddesk.model.Role;
import rewarddesk.project.Candidate;

/// Public data sets, read whole; the numbers are those of their SOURCE.txt.
class RealDataTest {
  private static final Path DATA = Path.of("../shared/data");

  @BeforeAll
  static void needsTheDataSets() {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "the shared data sets are not here");
  }

  @Test
  void hhRlhfGivesAllButOneDifferingAndFourEmptyReplies() throws Exception {
    ReadFile read =
        ReadFile.of(DATA.resolve("hh-rlhf-harmless/harmless-base.test.first1500.jsonl.gz"));

    assertThat(read.layout()).isEqualTo("hh-rlhf");
    assertThat(read.candidates()).hasSize(1495);
    assertThat(
            read.problems().stream()
                .map(problem -> problem.substring(problem.indexOf(' ') + 1))
                .collect(
                    Collectors.groupingBy(
                        reason -> reason.contains("differ") ? "differ" : "empty",
                        Collectors.counting())))
        .containsOnly(entry("differ", 1L), entry("empty", 4L));
  }

  @Test
  void hhRlhfTranscriptsBecomeTurns() throws Exception {
    ReadFile read =
        ReadFile.of(DATA.resolve("hh-rlhf-harmless/harmless-base.test.first1500.jsonl.gz"));

    Comparison first = read.candidates().getFirst().comparison();
    assertThat(first.prompt().turns(Role.USER).getFirst())
        .isEqualTo(new Message(Role.USER, "what are some pranks with a pen i can do?"));
    assertThat(first.prompt().turns(Role.USER).getLast().role()).isEqualTo(Role.USER);
    assertThat(first.responseA().content()).isInstanceOf(Content.Messages.class);
    assertThat(first.metadataJson()).isEqualTo("{}");
  }

  @Test
  void hhRlhfChosenSidesAreSpreadOverBothSlots() throws Exception {
    ReadFile read =
        ReadFile.of(DATA.resolve("hh-rlhf-harmless/harmless-base.test.first1500.jsonl.gz"));

    long chosenInA =
        read.candidates().stream()
            .filter(c -> c.comparison().gold().orElseThrow() == GoldLabel.A)
            .count();
    assertThat(chosenInA).isBetween(690L, 810L);
  }

  @Test
  void llmBarKeepsPositionsAndLabels() throws Exception {
    ReadFile read = ReadFile.of(DATA.resolve("llmbar-natural/dataset.json.gz"));

    assertThat(read.layout()).isEqualTo("llmbar");
    assertThat(read.problems()).isEmpty();
    assertThat(
            read.candidates().stream()
                .map(c -> c.comparison().gold().orElseThrow())
                .collect(Collectors.groupingBy(gold -> gold, Collectors.counting())))
        .containsOnly(entry(GoldLabel.A, 42L), entry(GoldLabel.B, 58L));
  }

  @Test
  void tuluPairsAreUnlabelledWithTheirModels() throws Exception {
    ReadFile read =
        ReadFile.of(DATA.resolve("tulu-unlabelled-pairs/eval_instances_tulu_1.jsonl.gz"));

    assertThat(read.layout()).isEqualTo("open-instruct");
    assertThat(read.problems()).isEmpty();
    assertThat(read.candidates()).hasSize(996);
    assertThat(read.candidates().stream().map(Candidate::fingerprint).distinct()).hasSize(996);
    Comparison first = read.candidates().getFirst().comparison();
    assertThat(first.id()).isEqualTo("user_oriented_task_2");
    assertThat(first.gold()).isEmpty();
    assertThat(first.responseA().sourceModel()).contains("tulu_65B");
    assertThat(first.responseB().sourceModel()).contains("chatgpt");
  }
}
