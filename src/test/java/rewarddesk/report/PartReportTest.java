package rewarddesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.insight.Facet;
import rewarddesk.insight.Part;
import rewarddesk.insight.PartChoice;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.reward.profile.ProjectProfiles;
import rewarddesk.reward.profile.RewardCatalog;
import rewarddesk.store.SqliteProjectFiles;

/// A report of a part says what the report of a project says that holds only its items.
final class PartReportTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "subset, chat",
    "subset, Factuality",
    "language, (none)",
    "turns, 2",
    "length, under 500",
    "source, s1"
  })
  void everyNumberOfAPartIsThatOfAProjectWithItsItemsAlone(String facet, String value) {
    Part wanted = new Part(facet, value);
    Path whole = ManySidedProject.write(folder.resolve("whole.rdesk"), number -> true);
    Path alone =
        ManySidedProject.write(folder.resolve("alone.rdesk"), number -> holds(wanted, number));
    ObjectNode part = report(whole, _ -> List.of(wanted));
    ObjectNode expected = report(alone, PartChoice.ALL);
    assertThat(part.path("allItems").asInt()).isEqualTo(ManySidedProject.ITEMS);
    assertThat(part.at("/only/0/facet").asText()).isEqualTo(facet);
    assertThat(expected.path("items").asInt()).isBetween(30, ManySidedProject.ITEMS / 2 + 30);
    for (ObjectNode report : List.of(part, expected)) {
      assertThat(report.path("cards").size()).isGreaterThanOrEqualTo(4);
      report.remove(List.of("title", "allItems", "only", "onlyCaution"));
    }
    assertThat(part.toPrettyString()).isEqualTo(expected.toPrettyString());
  }

  private static boolean holds(Part part, int number) {
    return switch (part.facet()) {
      case "subset" -> ManySidedProject.subset(number).equals(part.value());
      case "language" -> ManySidedProject.language(number).orElse(Facet.NONE).equals(part.value());
      case "turns" -> ManySidedProject.turns(number) == Integer.parseInt(part.value());
      case "length" -> !ManySidedProject.isLong(number);
      default -> ManySidedProject.source(number).equals(part.value());
    };
  }

  @Test
  void severalPartsMustAllHold() {
    Path whole = ManySidedProject.write(folder.resolve("whole.rdesk"), number -> true);
    Path alone =
        ManySidedProject.write(
            folder.resolve("alone.rdesk"),
            number ->
                ManySidedProject.subset(number).equals("chat")
                    && ManySidedProject.isChinese(number));
    List<Part> parts = List.of(new Part("subset", "chat"), new Part("language", "zh"));
    assertThat(report(whole, _ -> parts).path("cards"))
        .isNotEmpty()
        .isEqualTo(report(alone, PartChoice.ALL).path("cards"));
  }

  @Test
  void countsOfTheWholeAreThoseThatTheProjectKeeps() {
    Path file = ManySidedProject.write(folder.resolve("whole.rdesk"), number -> true);
    try (Project project = new SqliteProjectFiles().open(file)) {
      assertThat(made(project, PartChoice.ALL).project().counts())
          .isEqualTo(project.decisions().counts());
      assertThat(project.decisions().counts().confirmed()).isPositive();
      assertThat(project.decisions().counts().skipped()).isPositive();
    }
  }

  /// With one of its wrong responses left out, a prompt would be an easier one.
  @Test
  void promptsThatAPartCutsInTwoAreLeftOutAndCounted() {
    Path file = ManySidedProject.write(folder.resolve("whole.rdesk"), number -> true);
    ObjectNode part = report(file, _ -> List.of(new Part("pair", "1")));
    assertThat(part.at("/standings/0/cutPrompts").asInt()).isEqualTo(ManySidedProject.PROMPTS);
    assertThat(part.at("/standings/0/systems/0/rewardBench2").isMissingNode()).isTrue();
    ObjectNode all = report(file, PartChoice.ALL);
    assertThat(all.at("/standings/0/cutPrompts").asInt()).isZero();
    assertThat(all.at("/standings/0/systems/0/rewardBench2").isMissingNode()).isFalse();
  }

  @Test
  void theHeadSaysWhatPartItIsAndWhatThatIsWorth() {
    Path file = ManySidedProject.write(folder.resolve("whole.rdesk"), number -> true);
    try (Project project = new SqliteProjectFiles().open(file)) {
      Report report = made(project, _ -> List.of(new Part("language", "zh")));
      long n = report.findings().verdicts().rows();
      assertThat(HtmlReport.of(report))
          .contains(
              "<strong>Only language: zh – " + n + " of 240 items; every number is about these")
          .contains("picked after looking");
      assertThat(HtmlReport.of(made(project, PartChoice.ALL))).doesNotContain("picked after");
    }
  }

  private static ObjectNode report(Path file, PartChoice only) {
    try (Project project = new SqliteProjectFiles().open(file)) {
      return ReportJson.of(made(project, only));
    }
  }

  private static Report made(Project project, PartChoice only) {
    return Report.of(
        project,
        ProjectProfiles.standard(RewardCatalog.standard()),
        Instant.EPOCH,
        only,
        new Cancellation(),
        ProgressListener.NONE);
  }
}
