package rewarddesk.export.target;

import static rewarddesk.export.target.Rule.misread;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import rewarddesk.model.Content;
import rewarddesk.model.Rating;
import rewarddesk.model.Role;
import rewarddesk.model.Slot;

/// A plain table for people and scripts: both responses as they are stored, and which one is
/// better.
///
/// `gold` is `A`, `B`, `tie` or `both_bad`, and `strength` `slightly`, `clearly`, `much` or
/// nothing; `acceptable_a` (`true`, `false`) and `rating_a` (1 to 5) are what the human said of a
/// side alone, or nothing. `shape` is `text`, or `messages` where prompt and responses are
/// conversations, which stand as JSON in their fields. The text is exactly what was imported: a
/// field that a spreadsheet would take for a formula is changed only when that is asked for.
final class CsvTarget implements Target {
  private static final List<Rule> RULES =
      PairRules.all(
          PairRules.texts("prompt", "response_a", "response_b"),
          List.of(
              misread(Fault.EMPTY, "prompt", Shapes.blank("prompt")),
              misread(Fault.EMPTY, "response_a", Shapes.blank("response_a")),
              misread(Fault.EMPTY, "response_b", Shapes.blank("response_b"))));

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String reader() {
    return "CSV: spreadsheets and scripts";
  }

  @Override
  public String fileStem() {
    return "preferences";
  }

  @Override
  public List<FileFormat> formats() {
    return List.of(FileFormat.CSV);
  }

  @Override
  public LoaderFiles files() {
    return LoaderFiles.TABLES;
  }

  @Override
  public List<Column> columns(boolean conversations) {
    return Column.texts(
        "id",
        "shape",
        "prompt",
        "response_a",
        "response_b",
        "gold",
        "strength",
        "acceptable_a",
        "acceptable_b",
        "rating_a",
        "rating_b",
        "model_a",
        "model_b",
        "subset",
        "language");
  }

  @Override
  public boolean keeps(Label label) {
    return true;
  }

  @Override
  public Laid lay(Example example, boolean conversations) {
    var comparison = example.comparison();
    boolean talk = example.hasConversation();
    ObjectNode row =
        Json.object()
            .put("id", comparison.id())
            .put("shape", talk ? "messages" : "text")
            .put("prompt", field(comparison.prompt(), Role.USER, talk))
            .put("response_a", field(comparison.responseA().content(), Role.ASSISTANT, talk))
            .put("response_b", field(comparison.responseB().content(), Role.ASSISTANT, talk))
            .put("gold", word(example.label()))
            .put("strength", strength(example))
            .put("acceptable_a", acceptable(example, Slot.A))
            .put("acceptable_b", acceptable(example, Slot.B))
            .put("rating_a", rating(example, Slot.A))
            .put("rating_b", rating(example, Slot.B))
            .put("model_a", comparison.responseA().sourceModel().orElse(""))
            .put("model_b", comparison.responseB().sourceModel().orElse(""))
            .put("subset", comparison.subset().orElse(""))
            .put("language", comparison.language().orElse(""));
    return Laid.row(row);
  }

  private static String field(Content content, Role roleOfText, boolean talk) {
    return talk ? Json.messages(content.turns(roleOfText)).toString() : content.plain();
  }

  private static String word(Label label) {
    return switch (label) {
      case Label.Preferred(Slot chosen) -> chosen.name();
      case Label.Tied() -> "tie";
      case Label.NeitherGood() -> "both_bad";
    };
  }

  private static String strength(Example example) {
    return example.strength().map(said -> said.name().toLowerCase(Locale.ROOT)).orElse("");
  }

  private static String acceptable(Example example, Slot slot) {
    return example.appraisal(slot).acceptable().map(String::valueOf).orElse("");
  }

  private static String rating(Example example, Slot slot) {
    return example.appraisal(slot).rating().map(Rating::value).map(String::valueOf).orElse("");
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public Snippet snippet(DataFiles files) {
    return Python.loading(files);
  }
}
