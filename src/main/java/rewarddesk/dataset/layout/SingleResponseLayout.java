package rewarddesk.dataset.layout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.dataset.file.Shape;
import rewarddesk.dataset.row.Layout;
import rewarddesk.dataset.row.MappedRow;
import rewarddesk.dataset.row.RowFields;
import rewarddesk.model.Content;
import rewarddesk.model.Response;

/// Rows with one response, for scoring only: `response`, and perhaps `id`, `prompt`, `reference`,
/// `tests`. The response may be empty; the second side of the comparison is.
public final class SingleResponseLayout implements Layout {
  @Override
  public String name() {
    return "single-response";
  }

  @Override
  public String columns() {
    return "prompt, response";
  }

  @Override
  public boolean matches(ObjectNode row) {
    return Shape.mayBeContent(row.path("response")) && !row.has("response_a");
  }

  @Override
  public MappedRow map(RowFields row) throws RowRefusedException {
    Content response = row.content("response", row.take("response"));
    return MappedRow.positioned(
        row.id(),
        row.promptOrNone(),
        new Response(response, Optional.empty()),
        Response.of(""),
        Optional.empty(),
        row.extrasWithTests());
  }
}
