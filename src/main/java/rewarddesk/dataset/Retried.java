package rewarddesk.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import rewarddesk.project.ImportLog;
import rewarddesk.project.ImportLog.Place;

/// The kept problems that are tried again, and which of them may be forgotten by now: those whose
/// rows were all dealt with. A line can hold many rows, so that a place is dealt with when the next
/// one is begun; rows that wait for others are dealt with when these were looked for.
///
/// Not safe for use by several threads.
final class Retried {
  private final long before;
  private final Map<String, long[]> kept = new HashMap<>();
  private final Set<Place> waiting = new LinkedHashSet<>();
  private final List<Place> settled = new ArrayList<>();
  private Optional<Place> open = Optional.empty();

  private Retried(long before) {
    this.before = before;
  }

  /// Nothing is tried again.
  static Retried nothing() {
    return new Retried(0);
  }

  /// What is kept of these files.
  static Retried of(Iterable<String> files, ImportLog log) {
    Retried retried = new Retried(log.newest());
    files.forEach(file -> retried.kept.put(file, log.lines(file)));
    return retried;
  }

  /// Problems up to this number are tried again.
  long before() {
    return before;
  }

  /// The lines of a file to read again: all where the file was refused as a whole.
  LongPredicate lines(String file) {
    boolean whole = isKept(file, 0);
    return line -> whole || isKept(file, line);
  }

  private boolean isKept(String file, long line) {
    return Arrays.binarySearch(kept.getOrDefault(file, new long[0]), line) >= 0;
  }

  /// A row of the line was imported or refused.
  void dealt(String file, long line) {
    Place place = new Place(file, line);
    if (open.filter(place::equals).isEmpty() && isKept(file, line)) {
      close();
      open = Optional.of(place);
    }
  }

  void waits(String file, long line) {
    waiting.add(new Place(file, line));
  }

  /// No more rows of the line begun last will come.
  void close() {
    open.filter(place -> !waiting.contains(place)).ifPresent(settled::add);
    open = Optional.empty();
  }

  /// Nothing waits any more.
  void joined() {
    waiting.stream().filter(place -> isKept(place.file(), place.line())).forEach(settled::add);
    waiting.clear();
  }

  /// The places that may be forgotten once everything taken so far is written; each is told once.
  List<Place> takeSettled() {
    List<Place> places = List.copyOf(settled);
    settled.clear();
    return places;
  }
}
