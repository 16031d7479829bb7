package rewarddesk.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rewarddesk.model.Annotation;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Slot;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.ItemSummary;
import rewarddesk.project.Project;
import rewarddesk.stats.Proportion;

/// Everybody's verdicts on a project's items, in columns: a byte an item and rater, and eight for a
/// margin. Read once; immutable and safe for any thread afterwards.
public final class VerdictTable {
  private static final int PROGRESS_EVERY = 2_000;
  private static final int STANDING_AT_A_TIME = 5_000;

  private final VerdictColumn people;
  private final VerdictColumn gold;
  private final Map<String, VerdictColumn> judges = new TreeMap<>();
  private final Map<String, VerdictColumn> annotators = new TreeMap<>();
  private final Facet subsets;
  private final Facet languages;
  private final RatingColumn ratings;
  private final DecisionColumns decisions;
  private final BitSet open;
  private final BitSet audited;
  private final List<Part> parts;
  private long auditOutOfTurn;
  private long[] ordinals;
  private int rows;
  private int all;

  private VerdictTable() {
    this.people = new VerdictColumn(Rater.PEOPLE);
    this.gold = new VerdictColumn(Rater.GOLD);
    this.subsets = new Facet("subset");
    this.languages = new Facet("language");
    this.ratings = new RatingColumn();
    this.decisions = new DecisionColumns();
    this.open = new BitSet();
    this.audited = new BitSet();
    this.parts = List.of();
    this.ordinals = new long[1024];
  }

  private VerdictTable(VerdictTable whole, Selection selection) {
    this.people = whole.people.only(selection);
    this.gold = whole.gold.only(selection);
    whole.judges.forEach((id, column) -> judges.put(id, column.only(selection)));
    whole.annotators.forEach((name, column) -> annotators.put(name, column.only(selection)));
    this.subsets = whole.subsets.only(selection);
    this.languages = whole.languages.only(selection);
    this.ratings = whole.ratings.only(selection);
    this.decisions = whole.decisions.only(selection);
    this.open = selection.of(whole.open);
    this.audited = selection.of(whole.audited);
    this.parts = selection.parts();
    this.ordinals = selection.of(whole.ordinals);
    this.rows = selection.rows();
    this.all = whole.rows;
    this.auditOutOfTurn = whole.auditOutOfTurn;
  }

  /// Streams the project once, without the texts.
  ///
  /// @throws java.util.concurrent.CancellationException when cancelled
  public static VerdictTable read(Project project, Cancellation cancel, ProgressListener progress) {
    VerdictTable table = new VerdictTable();
    long total = project.comparisons().count();
    project
        .comparisons()
        .forEachSummary(
            ItemQuery.ALL,
            cancel,
            item -> {
              table.add(item);
              if (table.rows % PROGRESS_EVERY == 0) {
                progress.progress(table.rows, total);
              }
            });
    table.addAnnotators(project, cancel);
    table.auditOutOfTurn = project.queue().auditOutOfTurn();
    table.complete();
    return table;
  }

  /// A table of the selected rows alone: what is worked out from it is what a project would say
  /// that holds nothing else.
  VerdictTable only(Selection selection) {
    VerdictTable part = new VerdictTable(this, selection);
    part.annotators.values().removeIf(column -> column.answers() == 0);
    part.keepApart();
    return part;
  }

  private void complete() {
    all = rows;
    subsets.complete(rows);
    languages.complete(rows);
    decisions.complete(rows);
    judges.values().forEach(judge -> judge.complete(rows));
    keepApart();
  }

  private void addAnnotators(Project project, Cancellation cancel) {
    for (int row = 0; row < rows; row += STANDING_AT_A_TIME) {
      cancel.throwIfCancelled();
      int last = Math.min(rows, row + STANDING_AT_A_TIME) - 1;
      project
          .decisions()
          .standing(ordinals[row], ordinals[last])
          .forEach((ordinal, all) -> all.forEach(one -> addOpinion(ordinal, one.annotation())));
    }
  }

  /// What an annotator said without the judge. Verdicts taken over from a judge are nobody's.
  private void addOpinion(long ordinal, Annotation annotation) {
    int row = row(ordinal);
    if (row >= 0 && annotation.isHuman()) {
      annotators
          .computeIfAbsent(
              annotation.annotator(),
              name -> new VerdictColumn(new Rater(Rater.Kind.ANNOTATOR, name)))
          .set(row, Said.of(annotation.independent()));
    }
  }

  /// The only annotator of the project is the people.
  private void keepApart() {
    List<String> own =
        annotators.keySet().stream().filter(name -> !name.startsWith(Annotation.IMPORTED)).toList();
    if (own.size() == 1) {
      annotators.remove(own.getFirst());
    }
  }

