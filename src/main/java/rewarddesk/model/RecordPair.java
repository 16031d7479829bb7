package rewarddesk.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The id of a pair that was made of a record with several responses, `RECORD-I-J`: I and J are the
/// numbers of its responses in the record, from 1, the better one first where the data says which
/// is better.
///
/// @param record id of the record
/// @param first number of one response
/// @param second number of the other
public record RecordPair(String record, int first, int second) {
  private static final Pattern ID = Pattern.compile("(.+)-(\\d{1,2})-(\\d{1,2})", Pattern.DOTALL);

  /// The id of the pair.
  public String id() {
    return record + "-" + first + "-" + second;
  }

  /// @return empty when the id is not that of such a pair
  public static Optional<RecordPair> of(String id) {
    Matcher parts = ID.matcher(id);
    return parts.matches()
        ? Optional.of(
            new RecordPair(
                parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))))
        : Optional.empty();
  }
}
