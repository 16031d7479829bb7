package rewarddesk.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rewarddesk.export.RowSink.Emission;
import rewarddesk.export.select.Selection;
import rewarddesk.export.target.Example;
import rewarddesk.export.target.Label;
import rewarddesk.model.Annotation;
import rewarddesk.model.Appraisal;
import rewarddesk.model.Comparison;
import rewarddesk.model.Judgment;
import rewarddesk.model.JudgmentRef;
import rewarddesk.model.Manner;
import rewarddesk.model.Provenance;
import rewarddesk.model.Rating;
import rewarddesk.model.Slot;
import rewarddesk.project.Item;
import rewarddesk.project.StoredJudgment;

/// Where the verdict of one exported row came from.
///
/// Keys, always all of them and in this order, null when not known: `split`, `row` (number in the
/// split, from 1, counted through all its files), `id`, `source` (`file`, `line` it was imported
/// from), `response` (`A` or `B`, where a row holds one response), `decidedBy` (`human`, `judge`,
/// `jury`, `annotators` or `gold`), `name` (annotator, judge or judges), `verdict` (`A` or `B`, the
/// stored side that became chosen, `tie` or `both_bad`), `strength`, `chosenModel`,
/// `rejectedModel`, `judgment` (`id`, `judge`, `verdict`, `margin`, `version`, `modelDigest`,
/// `relation`: what the human did with it, `confirmed` or `overridden`), `votes` (of a jury: `id`,
/// `judge`, `verdict`; of annotators: `annotator`, `verdict`), `judgeVisible`, `displayOrder`
/// (`as_stored` or `swapped`), `activeSeconds`, `at`, `note`, `manner` (`direct`, or of blind work
/// `before_reveal`, `after_reveal`), and of each side alone `acceptableA`, `acceptableB`,
/// `ratingA`, `ratingB`, `critiqueA`, `critiqueB`. Rows for training a judge have `critique` behind
/// these: `definition`, `definitionHash`, `purpose`, `order`, and of the right and the wrong reply
/// (`chosen`, `rejected`) `by` (judge, or annotator of a correction), `judgment` and `outcome`;
/// `verdict` is then the label they are right or wrong by.
final class ProvenanceRow {
  private ProvenanceRow() {}

