package rewarddesk.export.target;

import java.util.Locale;

/// What a format has no place for. Everything else comes back as it went when a file is imported
/// again.
public enum Limit {
  /// The rejected response is not written.
  NO_REJECTED("the rejected response is not in it"),
  /// Rows hold one response each: pairs are put together again by their prompts, so that two pairs
  /// of one prompt come back as all pairs of its good and its bad responses.
  ONE_RESPONSE_A_ROW("rows hold one response each; pairs are told by their prompts alone"),
  /// Rows hold labelled steps, and no pairs.
  STEPS_ONLY("it holds labelled steps, and no pairs"),
  /// A conversation is written as one text.
  ONE_TEXT("a conversation is one text in it"),
  /// Only one question with one answer fits; conversations are left out and counted.
  ONE_QUESTION("conversations of several turns do not fit in and are left out"),
  /// A response of several turns that differ is left out and counted.
  ONE_REPLY("responses of several turns do not fit in and are left out"),
  /// A system turn without text cannot be told from none, and is left out and counted.
  NO_EMPTY_SYSTEM("an empty system turn does not fit in and is left out");

  private final String sentence;

  Limit(String sentence) {
    this.sentence = sentence;
  }

  /// The word in reports and files.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// One clause, in plain English.
  public String sentence() {
    return sentence;
  }
}
