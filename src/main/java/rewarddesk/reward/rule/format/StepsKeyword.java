package rewarddesk.reward.rule.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.AbstractJsonValidator;
import com.networknt.schema.AbstractKeyword;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonValidator;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.ValidationContext;
import com.networknt.schema.ValidationMessage;
import java.util.Set;

/// A keyword of our own that accepts everything and counts how often the schema it stands in is
/// applied, so that references that double the work at each level are stopped.
final class StepsKeyword extends AbstractKeyword {
  /// What is left for the check that runs on this thread.
  static final ScopedValue<Looks> LEFT = ScopedValue.newInstance();

  private static final String NAME = "x-rewarddesk-step";

  StepsKeyword() {
    super(NAME);
  }

  static void addTo(ObjectNode schema) {
    schema.put(NAME, true);
  }

  @Override
  public JsonValidator newValidator(
      SchemaLocation schemaLocation,
      JsonNodePath evaluationPath,
      JsonNode schemaNode,
      JsonSchema parentSchema,
      ValidationContext validationContext) {
    return new Step(schemaLocation, evaluationPath, this, schemaNode);
  }

  private static final class Step extends AbstractJsonValidator {
    private Step(
        SchemaLocation location, JsonNodePath path, StepsKeyword keyword, JsonNode schemaNode) {
      super(location, path, keyword, schemaNode);
    }

    @Override
    public Set<ValidationMessage> validate(
        ExecutionContext context, JsonNode node, JsonNode root, JsonNodePath place) {
      LEFT.get().take(1);
      return Set.of();
    }
  }
}
