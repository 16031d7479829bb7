package rewarddesk.reward.jury;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// The id of a jury, `jury:ID+ID+…`, taken apart.
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

  /// @throws IllegalArgumentException with a plain sentence when it cannot be a jury
  public static JuryId of(String id) {
    List<String> members = parts(id);
    if (members.size() < 2 || members.size() > MOST || members.contains("")) {
      throw new IllegalArgumentException(
          "A jury is written jury:JUDGE+JUDGE+… with 2 to %d judges.".formatted(MOST));
    }
    if (new HashSet<>(members).size() < members.size()) {
      throw new IllegalArgumentException("A judge sits in a jury once only: " + id + ".");
    }
    if (members.stream().anyMatch(JuryId::isJury)) {
      throw new IllegalArgumentException("A jury cannot sit in a jury: " + id + ".");
    }
    return new JuryId(members);
  }

  /// The ids of the judges behind an id: those that sit in a jury, or the id itself.
  public static List<String> judges(String id) {
    return isJury(id) ? parts(id) : List.of(id);
  }

  private static List<String> parts(String id) {
    return Stream.of(id.substring(PREFIX.length()).split("\\+", -1)).map(String::strip).toList();
  }
}
