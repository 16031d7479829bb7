package rewarddesk.reward.rule.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import rewarddesk.json.ContentJson;
import rewarddesk.model.RuleReward;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.ParameterValue;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;

/// Whether a response is JSON that conforms to a JSON schema.
///
/// Value 1 when the whole response, or the only closed `json` code block in it, is one JSON value
/// that conforms, else 0. Drafts 4, 6, 7, 2019-09 and 2020-12 by `$schema`, else 2020-12; formats
/// are not checked. References are followed within the schema only; nothing is ever loaded. A check
/// that needs too many steps, and JSON of more than 250,000 characters, is a failure with a reason,
/// never a 0. Source: own; JSON Schema by networknt's validator. Worked example: schema
/// `{"required": ["a"]}`, response `{"a": 1}` gives 1.
public final class JsonSchemaRule implements Rule {
  private static final String NAME = "json_schema";
  private static final int LONGEST = 250_000;
  private static final int SHOWN = 3;
  private static final int LONGEST_PROBLEM = 160;

  public static final RewardType TYPE =
      RewardType.named(NAME)
          .rewards(
              "JSON that conforms to a JSON schema: the whole response, or its only json code"
                  + " block. References are followed within the schema only.")
          .formula(
              "1 when it is one JSON value that conforms, else 0; too many steps are a failure,"
                  + " not a 0")
          .text("schema", "{}", "a JSON schema, at most 100,000 characters")
          .source("own; JSON Schema draft 4 to 2020-12")
          .make(
              Example.of("{\"a\": 1}", 1)
                  .with(Map.of("schema", new ParameterValue.Text("{\"required\": [\"a\"]}"))),
              parameters -> new JsonSchemaRule(BoundedSchema.read(parameters.text("schema"))));

  private final Rule json = JsonRule.TYPE.rule();
  private final BoundedSchema schema;

  private JsonSchemaRule(BoundedSchema schema) {
    this.schema = schema;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Finding measure(Subject subject) {
    Finding plain = json.measure(subject);
    if (!plain.outcome().equals(new RuleReward.Scored(1))) {
      return plain;
    }
    String text =
        plain.spans().isEmpty()
            ? subject.response()
            : subject
                .response()
                .substring(plain.spans().getFirst().start(), plain.spans().getFirst().end());
    if (text.length() > LONGEST) {
      return Finding.failed("The JSON is longer than 250,000 characters and was not checked.");
    }
    return check(text, plain);
  }

  private Finding check(String text, Finding plain) {
    try {
      JsonNode value = ContentJson.MAPPER.readTree(text);
      return switch (schema.check(value)) {
        case BoundedSchema.Result.Checked(List<String> problems) ->
            problems.isEmpty()
                ? Finding.scored(1, "The JSON conforms to the schema.", plain.spans())
                : Finding.scored(0, evidence(problems), plain.spans());
        case BoundedSchema.Result.GaveUp(String reason) -> Finding.failed(reason);
      };
    } catch (JsonProcessingException e) {
      return Finding.failed("The JSON was not checked: " + e.getOriginalMessage());
    }
  }

  private static String evidence(List<String> problems) {
    return String.format(
        Locale.ROOT,
        "%,d %s: %s%s.",
        problems.size(),
        problems.size() == 1 ? "problem" : "problems",
        problems.stream().limit(SHOWN).map(JsonSchemaRule::shown).collect(Collectors.joining("; ")),
        problems.size() > SHOWN ? "; …" : "");
  }

  private static String shown(String problem) {
    String line = problem.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_PROBLEM ? line : line.substring(0, LONGEST_PROBLEM) + "…";
  }
}
