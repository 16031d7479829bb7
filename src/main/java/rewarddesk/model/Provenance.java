package rewarddesk.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// What is needed to say where a judgment came from, and to repeat it.
///
/// @param version version of the reward system's code or head
/// @param modelDigest digest of the model's weights, when there is a model
/// @param templateHash hash of the prompt templates, when there are any
/// @param options everything set for the call, by name
/// @param seed seed of whatever chance was involved
public record Provenance(
    String version,
    Optional<String> modelDigest,
    Optional<String> templateHash,
    Map<String, String> options,
    OptionalLong seed) {
  public Provenance {
    options = Collections.unmodifiableMap(new TreeMap<>(options));
  }

  /// The option that says what a model computed on.
  public static final String RAN_ON = "provider";

  /// What a model computed on, in lower case: `cpu`, `cuda`. Empty where there is no model, or
  /// nobody knows.
  public Optional<String> ranOn() {
    return Optional.ofNullable(options.get(RAN_ON));
  }

  /// The option under which a jury keeps the digest of a member's model.
  public static String memberDigest(String judge) {
    return judge + " model digest";
  }

  public static Provenance ofVersion(String version) {
    return new Provenance(
        version, Optional.empty(), Optional.empty(), Map.of(), OptionalLong.empty());
  }
}
