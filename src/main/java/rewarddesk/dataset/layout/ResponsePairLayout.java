package rewarddesk.dataset.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.dataset.file.Shape;
import rewarddesk.dataset.row.Layout;
import rewarddesk.dataset.row.MappedRow;
import rewarddesk.dataset.row.Opinions;
import rewarddesk.dataset.row.RowFields;
import rewarddesk.dataset.row.Source;
import rewarddesk.dataset.row.Vote;
import rewarddesk.model.Content;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Response;
import rewarddesk.model.Verdict;

/// Plain pairs: `prompt`, `response_a`, `response_b`, each text or a list of messages.
///
/// May also have `id`, `reference`, `gold` (`"A"`, `"B"`, `"tie"` or `"both_bad"`), `tests` (an
/// object with `language`, `source` and perhaps `entry_point`), `subset`, `language`, `model_a`,
/// `model_b`, and in tables `shape`: with `messages` the three texts are lists of messages as JSON.
/// The sample data that comes with the program is laid out like this, and so are tables that it
/// writes. Positions are kept.
final class ResponsePairLayout implements Layout {
  /// No gold label can say it: it comes in as what the data set said, as a vote.
  private static final Opinions BOTH_BAD =
      new Opinions(
          List.of(new Vote("data set", new Verdict.BothBad(), Optional.empty(), "")), List.of());

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
    boolean json = row.take("shape").asText("").equals("messages");
    Response a = row.withModel(response(row, "response_a", json), "model_a");
    Response b = row.withModel(response(row, "response_b", json), "model_b");
    Content prompt = RowFields.notBlank(content(row, "prompt", json), "prompt");
    JsonNode gold = row.take("gold");
    MappedRow pair =
        MappedRow.positioned(row.id(), prompt, a, b, gold(gold), row.extrasWithTests());
    return isBothBad(gold) ? pair.with(BOTH_BAD) : pair;
  }

  private static Content response(RowFields row, String field, boolean json)
      throws RowRefusedException {
    return RowFields.response(field, content(row, field, json));
  }

  private static Content content(RowFields row, String field, boolean json)
      throws RowRefusedException {
    JsonNode node = row.take(field);
    return row.content(field, json ? Source.parsed(node) : node);
  }

  private static boolean isBothBad(JsonNode gold) {
    return gold.asText("").equalsIgnoreCase("both_bad");
  }

  private static Optional<GoldLabel> gold(JsonNode node) throws RowRefusedException {
    if (RowFields.absent(node) || isBothBad(node)) {
      return Optional.empty();
    }
    return switch (node.asText("").toLowerCase(Locale.ROOT)) {
      case "a" -> Optional.of(GoldLabel.A);
      case "b" -> Optional.of(GoldLabel.B);
      case "tie" -> Optional.of(GoldLabel.TIE);
      default ->
          throw new RowRefusedException(
              "\"gold\" is neither \"A\", \"B\", \"tie\" nor \"both_bad\"");
    };
  }
}
