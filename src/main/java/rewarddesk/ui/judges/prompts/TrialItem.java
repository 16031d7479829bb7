package rewarddesk.ui.judges.prompts;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.project.Item;
import rewarddesk.project.Project;
import rewarddesk.project.QueueOrder;
import rewarddesk.reward.generative.ProjectResponses;
import rewarddesk.reward.generative.ResponseGroups;
import rewarddesk.ui.Session;
import rewarddesk.ui.Tasks;

/// The item that a judge is tried on: the one review shows, and its neighbours. JavaFX thread only.
final class TrialItem {
  private final Session session;
  private final Tasks.Lane lane;
  private final ReadOnlyObjectWrapper<Optional<Item>> item =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Project> project = Optional.empty();

  TrialItem(Session session) {
    this.session = session;
    this.lane = session.tasks().newLane();
  }

  ReadOnlyObjectProperty<Optional<Item>> itemProperty() {
    return item.getReadOnlyProperty();
  }

  /// Where the other responses to a prompt are found. Reads the project: asked beside the window.
  ResponseGroups groups() {
    return project
        .<ResponseGroups>map(open -> new ProjectResponses(open.comparisons()))
        .orElse(ResponseGroups.NONE);
  }

  /// Goes to the item that review shows, to the next open one when it shows none.
  void begin(Optional<Project> opened) {
    if (!opened.equals(project)) {
      project = opened;
      item.set(Optional.empty());
    }
    OptionalLong reviewed = session.navigation().itemInReview();
    opened.ifPresent(
        open ->
            find(
                open,
                () ->
                    reviewed.isPresent()
                        ? reviewed
                        : open.queue().next(QueueOrder.SEQUENTIAL, 0, Set.of())));
  }

  /// Goes so many items further; stays where it is at either end.
  void step(int by) {
    if (project.isPresent() && item.get().isPresent()) {
      long wanted = item.get().get().ordinal() + by;
      find(project.get(), () -> OptionalLong.of(wanted));
    }
  }

  /// Where an item is looked up, beside the window.
  private interface Place {
    OptionalLong ordinal();
  }

  private void find(Project open, Place place) {
    lane.run(
        () -> open.comparisons().at(place.ordinal().orElse(1)),
        found -> {
          if (found.isPresent() && project.equals(Optional.of(open))) {
            item.set(found);
          }
        },
        session.notices()::fail);
  }
}
