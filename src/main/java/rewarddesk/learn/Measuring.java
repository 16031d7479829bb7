package rewarddesk.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import rewarddesk.inference.ModelException;
import rewarddesk.learn.Decisions.Preference;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Project;
import rewarddesk.reward.builtin.PairNumbers;
import rewarddesk.reward.builtin.PairReader;

/// Measures the decided items that have not been measured yet, on all cores, and keeps the numbers
/// in the project as they come: what is finished when it is cancelled need not be done again.
final class Measuring {
  private static final Logger LOG = Logger.getLogger(Measuring.class.getName());
  private static final int BATCH = 32;

  private final Project project;
  private final PairReader reader;
  private final String version;
  private final Cancellation cancel;

  /// @param version of the reader
  Measuring(Project project, PairReader reader, String version, Cancellation cancel) {
    this.project = project;
    this.reader = reader;
    this.version = version;
    this.cancel = cancel;
  }

  /// What is kept already, by ordinal.
  Map<Long, PairNumbers> kept(List<Preference> decisions) {
    Map<Long, PairNumbers> numbers = new HashMap<>();
    long[] ordinals = decisions.stream().mapToLong(Preference::ordinal).toArray();
    project
        .features()
        .forEach(
            version,
            ordinals,
            (ordinal, bytes) ->
                FeatureBytes.read(bytes).ifPresent(pair -> numbers.put(ordinal, pair)));
    return numbers;
  }

  /// Measures and keeps these items.
  ///
  /// @param step called after each item, from any thread
  /// @return by ordinal, without those that could not be measured
  /// @throws java.util.concurrent.CancellationException when cancelled
  Map<Long, PairNumbers> measure(List<Preference> missing, Runnable step) {
    Map<Long, PairNumbers> numbers = new HashMap<>();
    for (int from = 0; from < missing.size(); from += BATCH) {
      List<Measured> batch =
          missing.subList(from, Math.min(from + BATCH, missing.size())).parallelStream()
              .map(one -> measured(one.ordinal(), step))
              .flatMap(Optional::stream)
              .toList();
      Map<Long, byte[]> bytes = new HashMap<>();
      for (Measured one : batch) {
        numbers.put(one.ordinal(), one.pair());
        bytes.put(one.ordinal(), FeatureBytes.write(one.pair()));
      }
      project.features().putAll(version, bytes);
    }
    return numbers;
  }

  private record Measured(long ordinal, PairNumbers pair) {}

  private Optional<Measured> measured(long ordinal, Runnable step) {
    cancel.throwIfCancelled();
    try {
      return project
          .comparisons()
          .at(ordinal)
          .map(item -> new Measured(ordinal, reader.read(item.comparison())));
    } catch (ModelException e) {
      LOG.log(Level.WARNING, e, () -> "item " + ordinal + " could not be measured");
      return Optional.empty();
    } finally {
      step.run();
    }
  }
}
