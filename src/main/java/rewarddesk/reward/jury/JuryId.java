package rewarddesk.reward.jury;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The id of a jury without a name, `jury:ID+ID+…`, taken apart. One with a name, `jury:NAME`, is
/// found in its project, see [ProjectJuries].
///
/// @param members ids of its judges, in order
public record JuryId(List<String> members) {
  /// What ids of juries begin with.
  public static final String PREFIX = "jury:";

  /// How many judges a jury has at most.
  public static final int MOST = 15;

  public JuryId {
    members = List.copyOf(members);
  }

  /// `jury:ID+ID+…`
  public String id() {
    return PREFIX + String.join("+", members);
  }

  public static boolean isJury(String id) {
    return id.startsWith(PREFIX);
  }

  /// The name in an id of the form `jury:NAME`; empty for every other id.
  public static Optional<String> name(String id) {
    return isJury(id) && id.indexOf('+') < 0
        ? Optional.of(id.substring(PREFIX.length()).strip())
        : Optional.empty();
  }

  /// @throws IllegalArgumentException with a plain sentence when it cannot be a jury
  public static JuryId of(String id) {
    return new JuryId(checked(parts(id)));
  }

  /// @throws IllegalArgumentException with a plain sentence when these cannot be a jury
  static List<String> checked(List<String> members) {
    if (members.size() < 2 || members.size() > MOST || members.contains("")) {
      throw new IllegalArgumentException(
          "A jury is written jury:JUDGE+JUDGE+… with 2 to %d judges.".formatted(MOST));
    }
    if (new HashSet<>(members).size() < members.size()) {
      throw new IllegalArgumentException(
          "A judge sits in a jury once only: " + String.join("+", members) + ".");
    }
    if (members.stream().anyMatch(JuryId::isJury)) {
      throw new IllegalArgumentException(
          "A jury cannot sit in a jury: " + String.join("+", members) + ".");
    }
    return members;
  }

  /// The ids of the judges behind an id: those that sit in a jury, or the id itself.
  public static List<String> judges(String id) {
    return isJury(id) ? parts(id) : List.of(id);
  }

  private static List<String> parts(String id) {
    return Stream.of(id.substring(PREFIX.length()).split("\\+", -1)).map(String::strip).toList();
  }
}
