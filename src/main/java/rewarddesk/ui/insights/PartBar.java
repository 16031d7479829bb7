package rewarddesk.ui.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import rewarddesk.insight.Facet;
import rewarddesk.insight.Part;
import rewarddesk.insight.VerdictTable;
import rewarddesk.ui.Choice;
import rewarddesk.ui.Nodes;

/// Says which part of the items everything on screen is about, and chooses another one. Lies above
/// all pages.
final class PartBar extends VBox {
  private final InsightsViewModel model;
  private final InsightTexts texts;
  private final FlowPane line = new FlowPane(8, 6);
  private final Label only;
  private final ComboBox<Choice<Facet>> facet = new ComboBox<>();
  private final ComboBox<Choice<Part>> value = new ComboBox<>();
  private final Label count = new Label();
  private final Button all;
  private final Label caution;
  private List<Part> shown = List.of();
  private List<Button> chips = List.of();
  private boolean filling;

  PartBar(InsightsViewModel model, InsightTexts texts) {
    super(4);
    this.model = model;
    this.texts = texts;
    only = new Label(texts.text("insights.part.only"));
    only.setLabelFor(facet);
    facet.setId("partFacet");
    facet.setAccessibleText(texts.text("insights.part.by"));
    value.setId("partValue");
    value.setAccessibleText(texts.text("insights.part.which"));
    value.setPromptText(texts.text("insights.part.which"));
    value.setVisibleRowCount(16);
    count.setId("partCount");
    all = new Button(texts.text("insights.part.all"));
    all.setId("partAll");
    all.setOnAction(event -> clear());
    caution = Section.label(texts.text("insights.part.caution"));
    caution.setId("partCaution");
    caution.getStyleClass().add("text-muted");
    facet.valueProperty().subscribe((old, now) -> unlessFilling(this::offerValues));
    value.valueProperty().subscribe((old, now) -> unlessFilling(this::choose));
    line.getStyleClass().add("part-line");
    line.getChildren().addAll(only, facet, value, count, all);
    getChildren().addAll(line, caution);
    Nodes.visible(value, false);
  }

  /// Lets Escape on the screen go back to all items, before lists that have no use for it take it;
  /// an open list of choices closes first.
  PartBar escapingFrom(Node screen) {
    screen.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean open = event.getTarget() instanceof ComboBoxBase<?> box && box.isShowing();
          if (event.getCode() == KeyCode.ESCAPE && !open && !model.parts().isEmpty()) {
            clear();
            event.consume();
          }
        });
    return this;
  }

  /// Offers the parts of what is on screen.
  void show(VerdictTable verdicts) {
    List<Part> parts = verdicts.parts();
    if (!parts.equals(shown)) {
      line.getChildren().removeAll(chips);
      chips = parts.stream().map(this::chip).toList();
      line.getChildren().addAll(1, chips);
    }
    Nodes.visible(count, !parts.isEmpty());
    Nodes.visible(all, !parts.isEmpty());
    Nodes.visible(caution, !parts.isEmpty());
    count.setText(texts.text("insights.part.count", verdicts.rows(), verdicts.all()));
    facet.setPromptText(
        texts.text(parts.isEmpty() ? "insights.part.everything" : "insights.part.narrower"));
    offerFacets(verdicts);
    shown = parts;
  }

  private Button chip(Part part) {
    Button chip = new Button(texts.text("insights.part.chip", texts.part(part)));
    chip.getStyleClass().add("part-chip");
    chip.setAccessibleText(texts.text("insights.part.drop", texts.part(part)));
    chip.setOnAction(event -> model.parts().remove(part));
    return chip;
  }

  private void offerFacets(VerdictTable verdicts) {
    List<Choice<Facet>> offered =
        model.facets(verdicts).stream()
            .filter(one -> one.parts().size() > 1)
            .map(one -> new Choice<>(one, texts.facet(one.name())))
            .toList();
    if (offered.equals(facet.getItems())) {
      return;
    }
    Optional<String> before =
        Optional.ofNullable(facet.getValue())
            .map(one -> one.value().name())
            .filter(one -> verdicts.parts().equals(shown));
    filling = true;
    facet.getItems().setAll(offered);
    facet.setValue(
        offered.stream()
            .filter(one -> before.filter(one.value().name()::equals).isPresent())
            .findFirst()
            .orElse(null));
    facet.setDisable(offered.isEmpty());
    filling = false;
    offerValues();
  }

  private void offerValues() {
    filling = true;
    List<Choice<Part>> offered = new ArrayList<>();
    Choice<Facet> by = facet.getValue();
    if (by != null) {
      for (Facet.Count one : by.value().parts()) {
        String name = by.value().name();
        offered.add(
            new Choice<>(
                new Part(name, one.value()),
                texts.text("insights.part.value", texts.value(name, one.value()), one.items())));
      }
    }
    value.getItems().setAll(offered);
    value.setValue(null);
    Nodes.visible(value, by != null);
    filling = false;
  }

  private void choose() {
    if (value.getValue() != null) {
      model.parts().add(value.getValue().value());
    }
  }

  private void clear() {
    model.parts().clear();
  }

  private void unlessFilling(Runnable action) {
    if (!filling) {
      action.run();
    }
  }
}
