package rewarddesk.ui.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.project.Item;
import rewarddesk.project.Project;
import rewarddesk.project.StoredJudgment;
import rewarddesk.ui.Fault;
import rewarddesk.ui.Session;

/// What the judge panel shows, and judging in the background what nobody has judged. JavaFX thread
/// only.
final class JudgePanelModel {
  private final Session session;
  private final BackgroundJudge judge;
  private final BiConsumer<Long, StoredJudgment> judged;
  private final Map<Long, Fault> faults = new HashMap<>();
  private final ReadOnlyObjectWrapper<Optional<JudgePanelState>> state =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Project> project = Optional.empty();
  private Optional<PreparedItem> shown = Optional.empty();

  /// @param judged hears of every judgment made here
  JudgePanelModel(Session session, BiConsumer<Long, StoredJudgment> judged) {
    this.session = session;
    this.judged = judged;
    this.judge = new BackgroundJudge(session, this::judged, this::failed);
  }

  ReadOnlyObjectProperty<Optional<JudgePanelState>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  void open(Optional<Project> opened) {
    project = opened;
    faults.clear();
    judge.forget();
  }

  /// An item has come into reach: have it judged before it is needed.
  void sighted(Item item) {
    project.ifPresent(in -> judge.judgeUnasked(in, item));
    describe();
  }

  /// A pair is on screen: the judge may take its share of the machine.
  void begin() {
    judge.begin();
  }

  void show(Optional<PreparedItem> item) {
    shown = item;
    describe();
  }

  void judge(Project in, PreparedItem item) {
    faults.remove(item.ordinal());
    judge.judge(in, item.item());
    describe();
  }

  private void describe() {
    state.set(shown.map(this::stateOf));
  }

  private JudgePanelState stateOf(PreparedItem item) {
    String wanted = session.settings().judge();
    Optional<StoredJudgment> judgment = item.judgment(wanted);
    if (judge.isUnderWay(item.ordinal())
        && judgment.filter(given -> given.judgment().judge().equals(wanted)).isEmpty()) {
      return new JudgePanelState.Judging(wanted);
    }
    Optional<Fault> fault = Optional.ofNullable(faults.get(item.ordinal()));
    return judgment
        .<JudgePanelState>map(given -> new JudgePanelState.Judged(given, item.order(), fault))
        .orElseGet(() -> new JudgePanelState.NotJudged(wanted, fault));
  }

  private void judged(long ordinal, StoredJudgment judgment) {
    judged.accept(ordinal, judgment);
    describe();
  }

  private void failed(long ordinal, Throwable thrown) {
    if (project.isPresent()) {
      faults.put(ordinal, session.notices().caught(thrown));
      describe();
    }
  }
}
