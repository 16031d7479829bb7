package rewarddesk.dataset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import rewarddesk.json.ContentJson;
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
final class Fingerprint {
  private Fingerprint() {}

  /// SHA-256 of the canonical form, 64 lower-case hexadecimal digits.
  static String of(MappedRow row) {
    ArrayNode form = JsonNodeFactory.instance.arrayNode(7);
    row.id().ifPresentOrElse(form::add, form::addNull);
    form.add(ContentJson.write(row.prompt()));
    form.add(ContentJson.write(row.first().content()));
    form.add(ContentJson.write(row.second().content()));
    row.label().ifPresentOrElse(label -> form.add(word(label)), form::addNull);
    row.first().sourceModel().ifPresentOrElse(form::add, form::addNull);
    row.second().sourceModel().ifPresentOrElse(form::add, form::addNull);
    return TextHash.hex(form.toString());
  }

  /// SHA-256 of a prompt in the same form: what answers to the same prompt share.
  static String ofPrompt(Content prompt) {
    return TextHash.hex(ContentJson.write(prompt).toString());
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
  static boolean coin(long seed, String fingerprint) {
    byte[] hash = TextHash.bytes(seed + ":" + fingerprint);
    return (hash[hash.length - 1] & 1) == 1;
  }
}
