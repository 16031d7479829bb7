package rewarddesk.inference.chat;

/// A template refuses a conversation, or does something that is not allowed.
final class TemplateRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  TemplateRefusal(String reason) {
    super(reason);
  }
}
