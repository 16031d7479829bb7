package rewarddesk.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.recipe.VerdictSource;
import rewarddesk.export.target.FileFormat;
import rewarddesk.export.target.Target;
import rewarddesk.export.target.Targets;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ChatRequest;
import rewarddesk.json.ContentJson;
import rewarddesk.model.Annotation;
import rewarddesk.model.Comparison;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Judgment;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.StoredJudgment;
import rewarddesk.reward.generative.GenerativeJudge;
import rewarddesk.reward.generative.Trial;
import rewarddesk.reward.generative.definition.JudgeDefinition;
import rewarddesk.reward.generative.definition.JudgeFolder;

/// What judges wrote, right and wrong by people's decisions, as training data for a judge.
class CriticExportTest {
  private static final Instant AT = Instant.parse("2026-11-26T04:00:00Z");
  private static final String FIRST = "The first one explains it.\n\n[[A]]";
  private static final String SECOND = "The second one is right.\n\n[[B]]";

  @TempDir Path folder;
  private DecidedProject decided;
  private JudgeDefinition definition;

  /// Three items judged by one that always says the first shown is better (so it is right in one
  /// order and wrong in the other) and by one that is always right.
  @BeforeEach
  void judgeThreeItems() throws Exception {
    decided = new DecidedProject(folder.resolve("p.rdesk"));
    definition = new JudgeFolder(folder).of(decided.project()).use("mt-bench-pair", AT);
    for (String id : List.of("one", "two", "three")) {
      decided.add(id, "a of " + id, "b of " + id);
      judge(id, "biased", prompt -> FIRST);
    }
    decide("one", Slot.A, "");
    decide("two", Slot.B, "A gets the sum wrong.");
    judge("one", "careful", prompt -> isSwapped(prompt, "one") ? SECOND : FIRST);
    decided.add("four", "x", "y");
    decide("four", Slot.A, "nobody judged it");
  }

  @AfterEach
  void close() {
    decided.close();
  }

  private static boolean isSwapped(String prompt, String id) {
    return prompt.indexOf("b of " + id) < prompt.indexOf("a of " + id);
  }

  private interface Says {
    String reply(String prompt);
  }

  private StoredJudgment judge(String id, String name, Says says) throws InterruptedException {
    ChatModel model =
        new ChatModel() {
          @Override
          public String name() {
            return name;
          }

          @Override
          public Reply reply(ChatRequest request) {
            return new Reply(says.reply(request.messages().getLast().content()), false);
          }
        };
    Judgment judgment =
        new GenerativeJudge(name, model, definition, InstantSource.fixed(AT), 1)
            .judge(comparison(id));
    return decided.project().judgments().addAll(List.of(judgment)).getFirst();
  }

  private Comparison comparison(String id) {
    return decided.project().comparisons().find(id).orElseThrow().comparison();
  }

  private void decide(String id, Slot better, String note) {
    Optional<StoredJudgment> followed =
        decided.project().judgments().history(id).stream().findFirst();
    decided
        .project()
        .decisions()
        .record(
            new Annotation(
                id,
                "anna",
                new Verdict.Prefers(better),
                Optional.empty(),
                followed.map(StoredJudgment::ref),
                true,
                DisplayOrder.AS_STORED,
                Duration.ZERO,
                note,
                AT));
  }

  private ExportReport export(String target, VerdictSource source) {
    Target known = Targets.named(target).orElseThrow();
    return new Exporter()
        .export(
            decided.project(),
            new ExportRequest(
                Recipe.of(target, known.formats().getFirst(), source), folder.resolve(target)),
            ProgressListener.NONE,
            new Cancellation());
  }

  private List<ObjectNode> rows(String target, String name) throws Exception {
    return ReadBack.rows(folder.resolve(target).resolve(name));
  }

  private String prompt(String id, DisplayOrder order) {
    return Trial.all(definition, comparison(id)).stream()
        .filter(trial -> trial.order() == order)
        .findFirst()
        .orElseThrow()
        .prompt();
  }

