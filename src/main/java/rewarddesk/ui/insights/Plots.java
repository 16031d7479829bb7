package rewarddesk.ui.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rewarddesk.stats.Interval;
import rewarddesk.stats.audit.AcceptanceCurve;
import rewarddesk.stats.calibration.Reliability;
import rewarddesk.ui.control.PlotPane.Plot;
import rewarddesk.ui.control.PlotPane.Point;

/// The charts as points.
record Plots(InsightTexts texts) {

  Plot reliability(Reliability reliability) {
    List<Point> points = new ArrayList<>();
    for (Reliability.Bin bin : reliability.bins()) {
      Optional<Interval> interval = bin.right().interval95();
      interval.ifPresent(
          range -> {
            double confidence = bin.meanConfidence().orElseThrow();
            double right = bin.right().value().orElseThrow();
            points.add(
                new Point(
                    confidence,
                    right,
                    range.low(),
                    range.high(),
                    texts.text("insights.plot.bin", confidence, right, bin.right().trials()),
                    false));
          });
    }
    return new Plot(
        texts.text("insights.calibration"),
        texts.text("insights.plot.confidence"),
        texts.text("insights.plot.right"),
        0.5,
        true,
        points);
  }

  /// @param chosen the threshold in use, to be marked
  Plot acceptance(AcceptanceCurve curve, Optional<Double> chosen) {
    List<Point> points = new ArrayList<>();
    for (AcceptanceCurve.Point point : curve.points()) {
      double accepted = point.accepted().value().orElse(0);
      points.add(
          new Point(
              accepted,
              point.guaranteed(),
              point.guaranteed(),
              point.guaranteed(),
              texts.text("insights.plot.point", accepted, point.guaranteed()),
              chosen.filter(threshold -> threshold == point.threshold()).isPresent()));
    }
    return new Plot(
        texts.text("insights.accept"),
        texts.text("insights.plot.accepted"),
        texts.text("insights.plot.guaranteed"),
        0,
        false,
        points);
  }
}
