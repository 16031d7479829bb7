package rewarddesk.reward.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rewarddesk.reward.rule.RuleProfile;

/// The profiles that come with the program, from `assets/profiles`.
public final class Presets {
  /// In the order they are offered.
  private static final List<String> FILES =
      List.of("chat-quality", "r1-reasoning", "mini-r1-zero", "open-r1", "trl");

  private final List<RuleProfile> profiles;

  private Presets(List<RuleProfile> profiles) {
    this.profiles = profiles;
  }

  /// @param catalog must hold every reward that the presets name
  /// @throws ProfileException when it does not
  public static Presets of(RewardCatalog catalog) {
    ProfileJson json = new ProfileJson(catalog);
    return new Presets(FILES.stream().map(Presets::load).map(json::read).toList());
  }

  private static String load(String file) {
    String path = "/assets/profiles/" + file + ".json";
    try (InputStream in = Presets.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException("the program lacks its file " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<RuleProfile> profiles() {
    return profiles;
  }

  public List<String> names() {
    return profiles.stream().map(RuleProfile::name).toList();
  }

  /// @param name without regard to case; a hyphen stands for a space too
  public Optional<RuleProfile> find(String name) {
    return profiles.stream().filter(profile -> key(profile.name()).equals(key(name))).findFirst();
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
