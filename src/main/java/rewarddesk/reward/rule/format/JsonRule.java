package rewarddesk.reward.rule.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import rewarddesk.model.Span;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;

/// Whether a response is JSON.
///
/// Value 1 when the whole response, or the only closed `json` code block in it, is exactly one JSON
/// value by RFC 8259; else 0. Deeper than 500 levels is not accepted. Read as a stream, so that
/// memory stays flat. Own rule. Worked example: `{"a": 1}` gives 1, `{a: 1}` gives 0.
public final class JsonRule implements Rule {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(500)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  public static final RewardType TYPE =
      RewardType.named("json")
          .rewards("Valid JSON: the whole response, or its only json code block.")
          .formula("1 when it is exactly one JSON value (RFC 8259, at most 500 levels), else 0")
          .source("own")
          .make(Example.of("{\"a\": 1}", 1), _ -> new JsonRule());

  @Override
  public String name() {
    return "json";
  }

  @Override
  public Finding measure(Subject subject) {
    List<Span> blocks =
        FencedBlocks.in(subject.response()).stream()
            .filter(block -> block.language().equals("json"))
            .map(FencedBlocks.Block::content)
            .toList();
    if (blocks.size() > 1) {
      return Finding.scored(0, "There are several json code blocks.", blocks.subList(0, 2));
    }
    return blocks.isEmpty()
        ? check(subject.response(), "The response", List.of())
        : check(
            subject.response().substring(blocks.getFirst().start(), blocks.getFirst().end()),
            "The code block",
            blocks);
  }

  private static Finding check(String text, String what, List<Span> spans) {
    try (JsonParser parser = FACTORY.createParser(new StringReader(text))) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return Finding.scored(0, what + " is empty.", spans);
      }
      parser.skipChildren();
      if (first.isNumeric()) {
        parser.finishToken();
      }
      return parser.nextToken() == null
          ? Finding.scored(1, what + " is one JSON value.", spans)
          : Finding.scored(0, what + " goes on after the first JSON value.", spans);
    } catch (JsonProcessingException e) {
      return Finding.scored(
          0,
          String.format(
              Locale.ROOT,
              "%s is not JSON: line %,d, column %,d.",
              what,
              e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
              e.getLocation() == null ? 1 : e.getLocation().getColumnNr()),
          spans);
    } catch (IOException e) {
      throw new IllegalStateException("A text in memory cannot fail to be read", e);
    }
  }
}
