package rewarddesk.export.select;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Role;
import rewarddesk.text.TextWords;

/// The texts of a benchmark, as the hashes of all its runs of n words. A prompt overlaps when it
/// has one of them; a prompt of fewer words overlaps when a text of the benchmark is the same
/// words.
///
/// Immutable once sealed; 8 bytes for each word of the benchmark.
public final class Benchmark {
  private final int words;
  private long[] runs = new long[1024];
  private int count;

  public Benchmark(int words) {
    this.words = words;
  }

  /// Adds all texts of a row, whatever their columns are called.
  public void add(ObjectNode row) {
    addTexts(row);
  }

  private void addTexts(JsonNode node) {
    if (node.isTextual()) {
      addText(node.textValue());
    }
    for (JsonNode inner : node) {
      addTexts(inner);
    }
  }

  private void addText(String text) {
    for (long run : TextWords.runs(TextWords.of(text), words)) {
      if (count == runs.length) {
        runs = Arrays.copyOf(runs, count * 2);
      }
      runs[count++] = run;
    }
  }

  /// Makes it ready to be asked.
  public Benchmark sealed() {
    runs = Arrays.copyOf(runs, count);
    Arrays.sort(runs);
    return this;
  }

  boolean overlaps(Content prompt) {
    for (Message turn : prompt.turns(Role.USER)) {
      for (long run : TextWords.runs(TextWords.of(turn.content()), words)) {
        if (Arrays.binarySearch(runs, run) >= 0) {
          return true;
        }
      }
    }
    return false;
  }
}
