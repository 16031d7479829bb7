package rewarddesk.export.target;

import java.util.List;
import java.util.Optional;
import rewarddesk.model.Annotation;
import rewarddesk.model.Appraisal;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Response;
import rewarddesk.model.Role;
import rewarddesk.model.Slot;
import rewarddesk.model.Strength;

/// An item with its label, ready to be laid out.
///
/// @param comparison prompt and both responses
/// @param label what was decided
/// @param strength how much better the preferred side is, when a human said so
/// @param said the human's decision that the label is, when it is one human's
public record Example(
    Comparison comparison, Label label, Optional<Strength> strength, Optional<Annotation> said) {

  /// A label that is not one human's decision.
  public Example(Comparison comparison, Label label, Optional<Strength> strength) {
    this(comparison, label, strength, Optional.empty());
  }

  /// What the human said of a stored side alone.
  Appraisal appraisal(Slot slot) {
    return said.map(decision -> decision.appraisal(slot)).orElse(Appraisal.NONE);
  }

  /// The stored side that is chosen; A where none is.
  public Slot chosenSlot() {
    return label instanceof Label.Preferred(Slot chosen) ? chosen : Slot.A;
  }

  Response chosen() {
    return comparison.response(chosenSlot());
  }

  Response rejected() {
    return comparison.response(chosenSlot().other());
  }

  List<Message> promptTurns() {
    return comparison.prompt().turns(Role.USER);
  }

  List<Message> turns(Slot slot) {
    return comparison.response(slot).content().turns(Role.ASSISTANT);
  }

  /// Whether the prompt or a response is a conversation and not plain text.
  public boolean hasConversation() {
    return comparison.prompt() instanceof Content.Messages
        || comparison.responseA().content() instanceof Content.Messages
        || comparison.responseB().content() instanceof Content.Messages;
  }

  /// Strength in steps: 1 slightly, 2 clearly, 3 much better; the given number when nobody said.
  int steps(int unsaid) {
    return strength
        .map(
            said ->
                switch (said) {
                  case SLIGHTLY -> 1;
                  case CLEARLY -> 2;
                  case MUCH -> 3;
                })
        .orElse(unsaid);
  }
}
