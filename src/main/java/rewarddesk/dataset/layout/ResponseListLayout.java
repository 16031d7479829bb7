package rewarddesk.dataset.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.dataset.row.Layout;
import rewarddesk.dataset.row.Mapped;
import rewarddesk.dataset.row.RowFields;
import rewarddesk.model.Content;

/// Rows with several responses to one prompt, for ranking only: `responses`, and perhaps `id` and
/// `prompt`. A response may be empty.
public final class ResponseListLayout implements Layout {
  /// Ranking n responses takes n · (n − 1) comparisons. Imports have the same bound.
  private static final int MOST_RESPONSES = 64;

  private static final String RESPONSES = "responses";

  @Override
  public String name() {
    return "response-list";
  }

  @Override
  public String columns() {
    return "prompt, responses";
  }

  @Override
  public boolean matches(ObjectNode row) {
    return row.path(RESPONSES).isArray() && !row.has("response");
  }

  /// Never: such a row is no comparison, see [#responses].
  @Override
  public Mapped map(RowFields row) throws RowRefusedException {
    throw new RowRefusedException("the row lists several responses, which a model can rank");
  }

  /// The responses, in their order.
  ///
  /// @throws RowRefusedException when there are fewer than two or more than 64, or one cannot be
  ///   read
  public List<Content> responses(RowFields row) throws RowRefusedException {
    JsonNode list = row.take(RESPONSES);
    if (!list.isArray()) {
      throw RowFields.wrong(RESPONSES, list, "a list of responses belongs");
    }
    if (list.size() < 2 || list.size() > MOST_RESPONSES) {
      throw new RowRefusedException(
          "\"responses\" holds %,d where 2 to %d belong".formatted(list.size(), MOST_RESPONSES));
    }
    List<Content> responses = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      responses.add(row.content(RESPONSES + "[" + i + "]", list.get(i)));
    }
    return responses;
  }
}
