package rewarddesk.export.target;

/// What a loader would do with one row, and why.
///
/// @param where the column it is about; empty when it is about the whole row
public record Finding(Effect effect, Fault fault, String where) {

  /// One clause, in plain English.
  public String sentence() {
    return fault.sentence(where);
  }
}
