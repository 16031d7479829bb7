package rewarddesk.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// A small chart of shares: both axes from a least share to 100 %, points with intervals. Screen
/// readers get every point in words.
public final class PlotPane extends Region {
  private static final double SIDE = 250;
  private static final double LEFT = 52;
  private static final double TOP = 26;
  private static final double BOTTOM = 44;
  private static final double RIGHT = 16;
  private static final double RADIUS = 4;
  private static final double TICK = 4;

  private Plot plot = new Plot("", "", "", 0, false, List.of());

  /// A point with the interval of its height.
  ///
  /// @param x across, a share
  /// @param y upwards, a share
  /// @param low lower end of the interval; equal to `high` for none
  /// @param high upper end
  /// @param spoken the point in words
  /// @param marked whether it is the one that counts
  public record Point(double x, double y, double low, double high, String spoken, boolean marked) {}

  /// What is drawn.
  ///
  /// @param title said before the points
  /// @param across name of the lower axis
  /// @param up name of the left axis, written above it
  /// @param from least share of both axes, below 1
  /// @param diagonal whether points should lie on the diagonal
  public record Plot(
      String title, String across, String up, double from, boolean diagonal, List<Point> points) {
    public Plot {
      points = List.copyOf(points);
    }
  }

  public PlotPane() {
    getStyleClass().add("plot-pane");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    setMinSize(LEFT + SIDE + RIGHT, TOP + SIDE + BOTTOM);
    setMaxSize(LEFT + SIDE + RIGHT, TOP + SIDE + BOTTOM);
  }

  /// Draws a plot in the place of the one before.
  public void show(Plot next) {
    plot = next;
    List<Node> shapes = new ArrayList<>();
    Rectangle frame = new Rectangle(LEFT, TOP, SIDE, SIDE);
    shapes.add(styled(frame, "plot-frame"));
    if (plot.diagonal()) {
      shapes.add(line(plot.from(), plot.from(), 1, 1, "plot-ideal"));
    }
    ticks(shapes);
    plot.points().forEach(point -> draw(point, shapes));
    getChildren().setAll(shapes);
    setAccessibleText(spoken());
  }

  private String spoken() {
    StringBuilder words = new StringBuilder(plot.title());
    plot.points().forEach(point -> words.append(". ").append(point.spoken()));
    return words.toString();
  }

  private void draw(Point point, List<Node> shapes) {
    if (point.low() < point.high()) {
      shapes.add(line(point.x(), point.low(), point.x(), point.high(), "plot-bar"));
    }
    Circle dot =
        new Circle(across(point.x()), up(point.y()), point.marked() ? 1.6 * RADIUS : RADIUS);
    shapes.add(styled(dot, point.marked() ? "plot-marked" : "plot-dot"));
  }

  private void ticks(List<Node> shapes) {
    for (int i = 0; i <= 2; i++) {
      double share = plot.from() + (1 - plot.from()) * i / 2;
      String label = Math.round(100 * share) + " %";
      shapes.add(text(label, across(share), TOP + SIDE + TICK, 0.5, VPos.TOP));
      shapes.add(text(label, LEFT - TICK, up(share), 1, VPos.CENTER));
    }
    shapes.add(text(plot.across(), LEFT + SIDE / 2, TOP + SIDE + 22, 0.5, VPos.TOP));
    shapes.add(text(plot.up(), LEFT, TOP - 8, 0, VPos.BASELINE));
  }

  /// @param anchor 0 when the text begins at x, ½ when it is centred there, 1 when it ends there
  private static Text text(String words, double x, double y, double anchor, VPos origin) {
    Text text = new Text(words);
    text.setTextOrigin(origin);
    text.setX(x);
    text.setY(y);
    text.layoutBoundsProperty()
        .subscribe(bounds -> text.setTranslateX(-anchor * bounds.getWidth()));
    return styled(text, "plot-text");
  }

  private Line line(double x1, double y1, double x2, double y2, String style) {
    return styled(new Line(across(x1), up(y1), across(x2), up(y2)), style);
  }

  private static <T extends Node> T styled(T shape, String style) {
    shape.getStyleClass().add(style);
    return shape;
  }

  private double across(double share) {
    return LEFT + SIDE * Math.clamp((share - plot.from()) / (1 - plot.from()), 0.0, 1.0);
  }

  private double up(double share) {
    return TOP + SIDE * (1 - Math.clamp((share - plot.from()) / (1 - plot.from()), 0.0, 1.0));
  }
}