  static ObjectNode of(long number, Emission row) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Item item = row.item();
    json.put("split", row.split().word()).put("row", number).put("id", item.comparison().id());
    json.putObject("source").put("file", item.source().file()).put("line", item.source().line());
    putText(json, "response", row.row().slot().map(Slot::name));
    put(json, row.exported());
    return json;
  }

  private static void put(ObjectNode json, Selection.Exported exported) {
    Example example = exported.example();
    switch (exported.source()) {
      case Selection.Human human -> human(json, example, human);
      case Selection.Machine(StoredJudgment judgment) -> machine(json, example, judgment);
      case Selection.Jury jury -> jury(json, example, jury);
      case Selection.Annotators annotators -> annotators(json, example, annotators);
      case Selection.Gold() -> gold(json, example);
      case Selection.Criticism critic -> {
        put(json, critic.judged());
        critique(json.putObject("critique"), critic);
      }
    }
  }

  private static void critique(ObjectNode json, Selection.Criticism critic) {
    json.put("definition", critic.definition()).put("definitionHash", critic.hash());
    json.put("purpose", critic.purpose());
    json.put("order", critic.order().name().toLowerCase(Locale.ROOT));
    made(json.putObject("chosen"), critic.chosen());
    critic
        .rejected()
        .ifPresentOrElse(
            wrong -> made(json.putObject("rejected"), wrong), () -> json.putNull("rejected"));
  }

  private static void made(ObjectNode json, Selection.Criticism.Made made) {
    json.put("by", made.by());
    if (made.judgment() > 0) {
      json.put("judgment", made.judgment());
    } else {
      json.putNull("judgment");
    }
    json.put("outcome", made.outcome());
  }

  private static void human(ObjectNode json, Example example, Selection.Human human) {
    Annotation annotation = human.annotation();
    head(json, "human", annotation.annotator(), example);
    annotation
        .followed()
        .ifPresentOrElse(
            ref -> followed(json.putObject("judgment"), ref, annotation, human.judgment()),
            () -> json.putNull("judgment"));
    json.putNull("votes");
    json.put("judgeVisible", annotation.judgeVisible());
    json.put("displayOrder", annotation.order().name().toLowerCase(Locale.ROOT));
    json.put("activeSeconds", annotation.active().toMillis() / 1000.0);
    json.put("at", annotation.at().toString());
    json.put("note", annotation.note());
    json.put("manner", manner(annotation.manner()));
    sides(json, annotation.a(), annotation.b());
  }

  private static String manner(Manner manner) {
    return switch (manner) {
      case Manner.Direct() -> "direct";
      case Manner.BeforeReveal() -> "before_reveal";
      case Manner.AfterReveal(var ignored) -> "after_reveal";
      case Manner.AutoAccepted() -> "auto_accepted";
    };
  }

  private static void sides(ObjectNode json, Appraisal a, Appraisal b) {
    json.put("acceptableA", a.acceptable().orElse(null));
    json.put("acceptableB", b.acceptable().orElse(null));
    json.put("ratingA", a.rating().map(Rating::value).orElse(null));
    json.put("ratingB", b.rating().map(Rating::value).orElse(null));
    json.put("critiqueA", a.critique()).put("critiqueB", b.critique());
  }

  private static void head(ObjectNode json, String kind, String name, Example example) {
    json.put("decidedBy", kind).put("name", name).put("verdict", verdict(example.label()));
    putText(
        json,
        "strength",
        example.strength().map(strength -> strength.name().toLowerCase(Locale.ROOT)));
    Comparison comparison = example.comparison();
    Slot chosen = example.chosenSlot();
    putText(json, "chosenModel", comparison.response(chosen).sourceModel());
    putText(json, "rejectedModel", comparison.response(chosen.other()).sourceModel());
  }

  private static String verdict(Label label) {
    return switch (label) {
      case Label.Preferred(Slot chosen) -> chosen.name();
      case Label.Tied() -> "tie";
      case Label.NeitherGood() -> "both_bad";
    };
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

  private static void machine(ObjectNode json, Example example, StoredJudgment stored) {
    Judgment judgment = stored.judgment();
    head(json, "judge", judgment.judge(), example);
    ObjectNode made = json.putObject("judgment");
    made.put("id", stored.id())
        .put("judge", judgment.judge())
        .put("verdict", judgment.verdict().word());
    howMade(made, Optional.of(judgment));
    made.putNull("relation");
    json.putNull("votes");
    noHuman(json, Optional.of(judgment.at().toString()));
  }

  private static void jury(ObjectNode json, Example example, Selection.Jury jury) {
    List<StoredJudgment> votes = jury.votes();
    head(
        json,
        "jury",
        String.join("+", votes.stream().map(vote -> vote.judgment().judge()).toList()),
        example);
    json.putNull("judgment");
    ArrayNode list = json.putArray("votes");
    for (StoredJudgment vote : votes) {
      list.addObject()
          .put("id", vote.id())
          .put("judge", vote.judgment().judge())
          .put("verdict", vote.judgment().verdict().word());
    }
    noHuman(json, Optional.of(votes.getLast().judgment().at().toString()));
  }

  private static void annotators(
      ObjectNode json, Example example, Selection.Annotators annotators) {
    List<Annotation> votes = annotators.votes();
    head(
        json,
        "annotators",
        String.join("+", votes.stream().map(Annotation::annotator).toList()),
        example);
    json.putNull("judgment");
    ArrayNode list = json.putArray("votes");
    for (Annotation vote : votes) {
      list.addObject().put("annotator", vote.annotator()).put("verdict", vote.verdict().word());
    }
    noHuman(json, Optional.of(votes.getLast().at().toString()));
  }

  private static void gold(ObjectNode json, Example example) {
    head(json, "gold", "", example);
    json.putNull("judgment").putNull("votes");
    noHuman(json, Optional.empty());
  }

  private static void noHuman(ObjectNode json, Optional<String> at) {
    json.putNull("judgeVisible").putNull("displayOrder").putNull("activeSeconds");
    putText(json, "at", at);
    json.putNull("note").putNull("manner");
    json.putNull("acceptableA").putNull("acceptableB").putNull("ratingA").putNull("ratingB");
    json.putNull("critiqueA").putNull("critiqueB");
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
