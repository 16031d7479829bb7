package rewarddesk.inference.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.Tokenizer;

/// The tokens with which a model ends a reply, as the JSON files of its folder say.
final class ReplyEnds {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ReplyEnds() {}

  /// Those of `config.json`, `generation_config.json` and `tokenizer_config.json`, in this order;
  /// the first one is the one to put behind a text.
  ///
  /// @throws ModelException when one of the files is damaged
  static List<Long> of(Path folder, Tokenizer tokenizer) {
    Set<Long> ends = new LinkedHashSet<>();
    addNumbers(ends, json(folder.resolve("config.json")).path("eos_token_id"));
    addNumbers(ends, json(folder.resolve("generation_config.json")).path("eos_token_id"));
    String name = name(json(folder.resolve("tokenizer_config.json")).path("eos_token"));
    tokenizer.special(name).ifPresent(ends::add);
    return new ArrayList<>(ends);
  }

  private static void addNumbers(Set<Long> ends, JsonNode value) {
    if (value.isIntegralNumber()) {
      ends.add(value.asLong());
    }
    value.forEach(one -> addNumbers(ends, one));
  }

  private static String name(JsonNode token) {
    return token.isObject() ? token.path("content").asText("") : token.asText("");
  }

  private static JsonNode json(Path file) {
    if (!Files.isRegularFile(file)) {
      return MAPPER.createObjectNode();
    }
    try {
      return MAPPER.readTree(file.toFile());
    } catch (IOException e) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "%s is damaged or cut short. Fetch the file again.".formatted(file),
          e);
    }
  }
}
