package rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.json.ContentJson;

final class SampleFilesTest {
  @TempDir Path folder;
  private List<Path> files = List.of();
  private final List<JsonNode> rows = new ArrayList<>();

  @BeforeEach
  void readThem() throws IOException {
    files = SampleFiles.copyTo(folder.resolve("sample-data"));
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        rows.add(ContentJson.MAPPER.readTree(line));
      }
    }
  }

  @Test
  void listsEveryFileInTheFolder() throws IOException {
    try (Stream<Path> folder = Files.list(Path.of("sample-data"))) {
      assertThat(files)
          .extracting(file -> file.getFileName().toString())
          .containsExactlyInAnyOrderElementsOf(
              folder
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".jsonl"))
                  .toList());
    }
  }

  @Test
  void areEnoughToLearnTheProgramOn() {
    assertThat(rows).hasSizeGreaterThanOrEqualTo(60);
    assertThat(rows).extracting(row -> row.path("id").asText()).doesNotHaveDuplicates();
    assertThat(rows)
        .filteredOn(row -> row.path("language").asText().equals("zh"))
        .hasSizeGreaterThan(10);
    assertThat(rows).filteredOn(row -> row.path("prompt").isArray()).hasSizeGreaterThan(3);
    assertThat(rows).filteredOn(row -> row.has("reference")).hasSizeGreaterThan(10);
    assertThat(rows).filteredOn(row -> row.has("tests")).hasSizeGreaterThan(5);
    assertThat(rows).filteredOn(row -> !row.has("gold")).isNotEmpty();
    assertThat(rows)
        .anySatisfy(
            row ->
                assertThat(text(row, "response_a").length() + text(row, "response_b").length())
                    .isGreaterThan(30_000));
    assertThat(rows).anySatisfy(row -> assertThat(row.toString()).contains("[[A]]"));
    assertThat(rows).anySatisfy(row -> assertThat(row.toString()).contains("总体打分：5"));
  }

  @Test
  void giveTheLabelAwayNeitherByTheSideNorByTheLength() {
    Map<String, Long> gold =
        rows.stream()
            .map(row -> row.path("gold").asText("none"))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(gold.keySet()).isEqualTo(Set.of("A", "B", "tie", "none"));
    long labelled = gold.getOrDefault("A", 0L) + gold.getOrDefault("B", 0L);
    long longer = rows.stream().filter(SampleFilesTest::goldIsLonger).count();
    assertThat((double) gold.getOrDefault("A", 0L) / labelled).isBetween(0.45, 0.55);
    assertThat((double) longer / labelled).isBetween(0.45, 0.55);
  }

  @Test
  void areImportedWithoutAProblem() throws IOException {
    Desk desk = new Desk(folder);
    List<String> args = new ArrayList<>(List.of("import", "PROJECT", "--json"));
    files.forEach(file -> args.add(file.toString()));
    JsonNode report = desk.run(args.toArray(String[]::new)).json();
    assertThat(report.path("imported").asInt()).isEqualTo(rows.size());
    assertThat(report.path("rejected").asInt()).isZero();
    List<JsonNode> items = desk.run("list", "PROJECT").jsonLines();
    assertThat(items)
        .extracting(item -> item.path("id").asText())
        .containsExactlyElementsOf(rows.stream().map(row -> row.path("id").asText()).toList());
    assertThat(items)
        .extracting(item -> item.path("gold").asText("none"))
        .containsExactlyElementsOf(
            rows.stream().map(row -> row.path("gold").asText("none")).toList());
  }

  private static boolean goldIsLonger(JsonNode row) {
    int a = text(row, "response_a").length();
    int b = text(row, "response_b").length();
    return switch (row.path("gold").asText()) {
      case "A" -> a > b;
      case "B" -> b > a;
      default -> false;
    };
  }

  private static String text(JsonNode row, String field) {
    return ContentJson.read(row.path(field)).plain();
  }
}
