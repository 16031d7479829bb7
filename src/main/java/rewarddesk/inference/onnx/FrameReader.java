package rewarddesk.inference.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.TokenFrame;
import rewarddesk.inference.TokenFrame.Part;

/// Reads the `post_processor` of a `tokenizer.json`: the kinds that add tokens are
/// `TemplateProcessing`, `BertProcessing` and `RobertaProcessing`, alone or in a `Sequence`.
final class FrameReader {
  private FrameReader() {}

  static TokenFrame read(JsonNode processor) {
    return switch (processor.path("type").asText("")) {
      case "TemplateProcessing" -> template(processor);
      case "BertProcessing" -> bert(id(processor, "cls"), id(processor, "sep"));
      case "RobertaProcessing" -> roberta(id(processor, "cls"), id(processor, "sep"));
      case "Sequence" -> sequence(processor.path("processors"));
      case "", "ByteLevel" -> TokenFrame.NONE;
      default ->
          throw new ModelException(
              ModelException.Cause.PERMANENT,
              "The tokenizer.json has a post_processor of the kind \"%s\", which this program does not know."
                  .formatted(processor.path("type").asText()));
    };
  }

  private static TokenFrame sequence(JsonNode processors) {
    TokenFrame frame = TokenFrame.NONE;
    for (JsonNode processor : processors) {
      TokenFrame next = read(processor);
      frame = next.equals(TokenFrame.NONE) ? frame : next;
    }
    return frame;
  }

  private static long id(JsonNode processor, String name) {
    return processor.path(name).path(1).asLong();
  }

  private static TokenFrame bert(long cls, long sep) {
    return new TokenFrame(
        List.of(new Part.Special(cls, 0), new Part.Text(false, 0), new Part.Special(sep, 0)),
        List.of(
            new Part.Special(cls, 0),
            new Part.Text(false, 0),
            new Part.Special(sep, 0),
            new Part.Text(true, 1),
            new Part.Special(sep, 1)));
  }

  private static TokenFrame roberta(long cls, long sep) {
    return new TokenFrame(
        List.of(new Part.Special(cls, 0), new Part.Text(false, 0), new Part.Special(sep, 0)),
        List.of(
            new Part.Special(cls, 0),
            new Part.Text(false, 0),
            new Part.Special(sep, 0),
            new Part.Special(sep, 0),
            new Part.Text(true, 0),
            new Part.Special(sep, 0)));
  }

  private static TokenFrame template(JsonNode processor) {
    JsonNode specials = processor.path("special_tokens");
    return new TokenFrame(
        parts(processor.path("single"), specials), parts(processor.path("pair"), specials));
  }

  private static List<Part> parts(JsonNode order, JsonNode specials) {
    List<Part> parts = new ArrayList<>();
    for (JsonNode item : order) {
      JsonNode special = item.path("SpecialToken");
      if (special.isMissingNode()) {
        JsonNode text = item.path("Sequence");
        parts.add(
            new Part.Text(text.path("id").asText().equals("B"), text.path("type_id").asInt()));
      } else {
        int type = special.path("type_id").asInt();
        specials
            .path(special.path("id").asText())
            .path("ids")
            .forEach(id -> parts.add(new Part.Special(id.asLong(), type)));
      }
    }
    return parts;
  }
}
