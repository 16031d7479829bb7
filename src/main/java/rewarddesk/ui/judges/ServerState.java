package rewarddesk.ui.judges;

import java.util.List;
import rewarddesk.inference.server.ServedModel;
import rewarddesk.ui.Fault;

/// What is known of a model server.
public sealed interface ServerState {

  /// No address is entered, so that it is not asked.
  record Unset() implements ServerState {}

  /// It has been asked and has not answered yet.
  record Asking() implements ServerState {}

  /// It answers; the list may be empty.
  record Answers(List<ServedModel> models) implements ServerState {
    public Answers {
      models = List.copyOf(models);
    }
  }

  /// It answers only to those who have its key.
  record Locked() implements ServerState {}

  /// Nothing answers at its address, which is nothing unusual.
  record Silent() implements ServerState {}

  /// It answered with a failure.
  record Broken(Fault fault) implements ServerState {}
}
