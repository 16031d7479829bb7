package rewarddesk.inference.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rewarddesk.inference.ChatTemplate;
import rewarddesk.inference.ModelException;

/// Finds the chat template of a model folder: `chat_template.jinja`, else `chat_template` in
/// `tokenizer_config.json` (one template, or a list of named ones, of which `default` counts).
public final class ChatTemplates {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String OWN_FILE = "chat_template.jinja";
  private static final String CONFIG = "tokenizer_config.json";
  private static final List<String> ROLES =
      List.of("bos_token", "eos_token", "pad_token", "unk_token");

  private ChatTemplates() {}

  /// @param specials names of the tokenizer's special tokens
  /// @return empty when the folder has no template
  /// @throws ModelException when a file is damaged
  public static Optional<ChatTemplate> of(Path folder, List<String> specials) {
    JsonNode config = json(folder.resolve(CONFIG));
    Path own = folder.resolve(OWN_FILE);
    if (Files.isRegularFile(own)) {
      return Optional.of(new JinjaTemplate(own.toString(), text(own), tokens(config), specials));
    }
    return source(config.path("chat_template"))
        .map(
            source ->
                new JinjaTemplate(
                    folder.resolve(CONFIG).toString(), source, tokens(config), specials));
  }

  /// A template that the user wrote.
  ///
  /// @param folder the model's folder, for the names of its special tokens
  public static ChatTemplate of(String source, Path folder, List<String> specials) {
    return new JinjaTemplate(
        "the description", source, tokens(json(folder.resolve(CONFIG))), specials);
  }

  private static Optional<String> source(JsonNode template) {
    if (template.isTextual()) {
      return Optional.of(template.textValue());
    }
    for (JsonNode named : template) {
      if (named.path("name").asText().equals("default") && named.path("template").isTextual()) {
        return Optional.of(named.path("template").textValue());
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> tokens(JsonNode config) {
    Map<String, String> tokens = new HashMap<>();
    for (String role : ROLES) {
      JsonNode token = config.path(role);
      String name = token.isTextual() ? token.textValue() : token.path("content").asText("");
      if (!name.isEmpty()) {
        tokens.put(role, name);
      }
    }
    return tokens;
  }

  private static JsonNode json(Path file) {
    if (!Files.isRegularFile(file)) {
      return MAPPER.createObjectNode();
    }
    try {
      return MAPPER.readTree(file.toFile());
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  private static ModelException damaged(Path file, IOException cause) {
    return new ModelException(
        ModelException.Cause.PERMANENT,
        "%s is damaged or cut short. Fetch the file again.".formatted(file),
        cause);
  }
}
