package rewarddesk.export.recipe;

/// Why a recipe cannot be used, as a plain sentence that says what to do next.
public final class RecipeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public RecipeException(String sentence) {
    super(sentence);
  }
}
