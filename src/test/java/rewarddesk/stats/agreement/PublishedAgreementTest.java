package rewarddesk.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.junit.jupiter.api.Test;
import rewarddesk.stats.Bootstrap;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.SharedData;

/// Figures that others published for public data, or that DKPro Statistics gives for them.
final class PublishedAgreementTest {
  private static final Bootstrap FEW = new Bootstrap(50, 0.95, 1);

  @Test
  void pandaLmAnnotatorsAgreeAsDkproSays() throws IOException {
    Path folder = SharedData.folder("pandalm-first333");
    int[][] rows = new int[333][];
    JsonNode items = SharedData.json(folder.resolve("testset-v1.first333.json.gz"));
    for (int i = 0; i < rows.length; i++) {
      JsonNode item = items.get(i);
      rows[i] =
          new int[] {
            item.path("annotator1").asInt(),
            item.path("annotator2").asInt(),
            item.path("annotator3").asInt()
          };
    }
    CodingAnnotationStudy study = SecondOpinionTest.study(rows, 3, 3);
    Coefficient fleiss = Coefficient.of(Ratings.of(3, rows), new FleissKappa(3), FEW);
    assertThat(fleiss.observed().orElseThrow())
        .isCloseTo(new PercentageAgreement(study).calculateAgreement(), within(1e-12));
    assertThat(value(fleiss))
        .isCloseTo(new FleissKappaAgreement(study).calculateAgreement(), within(1e-12));
    var alpha = new KrippendorffAlpha(KrippendorffAlpha.Scale.NOMINAL);
    assertThat(value(Coefficient.of(Ratings.of(3, rows), alpha, FEW)))
        .isCloseTo(
            new KrippendorffAlphaAgreement(study, new NominalDistanceFunction())
                .calculateAgreement(),
            within(1e-12));
    for (int[] pair : new int[][] {{0, 1}, {0, 2}, {1, 2}}) {
      int[][] two =
          Stream.of(rows).map(r -> new int[] {r[pair[0]], r[pair[1]]}).toArray(int[][]::new);
      assertThat(value(Coefficient.of(Ratings.of(3, two), CohenKappa.NOMINAL, FEW)))
          .isCloseTo(
              new CohenKappaAgreement(SecondOpinionTest.study(two, 2, 3)).calculateAgreement(),
              within(1e-12));
    }
  }

  /// 65 judge runs, each with accuracy in both orders, both right, equal, and kappa of the orders.
  @Test
  void llmBarRunsGiveTheAuthorsFigures() throws IOException {
    Path folder = SharedData.folder("llmbar-natural").resolve("evaluators");
    int runs = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.endsWith("result.json.gz")).sorted().toList()) {
        assertRun(file);
        runs++;
      }
    }
    assertThat(runs).isEqualTo(65);
  }

  private static void assertRun(Path file) throws IOException {
    long[][] orders = new long[2][2];
    long stored = 0;
    long swapped = 0;
    long both = 0;
    long equal = 0;
    JsonNode items = SharedData.json(file);
    for (JsonNode item : items) {
      JsonNode last = item.path("results").get(item.path("results").size() - 1);
      String first = last.path("swap = False").path("winner").asText();
      String second = last.path("swap = True").path("winner").asText();
      String label = item.path("label").asText();
      stored += first.equals(label) ? 1 : 0;
      swapped += second.equals(label) ? 1 : 0;
      both += first.equals(label) && second.equals(label) ? 1 : 0;
      equal += first.equals(second) ? 1 : 0;
      orders[first.equals("1") ? 0 : 1][second.equals("1") ? 0 : 1]++;
    }
    JsonNode published = SharedData.json(file.resolveSibling("statistics.json.gz"));
    int n = items.size();
    assertShare(published, "correct_False", new Proportion(stored, n));
    assertShare(published, "correct_True", new Proportion(swapped, n));
    assertThat(percent(published, "correct_average"))
        .isCloseTo(100.0 * (stored + swapped) / (2 * n), within(1e-9));
    assertShare(published, "correct_both", new Proportion(both, n));
    assertShare(published, "equal", new Proportion(equal, n));
    double kappa = published.path("kappa_agreement").asDouble();
    var own = CohenKappa.of(orders);
    if (own.isPresent()) {
      assertThat(own.getAsDouble()).as("%s", file).isCloseTo(kappa, within(1e-9));
    } else {
      assertThat(published.path("kappa_agreement").asText()).isEqualTo("NaN");
    }
  }

  private static void assertShare(JsonNode published, String name, Proportion own) {
    assertThat(published.path(name).asText()).startsWith(own.hits() + " / " + own.trials() + " = ");
    assertThat(percent(published, name)).isCloseTo(100 * own.value().orElseThrow(), within(1e-9));
  }

  private static double percent(JsonNode published, String name) {
    String text = published.path(name).asText();
    return Double.parseDouble(text.substring(text.indexOf('=') + 1, text.length() - 1));
  }

  @Test
  void xsTestAnnotatorsAgreeAsTheAuthorsSay() throws IOException {
    Path folder = SharedData.folder("xstest").resolve("model_completions");
    assertXsTest(folder.resolve("xstest_v2_completions_gpt4.csv.gz"), 98.4, 0.97);
    assertXsTest(folder.resolve("xstest_v2_completions_mistralinstruct.csv.gz"), 97.6, 0.92);
  }

  private static void assertXsTest(Path file, double percent, double kappa) throws IOException {
    List<List<String>> rows = SharedData.csv(file);
    int first = rows.getFirst().indexOf("annotation_1");
    Map<String, Integer> numbers = new HashMap<>();
    List<int[]> labels = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      labels.add(
          new int[] {
            numbers.computeIfAbsent(row.get(first), _ -> numbers.size()),
            numbers.computeIfAbsent(row.get(first + 1), _ -> numbers.size())
          });
    }
    assertThat(labels).hasSize(450);
    Coefficient fleiss =
        Coefficient.of(
            Ratings.of(numbers.size(), labels.toArray(int[][]::new)), new FleissKappa(2), FEW);
    assertThat(100 * fleiss.observed().orElseThrow()).isCloseTo(percent, within(0.05));
    assertThat(value(fleiss)).isCloseTo(kappa, within(0.005));
  }

  private static double value(Coefficient coefficient) {
    return coefficient.estimate().value().orElseThrow();
  }
}
