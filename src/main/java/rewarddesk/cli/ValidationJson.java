package rewarddesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import rewarddesk.export.target.Effect;
import rewarddesk.export.target.Finding;
import rewarddesk.export.target.Validation;

/// What a loader makes of rows, for machines.
final class ValidationJson {
  private ValidationJson() {}

  /// `{"accepted","dropped","fails","misread","findings":[…],"first":[…],"notes":[…]}`.
  static ObjectNode of(Validation validation) {
    ObjectNode object = Json.object().put("accepted", validation.accepted());
    for (Effect effect : Effect.values()) {
      object.put(effect.word(), validation.count(effect));
    }
    ArrayNode findings = object.putArray("findings");
    validation
        .counts()
        .forEach((finding, rows) -> put(findings.addObject(), finding).put("rows", rows));
    ArrayNode first = object.putArray("first");
    validation
        .flagged()
        .forEach(
            flagged ->
                put(
                    first.addObject().put("line", flagged.line()).put("id", flagged.id()),
                    flagged.finding()));
    ArrayNode notes = object.putArray("notes");
    validation.notes().forEach(note -> notes.add(note.name().toLowerCase(Locale.ROOT)));
    return object;
  }

  private static ObjectNode put(ObjectNode object, Finding finding) {
    return object
        .put("effect", finding.effect().word())
        .put("fault", finding.fault().word())
        .put("why", finding.sentence());
  }
}
