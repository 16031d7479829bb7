package rewarddesk.export.recipe;

/// What is asked of the annotators of an item together, those that came with the data included. Of
/// each the latest decision counts; skips have no vote.
///
/// @param annotators how many must have decided; 0 for any number
/// @param agreement least share of them that says what is exported, 0 to 1
public record Panel(int annotators, double agreement) {
  public static final Panel NONE = new Panel(0, 0);

  /// Whether anything is asked for.
  public boolean asks() {
    return annotators > 0 || agreement > 0;
  }
}
