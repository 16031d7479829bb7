package rewarddesk.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Decision;
import rewarddesk.project.Item;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;

/// Public data sets imported whole; the numbers are those of their SOURCE.txt. Each report accounts
/// for every record, and a second import adds nothing.
class PublicSetsTest {
  private static final Path DATA = Path.of("../shared/data");

  @TempDir Path folder;
  private Project project;

  @BeforeAll
  static void needsTheDataSets() {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "the shared data sets are not here");
  }

  @BeforeEach
  void open() {
    project = new SqliteProjectFiles().openOrCreate(folder.resolve("p.rdesk"));
  }

  @AfterEach
  void close() {
    project.close();
  }

  @Test
  void pandaLmHasThreeAnnotatorsAndTwoJudges() {
    List<Path> files =
        List.of(
            DATA.resolve("pandalm-first333/gpt-3.5-turbo-testset-v1.first333.json.gz"),
            DATA.resolve("pandalm-first333/pandalm-7b-testset-v1.first333.json.gz"),
            DATA.resolve("pandalm-first333/testset-v1.first333.json.gz"));

    ImportReport report = importFiles(files);

    // 6 responses are booleans and 6 are empty: those pairs, and the verdicts on them, are reported
    assertThat(report.records()).isEqualTo(999);
    assertThat(report.rejected()).isEqualTo(36);
    assertThat(report.stored()).isEqualTo(new ImportReport.Stored(321, 963, 642));
    assertThat(project.judgments().judges())
        .containsExactly("recorded:gpt-3.5-turbo", "recorded:pandalm-7b");
    assertThat(annotators())
        .containsOnly(
            Map.entry("imported:annotator1", 321L),
            Map.entry("imported:annotator2", 321L),
            Map.entry("imported:annotator3", 321L));
    assertThat(project.decisions().counts().decided()).isZero();
    assertThat(report.groups())
        .filteredOn(group -> group.reason().contains("was itself left out"))
        .extracting(ProblemGroup::count)
        .containsExactlyInAnyOrder(12L, 12L);
    importsNothingTwice(files);
  }

  @Test
  void qaFeedbackHasSixComparisonsAQuestion() {
    List<Path> files = List.of(DATA.resolve("qa-feedback/dev_feedback.json.gz"));

    ImportReport report = importFiles(files);

    assertThat(report.records()).isEqualTo(500);
    assertThat(gold()).isEqualTo(Map.of("A", 1577L, "B", 1039L, "TIE", 384L));
    importsNothingTwice(files);
  }

  @Test
  void qloraRatingsFindTheirAnswersAndQuestions() throws Exception {
    List<Path> files = under("qlora-vicuna-pairwise/generations");
    files.addAll(under("qlora-vicuna-pairwise/ratings"));
    files.add(DATA.resolve("qlora-vicuna-pairwise/prompts/vicuna_questions.jsonl.gz"));

    ImportReport report = importFiles(files);

    assertThat(report.records()).isEqualTo(8 * 80 + 4480 + 80);
    assertThat(report.rejected()).isZero();
    assertThat(report.stored()).isEqualTo(new ImportReport.Stored(2240, 0, 2240));
    assertThat(project.judgments().judges()).containsExactly("recorded:gpt-4");
    assertThat(verdictsInBothOrders())
        .isEqualTo(Map.of("first", 2512L, "second", 1355L, "tie", 600L, "unparsed", 13L));
    assertThat(items().findFirst().orElseThrow().judgments())
        .allSatisfy(
            said ->
                assertThat(said.judgment().provenance().version())
                    .matches("recorded in \\S+-vs-\\S+-gpt-4-reviewer\\S*, \\S+-reviewer\\S*"));
    importsNothingTwice(files);
  }

  @Test
  void llmBarJudgesAreRecordedInBothOrders() throws Exception {
    List<Path> files = new java.util.ArrayList<>();
    for (Path file : under("llmbar-natural/evaluators")) {
      if (file.endsWith("result.json.gz")) {
        files.add(file);
      }
    }

    ImportReport report = importFiles(files);

    assertThat(files).hasSize(65);
    assertThat(report.records()).isEqualTo(6500);
    assertThat(report.rejected()).isZero();
    assertThat(report.stored()).isEqualTo(new ImportReport.Stored(100, 0, 6500));
    assertThat(project.judgments().judges()).hasSize(65).contains("recorded:GPT-4/Swap");
    importsNothingTwice(files);
  }

  @Test
  void xsTestAnswersOfTwoModelsMakePairs() throws Exception {
    List<Path> files = under("xstest/model_completions");

    ImportReport report = importFiles(files);

    // to three prompts both models gave the same answer
    assertThat(report.records()).isEqualTo(900);
    assertThat(report.rejected()).isEqualTo(6);
    assertThat(report.problems())
        .allSatisfy(problem -> assertThat(problem.reason()).contains("say the same"));
    // each of the two annotators said something of both responses
    assertThat(report.stored()).isEqualTo(new ImportReport.Stored(447, 2 * 447, 0));
    assertThat(annotators())
        .isEqualTo(Map.of("imported:annotation_1", 447L, "imported:annotation_2", 447L));
    assertThat(labelsOfResponses("imported:annotation_1"))
        .isEqualTo(
            Map.of("1_full_compliance", 600L, "2_full_refusal", 262L, "3_partial_refusal", 32L));
    assertThat(labelsOfResponses("imported:annotation_2"))
        .isEqualTo(
            Map.of("1_full_compliance", 592L, "2_full_refusal", 257L, "3_partial_refusal", 45L));
    assertThat(project.decisions().counts().decided()).isZero();
    // what is said of each response alone is no vote on which is better, and agrees with nothing
    assertThat(items()).allSatisfy(item -> assertThat(item.votes()).isEmpty());
    importsNothingTwice(files);
  }

  @Test
  void xsTestAsAWholeFolderMakesNoPairTwice() {
    List<Path> files = DatasetFolder.files(DATA.resolve("xstest"));

    ImportReport report = importFiles(files);

    assertThat(files).hasSize(7);
    assertThat(report.records()).isEqualTo(450 * 7);
    // all seven rows of three prompts, and one prompt that the lists spell differently
    assertThat(report.rejected()).isEqualTo(3 * 7 + 1);
    assertThat(report.stored()).isEqualTo(new ImportReport.Stored(447, 2 * 447, 0));
    assertThat(report.merged()).isEqualTo(447 * 4);
    assertThat(items().map(Item::comparison))
        .allSatisfy(
            pair -> {
              assertThat(pair.responseA().plain()).isNotEqualTo(pair.responseB().plain());
              assertThat(pair.metadataJson()).contains("\"final_label\"", "\"gpt4_label\"");
            });
    assertThat(items().filter(item -> item.comparison().metadataJson().contains("\"focus\"")))
        .hasSize(446);
    assertThat(report.files())
        .filteredOn(file -> file.file().contains("gpteval"))
        .hasSize(2)
        .allSatisfy(
            file ->
                assertThat(file.remarks().unread())
                    .contains("final_label", "gpt4_label")
                    .doesNotContain("annotation_1", "annotation_2"));
    importsNothingTwice(files);
  }

  @Test
  void arenaHardAnswersOfThreeModelsMakePairs() throws Exception {
    List<Path> files = under("arena-hard-v0.1/model_answer");
    files.add(DATA.resolve("arena-hard-v0.1/question.jsonl.gz"));

    ImportReport report = importFiles(files);

    assertThat(report.records()).isEqualTo(2000);
    assertThat(report.rejected()).isZero();
    assertThat(project.comparisons().count()).isEqualTo(report.stored().comparisons());
    // to two prompts two of the models gave the same answer, which leaves one pair of three
    assertThat(report.stored().comparisons()).isEqualTo(1500 - 2);
    importsNothingTwice(files);
  }

  @Test
  void gsm8kSolutionsAreRankedByWhetherTheyAreRight() {
    List<Path> files = List.of(DATA.resolve("gsm8k/example_model_solutions.first600.jsonl.gz"));

    ImportReport report = importFiles(files);

    assertThat(report.records()).isEqualTo(600);
    assertThat(report.imported() + report.rejected()).isEqualTo(600);
    assertThat(report.problems())
        .allSatisfy(problem -> assertThat(problem.reason()).contains("none is better"));
    importsNothingTwice(files);
  }

  @Test
  void whatHoldsNoComparisonsIsRefusedWithASentence() {
    ImportReport report =
        importFiles(
            List.of(
                DATA.resolve("gsm8k/train.jsonl.gz"),
                DATA.resolve("humaneval/HumanEval.jsonl.gz"),
                DATA.resolve("mbpp-first400/mbpp_release_v1.first400.jsonl.gz"),
                DATA.resolve("mt-bench/judge_prompts.jsonl.gz")));

    assertThat(report.stored()).isEqualTo(new ImportReport.Stored(0, 0, 0));
    assertThat(report.rejected()).isEqualTo(7473 + 164 + 400 + 8);
    assertThat(report.problems()).hasSize(4);
    assertThat(report.problems().getFirst().reason())
        .contains("looks like prompts without responses, which holds no comparisons");
  }

  @Test
  void everyFolderIsReadAndEveryRecordIsAccountedFor() throws IOException {
    Map<String, Long> records = new TreeMap<>();
    try (Stream<Path> folders = Files.list(DATA)) {
      for (Path set : folders.filter(Files::isDirectory).toList()) {
        ImportReport report = importFiles(DatasetFolder.files(set));

        assertThat(report.records())
            .isEqualTo(report.imported() + report.duplicates() + report.rejected());
        assertThat(report.groups().stream().mapToLong(ProblemGroup::count).sum())
            .isEqualTo(report.rejected());
        records.put(String.valueOf(set.getFileName()), report.records());
      }
    }

    assertThat(records)
        .containsExactly(
            Map.entry("arena-hard-v0.1", 500L + 3 * 500),
            Map.entry("gsm8k", 7473L + 600),
            Map.entry("hh-rlhf-harmless", 1500L),
            Map.entry("humaneval", 164L),
            Map.entry("llama-factory-demos", 3 * 300L + 10),
            Map.entry("llmbar-natural", 100L + 65 * 100),
            Map.entry("mbpp-first400", 400L + 400),
            Map.entry("mt-bench", 80L + 30 + 8),
            Map.entry("pandalm-first333", 3 * 333L),
            Map.entry("qa-feedback", 500L),
            // 4,480 ratings, 8 files of 80 answers, 80 questions and 6 lines about the judge
            Map.entry("qlora-vicuna-pairwise", 4480L + 8 * 80 + 80 + 6),
            Map.entry("tulu-unlabelled-pairs", 996L),
            Map.entry("xstest", 450L + 2 * 450 + 4 * 450));
  }

  private void importsNothingTwice(List<Path> files) {
    ImportReport again = importFiles(files);

    assertThat(again.stored()).isEqualTo(new ImportReport.Stored(0, 0, 0));
    assertThat(again.imported()).isZero();
  }

  private Stream<Item> items() {
    List<Item> items = new java.util.ArrayList<>();
    project.comparisons().forEach(ItemQuery.ALL, new Cancellation(), items::add);
    return items.stream();
  }

  private Map<String, Long> gold() {
    return items()
        .map(item -> item.comparison().gold().orElseThrow().name())
        .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
  }

  private Map<String, Long> annotators() {
    return LongStream.rangeClosed(1, project.comparisons().count())
        .mapToObj(ordinal -> project.comparisons().at(ordinal).orElseThrow().comparison().id())
        .flatMap(id -> project.decisions().history(id).stream())
        .map(Decision::annotation)
        .collect(Collectors.groupingBy(one -> one.annotator(), Collectors.counting()));
  }

  /// How often an annotator said what of a response alone.
  private Map<String, Long> labelsOfResponses(String annotator) {
    return items()
        .flatMap(item -> project.decisions().history(item.comparison().id()).stream())
        .map(Decision::annotation)
        .filter(one -> one.annotator().equals(annotator))
        .flatMap(one -> Stream.of(one.a().critique(), one.b().critique()))
        .collect(Collectors.groupingBy(label -> label, Collectors.counting()));
  }

  /// Verdicts by the position in which the judge saw the winner.
  private Map<String, Long> verdictsInBothOrders() {
    return items()
        .flatMap(item -> item.judgments().stream())
        .flatMap(judgment -> judgment.judgment().calls().stream())
        .collect(Collectors.groupingBy(PublicSetsTest::shown, Collectors.counting()));
  }

  private static String shown(JudgeCall call) {
    boolean stored = call.order() == DisplayOrder.AS_STORED;
    return switch (call.outcome()) {
      case "A" -> stored ? "first" : "second";
      case "B" -> stored ? "second" : "first";
      default -> call.outcome();
    };
  }

  private static List<Path> under(String name) throws IOException {
    try (Stream<Path> files = Files.walk(DATA.resolve(name))) {
      return files.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
    }
  }

  private ImportReport importFiles(List<Path> files) {
    return new DatasetImporter()
        .importFiles(
            project, files, ImportOptions.STANDARD, ProgressListener.NONE, new Cancellation());
  }
}
