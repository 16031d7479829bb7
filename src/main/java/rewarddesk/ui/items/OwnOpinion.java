package rewarddesk.ui.items;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rewarddesk.model.Annotation;
import rewarddesk.model.Appraisal;
import rewarddesk.model.Slot;
import rewarddesk.ui.Messages;

/// The annotator's own words on an item: the note, and what is said about each stored side alone.
record OwnOpinion(Messages messages) {

  /// A line for each thing said; empty when nothing was.
  Optional<String> of(Annotation annotation) {
    String lines =
        Stream.concat(
                Stream.of(annotation.note()),
                Stream.of(Slot.values()).map(slot -> side(slot, annotation.appraisal(slot))))
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
  }

  private String side(Slot slot, Appraisal appraisal) {
    String said =
        Stream.of(
                appraisal
                    .acceptable()
                    .map(yes -> messages.text(yes ? "items.acceptable" : "items.unacceptable")),
                appraisal.rating().map(rating -> messages.text("items.rating", rating.value())),
                Optional.of(appraisal.critique()).filter(text -> !text.isEmpty()))
            .flatMap(Optional::stream)
            .reduce((one, other) -> messages.text("items.cell.both", one, other))
            .orElse("");
    return said.isEmpty() ? "" : messages.text("items.side", slot.name(), said);
  }
}
