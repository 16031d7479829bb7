package rewarddesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import rewarddesk.run.Conduct;
import rewarddesk.run.RunTally;

/// What `rewarddesk judge` prints.
///
/// @param tallies one for each judge that ran
/// @param problem why it ended early, in plain words; empty when it did not
record JudgeResult(List<RunTally> tallies, String problem) {

  /// The sums over all judges, and each judge by itself under `judges`.
  ObjectNode json() {
    ObjectNode object = Json.object();
    if (!problem.isEmpty()) {
      object.put("error", problem);
    }
    put(object, tallies);
    ArrayNode judges = object.putArray("judges");
    for (RunTally tally : tallies) {
      put(judges.addObject().put("judge", tally.judge()), List.of(tally));
    }
    return object;
  }

  private static void put(ObjectNode object, List<RunTally> tallies) {
    object.put("judged", sum(tallies, RunTally::done));
    object
        .putObject("verdicts")
        .put("A", sum(tallies, RunTally::a))
        .put("B", sum(tallies, RunTally::b))
        .put("tie", sum(tallies, RunTally::ties))
        .put("unparsed", sum(tallies, RunTally::unparsed))
        .put("failed", sum(tallies, RunTally::failed));
    object
        .put("flips", sum(tallies, tally -> tally.conduct().flips()))
        .put("repaired", sum(tallies, tally -> tally.conduct().repaired()))
        .put("recalled", sum(tallies, tally -> tally.conduct().recalled()));
    object.put("seconds", sum(tallies, tally -> tally.elapsed().toMillis()) / 1000.0);
  }

  private static long sum(List<RunTally> tallies, ToLongFunction<RunTally> part) {
    return tallies.stream().mapToLong(part).sum();
  }

  String text() {
    return tallies.stream().map(JudgeResult::line).collect(Collectors.joining("\n"));
  }

  private static String line(RunTally tally) {
    return String.format(
            Locale.ROOT,
            "%s judged %,d of %,d in %s: A %,d, B %,d, tie %,d, unparsed %,d, failed %,d",
            tally.judge(),
            tally.done(),
            tally.total(),
            seconds(tally.elapsed()),
            tally.a(),
            tally.b(),
            tally.ties(),
            tally.unparsed(),
            tally.failed())
        + conduct(tally.conduct());
  }

  private static String conduct(Conduct conduct) {
    return String.join(
        "",
        some(conduct.flips(), "; contradicted itself on %,d when the order was swapped"),
        some(conduct.repaired(), "; %,d replies were put right on request"),
        some(conduct.recalled(), "; %,d replies were known from before"));
  }

  private static String some(long count, String words) {
    return count > 0 ? String.format(Locale.ROOT, words, count) : "";
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}
