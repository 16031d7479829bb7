package rewarddesk.ui.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import rewarddesk.reward.rule.ParameterValue;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.reward.rule.RuleProfile.Clip;
import rewarddesk.reward.rule.RuleProfile.Part;

/// Single changes of a profile; each makes a new one.
final class ProfileEdits {
  private ProfileEdits() {}

  static RuleProfile named(RuleProfile profile, String name) {
    return new RuleProfile(name, profile.parts(), profile.clip());
  }

  static RuleProfile clipped(RuleProfile profile, Optional<Clip> clip) {
    return new RuleProfile(profile.name(), profile.parts(), clip);
  }

  /// With a reward at the end, at weight 1 and its default parameters.
  static RuleProfile with(RuleProfile profile, RewardType type) {
    List<Part> parts = new ArrayList<>(profile.parts());
    parts.add(Part.of(type, 1));
    return with(profile, parts);
  }

  /// Without a reward; the last one stays, for a profile without rewards says nothing.
  static RuleProfile without(RuleProfile profile, String reward) {
    List<Part> rest = profile.parts().stream().filter(part -> !is(part, reward)).toList();
    return rest.isEmpty() ? profile : with(profile, rest);
  }

  /// With a reward so many places further down; it stays within the list.
  static RuleProfile moved(RuleProfile profile, String reward, int by) {
    List<Part> parts = new ArrayList<>(profile.parts());
    int from = indexOf(profile, reward);
    int to = from + by;
    if (from < 0 || to < 0 || to >= parts.size()) {
      return profile;
    }
    parts.add(to, parts.remove(from));
    return with(profile, parts);
  }

  static RuleProfile weighed(RuleProfile profile, String reward, double weight) {
    return changed(profile, reward, part -> new Part(part.rule(), part.given(), weight));
  }

  /// With a parameter of a reward set; one set to its default is left out.
  ///
  /// @throws IllegalArgumentException with a plain sentence when the reward cannot be made so
  static RuleProfile set(
      RuleProfile profile, RewardType type, String parameter, ParameterValue value) {
    return changed(
        profile,
        type.name(),
        part -> {
          Map<String, ParameterValue> given = new HashMap<>(part.given());
          given.put(parameter, value);
          type.description().parameters().stream()
              .filter(known -> known.fallback().equals(given.get(known.name())))
              .forEach(known -> given.remove(known.name()));
          return new Part(type.rule(given), given, part.weight());
        });
  }

  static Optional<Part> part(RuleProfile profile, String reward) {
    return profile.parts().stream().filter(part -> is(part, reward)).findFirst();
  }

  static int indexOf(RuleProfile profile, String reward) {
    return profile.parts().stream().map(part -> part.rule().name()).toList().indexOf(reward);
  }

  private static RuleProfile changed(
      RuleProfile profile, String reward, UnaryOperator<Part> change) {
    return with(
        profile,
        profile.parts().stream()
            .map(part -> is(part, reward) ? change.apply(part) : part)
            .toList());
  }

  private static RuleProfile with(RuleProfile profile, List<Part> parts) {
    return new RuleProfile(profile.name(), parts, profile.clip());
  }

  private static boolean is(Part part, String reward) {
    return part.rule().name().equals(reward);
  }
}
