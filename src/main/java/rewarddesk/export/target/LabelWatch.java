package rewarddesk.export.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import rewarddesk.export.target.Validation.Note;

/// Watches rows of one response each, in the order of their file: whether both labels occur, and
/// whether rows about one prompt stand next to each other. For other targets there is nothing to
/// watch.
///
/// Not safe for use by several threads.
public final class LabelWatch {
  private final boolean needed;
  private JsonNode before = Json.object();
  private long good;
  private long bad;
  private long neighbours;

  public LabelWatch(Target target) {
    this.needed = target.spreads();
  }

  public void accept(ObjectNode row) {
    if (!needed) {
      return;
    }
    if (row.path(row.has("kto_tag") ? "kto_tag" : "label").asBoolean()) {
      good++;
    } else {
      bad++;
    }
    JsonNode prompt = prompt(row);
    neighbours += prompt.equals(before) ? 1 : 0;
    before = prompt;
  }

  /// What a row asks: its prompt, or its conversation without the last turn.
  private static JsonNode prompt(ObjectNode row) {
    if (row.has("prompt")) {
      return row.path("prompt");
    }
    JsonNode turns = row.path(row.has("messages") ? "messages" : "conversations");
    ArrayNode asked = Json.messages(List.of());
    for (int i = 0; i + 1 < turns.size(); i++) {
      asked.add(turns.path(i));
    }
    return asked;
  }

  public List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    if (good + bad > 1 && (good == 0 || bad == 0)) {
      notes.add(Note.ONE_LABEL_ONLY);
    }
    if (neighbours > 0) {
      notes.add(Note.NEIGHBOURS);
    }
    return notes;
  }
}
