package rewarddesk.reward.jury;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import rewarddesk.json.ContentJson;
import rewarddesk.json.StrictJson;
import rewarddesk.model.TextHash;

/// A jury with a name, as data: `{"name": "panel", "members": ["builtin",
/// "llmbar@ollama:qwen3:8b"]}`. Its verdict is that of the majority, see [Jury]. Immutable.
///
/// @param name short name in lower case, as in `jury:panel`
/// @param members ids of its judges, 2 to 15 different ones and no juries
/// @param json the definition as it was written
public record JuryDefinition(String name, List<String> members, String json) {
  private static final int MOST_CHARACTERS = 20_000;

  public JuryDefinition {
    members = List.copyOf(members);
  }

  /// @throws IllegalArgumentException with a plain sentence when it cannot be a jury
  public static JuryDefinition of(String name, List<String> members) {
    ObjectNode json = ContentJson.MAPPER.createObjectNode().put("name", name);
    members.forEach(json.putArray("members")::add);
    return read(json.toPrettyString() + "\n");
  }

  /// @throws IllegalArgumentException with a plain sentence when the text is no jury
  public static JuryDefinition read(String json) {
    if (json.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException("The jury is larger than 20 kB.");
    }
    JsonNode node = StrictJson.read("The jury", json);
    StrictJson.object("The jury", node, Set.of("name", "members"));
    String name = StrictJson.name("\"name\"", node.path("name"));
    List<String> members = StrictJson.texts("\"members\"", node.path("members"));
    return new JuryDefinition(name, JuryId.checked(members), json);
  }

  /// Its id as a judge, `jury:NAME`.
  public String id() {
    return JuryId.PREFIX + name;
  }

  /// SHA-256 of the definition: a jury whose members change is another one.
  public String hash() {
    return TextHash.hex(json);
  }
}
