package rewarddesk.ui.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Judgment;
import rewarddesk.model.Span;
import rewarddesk.project.Item;
import rewarddesk.project.Project;
import rewarddesk.project.StoredJudgment;
import rewarddesk.ui.Fault;
import rewarddesk.ui.Messages;
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
  private final Map<Long, LiveCritique> live = new HashMap<>();
  private final JudgeReplies words;
  private Optional<Project> project = Optional.empty();
  private Optional<PreparedItem> shown = Optional.empty();

  /// @param judged hears of every judgment made here
  JudgePanelModel(Session session, Messages messages, BiConsumer<Long, StoredJudgment> judged) {
    this.session = session;
    this.words = new JudgeReplies(messages, session.words());
    this.judged = judged;
    this.judge = new BackgroundJudge(session, this::judged, this::failed);
  }

  ReadOnlyObjectProperty<Optional<JudgePanelState>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  void open(Optional<Project> opened) {
    project = opened;
    faults.clear();
    live.clear();
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
    LiveCritique critique =
        new LiveCritique(session.tasks(), (asked, order) -> heading(asked, order, item));
    live.put(item.ordinal(), critique);
    judge.judge(in, item.item(), critique);
    describe();
  }

  private String heading(String purpose, DisplayOrder order, PreparedItem item) {
    return words.heading(purpose, order, item.order());
  }

  /// Ends the judging of the item on screen; nothing is recorded.
  void cancel() {
    shown.ifPresent(
        item -> {
          judge.cancel(item.ordinal());
          live.remove(item.ordinal());
          describe();
        });
  }

  /// Where in a recorded judgment's replies the answers stand that were read, found beside the
  /// window; nothing for judges whose words the project does not hold.
  void findSpans(Judgment judgment, Consumer<List<Optional<Span>>> found) {
    project.ifPresent(
        in ->
            session
                .tasks()
                .run(() -> ReplySpans.of(in, judgment), found, session.notices()::caught));
  }

  private void describe() {
    state.set(shown.map(this::stateOf));
  }

  private JudgePanelState stateOf(PreparedItem item) {
    String wanted = session.settings().judge();
    Optional<StoredJudgment> judgment = item.judgment(wanted);
    if (judge.isUnderWay(item.ordinal())
        && judgment.filter(given -> given.judgment().judge().equals(wanted)).isEmpty()) {
      return new JudgePanelState.Judging(wanted, Optional.ofNullable(live.get(item.ordinal())));
    }
    Optional<Fault> fault = Optional.ofNullable(faults.get(item.ordinal()));
    return judgment
        .<JudgePanelState>map(given -> new JudgePanelState.Judged(given, item.order(), fault))
        .orElseGet(() -> new JudgePanelState.NotJudged(wanted, fault));
  }

  private void judged(long ordinal, StoredJudgment judgment) {
    live.remove(ordinal);
    judged.accept(ordinal, judgment);
    describe();
  }

  private void failed(long ordinal, Throwable thrown) {
    live.remove(ordinal);
    if (project.isPresent()) {
      faults.put(ordinal, session.notices().caught(thrown));
      describe();
    }
  }
}
