package rewarddesk.export.recipe;

/// How rows are spread over files.
///
/// @param validation share of prompts for validation, 0 to 1
/// @param test share of prompts for the test, 0 to 1
/// @param rowsPerShard most rows in a file; 0 for no limit
/// @param spreadsheetSafe in CSV, whether a quote is put before fields that a spreadsheet would
///   take for a formula
public record Output(double validation, double test, int rowsPerShard, boolean spreadsheetSafe) {
  public static final Output ONE_FILE = new Output(0, 0, 0, false);

  public boolean splits() {
    return validation > 0 || test > 0;
  }
}
