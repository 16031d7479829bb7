package rewarddesk.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Shows one block: quotation bars, the list marker, and the text, program, table or line. Nodes
/// are made once and filled again for each block.
final class BlockView extends Region {
  private static final double INDENT_EM = 2;
  private static final double QUOTE_EM = 1;
  private static final double BAR_WIDTH = 3;
  private static final double NORMAL_GAP_EM = 0.75;
  private static final double SMALL_GAP_EM = 0.25;
  private static final double[] HEADING_GAP_EM = {1.2, 1.1, 1, 0.9, 0.8, 0.8};

  private final Label marker = new Label();
  private final List<Region> bars = new ArrayList<>();
  private final RunFlow text = new RunFlow();
  private Optional<CodeView> code = Optional.empty();
  private Optional<TablePartView> table = Optional.empty();
  private Optional<Region> divider = Optional.empty();
  private Node content = text;
  private Block.Place place = Block.Place.TOP;
  private double gapEm;
  private int barsFromAbove;
  private double em = 15;

  BlockView() {
    getStyleClass().add("block");
    marker.getStyleClass().add("list-marker");
    getChildren().addAll(marker, text);
  }

  void show(Block block, Optional<Block> above, Marks marks, double fontSize) {
    em = fontSize;
    place = block.place();
    gapEm = above.isEmpty() ? 0 : gap(block);
    barsFromAbove = above.map(other -> other.place().quotes()).orElse(0);
    marker.setText(place.marker().orElse(""));
    marker.setVisible(place.marker().isPresent());
    content.setVisible(false);
    content = fill(block, marks);
    content.setVisible(true);
    showBars();
    requestLayout();
  }

  private static double gap(Block block) {
    return switch (block.place().gap()) {
      case NONE -> 0;
      case SMALL -> SMALL_GAP_EM;
      case NORMAL ->
          block instanceof Block.Heading heading
              ? HEADING_GAP_EM[Math.clamp(heading.level() - 1, 0, 5)]
              : NORMAL_GAP_EM;
    };
  }

  private Node fill(Block block, Marks marks) {
    return switch (block) {
      case Block.Paragraph paragraph -> text("paragraph", paragraph.runs(), marks);
      case Block.Heading heading -> text("heading-" + heading.level(), heading.runs(), marks);
      case Block.Code lines -> {
        code = Optional.of(code.orElseGet(() -> added(new CodeView())));
        code.get().show(lines, marks);
        yield code.get();
      }
      case Block.Table rows -> {
        table = Optional.of(table.orElseGet(() -> added(new TablePartView())));
        table.get().show(rows, marks);
        yield table.get();
      }
      case Block.Divider _ -> {
        divider = Optional.of(divider.orElseGet(() -> added(new Region())));
        divider.get().getStyleClass().setAll("block-divider");
        yield divider.get();
      }
    };
  }

  private <N extends Node> N added(N node) {
    getChildren().add(node);
    return node;
  }

  private Node text(String styleClass, List<Run> runs, Marks marks) {
    List<String> classes = List.of("run-flow", styleClass);
    if (!text.getStyleClass().equals(classes)) {
      text.getStyleClass().setAll(classes);
    }
    text.show(runs, marks);
    return text;
  }

  private void showBars() {
    while (bars.size() < place.quotes()) {
      Region bar = new Region();
      bar.getStyleClass().add("quote-bar");
      bars.add(bar);
      getChildren().add(bar);
    }
    for (int i = 0; i < bars.size(); i++) {
      bars.get(i).setVisible(i < place.quotes());
    }
  }

  private double left() {
    return em * (INDENT_EM * place.indent() + QUOTE_EM * place.quotes());
  }

  @Override
  protected double computePrefHeight(double width) {
    double textWidth = Math.max(em, width - left());
    return snapSizeY(gapEm * em + content.prefHeight(textWidth));
  }

  @Override
  protected void layoutChildren() {
    double top = snapPositionY(gapEm * em);
    double left = snapPositionX(left());
    double width = Math.max(em, getWidth() - left);
    content.resizeRelocate(left, top, width, Math.max(0, getHeight() - top));
    if (place.marker().isPresent()) {
      double markerWidth = marker.prefWidth(-1);
      marker.resizeRelocate(
          snapPositionX(Math.max(0, left - markerWidth - em / 3)),
          top,
          markerWidth,
          marker.prefHeight(-1));
    }
    for (int i = 0; i < place.quotes(); i++) {
      double barTop = i < barsFromAbove ? 0 : top;
      bars.get(i)
          .resizeRelocate(
              snapPositionX(i * QUOTE_EM * em), barTop, BAR_WIDTH, getHeight() - barTop);
    }
  }
}
