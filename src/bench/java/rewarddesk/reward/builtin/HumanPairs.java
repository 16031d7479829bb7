package rewarddesk.reward.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import rewarddesk.json.ContentJson;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

/// Reads the pairs that people have labelled, under licences that allow training on them.
final class HumanPairs {
  private final Path data;

  /// @param data the folder with the data sets, `../shared/data`
  HumanPairs(Path data) {
    this.data = data;
  }

  /// @param set short name of the data set
  /// @param group sets that weigh as one in training
  record Pair(String set, String group, Content prompt, String chosen, String rejected) {}

  List<Pair> all() throws IOException {
    List<Pair> pairs = new ArrayList<>();
    hhRlhf(pairs);
    pandaLm(pairs);
    llmBar(pairs);
    qaFeedback(pairs);
    return pairs;
  }

  /// Chinese requests with an answer, for the scale of the Chinese encoder; labels are not used.
  List<Pair> chinese() throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (JsonNode row : json("llama-factory-demos/dpo_zh_demo.json.gz")) {
      String question =
          row.path("conversations")
              .path(row.path("conversations").size() - 1)
              .path("value")
              .asText();
      pairs.add(
          new Pair(
              "zh",
              "zh",
              Content.user(question),
              row.at("/chosen/value").asText(),
              row.at("/rejected/value").asText()));
    }
    return pairs;
  }

  private void hhRlhf(List<Pair> pairs) throws IOException {
    try (BufferedReader lines = open("hh-rlhf-harmless/harmless-base.test.first1500.jsonl.gz")) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = ContentJson.MAPPER.readTree(line);
        String chosen = row.path("chosen").asText();
        String rejected = row.path("rejected").asText();
        int at = chosen.lastIndexOf("\n\nAssistant:");
        int other = rejected.lastIndexOf("\n\nAssistant:");
        if (at == other && chosen.substring(0, at).equals(rejected.substring(0, other))) {
          Content prompt = new Content.Messages(turns(chosen.substring(0, at)));
          pairs.add(
              new Pair(
                  "hh-rlhf-harmless",
                  "harmless",
                  prompt,
                  chosen.substring(at + 12).strip(),
                  rejected.substring(at + 12).strip()));
        }
      }
    }
  }

  private static List<Message> turns(String transcript) {
    List<Message> turns = new ArrayList<>();
    for (String part : transcript.split("\n\n(?=Human:|Assistant:)", -1)) {
      if (part.startsWith("Human:")) {
        turns.add(new Message(Role.USER, part.substring(6).strip()));
      } else if (part.startsWith("Assistant:")) {
        turns.add(new Message(Role.ASSISTANT, part.substring(10).strip()));
      }
    }
    return turns;
  }

  /// The majority of three annotators; pairs without one, or with a majority for a tie, are left
  /// out.
  private void pandaLm(List<Pair> pairs) throws IOException {
    for (JsonNode row : json("pandalm-first333/testset-v1.first333.json.gz")) {
      int[] votes = new int[3];
      for (int i = 1; i <= 3; i++) {
        votes[row.path("annotator" + i).asInt()]++;
      }
      if (votes[1] >= 2 || votes[2] >= 2) {
        String input = row.path("input").asText();
        String prompt = row.path("instruction").asText() + (input.isEmpty() ? "" : "\n\n" + input);
        add(pairs, "pandalm", prompt, row, "response1", "response2", votes[1] >= 2);
      }
    }
  }

  private void llmBar(List<Pair> pairs) throws IOException {
    for (JsonNode row : json("llmbar-natural/dataset.json.gz")) {
      add(
          pairs,
          "llmbar-natural",
          row.path("input").asText(),
          row,
          "output_1",
          "output_2",
          row.path("label").asInt() == 1);
    }
  }

  private void qaFeedback(List<Pair> pairs) throws IOException {
    int[][] sides = {{1, 2}, {1, 3}, {1, 4}, {2, 3}, {2, 4}, {3, 4}};
    for (JsonNode row : json("qa-feedback/dev_feedback.json.gz")) {
      for (int i = 0; i < sides.length; i++) {
        int preference = row.path("preference").path(i).asInt();
        if (preference != 0) {
          add(
              pairs,
              "qa-feedback",
              row.path("question").asText(),
              row,
              "prediction " + sides[i][0],
              "prediction " + sides[i][1],
              preference == 1);
        }
      }
    }
  }

  private static void add(
      List<Pair> pairs,
      String set,
      String prompt,
      JsonNode row,
      String first,
      String second,
      boolean firstWins) {
    String chosen = row.path(firstWins ? first : second).asText();
    String rejected = row.path(firstWins ? second : first).asText();
    String group = set.equals("qa-feedback") ? "questions" : "general";
    pairs.add(new Pair(set, group, Content.user(prompt), chosen, rejected));
  }

  private JsonNode json(String file) throws IOException {
    try (BufferedReader reader = open(file)) {
      return ContentJson.MAPPER.readTree(reader);
    }
  }

  private BufferedReader open(String file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(data.resolve(file))), StandardCharsets.UTF_8));
  }
}
