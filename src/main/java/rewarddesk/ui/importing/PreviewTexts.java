package rewarddesk.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rewarddesk.dataset.ImportPreview;
import rewarddesk.model.Annotation;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Judgment;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.ui.Messages;

/// What was found in a file, in words.
final class PreviewTexts {
  private final Messages messages;

  PreviewTexts(Messages messages) {
    this.messages = messages;
  }

  /// Layout, confidence, and what would be left out; of a refused file, why.
  String found(ImportPreview preview, boolean asked) {
    Optional<String> layout = preview.layout();
    if (layout.isEmpty()) {
      return new ReasonTexts(messages).of(preview.explanation());
    }
    if (messages.locale().getLanguage().equals("en")) {
      return preview.explanation();
    }
    String name = new LayoutNames(messages).of(layout.get());
    String found =
        asked
            ? messages.text("import.found.asked", name)
            : messages.text("import.found", preview.confidence(), name);
    return preview.leftOut() > 0
        ? found + messages.text("import.found.leftout", preview.leftOut())
        : found;
  }

  /// Label, annotators and judges of a row.
  String said(ImportPreview.Row row) {
    List<String> lines = new ArrayList<>();
    row.comparison().gold().ifPresent(gold -> lines.add(line("import.said.label", gold(gold))));
    for (Annotation vote : row.annotations()) {
      lines.add(name(vote.annotator(), Annotation.IMPORTED) + ": " + said(vote));
    }
    for (Judgment said : row.judgments()) {
      lines.add(name(said.judge(), Judgment.RECORDED) + ": " + word(said.verdict()));
    }
    return lines.isEmpty() ? messages.text("import.said.none") : String.join(" · ", lines);
  }

  /// The verdict; of one who was not asked for any, what they said of each response.
  private String said(Annotation vote) {
    List<String> sides =
        Stream.of(Slot.A, Slot.B)
            .filter(side -> !vote.appraisal(side).critique().isEmpty())
            .map(side -> side + " " + vote.appraisal(side).critique())
            .toList();
    return vote.verdict() instanceof Verdict.Skipped && !sides.isEmpty()
        ? String.join(", ", sides)
        : word(vote.verdict());
  }

  private String line(String key, String what) {
    return messages.text(key) + ": " + what;
  }

  private String gold(GoldLabel gold) {
    return word(gold.verdict());
  }

  private String word(Verdict verdict) {
    return messages.text("import.verdict." + verdict.word());
  }

  private static String name(String whole, String prefix) {
    return whole.startsWith(prefix) ? whole.substring(prefix.length()) : whole;
  }
}