  private void add(ItemSummary item) {
    if (rows == ordinals.length) {
      ordinals = Arrays.copyOf(ordinals, 2 * rows);
    }
    int row = rows++;
    ordinals[row] = item.ordinal();
    item.gold().map(GoldLabel::verdict).ifPresent(label -> gold.set(row, Said.of(label)));
    item.subset().ifPresent(value -> subsets.set(row, Optional.of(value)));
    item.language().ifPresent(value -> languages.set(row, Optional.of(value)));
    for (ItemSummary.JudgeVerdict verdict : item.judgeVerdicts()) {
      VerdictColumn column =
          judges.computeIfAbsent(verdict.judge(), id -> new VerdictColumn(Rater.judge(id)));
      column.set(row, Said.of(verdict.verdict()), verdict.margin().orElse(Double.NaN));
      column.set(row, verdict.version(), verdict.id());
    }
    open.set(row, item.annotation().isEmpty());
    audited.set(row, item.audited());
    item.annotation().ifPresent(annotation -> decisions.add(row, annotation));
    item.annotation().filter(Annotation::isHuman).ifPresent(annotation -> add(row, annotation));
  }

  private void add(int row, Annotation annotation) {
    people.set(row, Said.of(annotation.independent()));
    for (Slot slot : Slot.values()) {
      ratings.set(row, slot, annotation.appraisal(slot).rating());
    }
  }

  /// The parts to which all of its items belong; none when it holds all items.
  public List<Part> parts() {
    return parts;
  }

  /// Items of the whole project.
  public int all() {
    return all;
  }

  /// Items.
  public int rows() {
    return rows;
  }

  public long ordinal(int row) {
    return ordinals[row];
  }

  /// The row of an item; negative when it is not there.
  public int row(long ordinal) {
    return Arrays.binarySearch(ordinals, 0, rows, ordinal);
  }

  /// Of the decisions of people, those made faster than anybody reads.
  public Proportion hasty() {
    return decisions.hasty();
  }

  /// Those items, ascending.
  public long[] hastyItems() {
    return decisions.hastyRows().mapToLong(this::ordinal).toArray();
  }

  public VerdictColumn people() {
    return people;
  }

  /// What people said about single responses.
  RatingColumn ratings() {
    return ratings;
  }

  public VerdictColumn gold() {
    return gold;
  }

  /// By id.
  public List<VerdictColumn> judges() {
    return List.copyOf(judges.values());
  }

  /// Annotators by name: those who came with the data, and those of the project when there are
  /// several.
  public List<VerdictColumn> annotators() {
    return List.copyOf(annotators.values());
  }

  public Optional<VerdictColumn> column(Rater rater) {
    return Optional.ofNullable(
        switch (rater.kind()) {
          case PEOPLE -> people;
          case GOLD -> gold;
          case JUDGE -> judges.get(rater.id());
          case ANNOTATOR -> annotators.get(rater.id());
        });
  }

  /// Raters that said anything: people and gold first, then annotators, then judges.
  public List<VerdictColumn> raters() {
    List<VerdictColumn> all = new ArrayList<>(List.of(people, gold));
    all.addAll(annotators.values());
    all.addAll(judges.values());
    return all.stream().filter(column -> column.answers() > 0).toList();
  }

  public Facet subsets() {
    return subsets;
  }

  public Facet languages() {
    return languages;
  }

  /// Items whose decision in force was taken over from a judge; they are in nobody's column.
  public long accepted() {
    return decisions.accepted();
  }

  /// Whether it belongs to the random audit slice.
  boolean isAudited(int row) {
    return audited.get(row);
  }

  /// Whether the lot of the audit slice says that it is to be labelled by this rater. Labels that
  /// came with the data were there before any lot.
  boolean isDrawn(int row, Rater labels) {
    return audited.get(row) && labels.worksHere();
  }

  /// Decisions before and after this judge's verdict was revealed; empty when none was.
  Optional<Reveals> reveals(String judge) {
    return decisions.reveals(judge);
  }

  /// The items behind them.
  public RevealItems revealed(String judge) {
    return new RevealItems(this, decisions, judge);
  }

  /// Items of the audit slice that people skipped.
  long auditSkipped() {
    return decisions.skipped(audited);
  }

  /// Items of the audit slice that are closed although the lot puts an open one before them; of the
  /// whole slice, whatever part of the items this is.
  long auditOutOfTurn() {
    return auditOutOfTurn;
  }

  /// Whether nobody has decided or skipped it.
  public boolean isOpen(int row) {
    return open.get(row);
  }

  /// Whether the decision was made with this judge's verdict on screen; empty when it did not
  /// answer to that judge.
  Optional<Boolean> sawJudge(int row, String judge) {
    return decisions.sawJudge(row, judge);
  }

  /// The verdict that the decision answers to, as it was then: the judge may have judged again.
  Said answered(int row) {
    return decisions.answered(row);
  }

  /// Whether the label is a decision in force that was made with this judge's verdict on screen.
  boolean sawJudge(int row, String judge, Rater labels) {
    return labels.equals(Rater.PEOPLE) && sawJudge(row, judge).orElse(false);
  }

  /// Which stored side the person saw on the left.
  DisplayOrder shown(int row) {
    return decisions.shown(row);
  }
}
