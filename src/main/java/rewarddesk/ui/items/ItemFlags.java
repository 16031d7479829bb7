package rewarddesk.ui.items;

import java.util.ArrayList;
import java.util.List;
import rewarddesk.model.Annotation;
import rewarddesk.model.Manner;
import rewarddesk.project.ItemSummary;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Words;

/// What is to be known about an item and its decision before relying on it.
record ItemFlags(Messages messages, Words words) {

  /// Short words, the weightiest first; empty when there is nothing to say.
  String of(ItemSummary item) {
    List<String> flags = new ArrayList<>();
    item.annotation().ifPresent(annotation -> add(flags, annotation));
    if (item.audited()) {
      flags.add(messages.text("items.flag.audit"));
    }
    return flags.stream()
        .reduce((one, other) -> messages.text("items.cell.both", one, other))
        .orElse("");
  }

  private void add(List<String> flags, Annotation annotation) {
    switch (annotation.manner()) {
      case Manner.Direct() -> {}
      case Manner.BeforeReveal() -> flags.add(messages.text("items.flag.before"));
      case Manner.AfterReveal(var before) ->
          flags.add(
              before.equals(annotation.verdict())
                  ? messages.text("items.flag.kept")
                  : messages.text("items.flag.changed", words.verdict(before)));
      case Manner.AutoAccepted() -> flags.add(messages.text("items.flag.auto"));
    }
    if (annotation.hasty()) {
      flags.add(messages.text("items.flag.fast"));
    }
  }
}
