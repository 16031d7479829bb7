package rewarddesk.reward.rule.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Response;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;
import rewarddesk.model.Span;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.ParameterValue;
import rewarddesk.reward.rule.Subject;

/// The reward for JSON that conforms to a schema.
class JsonSchemaRuleTest {

  private static Finding check(String schema, String response) {
    return JsonSchemaRule.TYPE
        .rule(Map.of("schema", new ParameterValue.Text(schema)))
        .measure(
            Subject.of(
                Comparison.of("1", Content.text(""), Response.of(response), Response.of("")),
                Slot.A));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"type":"object","required":["a"]}                                    | {"a":1}      | 1
          {"type":"object","required":["a"]}                                    | {"b":1}      | 0
          {"properties":{"a":{"type":"integer"}},"additionalProperties":false}  | {"a":"x"}    | 0
          {"$defs":{"n":{"minimum":3}},"items":{"$ref":"#/$defs/n"}}            | [3, 4]       | 1
          {"$defs":{"n":{"minimum":3}},"items":{"$ref":"#/$defs/n"}}            | [3, 2]       | 0
          {"$schema":"http://json-schema.org/draft-07/schema#","items":[{"const":1}]} | [2]    | 0
          {"$schema":"http://json-schema.org/draft-07/schema","items":[{"const":1}]} | [1]     | 1
          {"$id":"https://x.org/a","$defs":{"n":{"$id":"b","const":1}},"$ref":"b"} | 1         | 1
          {"pattern":"^[a-z]+$"}                                                | "ab"         | 1
          {"pattern":"^[a-z]+$"}                                                | "A"          | 0
          {}                                                                    | no json      | 0
          """)
  void whatConformsGetsOne(String schema, String response, double expected) {
    assertThat(check(schema, response).outcome()).isEqualTo(new RuleReward.Scored(expected));
  }

  @Test
  void theEvidenceSaysWhatIsWrongAndWhere() {
    assertThat(
            check("{\"properties\":{\"a\":{\"type\":\"integer\"}}}", "```json\n{\"a\":\"x\"}\n```"))
        .isEqualTo(
            Finding.scored(
                0, "1 problem: /a: string found, integer expected.", List.of(new Span(8, 18))));
  }

  @Test
  void referencesThatDoubleTheWorkAreStopped() {
    String doubling =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    "\"a%d\":{\"allOf\":[{\"$ref\":\"#/$defs/a%d\"},{\"$ref\":\"#/$defs/a%d\"}]}"
                        .formatted(i, i + 1, i + 1))
            .collect(Collectors.joining(","));
    String schema =
        "{\"$defs\":{"
            + doubling
            + ",\"a60\":{}},\"properties\":{\"p\":{\"$ref\":\"#/$defs/a0\"}}}";
    assertThat(check(schema, "{\"p\":1}"))
        .isEqualTo(
            Finding.failed("The schema needs too many steps on this JSON; make it simpler."));
  }

  @Test
  void anExpressionWithoutEndIsStopped() {
    assertThat(check("{\"pattern\":\"^(.*)*\\\\1b$\"}", '"' + "a".repeat(5000) + '"').outcome())
        .isInstanceOf(RuleReward.Failed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"$ref\":\"#\"}", "[1]", "{", "{\"$schema\":\"http://x.org/s\"}"})
  void whatIsNoSchemaIsRefusedWhenTheProfileIsRead(String schema) {
    assertThatThrownBy(() -> check(schema, "1")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingIsEverLoaded() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/s.json";
      assertThatThrownBy(() -> check("{\"$ref\":\"%s\"}".formatted(address), "{}"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "The schema refers to \"%s\"; only references within it are followed.", address);
      String relative = "{\"$id\":\"%s\",\"$ref\":\"other.json\"}".formatted(address);
      assertThatThrownBy(() -> check(relative, "{}")).isInstanceOf(IllegalArgumentException.class);
      server.setSoTimeout(200);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void longJsonIsAFailureAndNoNumber() {
    assertThat(check("{}", "[" + "1,".repeat(200_000) + "1]"))
        .isEqualTo(
            Finding.failed("The JSON is longer than 250,000 characters and was not checked."));
  }
}
