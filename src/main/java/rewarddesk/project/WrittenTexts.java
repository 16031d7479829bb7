package rewarddesk.project;

import rewarddesk.json.JsonText;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;

/// The texts of a comparison as they stand in a project. Whoever reads a comparison makes them,
/// beside the one thread that stores.
///
/// @param prompt a JSON string or list of messages, like the responses
/// @param snippet the prompt's first 200 characters on one line
public record WrittenTexts(String prompt, String responseA, String responseB, String snippet) {

  public static WrittenTexts of(Comparison comparison) {
    return of(
        comparison.prompt(),
        JsonText.of(comparison.prompt()),
        JsonText.of(comparison.responseA().content()),
        JsonText.of(comparison.responseB().content()));
  }

  /// The same from texts that are JSON already.
  public static WrittenTexts of(
      Content prompt, String promptJson, String responseA, String responseB) {
    return new WrittenTexts(promptJson, responseA, responseB, Snippet.of(prompt));
  }
}
