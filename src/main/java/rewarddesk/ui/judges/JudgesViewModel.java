package rewarddesk.ui.judges;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelKind;
import rewarddesk.inference.server.ServedModel;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Project;
import rewarddesk.reward.RewardSystems;
import rewarddesk.reward.generative.definition.WrittenJudge;
import rewarddesk.reward.jury.JuryDefinition;
import rewarddesk.reward.jury.JuryId;
import rewarddesk.ui.Choice;
import rewarddesk.ui.Job;
import rewarddesk.ui.Session;
import rewarddesk.ui.judges.Judge.Availability;
import rewarddesk.ui.judges.JudgeList.Writer;

/// Which judges there are, what they have said, and letting some of them judge what is left. JavaFX
/// thread only.
public final class JudgesViewModel {
  private final Session session;
  private final Map<String, List<Measurement>> measured;
  private final LearnViewModel learn;
  private final ServerModel server;
  private final AskedServer openAi;
  private final Juries juries;
  private final ObservableList<Judge> judges = FXCollections.observableArrayList();
  private final ObservableSet<String> ticked = FXCollections.observableSet(new LinkedHashSet<>());
  private final Set<String> composed = new LinkedHashSet<>();
  private final ObjectProperty<Optional<Judge>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Tallies>> tallies =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Choice<String>>> languageModels =
      new ReadOnlyObjectWrapper<>(List.of());
  private Cancellation counting = new Cancellation();

  /// @param measured what was measured of a judge, by its id
  public JudgesViewModel(Session session, Map<String, List<Measurement>> measured) {
    this.session = session;
    this.measured = Map.copyOf(measured);
    this.server = new ServerModel(session);
    this.openAi = AskedServer.openAi(session);
    this.juries = new Juries(session);
    this.learn = new LearnViewModel(session, this::countAgain);
    WrittenJudge.find(session.settings().judge()).ifPresent(one -> composed.add(one.id()));
    server.server().stateProperty().subscribe(state -> listJudges());
    openAi.stateProperty().subscribe(state -> listJudges());
    juries.knownProperty().subscribe(known -> listJudges());
    selectShown();
  }

  /// The judge learned from the decisions.
  LearnViewModel learn() {
    return learn;
  }

  ServerModel server() {
    return server;
  }

  /// The server with OpenAI's protocol.
  AskedServer openAi() {
    return openAi;
  }

  /// Those with a name in the project.
  Juries juries() {
    return juries;
  }

  /// Keeps a jury in the project and selects it.
  void keep(JuryDefinition jury) {
    juries.save(
        jury,
        () -> {
          countAgain();
          select(jury.id());
        });
  }

  public ObservableList<Judge> judges() {
    return judges;
  }

  /// Ids of the judges that are to judge together.
  ObservableSet<String> ticked() {
    return ticked;
  }

  public ObjectProperty<Optional<Judge>> selectedProperty() {
    return selected;
  }

  /// Empty until they have been counted.
  public ReadOnlyObjectProperty<Optional<Tallies>> talliesProperty() {
    return tallies.getReadOnlyProperty();
  }

  /// The language models that can be asked now, by backend.
  ReadOnlyObjectProperty<List<Choice<String>>> languageModelsProperty() {
    return languageModels.getReadOnlyProperty();
  }

  /// The run that is going on or has ended last.
  public ReadOnlyObjectProperty<Optional<Job.Judging>> jobProperty() {
    return session.jobs().judgingProperty();
  }

