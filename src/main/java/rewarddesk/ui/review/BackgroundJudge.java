package rewarddesk.ui.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import rewarddesk.model.Comparison;
import rewarddesk.model.Judgment;
import rewarddesk.project.Item;
import rewarddesk.project.Project;
import rewarddesk.project.StoredJudgment;
import rewarddesk.reward.JudgeListener;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.RewardSystems;
import rewarddesk.ui.Interruption;
import rewarddesk.ui.Session;
import rewarddesk.ui.Tasks;

/// Judges single items one after another beside the annotator. JavaFX thread only, but for what it
/// hands to its lane.
///
/// Nothing is judged before [#begin()]: loading a model would hold up the first pair.
final class BackgroundJudge {
  private final Session session;
  private final Tasks.Lane lane;
  private final Set<Long> underWay = new HashSet<>();
  private final BiConsumer<Long, StoredJudgment> judged;
  private final BiConsumer<Long, Throwable> failed;
  private final Map<Long, Interruption> running = new HashMap<>();
  private final List<Runnable> held = new ArrayList<>();
  private Optional<String> broken = Optional.empty();
  private boolean begun;

  /// Touched on the lane only.
  private @Nullable RewardSystem system;

  /// The project it was loaded for; touched on the lane only.
  private @Nullable Project servedProject;

  BackgroundJudge(
      Session session,
      BiConsumer<Long, StoredJudgment> judged,
      BiConsumer<Long, Throwable> failed) {
    this.session = session;
    this.lane = session.tasks().newLane();
    this.judged = judged;
    this.failed = failed;
  }

  boolean isUnderWay(long ordinal) {
    return underWay.contains(ordinal);
  }

  /// Judges an item without being asked, when the judge is a local one that works and no run is
  /// doing it anyway.
  void judgeUnasked(Project project, Item item) {
    String judge = session.settings().judge();
    boolean local = session.services().rewardSystems().local().contains(judge);
    boolean free = !session.jobs().isJudging() && !broken.equals(Optional.of(judge));
    if (local && free && item.judgmentBy(judge).isEmpty()) {
      judge(project, item);
    }
  }

  /// Judges an item with the judge of the settings.
  void judge(Project project, Item item) {
    judge(project, item, JudgeListener.NONE);
  }

  /// As [#judge(Project, Item)], heard while it writes.
  void judge(Project project, Item item, JudgeListener listener) {
    if (!underWay.add(item.ordinal())) {
      return;
    }
    Interruption mine = new Interruption();
    running.put(item.ordinal(), mine);
    String judge = session.settings().judge();
    Runnable judging =
        () ->
            lane.run(
                () -> judge(project, item.comparison(), judge, mine, listener),
                stored -> done(item.ordinal(), stored),
                thrown -> failed(item.ordinal(), judge, thrown));
    if (begun) {
      judging.run();
    } else {
      held.add(judging);
    }
  }

  /// Ends the judging of an item; nothing is recorded.
  void cancel(long ordinal) {
    Interruption mine = running.remove(ordinal);
    if (underWay.remove(ordinal) && mine != null) {
      mine.now();
    }
  }

  /// Judges what has been asked for so far, and from now on at once.
  void begin() {
    begun = true;
    held.forEach(Runnable::run);
    held.clear();
  }

  /// Forgets the project's items; the judge stays loaded.
  void forget() {
    underWay.clear();
    running.clear();
    held.clear();
    broken = Optional.empty();
  }

  /// Only the judging can be ended: what is judged is written whole.
  private StoredJudgment judge(
      Project project,
      Comparison comparison,
      String judge,
      Interruption mine,
      JudgeListener listener)
      throws Exception {
    Judgment judgment = mine.run(() -> open(judge, project).judge(comparison, listener));
    return project.judgments().addAll(List.of(judgment)).getFirst();
  }

  private RewardSystem open(String judge, Project project) {
    RewardSystem ready = system;
    if (ready != null && serves(ready, judge, project)) {
      return ready;
    }
    if (ready != null) {
      system = null;
      ready.close();
    }
    RewardSystem opened = session.services().rewardSystems().open(judge, project);
    servedProject = project;
    system = opened;
    return opened;
  }

  /// A judge with versions serves in the project it was opened for, and until another version of it
  /// is due: a definition, a model or its description was changed. Other judges stay loaded.
  private boolean serves(RewardSystem ready, String judge, Project project) {
    RewardSystems systems = session.services().rewardSystems();
    return ready.id().equals(judge)
        && (ready.version().isEmpty()
            || (project.equals(servedProject)
                && ready.version().equals(systems.version(judge, project))));
  }

  private void done(long ordinal, StoredJudgment stored) {
    running.remove(ordinal);
    if (underWay.remove(ordinal)) {
      broken = Optional.empty();
      judged.accept(ordinal, stored);
    }
  }

  private void failed(long ordinal, String judge, Throwable thrown) {
    running.remove(ordinal);
    if (underWay.remove(ordinal)) {
      broken = Optional.of(judge);
      failed.accept(ordinal, thrown);
    }
  }
}
