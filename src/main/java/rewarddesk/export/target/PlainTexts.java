package rewarddesk.export.target;

import rewarddesk.model.Content;

/// Contents that are one text.
final class PlainTexts {
  private PlainTexts() {}

  /// Whether it is text, or a conversation of one turn: nothing is lost when it is written as text.
  static boolean isOne(Content content) {
    return switch (content) {
      case Content.Text(String ignored) -> true;
      case Content.Messages messages -> messages.messages().size() == 1;
    };
  }
}
