package rewarddesk.ui.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import rewarddesk.project.Project;
import rewarddesk.project.QueueOrder;
import rewarddesk.ui.Tasks;

/// The open items that come next, prepared ahead. JavaFX thread only.
final class OpenQueue {
  private static final int AHEAD = 3;

  /// Fixed: which items come from the audit slice is drawn there, here only when they come.
  private static final long LOTS = 26;

  private final Tasks tasks;
  private final Consumer<List<PreparedItem>> arrived;
  private final Consumer<Throwable> failed;
  private final Deque<Coming> upcoming = new ArrayDeque<>();
  private final SplittableRandom lots = new SplittableRandom(LOTS);
  private long generation;
  private boolean filling;
  private boolean again;

  /// @param arrived hears, after they were added, what a search has found; nothing when there is no
  ///   more
  OpenQueue(Tasks tasks, Consumer<List<PreparedItem>> arrived, Consumer<Throwable> failed) {
    this.tasks = tasks;
    this.arrived = arrived;
    this.failed = failed;
  }

  /// Forgets what was prepared, and results that are still on their way.
  void clear() {
    generation++;
    upcoming.clear();
    filling = false;
    again = false;
  }

  /// An item that comes next.
  ///
  /// @param byLot whether it comes from the audit slice, so that a walk by number goes on from
  ///   where it was
  record Coming(PreparedItem item, boolean byLot) {}

  Optional<Coming> poll() {
    return Optional.ofNullable(upcoming.poll());
  }

  /// What items are wanted.
  ///
  /// @param order in which open items come up
  /// @param auditPercent share of them that is to come from the audit slice, as long as it has any
  record Wish(Project project, Preparer preparer, QueueOrder order, int auditPercent) {

    /// @param audited whether one from the audit slice is wanted, otherwise one of the order
    private OptionalLong next(boolean audited, long after, Set<Long> leaveOut) {
      return audited
          ? project.queue().nextAudited(leaveOut)
          : project.queue().next(order, after, leaveOut);
    }
  }

  /// Prepares more items.
  ///
  /// @param after ordinal to search on from when nothing is prepared
  /// @param leaveOut items that are on screen or being saved
  /// @param waitedFor whether somebody waits for the next item, so that it is to arrive alone
  void fill(Wish wish, long after, Set<Long> leaveOut, boolean waitedFor) {
    if (filling) {
      again = true;
      return;
    }
    filling = true;
    again = false;
    long mine = generation;
    Set<Long> known = new HashSet<>(leaveOut);
    known.addAll(ordinals());
    long from = lastByOrder().orElse(after);
    int wanted = waitedFor ? 1 : AHEAD - upcoming.size();
    List<Boolean> audited = draw(wish.auditPercent(), wanted);
    tasks.run(
        () -> find(wish, audited, from, known),
        found -> add(mine, found),
        thrown -> fail(mine, thrown));
  }

  /// Whether [#fill] was asked for while it was busy; asking clears it.
  boolean takeAgain() {
    boolean asked = again;
    again = false;
    return asked;
  }

  /// More has become known about an item that is not on screen yet.
  void update(long ordinal, UnaryOperator<PreparedItem> change) {
    List<Coming> fresh = new ArrayList<>();
    for (Coming coming : upcoming) {
      fresh.add(
          coming.item().ordinal() == ordinal
              ? new Coming(change.apply(coming.item()), coming.byLot())
              : coming);
    }
    upcoming.clear();
    upcoming.addAll(fresh);
  }

  private OptionalLong lastByOrder() {
    return upcoming.stream()
        .filter(coming -> !coming.byLot())
        .mapToLong(coming -> coming.item().ordinal())
        .reduce((_, last) -> last);
  }

  /// The items prepared.
  Set<Long> ordinals() {
    Set<Long> ordinals = new HashSet<>();
    upcoming.forEach(coming -> ordinals.add(coming.item().ordinal()));
    return ordinals;
  }

  /// Which of the next items are to come from the audit slice.
  private List<Boolean> draw(int percent, int count) {
    return IntStream.range(0, count).mapToObj(i -> lots.nextInt(100) < percent).toList();
  }

  private static List<Coming> find(Wish wish, List<Boolean> audited, long after, Set<Long> known) {
    List<Coming> found = new ArrayList<>();
    Set<Long> leaveOut = new HashSet<>(known);
    long from = after;
    while (found.size() < audited.size()) {
      OptionalLong lot =
          audited.get(found.size()) ? wish.next(true, from, leaveOut) : OptionalLong.empty();
      OptionalLong next = lot.isPresent() ? lot : wish.next(false, from, leaveOut);
      if (next.isEmpty()) {
        break;
      }
      long ordinal = next.getAsLong();
      from = lot.isPresent() ? from : ordinal;
      leaveOut.add(ordinal);
      wish.project()
          .comparisons()
          .at(ordinal)
          .map(wish.preparer()::prepare)
          .ifPresent(item -> found.add(new Coming(item, lot.isPresent())));
    }
    return found;
  }

  private void add(long mine, List<Coming> found) {
    if (mine == generation) {
      filling = false;
      upcoming.addAll(found);
      arrived.accept(found.stream().map(Coming::item).toList());
    }
  }

  private void fail(long mine, Throwable thrown) {
    if (mine == generation) {
      filling = false;
      failed.accept(thrown);
    }
  }
}
