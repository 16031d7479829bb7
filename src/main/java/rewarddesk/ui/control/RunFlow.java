package rewarddesk.ui.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import rewarddesk.model.Span;

/// Shows runs as wrapped text with marks behind them.
final class RunFlow extends TextFlow {
  private static final int DIRECTION_LOOK_AHEAD = 200;

  private final Map<Marks.Kind, Path> paths = new EnumMap<>(Marks.Kind.class);
  private final List<Text> spare = new ArrayList<>();
  private List<Run> runs = List.of();
  private Marks marks = Marks.NONE;

  RunFlow() {
    getStyleClass().add("run-flow");
  }

  void show(List<Run> newRuns, Marks newMarks) {
    marks = newMarks;
    if (!runs.equals(newRuns)) {
      runs = newRuns;
      getChildren().setAll(texts());
      setNodeOrientation(
          readsRightToLeft(runs) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
      paths.clear();
    }
    preparePaths();
    requestLayout();
  }

  private List<Text> texts() {
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      if (i == spare.size()) {
        spare.add(new Text());
      }
      Text text = spare.get(i);
      dress(text, runs.get(i));
      texts.add(text);
    }
    return texts;
  }

  private static void dress(Text text, Run run) {
    text.setText(run.text());
    text.getStyleClass().setAll("run");
    for (Run.Style style : run.styles()) {
      text.getStyleClass().add("run-" + style.name().toLowerCase(Locale.ROOT));
    }
    Object old = text.getProperties().remove(Tooltip.class);
    if (old instanceof Tooltip tooltip) {
      Tooltip.uninstall(text, tooltip);
    }
    run.address()
        .ifPresent(
            address -> {
              Tooltip tooltip = new Tooltip(address);
              tooltip.getStyleClass().add("address-tip");
              Tooltip.install(text, tooltip);
              text.getProperties().put(Tooltip.class, tooltip);
            });
  }

  private void preparePaths() {
    for (Marks.Kind kind : Marks.Kind.values()) {
      boolean needed = !marks.shownIn(kind, runs).isEmpty();
      if (needed && !paths.containsKey(kind)) {
        Path path = new Path();
        path.getStyleClass().setAll("mark", kind.styleClass());
        path.setManaged(false);
        path.setMouseTransparent(true);
        paths.put(kind, path);
        getChildren().addFirst(path);
      }
    }
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    paths.forEach(
        (kind, path) -> {
          List<PathElement> shape = new ArrayList<>();
          for (Span span : marks.shownIn(kind, runs)) {
            shape.addAll(
                List.of(
                    kind.underlines()
                        ? getUnderlineShape(span.start(), span.end())
                        : getRangeShape(span.start(), span.end(), false)));
          }
          path.getElements().setAll(shape);
        });
  }

  /// The text as it is shown, for readers that cannot see it.
  String shownText() {
    StringBuilder text = new StringBuilder();
    for (Node node : getChildren()) {
      if (node instanceof Text part) {
        text.append(part.getText());
      }
    }
    return text.toString();
  }

  private static boolean readsRightToLeft(List<Run> runs) {
    int looked = 0;
    for (Run run : runs) {
      String text = run.text();
      for (int i = 0; i < text.length() && looked < DIRECTION_LOOK_AHEAD; i++, looked++) {
        switch (Character.getDirectionality(text.charAt(i))) {
          case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
            return false;
          }
          case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
              Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
            return true;
          }
          default -> {}
        }
      }
    }
    return false;
  }
}
