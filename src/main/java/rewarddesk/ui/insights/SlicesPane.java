package rewarddesk.ui.insights;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rewarddesk.insight.Facet;
import rewarddesk.insight.Part;
import rewarddesk.insight.Rater;
import rewarddesk.insight.ReportCard;
import rewarddesk.insight.Slice;
import rewarddesk.insight.Slices;
import rewarddesk.insight.VerdictColumn;
import rewarddesk.insight.VerdictTable;
import rewarddesk.stats.Proportion;
import rewarddesk.ui.Nodes;

/// Agreement part by part, with the care that many looks need.
final class SlicesPane extends VBox {
  private static final double SHARE_WIDTH = 260;

  private final InsightsViewModel model;
  private final InsightTexts texts;
  private final Behind behind;
  private final TableView<Slice> table = new TableView<>();
  private final Label unparted = Section.label("");
  private Optional<Overview> known = Optional.empty();
  private Optional<ReportCard> card = Optional.empty();
  private List<Facet> facets = List.of();

  SlicesPane(InsightsViewModel model, InsightTexts texts) {
    super(10);
    this.model = model;
    this.texts = texts;
    this.behind = new Behind(model, texts);
    getStyleClass().add("insight-page");
    table.setId("slices");
    table.setAccessibleText(texts.text("insights.slices"));
    table.setPlaceholder(new Label(texts.text("insights.slices.none")));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    column("insights.slices.facet", 120, slice -> texts.facet(slice.facet()));
    column("insights.slices.value", 150, slice -> texts.value(slice.facet(), slice.value()));
    linked("insights.slices.share", slice -> figure(slice, true));
    linked("insights.slices.rest", slice -> figure(slice, false));
    column(
        "insights.slices.out",
        110,
        slice -> slice.standsOut() ? texts.text("insights.slices.stands") : "");
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    setVgrow(table, Priority.ALWAYS);
    Section section =
        new Section(texts.text("insights.slices")).explain(texts.text("insights.slices.about"));
    Button look = new Button(texts.text("insights.slices.look"));
    look.setId("lookAtPart");
    look.disableProperty()
        .bind(table.getSelectionModel().selectedItemProperty().map(_ -> false).orElse(true));
    look.setOnAction(event -> look());
    unparted.setId("unparted");
    unparted.getStyleClass().add("text-muted");
    getChildren()
        .addAll(section, table, look, Section.label(texts.text("insights.slices.hint")), unparted);
  }

  private void column(String key, double width, Function<Slice, String> value) {
    TableColumn<Slice, String> column = new TableColumn<>(texts.text(key));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    table.getColumns().add(column);
  }

  private void linked(String key, Function<Slice, Figure> value) {
    TableColumn<Slice, Figure> column = new TableColumn<>(texts.text(key));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(owner -> new FigureCell<>());
    column.setPrefWidth(SHARE_WIDTH);
    column.setSortable(false);
    table.getColumns().add(column);
  }

  private void key(KeyEvent event) {
    Slice slice = table.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && slice != null) {
      if (event.isControlDown()) {
        look();
      } else {
        figure(slice, true).openings().stream().findFirst().ifPresent(first -> first.open().run());
      }
      event.consume();
    }
  }

  private void look() {
    Slice slice = table.getSelectionModel().getSelectedItem();
    if (slice != null) {
      model.parts().add(new Part(slice.facet(), slice.value()));
    }
  }

  void show(Overview overview, ReportCard shown) {
    known = Optional.of(overview);
    card = Optional.of(shown);
    facets = model.facets(overview.verdicts());
    table.getItems().setAll(shown.slices());
    Optional<String> fields = model.seenTexts().flatMap(all -> texts.unparted(all.unparted()));
    unparted.setText(fields.orElse(""));
    Nodes.visible(unparted, fields.isPresent());
  }

  /// Agreement in the part, or in all the rest: first the items that it got wrong.
  private Figure figure(Slice slice, boolean within) {
    Proportion share = within ? slice.decisive() : slice.rest();
    String judge = texts.name(Rater.judge(card.orElseThrow().judge()));
    String part = texts.value(slice.facet(), slice.value());
    String key = within ? "insights.slices.items." : "insights.slices.rest.";
    return Figure.of(texts.share(share))
        .with(
            behind.items(
                texts.text(key + "wrong", judge, part),
                share.trials() - share.hits(),
                items(slice, within, false)))
        .with(
            behind.items(
                texts.text(key + "right", judge, part), share.hits(), items(slice, within, true)));
  }

  private Supplier<long[]> items(Slice slice, boolean within, boolean right) {
    VerdictTable verdicts = known.orElseThrow().verdicts();
    VerdictColumn judge = verdicts.column(Rater.judge(card.orElseThrow().judge())).orElseThrow();
    VerdictColumn labels = verdicts.column(card.orElseThrow().labels()).orElseThrow();
    Optional<Facet> parted =
        facets.stream().filter(facet -> facet.name().equals(slice.facet())).findFirst();
    return () ->
        parted
            .map(
                facet -> Slices.items(verdicts, facet, slice.value(), within, judge, labels, right))
            .orElseGet(() -> new long[0]);
  }

  void clear() {
    table.getItems().setAll(List.of());
  }
}
