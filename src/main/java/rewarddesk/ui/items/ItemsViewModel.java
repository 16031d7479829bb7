package rewarddesk.ui.items;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.DecisionJournal.Counts;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.ItemSummary;
import rewarddesk.project.Project;
import rewarddesk.ui.Fault;
import rewarddesk.ui.ItemSet;
import rewarddesk.ui.Session;
import rewarddesk.ui.Tasks;

/// The list of comparisons: a question, its answer read a page at a time, and where to go from
/// there. A newer question cancels the one before. JavaFX thread only.
public final class ItemsViewModel {
  private final Session session;
  private final ObjectProperty<ItemQuery> query = new SimpleObjectProperty<>(ItemQuery.ALL);
  private final ReadOnlyObjectWrapper<Optional<ItemSet>> within =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<ObservableList<ItemRow>> rows =
      new ReadOnlyObjectWrapper<>(FXCollections.emptyObservableList());
  private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Counts>> counts =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Fault>> fault =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableList<String> subsets = FXCollections.observableArrayList();
  private final Tasks.Lane pages;
  private Cancellation running = new Cancellation();
  private PagedRows paged = new PagedRows(new long[0], (ordinals, arrived) -> {});
  private Optional<Project> asked = Optional.empty();
  private boolean settling;

  /// Why the list is empty.
  public enum Emptiness {
    NOTHING_IMPORTED,
    NO_MATCH,
    NO_PROJECT,
    /// It is not empty, or the answer is not here yet.
    NONE
  }

  /// What one search brings back.
  private record Answer(PagedRows rows, Counts counts, List<String> subsets) {}

  public ItemsViewModel(Session session) {
    this.session = session;
    this.pages = session.tasks().newLane();
    var _ = query.subscribe((old, now) -> search());
  }

  public ObjectProperty<ItemQuery> queryProperty() {
    return query;
  }

  /// Looks for these items from now on, unless it does already.
  void ask(ItemQuery wanted) {
    if (!wanted.equals(query.get())) {
      query.set(wanted);
    }
  }

  public ReadOnlyObjectProperty<ObservableList<ItemRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /// The items among which the list looks, when another screen sent some; else all.
  public ReadOnlyObjectProperty<Optional<ItemSet>> withinProperty() {
    return within.getReadOnlyProperty();
  }

  /// Looks among these items only, whatever was asked before.
  public void lookWithin(ItemSet items) {
    within.set(Optional.of(items));
    clearQuery();
    refresh();
  }

  /// Looks among all items again.
  public void lookEverywhere() {
    within.set(Optional.empty());
    search();
  }

  /// Whether an answer is on its way.
  public ReadOnlyBooleanProperty searchingProperty() {
    return searching.getReadOnlyProperty();
  }

  /// Counts over the whole project; empty without a project.
  public ReadOnlyObjectProperty<Optional<Counts>> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Fault>> faultProperty() {
    return fault.getReadOnlyProperty();
  }

  public ObservableList<String> subsets() {
    return subsets;
  }

  /// The judge that the list speaks of: the one shown in review.
  public String judge() {
    return session.settings().judge();
  }

  /// Asks again, for a list that is shown anew or whose project has changed. Rows on screen stay
  /// until the answer is here.
  public void refresh() {
    settling = false;
    ItemQuery wanted = query.get();
    if (!wanted.judge().equals(Optional.of(judge()))) {
      query.set(wanted.withJudge(Optional.of(judge())));
    } else {
      search();
    }
  }

  /// Lets go of everything asked for.
  public void stop() {
    running.cancel();
    searching.set(false);
  }

  /// Whether a refresh should be planned for a change of the project. Says yes once until the next
  /// [#refresh()], so that hundreds of changes make one question.
  public boolean planRefresh() {
    boolean first = !settling;
    settling = true;
    return first;
  }

  /// Wants everything again.
  public void clearFilters() {
    boolean narrowed = within.get().isPresent();
    within.set(Optional.empty());
    clearQuery();
    if (narrowed) {
      search();
    }
  }

  private void clearQuery() {
    query.set(ItemQuery.ALL.withJudge(Optional.of(judge())));
  }

  public boolean isFiltered() {
    return within.get().isPresent()
        || !query.get().withJudge(Optional.empty()).equals(ItemQuery.ALL);
  }

  /// Shows the item in review, to look at it again or to change one's mind.
  public void open(ItemRow row) {
    session.navigation().openInReview(row.ordinal());
  }

  /// Where the item stands in the list now; negative when it is not there.
  public int indexOf(long ordinal) {
    return paged.indexOfOrdinal(ordinal);
  }

  public Emptiness emptiness() {
    if (session.project().isEmpty()) {
      return Emptiness.NO_PROJECT;
    }
    if (searching.get() || !rows.get().isEmpty() || fault.get().isPresent()) {
      return Emptiness.NONE;
    }
    boolean any = counts.get().filter(all -> all.items() > 0).isPresent();
    return any ? Emptiness.NO_MATCH : Emptiness.NOTHING_IMPORTED;
  }

  private void search() {
    running.cancel();
    Cancellation mine = new Cancellation();
    running = mine;
    if (session.project().isEmpty()) {
      forget();
      return;
    }
    Project project = session.project().get();
    ItemQuery wanted = query.get();
    Optional<ItemSet> among = within.get();
    searching.set(true);
    session
        .tasks()
        .run(
            () -> ask(project, wanted, among, mine),
            answer -> ifNewest(mine, () -> arrived(project, answer)),
            thrown -> ifNewest(mine, () -> failed(thrown)));
  }

  private Answer ask(
      Project project, ItemQuery wanted, Optional<ItemSet> among, Cancellation cancel) {
    long[] matching = project.comparisons().ordinals(wanted, cancel);
    long[] ordinals = among.map(items -> items.among(matching)).orElse(matching);
    PagedRows found =
        new PagedRows(ordinals, (numbers, arrived) -> load(project, numbers, arrived));
    return new Answer(found, project.decisions().counts(), project.comparisons().subsets());
  }

  private void arrived(Project project, Answer answer) {
    fault.set(Optional.empty());
    counts.set(Optional.of(answer.counts()));
    if (!subsets.equals(answer.subsets())) {
      subsets.setAll(answer.subsets());
    }
    boolean same = asked.equals(Optional.of(project)) && paged.hasSameItems(answer.rows());
    searching.set(false);
    if (same) {
      paged.readAgain();
    } else {
      replace(project, answer.rows());
    }
  }

  private void replace(Project project, PagedRows found) {
    asked = Optional.of(project);
    paged = found;
    rows.set(paged);
  }

  private void load(Project project, long[] wanted, Consumer<List<ItemSummary>> arrived) {
    pages.run(() -> project.comparisons().summaries(wanted), arrived, this::failed);
  }

  private void failed(Throwable thrown) {
    searching.set(false);
    fault.set(Optional.of(session.notices().caught(thrown)));
  }

  private void forget() {
    within.set(Optional.empty());
    asked = Optional.empty();
    searching.set(false);
    counts.set(Optional.empty());
    subsets.clear();
    paged = new PagedRows(new long[0], (ordinals, arrived) -> {});
    rows.set(paged);
  }

  private static void ifNewest(Cancellation mine, Runnable action) {
    if (!mine.isCancelled()) {
      action.run();
    }
  }
}
