package rewarddesk.stats.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rewarddesk.stats.Bootstrap;
import rewarddesk.stats.Choice;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.SharedData;
import rewarddesk.stats.ranking.BradleyTerry;
import rewarddesk.stats.ranking.Games;
import rewarddesk.stats.ranking.Ranking;

/// 4,480 verdicts of GPT-4 on eight systems, every pair judged in both orders.
final class SwappedPairsTest {

  @Test
  void agreeAsOftenAsTheirSourceSays() throws IOException {
    Map<String, Choice> verdicts = verdicts();
    var count = new PositionConsistency.Count();
    for (Map.Entry<String, Choice> entry : verdicts.entrySet()) {
      String[] key = entry.getKey().split("\\|", -1);
      if (key[0].compareTo(key[1]) < 0) {
        Choice swapped =
            mirrored(verdicts.getOrDefault(key[1] + "|" + key[0] + "|" + key[2], Choice.NONE));
        count.add(entry.getValue(), swapped);
      }
    }
    PositionConsistency report = count.report();
    assertThat(report.n() + report.leftOut().total()).isEqualTo(2240);
    assertThat(report.equalReplies()).isEqualTo(new Proportion(1367, 2240));
    assertThat(report.preference95().orElseThrow().contains(report.preference())).isTrue();
    assertThat(report.preference95().orElseThrow().low()).isPositive();
    assertThat(report.first()).isGreaterThan(report.second());
  }

  @Test
  void rankGptFourFirst() throws IOException {
    var games = new Games.Count();
    verdicts()
        .forEach(
            (key, verdict) -> {
              String[] parts = key.split("\\|", -1);
              games.add(parts[2], parts[0], parts[1], verdict);
            });
    Games all = games.report();
    assertThat(all.count()).isEqualTo(4480 - 13);
    assertThat(all.leftOut().total()).isEqualTo(13);
    var ranked = (Ranking.Ranked) BradleyTerry.of(all, new Bootstrap(100, 0.95, 1));
    assertThat(ranked.players().getFirst().player()).contains("gpt4");
    assertThat(ranked.players().stream().mapToDouble(Ranking.Rated::rating).average())
        .hasValueCloseTo(1000.0, within(1e-9));
    for (Ranking.Rated rated : ranked.players()) {
      double bootstrap = rated.bootstrap().orElseThrow().width();
      assertThat(rated.sandwich().width() / bootstrap).isBetween(0.6, 1.6);
    }
  }

  /// By first system, second system and question, in the order shown.
  private static Map<String, Choice> verdicts() throws IOException {
    Map<String, Choice> verdicts = new HashMap<>();
    Path folder = SharedData.folder("qlora-vicuna-pairwise").resolve("ratings");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String pair =
            file.getFileName().toString().replace("-gpt-4-reviewer-threeclass.jsonl.gz", "");
        for (JsonNode row : SharedData.jsonLines(file)) {
          verdicts.put(
              pair.replace("-vs-", "|") + "|" + row.path("question_id").asInt(),
              choice(row.path("score").asInt()));
        }
      }
    }
    return verdicts;
  }

  private static Choice choice(int score) {
    return switch (score) {
      case 1 -> Choice.A;
      case 2 -> Choice.B;
      case 3 -> Choice.TIE;
      default -> Choice.NONE;
    };
  }

  private static Choice mirrored(Choice choice) {
    return switch (choice) {
      case A -> Choice.B;
      case B -> Choice.A;
      case TIE -> Choice.TIE;
      case NONE -> Choice.NONE;
    };
  }
}
