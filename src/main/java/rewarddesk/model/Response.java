package rewarddesk.model;

import java.util.Optional;

/// One model output for a prompt.
///
/// @param content text or the assistant's turns
/// @param sourceModel who wrote it, when the data says so; kept from the annotator in blind work
public record Response(Content content, Optional<String> sourceModel) {

  public static Response of(String text) {
    return new Response(Content.text(text), Optional.empty());
  }

  /// The response as one text, see [Content#plain()].
  public String plain() {
    return content.plain();
  }
}
