package rewarddesk.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static rewarddesk.export.DecidedProject.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.export.recipe.Filters;
import rewarddesk.export.recipe.Panel;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.recipe.VerdictSource;
import rewarddesk.export.target.FileFormat;
import rewarddesk.json.ContentJson;
import rewarddesk.model.Appraisal;
import rewarddesk.model.Manner;
import rewarddesk.model.Rating;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.reward.rule.RuleProfile;

/// What several annotators, and what one annotator says of each side alone, does to an export.
class PeopleExportTest {
  private static final Verdict.HumanVerdict A = Verdict.prefers(Slot.A);
  private static final Verdict.HumanVerdict B = Verdict.prefers(Slot.B);

  @TempDir Path folder;
  private DecidedProject project;

  @BeforeEach
  void open() {
    project = new DecidedProject(folder.resolve("p.rdesk"));
  }

  @AfterEach
  void close() {
    project.close();
  }

  @Test
  void theMajorityOfAnnotatorsDecidesThoseOfTheDataIncluded() throws Exception {
    votes("two of three", B, B, A);
    votes("split", A, B);
    votes("skips have no vote", A, new Verdict.Skipped(), new Verdict.Skipped());
    votes("tie", new Verdict.Tie(), new Verdict.Tie(), A);
    project.add("nobody", "a", "b");

    ExportReport report = export(recipe("trl", VerdictSource.ANNOTATORS));

    assertThat(rows("preference.jsonl"))
        .extracting(row -> row.path("chosen").asText())
        .containsExactly("two of three b", "skips have no vote a");
    assertThat(report.leftOut())
        .containsExactly(
            entry("tie", 1L), entry("not_decided", 1L), entry("annotators_disagree", 1L));
    JsonNode from = rows("preference.provenance.jsonl").getFirst();
    assertThat(from.path("decidedBy").asText()).isEqualTo("annotators");
    assertThat(from.path("votes").toString())
        .isEqualTo(
            "[{\"annotator\":\"imported:0\",\"verdict\":\"B\"},"
                + "{\"annotator\":\"imported:1\",\"verdict\":\"B\"},"
                + "{\"annotator\":\"imported:2\",\"verdict\":\"A\"}]");
  }

  @Test
  void aDecisionCanBeAskedToAgreeWithTheOthers() {
    votes("agreed", A, A);
    votes("alone", A);
    votes("against", B, B, A);
    for (String id : List.of("agreed", "alone", "against")) {
      project.decide(id, A);
    }
    Recipe recipe = recipe("trl", VerdictSource.HUMAN);

    assertThat(export(recipe).rows()).isEqualTo(3);
    ExportReport report =
        export(recipe.withVerdicts(recipe.verdicts().withPanel(new Panel(3, 0.75))));

    assertThat(report.rows()).isEqualTo(1);
    assertThat(report.leftOut())
        .containsExactly(entry("few_annotators", 1L), entry("annotators_disagree", 1L));
  }

  @Test
  void ofAnAnnotatorTheLatestDecisionCountsAndNoneThatWasTakenBack() {
    votes("one", A, A);
    project.decide(said("one", "imported:0", B));
    project.decide(said("one", "anna", B));
    assertThat(export(recipe("trl", VerdictSource.ANNOTATORS)).rows()).isEqualTo(1);

    project.project().decisions().undo("anna", java.time.Instant.EPOCH);

    assertThat(export(recipe("trl", VerdictSource.ANNOTATORS)).leftOut())
        .containsExactly(entry("annotators_disagree", 1L));
  }

  @Test
  void aJudgeInAHumansPlaceIsNoHuman() throws Exception {
    project.add("one", "a", "b");
    project.judge("one", "rules", new Verdict.Prefers(Slot.A), 3);
    project.decide(said("one", "anna", A).as(new Manner.AutoAccepted(), false));

    assertThat(export(recipe("trl", VerdictSource.HUMAN)).leftOut())
        .containsExactly(entry("not_decided", 1L));
    assertThat(export(recipe("trl", VerdictSource.HUMAN_ELSE_JUDGE)).rows()).isEqualTo(1);
    assertThat(rows("preference.provenance.jsonl").getFirst().path("decidedBy").asText())
        .isEqualTo("judge");
  }

