package rewarddesk.inference.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.TokenFrame;

/// A `tokenizer.json`, taken apart: the tokens with a name and the frame are ours, so that special
/// tokens in data stay text and every cut is known; the rest goes to the tokenizer library.
///
/// @param rest the file as the library gets it: without truncation, padding, named tokens and frame
/// @param tokens the tokens with a name
/// @param frame what stands around one text and between two
/// @param spaceBeforeFirst whether the very first stretch of a text, and only that, gets a space in
///   front (Metaspace with `prepend_scheme` first)
record TokenizerJson(String rest, AddedTokens tokens, TokenFrame frame, boolean spaceBeforeFirst) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /// In front of the names that the vocabulary has for special tokens, so that no text spells them:
  /// a character that is none and never stands in text.
  private static final String UNTYPEABLE = "\uFDD0";

  private static final long LARGEST_FILE = 200L << 20;

  /// @throws ModelException when the file is missing or not a tokenizer, with what to do
  static TokenizerJson read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw fault(
          "There is no %s. Put the model's tokenizer.json there; every model that loads in"
              + " transformers can save one.",
          file);
    }
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw fault("%s is larger than 200 MB and is not read. Is it a tokenizer.json?", file);
      }
      if (MAPPER.readTree(file.toFile()) instanceof ObjectNode json && json.has("model")) {
        return of(json);
      }
    } catch (IOException e) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "%s is damaged or cut short. Fetch the file again.".formatted(file),
          e);
    }
    throw fault("%s is not a tokenizer.json: it has no \"model\".", file);
  }

  private static ModelException fault(String sentence, Path file) {
    return new ModelException(ModelException.Cause.PERMANENT, sentence.formatted(file));
  }

  private static TokenizerJson of(ObjectNode json) {
    List<AddedTokens.Token> tokens = new ArrayList<>();
    json.path("added_tokens").forEach(node -> tokens.add(token(node)));
    TokenFrame frame = FrameReader.read(json.path("post_processor"));
    boolean first = takeFirstScheme(json.path("pre_tokenizer"));
    json.set("added_tokens", JsonNodeFactory.instance.arrayNode());
    json.putNull("post_processor");
    json.putNull("truncation");
    json.putNull("padding");
    hide(json, tokens);
    return new TokenizerJson(json.toString(), new AddedTokens(tokens), frame, first);
  }

  private static AddedTokens.Token token(JsonNode node) {
    return new AddedTokens.Token(
        node.path("id").asLong(),
        node.path("content").asText(""),
        node.path("special").asBoolean(),
        node.path("lstrip").asBoolean(),
        node.path("rstrip").asBoolean(),
        node.path("single_word").asBoolean());
  }

  /// The library would take every stretch for a first one.
  private static boolean takeFirstScheme(JsonNode node) {
    boolean found = false;
    if (node instanceof ObjectNode object
        && object.path("type").asText().equals("Metaspace")
        && object.path("prepend_scheme").asText().equals("first")) {
      object.put("prepend_scheme", "never");
      found = true;
    }
    for (JsonNode inner : node.path("pretokenizers")) {
      found |= takeFirstScheme(inner);
    }
    return found;
  }

  private static void hide(ObjectNode json, List<AddedTokens.Token> tokens) {
    JsonNode model = json.path("model");
    String unknown = model.path("unk_token").asText("");
    long unknownId = model.path("unk_id").asLong(-1);
    Set<String> names =
        tokens.stream()
            .filter(AddedTokens.Token::special)
            .filter(token -> token.id() != unknownId && !token.name().equals(unknown))
            .map(AddedTokens.Token::name)
            .collect(Collectors.toSet());
    if (model.path("vocab") instanceof ObjectNode vocabulary) {
      hideKeys(vocabulary, names);
    } else {
      hidePieces(model.path("vocab"), names);
    }
  }

  private static void hideKeys(ObjectNode vocabulary, Set<String> names) {
    for (String name : names) {
      JsonNode id = vocabulary.remove(name);
      if (id != null) {
        vocabulary.set(UNTYPEABLE + name, id);
      }
    }
  }

  private static void hidePieces(JsonNode pieces, Set<String> names) {
    for (JsonNode piece : pieces) {
      if (piece instanceof ArrayNode scored && names.contains(scored.path(0).asText())) {
        scored.set(0, UNTYPEABLE + scored.path(0).asText());
      }
    }
  }

  /// Options that keep the library from doing what the file or its own defaults say.
  static Map<String, String> options() {
    return Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "false");
  }
}