  @Test
  void rightRepliesBecomePromptAndCompletion() throws Exception {
    ExportReport report = export("critic-trl-sft", VerdictSource.HUMAN);
    List<ObjectNode> rows = rows("critic-trl-sft", "critic-chosen.jsonl");
    assertThat(report.rows()).isEqualTo(5);
    assertThat(rows.getFirst().path("prompt").asText())
        .isEqualTo(prompt("one", DisplayOrder.AS_STORED));
    assertThat(rows)
        .extracting(row -> row.path("completion").asText())
        .containsExactly(FIRST, FIRST, SECOND, "A gets the sum wrong.\n\n[[B]]", FIRST);
    assertThat(report.leftOut()).containsEntry("no_critique", 1L).containsEntry("not_decided", 1L);
    assertThat(report.validation().refused()).isZero();

    List<ObjectNode> made = rows("critic-trl-sft", "critic-chosen.provenance.jsonl");
    assertThat(made).hasSize(5);
    JsonNode critique = made.get(2).path("critique");
    assertThat(critique.path("definitionHash").asText()).isEqualTo(definition.hash());
    assertThat(critique.path("order").asText()).isEqualTo("swapped");
    assertThat(critique.path("chosen").path("by").asText()).isEqualTo("careful");
    assertThat(made.get(2).path("verdict").asText()).isEqualTo("A");
    assertThat(made.get(3).path("critique").path("chosen").path("by").asText()).isEqualTo("anna");
    assertThat(made.get(3).path("critique").path("chosen").path("judgment").isNull()).isTrue();
  }

  @Test
  void rightAgainstWrongRepliesToTheSamePromptBecomePairs() throws Exception {
    ExportReport report = export("critic-trl", VerdictSource.HUMAN);
    List<ObjectNode> rows = rows("critic-trl", "critic-preference.jsonl");
    assertThat(report.rows()).isEqualTo(2);
    assertThat(rows.get(0).path("prompt").asText()).isEqualTo(prompt("one", DisplayOrder.SWAPPED));
    assertThat(rows.get(0).path("chosen").asText()).isEqualTo(SECOND);
    assertThat(rows.get(0).path("rejected").asText()).isEqualTo(FIRST);
    assertThat(rows.get(1).path("prompt").asText())
        .isEqualTo(prompt("two", DisplayOrder.AS_STORED));
    assertThat(rows.get(1).path("chosen").asText()).isEqualTo("A gets the sum wrong.\n\n[[B]]");
    assertThat(Files.readString(folder.resolve("critic-trl/README.md")))
        .contains("2 rows from 2 items", "Prompts are what judges were asked");
  }

  static List<String> others() {
    return Targets.critics().stream().map(Target::name).toList();
  }

  @ParameterizedTest
  @MethodSource("others")
  void everyFormatIsReadBackAsItsLoaderReadsIt(String target) throws Exception {
    ExportReport report = export(target, VerdictSource.HUMAN);
    Target known = Targets.named(target).orElseThrow();
    Path data = report.files().getFirst();
    List<JsonNode> rows =
        known.formats().getFirst() == FileFormat.JSON
            ? List.copyOf(
                java.util.stream.StreamSupport.stream(
                        ContentJson.MAPPER.readTree(data.toFile()).spliterator(), false)
                    .toList())
            : List.copyOf(ReadBack.rows(data));
    assertThat(rows).hasSize((int) report.rows()).isNotEmpty();
    for (JsonNode row : rows) {
      assertThat(known.check((ObjectNode) row)).isEmpty();
      assertThat(row.toString()).contains("[[");
    }
  }

  @Test
  void aJudgesOwnVerdictSaysNothingAboutWhetherItIsRight() {
    assertThatThrownBy(() -> export("critic-trl", VerdictSource.JUDGE))
        .hasMessageContaining("choose human or gold as the source");
  }
}
