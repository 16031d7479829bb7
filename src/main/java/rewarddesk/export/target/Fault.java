package rewarddesk.export.target;

import java.util.Locale;

/// What can be wrong with a row, whatever the target. `%s` stands for the column.
public enum Fault {
  NOT_AN_OBJECT("the row is not a JSON object"),
  ROWS_INSIDE_OBJECT("the rows stand inside one JSON object, which the loader reads as one row"),
  ROWS_NOT_IN_EXAMPLES("the file is not one JSON object with the rows in \"examples\""),
  FILE_NOT_READ("the loader does not read files like this one (%s)"),
  COLUMN_MISSING("%s is missing or null"),
  NO_PROMPT("there is no prompt column: words that both responses begin with go to the prompt"),
  NOT_TEXT("%s is not text"),
  NOT_MESSAGES("%s is not a list of messages with role and content"),
  NOT_A_MESSAGE("%s is not one message"),
  NOT_TRUE_OR_FALSE("%s is not true or false"),
  NOT_A_NUMBER("%s is not a number"),
  NOT_A_LIST("%s is not a list"),
  MIXED_SHAPES("some of the columns are text and others messages"),
  EMPTY("%s has no text"),
  SAME_RESPONSES("chosen and rejected are the same"),
  NOT_THE_ASSISTANT("%s does not end with the assistant's turn"),
  NOT_THE_USER("%s does not end with the user's turn"),
  NOT_ALTERNATING("the turns of user and assistant do not alternate"),
  SYSTEM_NOT_FIRST("a system turn stands after the first turn"),
  CONTEXT_DIFFERS("the turns before the last one differ between chosen and rejected"),
  PROMPT_REPEATED("chosen or rejected begins with the prompt's turns, which would be read twice"),
  SYSTEM_COLUMN("%s is a column of its own, which is not read; it belongs into the prompt"),
  EXTRA_COLUMN("there are columns besides those that are read (%s)"),
  SEVERAL_TURNS("a response has more than one turn, or the prompt is a conversation"),
  NOT_TWO("%s does not hold exactly two"),
  NOT_RANKED("neither of the two is ranked first"),
  OUT_OF_RANGE("%s is outside its range"),
  LENGTHS_DIFFER("the lists differ in length"),
  EMPTY_SYSTEM("the system turn is empty, which cannot be told from none"),
  NO_STEPS("the item has no labelled steps"),
  SHAPE_CHANGES("%s has another type here than in the rows before");

  private final String sentence;

  Fault(String sentence) {
    this.sentence = sentence;
  }

  /// The word in reports and files.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// One clause, in plain English.
  public String sentence(String where) {
    return sentence.replace("%s", where);
  }
}
