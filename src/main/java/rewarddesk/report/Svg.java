package rewarddesk.report;

import java.util.Locale;
import rewarddesk.stats.audit.AcceptanceCurve;
import rewarddesk.stats.calibration.Reliability;

/// The charts of a report, as SVG. Both axes are written in percent.
final class Svg {
  private static final double SIDE = 240;
  private static final double EDGE = 36;

  private Svg() {}

  /// Confidence across, share right upwards; the diagonal is perfect, bars are 95 % intervals.
  static String reliability(Reliability reliability) {
    StringBuilder marks = new StringBuilder(line(0.5, 0.5, 1, 1, 0.5, "ideal"));
    for (Reliability.Bin bin : reliability.bins()) {
      bin.right()
          .interval95()
          .ifPresent(
              interval -> {
                double x = bin.meanConfidence().orElseThrow();
                marks.append(line(x, interval.low(), x, interval.high(), 0.5, "bar"));
                marks.append(dot(x, bin.right().value().orElseThrow(), 0.5));
              });
    }
    return frame("Confidence", "Right", 0.5, "Reliability diagram", marks.toString());
  }

  /// Share accepted across, guaranteed agreement upwards.
  static String acceptance(AcceptanceCurve curve) {
    StringBuilder marks = new StringBuilder();
    for (AcceptanceCurve.Point point : curve.points()) {
      marks.append(dot(point.accepted().value().orElse(0), point.guaranteed(), 0));
    }
    return frame("Accepted", "Guaranteed agreement", 0, "Acceptance curve", marks.toString());
  }

  private static String frame(String across, String up, double from, String title, String marks) {
    double size = SIDE + 2 * EDGE;
    return String.format(
            Locale.ROOT,
            "<svg role=\"img\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\"><title>%s</title>",
            size,
            size,
            size,
            title)
        + String.format(
            Locale.ROOT,
            "<rect class=\"frame\" x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\"/>",
            EDGE,
            EDGE,
            SIDE,
            SIDE)
        + marks
        + text(EDGE, EDGE + SIDE + 16, "start", String.format(Locale.ROOT, "%.0f %%", 100 * from))
        + text(EDGE + SIDE, EDGE + SIDE + 16, "end", "100 %")
        + text(EDGE + SIDE / 2, EDGE + SIDE + 30, "middle", across)
        + text(
            EDGE,
            EDGE - 8,
            "start",
            up + String.format(Locale.ROOT, ", %.0f to 100 %%", 100 * from))
        + "</svg>";
  }

  private static String text(double x, double y, String anchor, String words) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"%s\">%s</text>",
        x,
        y,
        anchor,
        words);
  }

  private static String line(
      double x1, double y1, double x2, double y2, double from, String style) {
    return String.format(
        Locale.ROOT,
        "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
        style,
        across(x1, from),
        up(y1, from),
        across(x2, from),
        up(y2, from));
  }

  private static String dot(double x, double y, double from) {
    return String.format(
        Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>", across(x, from), up(y, from));
  }

  private static double across(double value, double from) {
    return EDGE + SIDE * Math.clamp((value - from) / (1 - from), 0.0, 1.0);
  }

  private static double up(double value, double from) {
    return EDGE + SIDE * (1 - Math.clamp((value - from) / (1 - from), 0.0, 1.0));
  }
}
