package rewarddesk.dataset.row;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import rewarddesk.json.JsonText;
import rewarddesk.model.Content;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.TextHash;

/// Tells rows apart by what they say, and draws their coin.
///
/// Canonical form of a row: the UTF-8 bytes of the JSON array `[id, prompt, first, second, label]`
/// without white space, where `id` is the given id or null, text is a string, a conversation a list
/// of `{"role":…,"content":…}` in that key order, `first` and `second` stand in the file's order
/// (chosen before rejected), and `label` is `"first"`, `"second"`, `"tie"` or null; models are the
/// given names or null. JSON escapes are the shortest ones; characters outside ASCII stand as they
/// are.
public final class Fingerprint {
  private Fingerprint() {}

  /// The three texts of a row as JSON, in the file's order.
  public record Texts(String prompt, String first, String second) {
    public static Texts of(MappedRow row) {
      return new Texts(
          JsonText.of(row.prompt()),
          JsonText.of(row.first().content()),
          JsonText.of(row.second().content()));
    }
  }

  /// SHA-256 of the canonical form, 64 lower-case hexadecimal digits.
  ///
  /// @param texts those of the row
  public static String of(MappedRow row, Texts texts) {
    MessageDigest hash = sha256();
    add(hash, "[" + optional(row.id()) + ",");
    add(hash, texts.prompt());
    add(hash, ",");
    add(hash, texts.first());
    add(hash, ",");
    add(hash, texts.second());
    add(hash, "," + optional(row.label().map(Fingerprint::word)));
    add(hash, "," + optional(row.first().sourceModel()));
    add(hash, "," + optional(row.second().sourceModel()) + "]");
    return HexFormat.of().formatHex(hash.digest());
  }

  private static void add(MessageDigest hash, String part) {
    hash.update(part.getBytes(StandardCharsets.UTF_8));
  }

  private static String optional(Optional<String> text) {
    return text.map(JsonText::of).orElse("null");
  }

  /// SHA-256 of a prompt in the same form: what answers to the same prompt share.
  public static String ofPrompt(Content prompt) {
    return TextHash.hex(JsonText.of(prompt));
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
