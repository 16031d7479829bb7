package rewarddesk.dataset;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// A file of pairs laid out like `ultrafeedback_binarized`, about 2.7 KB a row, every row another
/// one. Its sentences are those of the hh-rlhf conversations in the folder of public data.
record PairFile(List<String> sentences, Random random) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern SPEAKER = Pattern.compile("\n\n\\w+:");

  /// @param hhRlhf packed JSON Lines with `chosen` and `rejected`
  static PairFile of(Path hhRlhf) throws IOException {
    List<String> sentences = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(hhRlhf)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        SPEAKER
            .splitAsStream(JSON.readTree(line).path("chosen").asText())
            .map(String::strip)
            .forEach(sentences::add);
      }
    }
    sentences.removeIf(String::isEmpty);
    return new PairFile(sentences, new Random(1));
  }

  void write(Path file, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < rows; i++) {
        out.write(row(i).toString());
        out.write('\n');
      }
    }
  }

  private ObjectNode row(int i) {
    String prompt = text(160);
    String chosen = text(480);
    String rejected = text(400);
    ObjectNode row = JSON.createObjectNode();
    row.put("prompt", prompt);
    row.put("prompt_id", "%016x%016x".formatted(random.nextLong(), (long) i));
    talk(row.putArray("chosen"), prompt, chosen);
    talk(row.putArray("rejected"), prompt, rejected);
    talk(row.putArray("messages"), prompt, chosen);
    row.put("score_chosen", random.nextInt(10) + 0.5);
    row.put("score_rejected", random.nextInt(10) * 1.0);
    return row;
  }

  private static void talk(ArrayNode turns, String prompt, String answer) {
    turns.addObject().put("content", prompt).put("role", "user");
    turns.addObject().put("content", answer).put("role", "assistant");
  }

  private String text(int characters) {
    StringBuilder text = new StringBuilder(characters + 200);
    int wanted = characters / 2 + random.nextInt(characters / 2);
    while (text.length() < wanted) {
      text.append(text.isEmpty() ? "" : random.nextInt(5) == 0 ? "\n\n" : " ");
      text.append(sentences.get(random.nextInt(sentences.size())));
    }
    return text.toString();
  }
}
