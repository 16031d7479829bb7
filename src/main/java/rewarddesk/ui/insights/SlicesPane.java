package rewarddesk.ui.insights;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rewarddesk.insight.Facet;
import rewarddesk.insight.Part;
import rewarddesk.insight.ReportCard;
import rewarddesk.insight.Slice;
import rewarddesk.insight.Slices;
import rewarddesk.insight.VerdictColumn;
import rewarddesk.ui.Nodes;

/// Agreement part by part, with the care that many looks need.
final class SlicesPane extends VBox {
  private final InsightsViewModel model;
  private final InsightTexts texts;
  private final TableView<Slice> table = new TableView<>();
  private final Label unparted = Section.label("");
  private Optional<Overview> known = Optional.empty();
  private Optional<ReportCard> card = Optional.empty();

  SlicesPane(InsightsViewModel model, InsightTexts texts) {
    super(10);
    this.model = model;
    this.texts = texts;
    getStyleClass().add("insight-page");
    table.setId("slices");
    table.setAccessibleText(texts.text("insights.slices"));
    table.setPlaceholder(new Label(texts.text("insights.slices.none")));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    column("insights.slices.facet", 140, slice -> texts.facet(slice.facet()));
    column("insights.slices.value", 170, slice -> texts.value(slice.facet(), slice.value()));
    column("insights.slices.share", 230, slice -> texts.share(slice.decisive()));
    column("insights.slices.rest", 230, slice -> texts.share(slice.rest()));
    column(
        "insights.slices.out",
        110,
        slice -> slice.standsOut() ? texts.text("insights.slices.stands") : "");
    table.setRowFactory(owner -> openingRow());
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

  private TableRow<Slice> openingRow() {
    TableRow<Slice> row = new TableRow<>();
    row.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && row.getItem() != null) {
            open(row.getItem());
          }
        });
    return row;
  }

  private void key(KeyEvent event) {
    Slice slice = table.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && slice != null) {
      if (event.isControlDown()) {
        look();
      } else {
        open(slice);
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
    table.getItems().setAll(shown.slices());
    Optional<String> fields = model.seenTexts().flatMap(all -> texts.unparted(all.unparted()));
    unparted.setText(fields.orElse(""));
    Nodes.visible(unparted, fields.isPresent());
  }

  private void open(Slice slice) {
    Overview overview = known.orElseThrow();
    ReportCard shown = card.orElseThrow();
    var verdicts = overview.verdicts();
    Optional<Facet> facet =
        model.facets(verdicts).stream().filter(f -> f.name().equals(slice.facet())).findFirst();
    VerdictColumn judge =
        verdicts.column(rewarddesk.insight.Rater.judge(shown.judge())).orElseThrow();
    VerdictColumn labels = verdicts.column(shown.labels()).orElseThrow();
    facet.ifPresent(
        parts ->
            model.open(
                texts.text(
                    "insights.slices.items",
                    texts.name(judge.rater()),
                    texts.value(slice.facet(), slice.value())),
                Slices.items(verdicts, parts, slice.value(), judge, labels, false)));
  }

  void clear() {
    table.getItems().setAll(List.of());
  }
}
