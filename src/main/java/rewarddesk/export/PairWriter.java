package rewarddesk.export;

import com.fasterxml.jackson.databind.JsonNode;
import rewarddesk.model.PreferencePair;

/// One target: how its loader wants a pair laid out. Stateless and safe for any thread.
interface PairWriter {

  /// Name on the command line.
  String target();

  /// Name of the data file without its ending; the files beside it start with it too.
  String fileStem();

  /// Whether this pair needs every row to be written as conversations.
  boolean needsConversations(PreferencePair pair);

  /// One row of the data file.
  ///
  /// @param conversations whether rows are written as conversations
  JsonNode row(PreferencePair pair, boolean conversations);
}