  @Test
  void ktoLabelsFollowWhatWasSaidOfEachSideAlone() throws Exception {
    project.add("both good", "x", "y");
    project.decide(said("both good", "anna", A).appraising(good(true), good(true)));
    project.add("both bad", "v", "w");
    project.decide(said("both bad", "anna", A).appraising(good(false), good(false)));
    project.add("tie", "t", "u");
    project.decide(said("tie", "anna", new Verdict.Tie()).appraising(good(true), good(false)));
    project.add("silent tie", "m", "n");
    project.decide(said("silent tie", "anna", new Verdict.Tie()));
    Recipe recipe = recipe("trl-kto", VerdictSource.HUMAN);

    ExportReport report = export(recipe.withVerdicts(recipe.verdicts().withTies(true)));

    assertThat(rows("unpaired.jsonl"))
        .extracting(row -> row.path("completion").asText() + row.path("label"))
        .containsExactlyInAnyOrder("xtrue", "ytrue", "vfalse", "wfalse", "ttrue", "ufalse");
    assertThat(report.leftOut()).containsExactly(entry("tie", 1L));
  }

  @Test
  void whatWasSaidOfEachSideStandsInTheTableTheProvenanceAndTheCard() throws Exception {
    project.add("one", "x", "y");
    Appraisal rated = new Appraisal(Optional.of(true), Optional.of(new Rating(4)), "clear");
    project.decide(said("one", "anna", A).appraising(rated, good(false)));

    export(recipe("csv", VerdictSource.HUMAN));

    assertThat(Files.readAllLines(folder.resolve("out/preferences.csv")).get(1))
        .isEqualTo("one,text,prompt of one,x,y,A,,true,false,4,,,,,");
    JsonNode from = rows("preferences.provenance.jsonl").getFirst();
    assertThat(from.path("acceptableA").booleanValue()).isTrue();
    assertThat(from.path("acceptableB").isBoolean()).isTrue();
    assertThat(from.path("ratingA").intValue()).isEqualTo(4);
    assertThat(from.path("ratingB").isNull()).isTrue();
    assertThat(from.path("critiqueA").asText()).isEqualTo("clear");
    assertThat(from.path("manner").asText()).isEqualTo("direct");
    assertThat(Files.readString(folder.resolve("out/README.md")))
        .contains("- acceptable: 1\n- not acceptable: 1\n- rated 4: 1\n");
  }

  @Test
  void ruleTotalsAreThoseOfTheProjectsOwnProfile() {
    project.add("one", "x", "y");
    project.decide("one", A);
    Filters filters =
        new Filters(
            false,
            OptionalDouble.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            false,
            OptionalDouble.of(-1000),
            OptionalDouble.of(0.5));
    Recipe recipe = recipe("trl", VerdictSource.HUMAN).withFilters(filters);
    RuleProfile none = new RuleProfile("none", List.of(), Optional.empty());
    List<String> asked = new ArrayList<>();

    Exporter exporter =
        new Exporter(
            opened -> {
              asked.add(opened.file().getFileName().toString());
              return none;
            });
    ExportReport report =
        exporter.export(
            project.project(),
            new ExportRequest(recipe, folder.resolve("out")),
            ProgressListener.NONE,
            new Cancellation());

    assertThat(asked).contains("p.rdesk");
    assertThat(report.leftOut()).containsExactly(entry("rules", 1L));
  }

  private void votes(String id, Verdict.HumanVerdict... verdicts) {
    project.add(id, id + " a", id + " b");
    for (int i = 0; i < verdicts.length; i++) {
      project.decide(said(id, "imported:" + i, verdicts[i]));
    }
  }

  private static Appraisal good(boolean said) {
    return Appraisal.NONE.withAcceptable(said);
  }

  private static Recipe recipe(String target, VerdictSource source) {
    return Recipe.of(target, target.equals("csv") ? FileFormat.CSV : FileFormat.JSONL, source);
  }

  private ExportReport export(Recipe recipe) {
    return ExportedPairs.export(project.project(), recipe, folder.resolve("out"));
  }

  private List<JsonNode> rows(String name) throws Exception {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("out").resolve(name))) {
      rows.add(ContentJson.MAPPER.readTree(line));
    }
    return rows;
  }
}
