package rewarddesk.ui.rules;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.project.Item;
import rewarddesk.project.Project;
import rewarddesk.project.QueueOrder;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.ui.Session;
import rewarddesk.ui.Stoppable;
import rewarddesk.ui.Tasks;

/// A profile at work on one item of the project: the quick rules at once, the slow ones when they
/// are ready. The newest profile and item win; what is out of date is stopped. JavaFX thread only.
final class PreviewModel {
  private final Session session;
  private final Tasks.Lane quick;
  private final Tasks.Lane slow;
  private Optional<Stoppable<Preview>> measuring = Optional.empty();
  private final ReadOnlyObjectWrapper<Optional<Preview>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Item> item = Optional.empty();
  private Optional<RuleProfile> profile = Optional.empty();

  PreviewModel(Session session) {
    this.session = session;
    this.quick = session.tasks().newLane();
    this.slow = session.tasks().newLane();
  }

  ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /// Shows what another profile makes of the item.
  void show(RuleProfile wanted) {
    profile = Optional.of(wanted);
    measure();
  }

  /// Goes to the item shown last while review stays where it was, else to the item that review
  /// shows; to the next open one when there is none.
  void begin(Project project) {
    long reviewed = session.navigation().itemInReview().orElse(0);
    RulesPlace before = RulesPlace.of(session);
    long wanted = before.reviewed() == reviewed && before.item() > 0 ? before.item() : reviewed;
    find(
        project,
        () ->
            project.comparisons().at(wanted).isPresent()
                ? OptionalLong.of(wanted)
                : project.queue().next(QueueOrder.SEQUENTIAL, 0, Set.of()));
  }

  /// Goes so many items further; stays where it is at either end.
  void step(int by) {
    if (session.project().isPresent() && item.isPresent()) {
      long wanted = item.get().ordinal() + by;
      find(session.project().get(), () -> OptionalLong.of(wanted));
    }
  }

  /// Another project is open: its items are others.
  void forget() {
    stop();
    item = Optional.empty();
    preview.set(Optional.empty());
  }

  /// Ends what is being measured; [#begin] measures again.
  void stop() {
    measuring.ifPresent(Stoppable::stop);
    measuring = Optional.empty();
  }

  /// Where an item is looked up, beside the window.
  private interface Place {
    OptionalLong ordinal();
  }

  private void find(Project project, Place place) {
    quick.run(
        () -> {
          OptionalLong ordinal = place.ordinal();
          return project.comparisons().at(ordinal.orElse(1));
        },
        found -> {
          if (found.isPresent()) {
            item = found;
            remember(found.get().ordinal());
            measure();
          }
        },
        session.notices()::fail);
  }

  private void remember(long ordinal) {
    long reviewed = session.navigation().itemInReview().orElse(0);
    RulesPlace.remember(session, place -> place.at(ordinal, reviewed));
  }

  private void measure() {
    stop();
    if (item.isPresent() && profile.isPresent()) {
      Item on = item.get();
      RuleProfile by = profile.get();
      run(quick, () -> Preview.quick(on, by));
    }
  }

  private void run(Tasks.Lane lane, Callable<Preview> work) {
    Stoppable<Preview> stoppable = new Stoppable<>(work);
    measuring = Optional.of(stoppable);
    lane.run(stoppable, measured -> measured(stoppable, measured), session.notices()::fail);
  }

  private void measured(Stoppable<Preview> by, Preview measured) {
    if (measuring.filter(by::equals).isPresent()) {
      preview.set(Optional.of(measured));
      if (!measured.complete()) {
        run(slow, () -> Preview.whole(measured.item(), measured.profile()));
      }
    }
  }
}
