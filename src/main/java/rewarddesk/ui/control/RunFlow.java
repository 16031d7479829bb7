package rewarddesk.ui.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import rewarddesk.model.Span;

/// Shows runs as wrapped text with marks behind them.
final class RunFlow extends TextFlow {
  private static final Set<Character.UnicodeScript> WITHOUT_BOLD_FACE =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA);

  private final Map<Marks.Kind, Path> paths = new EnumMap<>(Marks.Kind.class);
  private final List<Text> spare = new ArrayList<>();
  private final Text guard = new Text();
  private List<Run> runs = List.of();
  private Marks marks = Marks.NONE;

  RunFlow() {
    getStyleClass().add("run-flow");
    guard.getStyleClass().setAll("run-guard");
  }

  void show(List<Run> newRuns, Marks newMarks) {
    marks = newMarks;
    if (!runs.equals(newRuns)) {
      runs = newRuns;
      showRuns(runs.stream().map(Run::text).collect(Collectors.joining()));
    }
    preparePaths();
    requestLayout();
  }

  private void showRuns(String all) {
    boolean guarded = RightToLeft.occursIn(all);
    guard.setText(guarded ? RightToLeft.guard(all.length()) : "");
    if (guarded && guard.getParent() == null) {
      getChildren().add(paths.size(), guard);
    } else if (!guarded) {
      getChildren().remove(guard);
    }
    showTexts(paths.size() + (guarded ? 1 : 0));
    setNodeOrientation(
        RightToLeft.leads(all) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
  }

  /// Fills the text nodes that stand behind the first others; only a difference in number adds or
  /// removes nodes, because each added one is styled anew.
  private void showTexts(int others) {
    int present = getChildren().size() - others;
    if (present > runs.size()) {
      getChildren().remove(others + runs.size(), others + present);
    }
    for (int i = 0; i < runs.size(); i++) {
      if (i == spare.size()) {
        spare.add(new Text());
      }
      dress(spare.get(i), runs.get(i));
      if (i >= present) {
        getChildren().add(spare.get(i));
      }
    }
  }

  private static void dress(Text text, Run run) {
    text.setText(run.text());
    List<String> classes = new ArrayList<>(List.of("run"));
    for (Run.Style style : run.styles()) {
      classes.add("run-" + style.name().toLowerCase(Locale.ROOT));
    }
    if (run.text().codePoints().anyMatch(RunFlow::hasNoBoldFace)) {
      classes.add("run-han");
    }
    if (!text.getStyleClass().equals(classes)) {
      text.getStyleClass().setAll(classes);
    }
    showAddress(text, run);
  }

  private static boolean hasNoBoldFace(int character) {
    return WITHOUT_BOLD_FACE.contains(Character.UnicodeScript.of(character));
  }

  private static void showAddress(Text text, Run run) {
    if (text.getProperties().remove(Tooltip.class) instanceof Tooltip old) {
      Tooltip.uninstall(text, old);
    }
    if (run.address().isPresent()) {
      Tooltip tooltip = new Tooltip(CleanText.of(run.address().get()));
      tooltip.getStyleClass().add("long-tip");
      tooltip.setWrapText(true);
      Tooltip.install(text, tooltip);
      text.getProperties().put(Tooltip.class, tooltip);
    }
  }

  private void preparePaths() {
    for (Marks.Kind kind : Marks.Kind.values()) {
      if (!paths.containsKey(kind) && !marks.shownIn(kind, runs).isEmpty()) {
        Path path = new Path();
        path.getStyleClass().setAll("mark", kind.styleClass());
        path.setManaged(false);
        path.setMouseTransparent(true);
        paths.put(kind, path);
        getChildren().add(paths.size() - 1, path);
      }
    }
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    paths.forEach((kind, path) -> path.getElements().setAll(shape(kind)));
  }

  private List<PathElement> shape(Marks.Kind kind) {
    int before = guard.getText().length();
    List<PathElement> shape = new ArrayList<>();
    for (Span span : marks.shownIn(kind, runs)) {
      int start = before + span.start();
      int end = before + span.end();
      PathElement[] part =
          kind.underlines() ? getUnderlineShape(start, end) : getRangeShape(start, end, false);
      shape.addAll(List.of(part));
    }
    return shape;
  }
}
