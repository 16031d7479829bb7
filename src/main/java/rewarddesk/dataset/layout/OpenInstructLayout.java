package rewarddesk.dataset.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.dataset.file.Shape;
import rewarddesk.dataset.row.Layout;
import rewarddesk.dataset.row.MappedRow;
import rewarddesk.dataset.row.RowFields;
import rewarddesk.model.Content;
import rewarddesk.model.Response;

/// Input of Open-Instruct's human evaluation: `prompt` and exactly two `completions`, each with
/// `model` and `completion`, perhaps an `id`; without a label. The first completion is side A.
final class OpenInstructLayout implements Layout {
  private static final String COMPLETIONS = "completions";

  @Override
  public String name() {
    return "open-instruct";
  }

  @Override
  public String columns() {
    return "prompt, completions[2]{model, completion}";
  }

  @Override
  public boolean matches(ObjectNode row) {
    JsonNode completions = row.path(COMPLETIONS);
    return row.has("prompt")
        && completions.isArray()
        && (completions.isEmpty() || completions.get(0).has("completion"));
  }

  @Override
  public MappedRow map(RowFields row) throws RowRefusedException {
    JsonNode completions = row.take(COMPLETIONS);
    if (!completions.isArray() || completions.size() != 2) {
      throw new RowRefusedException(
          "\"completions\" holds "
              + (completions.isArray() ? completions.size() + " entries" : Shape.of(completions))
              + " where exactly two belong");
    }
    return MappedRow.positioned(
        row.id(),
        row.prompt("prompt"),
        completion(completions, 0),
        completion(completions, 1),
        Optional.empty(),
        row.extras());
  }

  private static Response completion(JsonNode completions, int index) throws RowRefusedException {
    String field = COMPLETIONS + "[" + index + "].completion";
    JsonNode entry = completions.get(index);
    Content content = Content.text(RowFields.text(field, entry.path("completion")));
    return new Response(
        RowFields.response(field, content),
        Optional.of(entry.path("model").asText("")).filter(model -> !model.isBlank()));
  }
}
