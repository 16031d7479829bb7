package rewarddesk.insight;

/// A field of the data by which the items are not parted. At most a thousand are known by name.
///
/// @param name in the metadata of the items
/// @param why what it is about it
public record UnpartedField(String name, Why why) {
  /// Fields by which items are parted, the first ones in the data.
  public static final int MOST_FIELDS = 12;

  /// Different values that a field may have.
  public static final int MOST_VALUES = 24;

  /// Characters of a value.
  public static final int LONGEST_VALUE = 60;

  /// What it is about a field.
  public enum Why {
    /// There are [#MOST_FIELDS] others already.
    MANY_FIELDS,
    /// More than [#MOST_VALUES] different values.
    MANY_VALUES,
    /// A value of more than [#LONGEST_VALUE] characters.
    LONG_VALUE,
    /// Lists or objects of its own.
    NESTED;

    /// One phrase in English: `more than 24 different values`.
    public String words() {
      return switch (this) {
        case MANY_FIELDS -> MOST_FIELDS + " other fields come first";
        case MANY_VALUES -> "more than " + MOST_VALUES + " different values";
        case LONG_VALUE -> "values of more than " + LONGEST_VALUE + " characters";
        case NESTED -> "lists or objects";
      };
    }
  }
}
