package rewarddesk.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Response;

/// Plain pairs: `prompt`, `response_a`, `response_b`, each text or a list of messages.
///
/// May also have `id`, `reference`, `gold` (`"A"`, `"B"` or `"tie"`), `tests` (an object with
/// `language`, `source` and perhaps `entry_point`), `subset`, `language`, `model_a`, `model_b`. The
/// sample data that comes with the program is laid out like this. Positions are kept.
final class ResponsePairLayout implements Layout {
  @Override
  public String name() {
    return "response-pair";
  }

  @Override
  public String columns() {
    return "prompt, response_a, response_b";
  }

  @Override
  public boolean matches(ObjectNode row) {
    return Shape.mayBeContent(row.path("prompt"))
        && Shape.mayBeContent(row.path("response_a"))
        && Shape.mayBeContent(row.path("response_b"));
  }

  @Override
  public MappedRow map(RowFields row) throws RowRefusedException {
    Response a = row.withModel(row.response("response_a"), "model_a");
    Response b = row.withModel(row.response("response_b"), "model_b");
    return MappedRow.positioned(
        row.id(), row.prompt("prompt"), a, b, gold(row.take("gold")), row.extrasWithTests());
  }

  private static Optional<GoldLabel> gold(JsonNode node) throws RowRefusedException {
    if (RowFields.absent(node)) {
      return Optional.empty();
    }
    return switch (node.asText("").toLowerCase(Locale.ROOT)) {
      case "a" -> Optional.of(GoldLabel.A);
      case "b" -> Optional.of(GoldLabel.B);
      case "tie" -> Optional.of(GoldLabel.TIE);
      default -> throw new RowRefusedException("\"gold\" is neither \"A\", \"B\" nor \"tie\"");
    };
  }
}
