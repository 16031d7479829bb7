package rewarddesk.export.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rewarddesk.model.Message;
import rewarddesk.model.Role;
import rewarddesk.model.Slot;

/// A pair as most loaders see it: the turns that both sides share, and how each goes on.
///
/// Where both responses begin with the same turns, those belong to the context: only what differs
/// is chosen or rejected.
///
/// @param context prompt turns, then turns that both responses share
/// @param chosen how the preferred side goes on; at least one turn
/// @param rejected how the other side goes on; at least one turn
record Dialogue(List<Message> context, List<Message> chosen, List<Message> rejected) {

  static Dialogue of(Example example) {
    Slot slot = example.chosenSlot();
    List<Message> chosen = example.turns(slot);
    List<Message> rejected = example.turns(slot.other());
    int shared = shared(chosen, rejected);
    List<Message> context = new ArrayList<>(example.promptTurns());
    context.addAll(chosen.subList(0, shared));
    return new Dialogue(
        context, chosen.subList(shared, chosen.size()), rejected.subList(shared, rejected.size()));
  }

  private static int shared(List<Message> one, List<Message> other) {
    int most = Math.min(one.size(), other.size()) - 1;
    int shared = 0;
    while (shared < most && one.get(shared).equals(other.get(shared))) {
      shared++;
    }
    return shared;
  }

  /// Whether each side is one reply of the assistant.
  boolean singleReplies() {
    return isReply(chosen) && isReply(rejected);
  }

  private static boolean isReply(List<Message> turns) {
    return turns.size() == 1 && turns.getFirst().role() == Role.ASSISTANT;
  }

  Message chosenReply() {
    return chosen.getLast();
  }

  Message rejectedReply() {
    return rejected.getLast();
  }

  /// The system text at the start of the context.
  Optional<String> system() {
    return !context.isEmpty() && context.getFirst().role() == Role.SYSTEM
        ? Optional.of(context.getFirst().content())
        : Optional.empty();
  }

  /// The context without a system turn at its start.
  List<Message> talk() {
    return system().isPresent() ? context.subList(1, context.size()) : context;
  }

  /// The whole conversation with one side's turns at its end.
  static List<Message> join(List<Message> context, List<Message> turns) {
    List<Message> all = new ArrayList<>(context);
    all.addAll(turns);
    return all;
  }
}
