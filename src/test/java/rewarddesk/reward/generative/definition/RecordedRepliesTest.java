package rewarddesk.reward.generative.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import rewarddesk.json.ContentJson;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Verdict;
import rewarddesk.reward.generative.reading.Choice;
import rewarddesk.reward.generative.reading.Echoes;
import rewarddesk.reward.generative.reading.Reading;
import rewarddesk.reward.generative.reading.ReplyParser;

/// What 65 recorded judge runs (13,000 replies of real models, LLMBar) are read as. Each reading
/// that differs from the recorded winner stands in `recorded-replies.txt` beside this test, with
/// the reason: the recorded rule takes the first phrase it finds anywhere.
class RecordedRepliesTest {
  private static final Path FOLDER = Path.of("../shared/data/llmbar-natural");

  /// The judges that rate were asked for a number from 0 to 9.
  private static final JudgeDefinition RATING =
      JudgeDefinitionJson.read(
          "llmbar-rating",
          """
          {"name": "llmbar-rating",
           "single": {"asks": "rating", "template": {"en": "{{material}} 0 to 9"},
             "answer": {"form": "patterns", "patterns": ["^\\\\s*([0-9]+)\\\\s*$"],
                        "from": 0, "to": 9}}}
          """);

  private static List<Path> runs() throws IOException {
    Path evaluators = FOLDER.resolve("evaluators");
    assumeTrue(Files.isDirectory(evaluators), () -> evaluators + " is not on this machine");
    try (Stream<Path> files = Files.walk(evaluators)) {
      return files.filter(file -> file.endsWith("result.json.gz")).sorted().toList();
    }
  }

  private static JsonNode read(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return ContentJson.MAPPER.readTree(in);
    }
  }

  @Test
  void everyReplyIsReadAsItWasRecordedOrTheDifferenceIsListed() throws Exception {
    List<String> differences = new ArrayList<>();
    int replies = 0;
    for (Path run : runs()) {
      String name = FOLDER.resolve("evaluators").relativize(run.getParent()).toString();
      int item = 0;
      for (JsonNode row : read(run)) {
        JsonNode last = row.path("results").path(row.path("results").size() - 1);
        for (String order : List.of("swap = False", "swap = True")) {
          replies++;
          String recorded = last.path(order).path("winner").asText("none");
          String here = last.has("score_1") ? rated(last, recorded) : chosen(row, last, order);
          if (!here.equals(recorded)) {
            differences.add(
                "%s %d %s: %s, recorded %s".formatted(name, item, order, here, recorded));
          }
        }
        item++;
      }
    }
    assertThat(replies).isEqualTo(13_000);
    assertThat(differences).isEqualTo(listed());
  }

  private static String chosen(JsonNode row, JsonNode last, String order) {
    JsonNode completion = last.path(order).path("completion");
    Reading<Choice> reading =
        ReplyParser.parse(
            completion.path(0).asText(),
            completion.path(1).asText().equals("length"),
            definition("llmbar").pair().orElseThrow().form(),
            Echoes.of(
                List.of(
                    row.path("input").asText(),
                    row.path("output_1").asText(),
                    row.path("output_2").asText())));
    return reading
        .value()
        .map(choice -> word(choice.verdict(order(order))))
        .orElse("none (" + reading.status() + ")")
        .replace("none (MISSING)", "none");
  }

  private static DisplayOrder order(String name) {
    return name.equals("swap = True") ? DisplayOrder.SWAPPED : DisplayOrder.AS_STORED;
  }

  private static String word(Verdict verdict) {
    return switch (verdict.word()) {
      case "A" -> "1";
      case "B" -> "2";
      default -> verdict.word();
    };
  }

  /// Where both got the same score, the recorded winner was drawn by lot.
  private static String rated(JsonNode last, String recorded) {
    Optional<Double> first = score(last.path("score_1"));
    Optional<Double> second = score(last.path("score_2"));
    if (first.isEmpty() || second.isEmpty()) {
      return "none";
    }
    int lead = Double.compare(first.get(), second.get());
    return lead == 0 ? recorded : lead > 0 ? "1" : "2";
  }

  private static Optional<Double> score(JsonNode completion) {
    return ReplyParser.parse(
            completion.path(0).asText(),
            completion.path(1).asText().equals("length"),
            RATING.single().orElseThrow().form(),
            Echoes.of(List.of()))
        .value();
  }

  private static JudgeDefinition definition(String name) {
    return JudgeLibrary.load(Optional.empty()).get(name);
  }

  private static List<String> listed() throws IOException {
    try (InputStream in = RecordedRepliesTest.class.getResourceAsStream("recorded-replies.txt")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("    "))
          .toList();
    }
  }
}
