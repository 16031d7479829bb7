package rewarddesk.dataset.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.dataset.row.Layout;
import rewarddesk.dataset.row.MappedRow;
import rewarddesk.dataset.row.RowFields;
import rewarddesk.model.Content;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Response;

/// LLMBar: `input`, `output_1`, `output_2` as text and `label` 1 or 2, the better output. Positions
/// are kept: output 1 is side A.
final class LlmBarLayout implements Layout {
  @Override
  public String name() {
    return "llmbar";
  }

  @Override
  public String columns() {
    return "input, output_1, output_2, label";
  }

  @Override
  public boolean matches(ObjectNode row) {
    return row.has("input") && row.has("output_1") && row.has("output_2") && row.has("label");
  }

  @Override
  public MappedRow map(RowFields row) throws RowRefusedException {
    Content prompt = RowFields.notBlank(Content.text(row.text("input")), "input");
    return MappedRow.positioned(
        row.id(),
        prompt,
        output(row, "output_1"),
        output(row, "output_2"),
        Optional.of(label(row.take("label"))),
        row.extras());
  }

  private static Response output(RowFields row, String field) throws RowRefusedException {
    return new Response(RowFields.response(field, Content.text(row.text(field))), Optional.empty());
  }

  private static GoldLabel label(JsonNode node) throws RowRefusedException {
    if (!node.isIntegralNumber() && !node.isTextual()) {
      throw RowFields.wrong("label", node, "1 or 2 belongs");
    }
    return switch (node.asText()) {
      case "1" -> GoldLabel.A;
      case "2" -> GoldLabel.B;
      default -> throw new RowRefusedException("\"label\" is neither 1 nor 2");
    };
  }
}
