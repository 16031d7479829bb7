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
import rewarddesk.model.Manner;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.ItemSummary;
import rewarddesk.project.Project;
import rewarddesk.stats.Choice;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.bias.Anchoring;

/// Everybody's verdicts on a project's items, in columns: a byte an item and rater, and eight for a
/// margin. Read once; immutable and safe for any thread afterwards.
public final class VerdictTable {
  private static final int PROGRESS_EVERY = 2_000;
  private static final int STANDING_AT_A_TIME = 5_000;

  private final VerdictColumn people = new VerdictColumn(Rater.PEOPLE);
  private final VerdictColumn gold = new VerdictColumn(Rater.GOLD);
  private final Map<String, VerdictColumn> judges = new TreeMap<>();
  private final Map<String, VerdictColumn> annotators = new TreeMap<>();
  private final Facet subsets = new Facet("subset");
  private final Facet languages = new Facet("language");
  private final Facet followed = new Facet("followed");
  private final RatingColumn ratings = new RatingColumn();
  private final BitSet judgeVisible = new BitSet();
  private final BitSet swapped = new BitSet();
  private final BitSet open = new BitSet();
  private final BitSet audited = new BitSet();
  private final HasteCount haste = new HasteCount();
  private final Map<String, Anchoring.Count> anchoring = new TreeMap<>();
  private long accepted;
  private long auditSkipped;
  private long auditOutOfTurn;
  private long[] ordinals = new long[1024];
  private int rows;

  private VerdictTable() {}

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
    table.keepApart();
    return table;
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
      judges
          .computeIfAbsent(verdict.judge(), id -> new VerdictColumn(Rater.judge(id)))
          .set(row, Said.of(verdict.verdict()), verdict.margin().orElse(Double.NaN));
    }
    open.set(row, item.annotation().isEmpty());
    audited.set(row, item.audited());
    accepted += item.annotation().filter(annotation -> !annotation.isHuman()).isPresent() ? 1 : 0;
    item.annotation().filter(Annotation::isHuman).ifPresent(annotation -> add(row, annotation));
  }

  private void add(int row, Annotation annotation) {
    people.set(row, Said.of(annotation.independent()));
    boolean skipped = annotation.independent() instanceof Verdict.Skipped;
    auditSkipped += skipped && audited.get(row) ? 1 : 0;
    haste.add(annotation);
    for (Slot slot : Slot.values()) {
      ratings.set(row, slot, annotation.appraisal(slot).rating());
    }
    if (annotation.manner() instanceof Manner.AfterReveal(Verdict.HumanVerdict before)) {
      annotation
          .followed()
          .ifPresent(
              ref ->
                  anchoring
                      .computeIfAbsent(ref.judge(), _ -> new Anchoring.Count())
                      .add(
                          Choice.of(before),
                          Choice.of(ref.verdict()),
                          Choice.of(annotation.verdict())));
    }
    judgeVisible.set(row, sawJudge(annotation));
    swapped.set(row, annotation.order() == DisplayOrder.SWAPPED);
    followed.set(row, annotation.followed().map(ref -> ref.judge()));
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
    return haste.share();
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
    return accepted;
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

  /// How decisions moved when this judge's verdict was revealed; empty when none was.
  Optional<Anchoring> anchoring(String judge) {
    return Optional.ofNullable(anchoring.get(judge)).map(Anchoring.Count::report);
  }

  /// Items of the audit slice that people skipped.
  long auditSkipped() {
    return auditSkipped;
  }

  /// Items of the audit slice that are closed although the lot puts an open one before them.
  long auditOutOfTurn() {
    return auditOutOfTurn;
  }

  /// Whether nobody has decided or skipped it.
  public boolean isOpen(int row) {
    return open.get(row);
  }

  /// Whether the decision that is compared was made with a verdict on screen. In blind work that is
  /// the one before the reveal, when there was none.
  private static boolean sawJudge(Annotation annotation) {
    return annotation.judgeVisible() && !(annotation.manner() instanceof Manner.AfterReveal);
  }

  /// Whether the decision was made with this judge's verdict on screen; empty when it did not
  /// answer to that judge.
  Optional<Boolean> sawJudge(int row, String judge) {
    int part = followed.part(row);
    return part >= 0 && followed.values().get(part).equals(judge)
        ? Optional.of(judgeVisible.get(row))
        : Optional.empty();
  }

  /// Whether the label is a decision in force that was made with this judge's verdict on screen.
  boolean sawJudge(int row, String judge, Rater labels) {
    return labels.equals(Rater.PEOPLE) && sawJudge(row, judge).orElse(false);
  }

  /// Which stored side the person saw on the left.
  DisplayOrder shown(int row) {
    return swapped.get(row) ? DisplayOrder.SWAPPED : DisplayOrder.AS_STORED;
  }
}
