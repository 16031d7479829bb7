package rewarddesk.stats.bias;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which family a model's name belongs to, so that self-preference can be counted: `qwen` for
/// `ollama:qwen3:8b` and `Qwen/Qwen2.5-7B-Instruct`.
public final class ModelFamily {
  private static final Pattern FAMILY = Pattern.compile("^[a-z]{3,}");

  private ModelFamily() {}

  /// The letters that a name begins with, after the server's or the owner's name; empty when it
  /// begins with anything else.
  public static Optional<String> of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String model = lower.substring(lower.lastIndexOf('/') + 1);
    String bare = model.startsWith("ollama:") ? model.substring("ollama:".length()) : model;
    Matcher matcher = FAMILY.matcher(bare);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }
}
