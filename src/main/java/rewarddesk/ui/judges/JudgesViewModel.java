package rewarddesk.ui.judges;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import rewarddesk.inference.ModelException;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Project;
import rewarddesk.reward.RewardSystems;
import rewarddesk.ui.Job;
import rewarddesk.ui.Session;

/// Which judges there are, what they have said, and letting one judge what is left. JavaFX thread
/// only.
public final class JudgesViewModel {
  private final Session session;
  private final ModelDirectory directory;
  private final Map<String, List<Measurement>> measured;
  private final LearnViewModel learn;
  private final ObservableList<Judge> judges = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<Judge>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<ServerState> server =
      new ReadOnlyObjectWrapper<>(new ServerState.Asking());
  private final ReadOnlyObjectWrapper<Optional<Tallies>> tallies =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Cancellation counting = new Cancellation();
  private long asked;

  /// @param measured what was measured of a judge, by its id
  public JudgesViewModel(
      Session session, ModelDirectory directory, Map<String, List<Measurement>> measured) {
    this.session = session;
    this.directory = directory;
    this.measured = Map.copyOf(measured);
    this.learn = new LearnViewModel(session, this::countAgain);
    listJudges();
    selectShown();
  }

  /// The judge learned from the decisions.
  LearnViewModel learn() {
    return learn;
  }

  public ObservableList<Judge> judges() {
    return judges;
  }

  public ObjectProperty<Optional<Judge>> selectedProperty() {
    return selected;
  }

  public ReadOnlyObjectProperty<ServerState> serverProperty() {
    return server.getReadOnlyProperty();
  }

  /// Empty until they have been counted.
  public ReadOnlyObjectProperty<Optional<Tallies>> talliesProperty() {
    return tallies.getReadOnlyProperty();
  }

  /// The run that is going on or has ended last.
  public ReadOnlyObjectProperty<Optional<Job.Judging>> jobProperty() {
    return session.jobs().judgingProperty();
  }

  public List<Measurement> measured(Judge judge) {
    return measured.getOrDefault(judge.id(), List.of());
  }

  /// Address of the Ollama server.
  public String address() {
    return session.settings().ollamaAddress();
  }

  public boolean isShownInReview(Judge judge) {
    return session.settings().judge().equals(judge.id());
  }

  public void showInReview(Judge judge) {
    session.updateSettings(
        old ->
            judge.isOllama()
                ? old.withJudge(judge.id()).withOllamaModel(judge.model())
                : old.withJudge(judge.id()));
  }

  /// Counts again and asks the server again.
  public void refresh() {
    countAgain();
    learn.refresh();
    askServer();
  }

  /// Lets go of what is being counted.
  public void stop() {
    counting.cancel();
    learn.stop();
  }

  /// Counts again what the judges have said.
  public void countAgain() {
    counting.cancel();
    Cancellation mine = new Cancellation();
    counting = mine;
    if (session.project().isEmpty()) {
      counted(Optional.empty());
      return;
    }
    Project project = session.project().get();
    RewardSystems systems = session.services().rewardSystems();
    session
        .tasks()
        .run(
            () -> Tallies.count(project, systems, mine),
            counts -> {
              if (!mine.isCancelled()) {
                counted(Optional.of(counts));
              }
            },
            session.notices()::fail);
  }

  /// Looks for models on the server.
  public void askServer() {
    long question = ++asked;
    String address = address();
    server.set(new ServerState.Asking());
    session
        .tasks()
        .run(
            () -> directory.models(address),
            models -> answered(question, new ServerState.Answers(models)),
            thrown -> answered(question, refused(thrown)));
  }

  private ServerState refused(Throwable thrown) {
    return thrown instanceof ModelException model
            && model.kind() == ModelException.Cause.UNREACHABLE
        ? new ServerState.Silent()
        : new ServerState.Broken(session.notices().caught(thrown));
  }

  /// Whether a judge can judge now: one that is learned only when a version is in use.
  boolean isReady(Judge judge) {
    return judge.isUsable() && (!judge.isLearned() || learn.isInUse());
  }

  /// Whether the selected judge could begin now.
  public boolean canStart() {
    return session.project().isPresent()
        && !session.jobs().isJudging()
        && selected.get().filter(this::isReady).isPresent();
  }

  /// Lets the selected judge judge what it has not judged yet; the job tells the rest. Does nothing
  /// when it cannot begin.
  ///
  /// @param limit most items to judge, or −1 for all
  /// @param retryFailed also those where it failed before
  public void start(long limit, boolean retryFailed) {
    if (canStart()) {
      Judge judge = selected.get().orElseThrow();
      session.jobs().startJudging(session.project().orElseThrow(), judge.id(), limit, retryFailed);
    }
  }

  private void counted(Optional<Tallies> counts) {
    tallies.set(counts);
    listJudges();
  }

  private void answered(long question, ServerState state) {
    if (question == asked) {
      server.set(state);
      listJudges();
    }
  }

  /// Local judges first, then the server's models, then those that only the project remembers.
  private void listJudges() {
    List<Judge> list = new ArrayList<>();
    session
        .services()
        .rewardSystems()
        .local()
        .forEach(id -> list.add(new Judge(id, Judge.Availability.LOCAL, "")));
    if (server.get() instanceof ServerState.Answers(List<ModelDirectory.Model> models)) {
      for (ModelDirectory.Model model : models) {
        String id = Judge.OLLAMA_PREFIX + model.name();
        list.add(new Judge(id, Judge.Availability.ON_SERVER, model.detail()));
      }
    }
    Map<String, JudgeTally> heard = tallies.get().map(Tallies::byJudge).orElse(Map.of());
    for (String id : new TreeSet<>(heard.keySet())) {
      if (list.stream().noneMatch(judge -> judge.id().equals(id))) {
        list.add(new Judge(id, Judge.Availability.GONE, ""));
      }
    }
    replace(list);
  }

  private void replace(List<Judge> list) {
    if (judges.equals(list)) {
      return;
    }
    Optional<String> chosen = selected.get().map(Judge::id);
    judges.setAll(list);
    chosen.ifPresent(this::select);
  }

  private void selectShown() {
    select(session.settings().judge());
    if (selected.get().isEmpty() && !judges.isEmpty()) {
      selected.set(Optional.of(judges.getFirst()));
    }
  }

  private void select(String id) {
    selected.set(judges.stream().filter(judge -> judge.id().equals(id)).findFirst());
  }
}
