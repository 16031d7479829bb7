package rewarddesk.ui.review;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import rewarddesk.project.Item;
import rewarddesk.project.Project;
import rewarddesk.project.QueueOrder;
import rewarddesk.project.StoredJudgment;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.ui.Coalescer;
import rewarddesk.ui.Session;

/// How one gets from item to item. JavaFX thread only.
final class Walk {
  private final Session session;
  private final Supplier<QueueOrder> order;
  private final IntSupplier auditPercent;
  private final Supplier<Set<Long>> beingSaved;
  private final Consumer<Item> sighted;
  private final OpenQueue queue;
  private final Trail trail = new Trail();
  private final SlowRules slowRules;
  private final Coalescer<Optional<Item>> freshening;
  private final OnScreen screen = new OnScreen();
  private Optional<Project> project = Optional.empty();
  private OptionalLong target = OptionalLong.empty();
  private long lastOrdinal;

  /// Where a walk by number stands; an item drawn by lot leaves it where it is.
  private long place;

  /// Items of this walk that were drawn by lot.
  private final Set<Long> byLot = new HashSet<>();

  private long jumps;

  /// @param order in which open items come up
  /// @param auditPercent share of the items that is to come from the audit slice
  /// @param beingSaved ordinals whose decision is on its way to disk
  /// @param sighted hears of every item that was prepared ahead or is shown
  Walk(
      Session session,
      Supplier<QueueOrder> order,
      IntSupplier auditPercent,
      Supplier<Set<Long>> beingSaved,
      Consumer<Item> sighted) {
    this.session = session;
    this.order = order;
    this.auditPercent = auditPercent;
    this.beingSaved = beingSaved;
    this.sighted = sighted;
    this.queue = new OpenQueue(session.tasks(), this::arrived, session.notices()::fail);
    this.slowRules =
        new SlowRules(
            session.tasks(),
            (ordinal, scores) -> update(ordinal, item -> item.withScores(scores)),
            session.notices()::fail);
    this.freshening =
        new Coalescer<>(
            session.tasks(), fresh -> fresh.ifPresent(screen::freshen), session.notices()::caught);
  }

  OnScreen screen() {
    return screen;
  }

  /// A judgment has been stored for an item on screen or prepared ahead.
  void judged(long ordinal, StoredJudgment judgment) {
    update(ordinal, item -> item.withJudgment(judgment));
  }

  private void update(long ordinal, UnaryOperator<PreparedItem> change) {
    queue.update(ordinal, change);
    screen.update(ordinal, change);
  }

  /// The project goes by another reward profile: what was measured by the old one is measured anew,
  /// also what is on screen.
  void rulesChanged() {
    RuleProfile now = session.rules().rules();
    boolean old = screen.latest().filter(item -> !item.scores().profile().equals(now)).isPresent();
    if (old && target.isEmpty()) {
      jump(lastOrdinal);
    }
  }

  /// Other items are to be decided blind from now on, also the one on screen.
  void planChanged() {
    if (screen.latest().isPresent() && target.isEmpty()) {
      jump(lastOrdinal);
    }
  }

  /// Starts over with another project.
  void open(Optional<Project> opened) {
    project = opened;
    jumps++;
    target = OptionalLong.empty();
    lastOrdinal = 0;
    place = 0;
    byLot.clear();
    session.navigation().reviewing(OptionalLong.empty());
    queue.clear();
    trail.clear();
    screen.clear();
    fill();
  }

  /// Shows the next open item.
  void advance() {
    jumps++;
    target = OptionalLong.empty();
    queue.poll().ifPresentOrElse(this::come, () -> screen.turn(Phase.LOADING));
    fill();
  }

  /// Prepares anew what comes next; the item on screen stays.
  void renew() {
    queue.clear();
    fill();
  }

  /// Shows what comes first in another order.
  void reorder() {
    queue.clear();
    trail.clear();
    advance();
  }

  /// Shows the item that comes after, without deciding. By number it stays where it is at the end;
  /// in another order the queue begins again with what was gone past.
  void next() {
    switch (order.get()) {
      case QueueOrder.Sequential() -> jump(target.orElse(place) + 1);
      case QueueOrder.StrongestFirst _ -> trail.onward().ifPresentOrElse(this::jump, this::advance);
    }
  }

