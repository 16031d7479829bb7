package rewarddesk.dataset.row;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import rewarddesk.json.JsonUtf8;
import rewarddesk.model.Content;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.TextHash;
import rewarddesk.project.WrittenTexts;

/// Tells rows apart by what they say, and draws their coin.
///
/// Canonical form of a row: the UTF-8 bytes of the JSON array `[id, prompt, first, second, label]`
/// without white space, where `id` is the given id or null, text is a string, a conversation a list
/// of `{"role":…,"content":…}` in that key order, `first` and `second` stand in the file's order
/// (chosen before rejected), and `label` is `"first"`, `"second"`, `"tie"` or null; models are the
/// given names or null. JSON escapes are the shortest ones; characters outside ASCII stand as they
/// are.
public final class Fingerprint {
  private static final byte[] NULL = "null".getBytes(StandardCharsets.UTF_8);

  private Fingerprint() {}

  /// SHA-256 of the canonical form, 64 lower-case hexadecimal digits.
  ///
  /// @param texts those of the row, in the file's order
  /// @param json writes the rest of the row
  public static String of(MappedRow row, WrittenTexts texts, JsonUtf8 json) {
    MessageDigest hash = sha256();
    hash.update((byte) '[');
    hash.update(optional(json, row.id()));
    hash.update((byte) ',');
    hash.update(texts.prompt());
    hash.update((byte) ',');
    hash.update(texts.responseA());
    hash.update((byte) ',');
    hash.update(texts.responseB());
    hash.update((byte) ',');
    hash.update(optional(json, row.label().map(Fingerprint::word)));
    hash.update((byte) ',');
    hash.update(optional(json, row.first().sourceModel()));
    hash.update((byte) ',');
    hash.update(optional(json, row.second().sourceModel()));
    hash.update((byte) ']');
    return HexFormat.of().formatHex(hash.digest());
  }

  private static byte[] optional(JsonUtf8 json, Optional<String> text) {
    return text.map(json::of).orElse(NULL);
  }

  /// SHA-256 of a prompt in the same form: what answers to the same prompt share.
  public static String ofPrompt(Content prompt) {
    MessageDigest hash = sha256();
    return HexFormat.of().formatHex(hash.digest(new JsonUtf8().of(prompt)));
  }

  /// SHA-256 of a prompt and responses to it, as `[prompt, response, …]` in the same form.
  public static String of(Content prompt, List<Content> responses) {
    JsonUtf8 json = new JsonUtf8();
    MessageDigest hash = sha256();
    hash.update((byte) '[');
    hash.update(json.of(prompt));
    for (Content response : responses) {
      hash.update((byte) ',');
      hash.update(json.of(response));
    }
    hash.update((byte) ']');
    return HexFormat.of().formatHex(hash.digest());
  }

  private static String word(GoldLabel label) {
    return switch (label) {
      case A -> "first";
      case B -> "second";
      case TIE -> "tie";
    };
  }

  /// A fair coin that depends on nothing but the seed and the row: the lowest bit of the last byte
  /// of SHA-256 of `seed:fingerprint`, the seed in decimal. Rows in another order fall the same
  /// way.
  public static boolean coin(long seed, String fingerprint) {
    byte[] hash = TextHash.bytes(seed + ":" + fingerprint);
    return (hash[hash.length - 1] & 1) == 1;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
