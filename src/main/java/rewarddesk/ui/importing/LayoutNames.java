package rewarddesk.ui.importing;

import rewarddesk.ui.Messages;

/// What layouts are called in the language of the window. The command line and files go by the
/// layout's own name, which a mapping of one's own keeps here too.
final class LayoutNames {
  private final Messages messages;

  LayoutNames(Messages messages) {
    this.messages = messages;
  }

  String of(String layout) {
    String key = "import.layout." + layout;
    return messages.has(key) ? messages.text(key) : layout;
  }
}
