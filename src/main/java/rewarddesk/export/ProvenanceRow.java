package rewarddesk.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import rewarddesk.model.Annotation;
import rewarddesk.model.Judgment;
import rewarddesk.model.JudgmentRef;
import rewarddesk.model.Provenance;
import rewarddesk.project.Item;
import rewarddesk.project.StoredJudgment;

/// Where the verdict of one exported row came from.
///
/// Keys, always all of them and in this order, null when not known: `row` (line in the data file,
/// from 1), `id`, `source` (`file`, `line` it was imported from), `decidedBy` (`human` or `judge`),
/// `name` (annotator or judge), `verdict` (`A` or `B`, the stored side that became chosen),
/// `strength`, `chosenModel`, `rejectedModel`, `judgment` (`id`, `judge`, `verdict`, `margin`,
/// `version`, `modelDigest`, `relation`: what the human did with it, `confirmed` or `overridden`),
/// `judgeVisible`, `displayOrder` (`as_stored` or `swapped`), `activeSeconds`, `at`, `note`.
final class ProvenanceRow {
  private ProvenanceRow() {}

  static ObjectNode of(long row, Item item, Selection.Exported exported) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("row", row).put("id", item.comparison().id());
    json.putObject("source").put("file", item.source().file()).put("line", item.source().line());
    switch (exported.source()) {
      case Selection.Human human -> human(json, exported, human);
      case Selection.Machine machine -> machine(json, exported, machine.judgment());
    }
    return json;
  }

  private static void human(ObjectNode json, Selection.Exported exported, Selection.Human human) {
    Annotation annotation = human.annotation();
    head(json, "human", annotation.annotator(), exported);
    putModels(json, exported);
    annotation
        .followed()
        .ifPresentOrElse(
            ref -> followed(json.putObject("judgment"), ref, annotation, human.judgment()),
            () -> json.putNull("judgment"));
    json.put("judgeVisible", annotation.judgeVisible());
    json.put("displayOrder", annotation.order().name().toLowerCase(Locale.ROOT));
    json.put("activeSeconds", annotation.active().toMillis() / 1000.0);
    json.put("at", annotation.at().toString());
    json.put("note", annotation.note());
  }

  private static void head(ObjectNode json, String kind, String name, Selection.Exported exported) {
    json.put("decidedBy", kind).put("name", name).put("verdict", exported.chosenSlot().name());
    strength(exported)
        .ifPresentOrElse(
            strength -> json.put("strength", strength), () -> json.putNull("strength"));
  }

  private static Optional<String> strength(Selection.Exported exported) {
    return switch (exported.source()) {
      case Selection.Human human ->
          human.annotation().strength().map(strength -> strength.name().toLowerCase(Locale.ROOT));
      case Selection.Machine ignored -> Optional.empty();
    };
  }

  private static void putModels(ObjectNode json, Selection.Exported exported) {
    putText(json, "chosenModel", exported.pair().chosen().sourceModel());
    putText(json, "rejectedModel", exported.pair().rejected().sourceModel());
  }

  private static void followed(
      ObjectNode json, JudgmentRef ref, Annotation annotation, Optional<StoredJudgment> stored) {
    json.put("id", ref.id()).put("judge", ref.judge()).put("verdict", ref.verdict().word());
    howMade(json, stored.map(StoredJudgment::judgment));
    putText(
        json,
        "relation",
        annotation.confirms().map(confirms -> confirms ? "confirmed" : "overridden"));
  }

  private static void machine(ObjectNode json, Selection.Exported exported, StoredJudgment stored) {
    Judgment judgment = stored.judgment();
    head(json, "judge", judgment.judge(), exported);
    putModels(json, exported);
    ObjectNode made = json.putObject("judgment");
    made.put("id", stored.id())
        .put("judge", judgment.judge())
        .put("verdict", judgment.verdict().word());
    howMade(made, Optional.of(judgment));
    made.putNull("relation");
    json.putNull("judgeVisible").putNull("displayOrder").putNull("activeSeconds");
    json.put("at", judgment.at().toString());
    json.putNull("note");
  }

  private static void howMade(ObjectNode json, Optional<Judgment> judgment) {
    judgment
        .flatMap(Judgment::margin)
        .ifPresentOrElse(margin -> json.put("margin", margin), () -> json.putNull("margin"));
    Optional<Provenance> provenance = judgment.map(Judgment::provenance);
    putText(json, "version", provenance.map(Provenance::version));
    putText(json, "modelDigest", provenance.flatMap(Provenance::modelDigest));
  }

  private static void putText(ObjectNode json, String key, Optional<String> text) {
    text.ifPresentOrElse(value -> json.put(key, value), () -> json.putNull(key));
  }
}