  /// Shows the item before: by number, or, in another order, what was shown before. Stays where it
  /// is at the start.
  void previous() {
    switch (order.get()) {
      case QueueOrder.Sequential() ->
          jump(target.orElse(byLot.contains(lastOrdinal) ? place + 1 : place) - 1);
      case QueueOrder.StrongestFirst _ -> trail.back().ifPresent(this::jump);
    }
  }

  /// Shows a certain item. The newest wish wins.
  void jump(long ordinal) {
    if (project.isEmpty() || ordinal < 1) {
      return;
    }
    Project in = project.get();
    Preparer preparer = preparer();
    long mine = ++jumps;
    Phase before = screen.phase();
    target = OptionalLong.of(ordinal);
    screen.turn(Phase.LOADING);
    session
        .tasks()
        .run(
            () -> in.comparisons().at(ordinal).map(preparer::prepare),
            found -> jumped(mine, found, before),
            thrown -> {
              session.notices().fail(thrown);
              jumped(mine, Optional.empty(), before);
            });
  }

  /// The project has changed: more items, another judgment.
  void refresh() {
    Optional<PreparedItem> current = screen.latest();
    if (project.isPresent() && current.isPresent()) {
      Project in = project.get();
      long ordinal = current.get().ordinal();
      freshening.ask(() -> in.comparisons().at(ordinal));
    }
    fill();
  }

  private void jumped(long mine, Optional<PreparedItem> found, Phase before) {
    if (mine != jumps) {
      return;
    }
    target = OptionalLong.empty();
    if (found.isEmpty()) {
      screen.turn(before);
      return;
    }
    queue.clear();
    show(found.get());
    fill();
  }

  private void come(OpenQueue.Coming next) {
    if (next.byLot()) {
      byLot.add(next.item().ordinal());
    }
    show(next.item());
  }

  private void show(PreparedItem next) {
    lastOrdinal = next.ordinal();
    if (!byLot.contains(lastOrdinal)) {
      place = lastOrdinal;
    }
    trail.show(lastOrdinal);
    session.navigation().reviewing(OptionalLong.of(lastOrdinal));
    screen.show(next);
    Set<Long> inReach = queue.ordinals();
    inReach.add(next.ordinal());
    slowRules.keep(inReach);
    inSight(next);
  }

  private void inSight(PreparedItem item) {
    slowRules.sighted(preparer(), item);
    sighted.accept(item.item());
  }

  private void fill() {
    if (project.isPresent()) {
      Set<Long> leaveOut = new HashSet<>(beingSaved.get());
      leaveOut.addAll(trail.passed());
      boolean reading = screen.isReading();
      if (reading) {
        leaveOut.add(lastOrdinal);
      }
      boolean waitedFor = !reading && target.isEmpty();
      OpenQueue.Wish wish =
          new OpenQueue.Wish(project.get(), preparer(), order.get(), auditPercent.getAsInt());
      queue.fill(wish, place, leaveOut, waitedFor);
    }
  }

  private void arrived(List<PreparedItem> found) {
    found.forEach(this::inSight);
    boolean again = queue.takeAgain();
    if (!screen.isReading() && target.isEmpty()) {
      Optional<OpenQueue.Coming> next = queue.poll();
      next.ifPresent(this::come);
      if (next.isEmpty() && !again) {
        again = trail.forgetPassed();
        if (!again) {
          showThatThereIsNone();
        }
      }
      again |= next.isPresent();
    }
    if (again) {
      fill();
    }
  }

  private void showThatThereIsNone() {
    project.ifPresent(
        in ->
            session.tasks().run(in.comparisons()::count, this::showNone, session.notices()::fail));
  }

  private void showNone(long items) {
    if (!screen.isReading() && target.isEmpty()) {
      screen.turn(items == 0 ? Phase.NOTHING_IMPORTED : Phase.ALL_DECIDED);
    }
  }

  private Preparer preparer() {
    return new Preparer(
        session.rules().rules(),
        session.settings().annotator(),
        session.settings().shuffleSides(),
        session.planProperty().get());
  }
}