  public List<Measurement> measured(Judge judge) {
    return measured.getOrDefault(judge.id(), List.of());
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

  /// Counts again and asks the servers again.
  public void refresh() {
    countAgain();
    learn.refresh();
    juries.refresh();
    askServers();
  }

  /// Looks again for models.
  void askServers() {
    server.server().ask();
    openAi.ask();
  }

  /// A run may have had the server load a model.
  void runEnded() {
    countAgain();
    server.loaded().ask();
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

  /// Whether a judge can judge now: one that is learned only when a version is in use.
  boolean isReady(Judge judge) {
    return judge.isUsable() && (!judge.isLearned() || learn.isInUse());
  }

  /// The judges that would judge: those that are ticked, else the selected one.
  List<Judge> chosen() {
    List<Judge> together =
        judges.stream().filter(judge -> ticked.contains(judge.id())).filter(this::isReady).toList();
    return together.isEmpty() ? selected.get().filter(this::isReady).stream().toList() : together;
  }

  /// Whether the chosen judges could begin now.
  public boolean canStart() {
    return session.project().isPresent() && !session.jobs().isJudging() && !chosen().isEmpty();
  }

  /// Lets the chosen judges judge what they have not judged yet, one after another; the job tells
  /// the rest. Does nothing when they cannot begin.
  ///
  /// @param limit most items for each to judge, or −1 for all
  /// @param retryFailed also those where a judge failed before
  public void start(long limit, boolean retryFailed) {
    if (canStart()) {
      session
          .jobs()
          .startJudging(
              session.project().orElseThrow(),
              chosen().stream().map(Judge::id).toList(),
              limit,
              retryFailed);
    }
  }

  /// Whether the ticked judges could judge together as one jury.
  boolean canSitAsJury() {
    long sitting = chosen().stream().filter(judge -> !JuryId.isJury(judge.id())).count();
    return sitting == chosen().size() && sitting >= 2 && sitting <= JuryId.MOST;
  }

  /// Puts the ticked judges together as a jury: one judge by majority, on the list and selected.
  void sitAsJury() {
    if (canSitAsJury()) {
      String id = new JuryId(chosen().stream().map(Judge::id).toList()).id();
      ticked.clear();
      composed.add(id);
      listJudges();
      select(id);
    }
  }

  /// Lets the judges of the last run try again where they failed.
  void retryFailed() {
    Optional<Job.Judging> last = jobProperty().get();
    if (last.isPresent() && session.project().isPresent() && !session.jobs().isJudging()) {
      session.jobs().startJudging(session.project().get(), last.get().judges(), -1, true);
    }
  }

  /// Puts the model of the selected judge together with another definition, and selects that.
  void askBy(String definition) {
    selected
        .get()
        .flatMap(Judge::written)
        .map(written -> new WrittenJudge(definition, written.backend()).id())
        .ifPresent(
            id -> {
              composed.add(id);
              listJudges();
              select(id);
            });
  }

  private void counted(Optional<Tallies> counts) {
    tallies.set(counts);
    listJudges();
  }

  private void listJudges() {
    Map<String, JudgeTally> heard = tallies.get().map(Tallies::byJudge).orElse(Map.of());
    Set<String> others = new LinkedHashSet<>(composed);
    others.addAll(heard.keySet());
    List<Writer> writers = writers();
    replace(
        new JudgeList(session.services().rewardSystems().local(), writers, others, juries.members())
            .judges());
    languageModels.set(
        writers.stream()
            .map(one -> new Choice<>(one.backend(), session.words().judge(one.backend())))
            .toList());
  }

  /// The models of the servers, then those of the user's library.
  private List<Writer> writers() {
    List<Writer> writers = new ArrayList<>();
    for (ServedModel model : server.server().models()) {
      writers.add(Writer.of(WrittenJudge.OLLAMA, model));
    }
    for (ServedModel model : openAi.models()) {
      writers.add(Writer.of(WrittenJudge.OPEN_AI, model));
    }
    for (ModelDescription model : session.services().models().library().list().models()) {
      if (model.kind() == ModelKind.LANGUAGE_MODEL) {
        writers.add(new Writer(model.id(), Availability.LOCAL, ""));
      }
    }
    return writers;
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
    listJudges();
    select(session.settings().judge());
    if (selected.get().isEmpty() && !judges.isEmpty()) {
      selected.set(Optional.of(judges.getFirst()));
    }
  }

  private void select(String id) {
    selected.set(judges.stream().filter(judge -> judge.id().equals(id)).findFirst());
  }
}
