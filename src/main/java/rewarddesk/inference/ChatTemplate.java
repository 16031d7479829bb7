package rewarddesk.inference;

import java.util.List;
import rewarddesk.model.Message;

/// Writes a conversation the way a model was trained to read it. Safe for any number of threads.
public interface ChatTemplate {

  /// @param opensReply whether the text ends where the assistant's next turn begins
  /// @return the text; what stood in the messages never becomes a special token
  /// @throws ModelException when the template does not take this conversation, with the template's
  ///   own words
  MarkedText render(List<Message> messages, boolean opensReply);

  /// Hash of the template, for provenance.
  String hash();
}
