package rewarddesk.reward.profile;

import java.time.Instant;
import java.util.List;
import rewarddesk.model.TextHash;
import rewarddesk.project.ProfileRepository;
import rewarddesk.project.StoredProfile;
import rewarddesk.reward.rule.RuleProfile;

/// The reward profiles of one project, read and written with the rewards this program knows. Safe
/// for any thread.
public final class ProjectProfiles {
  private static final int FIRST = 1;

  private final ProfileRepository stored;
  private final ProfileJson json;

  /// @param catalog the rewards that can be named
  public ProjectProfiles(ProfileRepository stored, RewardCatalog catalog) {
    this.stored = stored;
    this.json = new ProfileJson(catalog);
  }

  /// The profile the project goes by: the one saved last or put back, in a project without any the
  /// first version of the standard profile.
  ///
  /// @throws ProfileException when it names rewards or parameters that this program does not have
  public NumberedProfile active() {
    return stored.active().map(this::read).orElseGet(() -> numbered(RuleProfile.standard(), FIRST));
  }

  /// What a project without any profile goes by.
  ///
  /// @param catalog must hold the rewards of [RuleProfile#standard()]
  public static NumberedProfile standard(RewardCatalog catalog) {
    return numbered(new ProfileJson(catalog), RuleProfile.standard(), FIRST);
  }

  /// Every version, by name, newest first; in a project without any the standard profile.
  public List<StoredProfile> all() {
    List<StoredProfile> all = stored.all();
    return all.isEmpty() ? List.of(stored(RuleProfile.standard(), Instant.EPOCH)) : all;
  }

  private StoredProfile stored(RuleProfile rules, Instant at) {
    return new StoredProfile(rules.name(), FIRST, json.write(rules), at, true);
  }

  /// @throws ProfileException as [#active()]
  public NumberedProfile read(StoredProfile profile) {
    RuleProfile read = json.read(profile.json());
    return numbered(new RuleProfile(profile.name(), read.parts(), read.clip()), profile.version());
  }

  /// Saves a profile as the next version under its name; the project goes by it from now on.
  public NumberedProfile save(RuleProfile rules, Instant at) {
    keepStart(at);
    return numbered(rules, stored.save(rules.name(), json.write(rules), at).version());
  }

  /// Goes by an older version again.
  ///
  /// @throws IllegalArgumentException when there is no such version
  public NumberedProfile putBack(String name, int version, Instant at) {
    keepStart(at);
    return read(stored.putBack(name, version));
  }

  /// See [ProfileRepository#rename].
  public void rename(String from, String to, Instant at) {
    keepStart(at);
    stored.rename(from, to);
  }

  /// See [ProfileRepository#remove].
  public void remove(String name, Instant at) {
    keepStart(at);
    stored.remove(name);
  }

  /// What the project went by so far stays as a version, also when it was never saved.
  private void keepStart(Instant at) {
    if (stored.active().isEmpty()) {
      RuleProfile standard = RuleProfile.standard();
      stored.save(standard.name(), json.write(standard), at);
    }
  }

  private NumberedProfile numbered(RuleProfile rules, int version) {
    return numbered(json, rules, version);
  }

  private static NumberedProfile numbered(ProfileJson json, RuleProfile rules, int version) {
    String content = json.write(new RuleProfile("", rules.parts(), rules.clip()));
    return new NumberedProfile(rules, version, TextHash.hex(content));
  }
}
