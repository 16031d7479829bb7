package rewarddesk.stats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/// Public data sets, read in place; tests are skipped where they are not.
public final class SharedData {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SharedData() {}

  public static Path folder(String name) {
    Path folder = Path.of("../shared/data", name);
    Assumptions.assumeTrue(Files.isDirectory(folder), "the shared data sets are not here");
    return folder;
  }

  public static JsonNode json(Path file) throws IOException {
    return MAPPER.readTree(text(file));
  }

  public static List<JsonNode> jsonLines(Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : text(file).lines().toList()) {
      rows.add(MAPPER.readTree(line));
    }
    return rows;
  }

  /// Rows of a comma-separated file with quoted fields, the header first.
  public static List<List<String>> csv(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (char c : (text(file).stripTrailing() + "\n").toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        row.add(field.toString());
        field.setLength(0);
      } else if (c == '\n' && !quoted) {
        row.add(field.toString().strip());
        field.setLength(0);
        rows.add(row);
        row = new ArrayList<>();
      } else {
        field.append(c);
      }
    }
    return rows;
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
