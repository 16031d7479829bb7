package rewarddesk.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.rewardbench.LengthCategories;
import rewarddesk.stats.rewardbench.SubsetCount;
import rewarddesk.stats.rewardbench.TiePolicy;

/// All reward systems of a project against the same labels, as RewardBench scores them.
///
/// @param labels whose
/// @param rows the best strict share first
public record Board(Rater labels, List<Row> rows) {
  public Board {
    rows = List.copyOf(rows);
  }

  /// One system.
  ///
  /// @param compatible RewardBench's own policy for this kind of system: ties and failures are
  ///   losses for scalars, half a win for judges that write
  /// @param all everything together
  /// @param subsets the same by subset
  /// @param lengths right pairs by whether the chosen response is the longer one, of the items
  ///   whose texts have been read; empty before any are
  public record Row(
      Rater judge,
      TiePolicy compatible,
      SubsetCount all,
      Map<String, SubsetCount> subsets,
      Optional<LengthCategories> lengths) {

    /// Right of all with a readable verdict, a tie being no win.
    public Proportion strict() {
      return new Proportion(all.wins(), all.wins() + all.losses() + all.ties());
    }
  }

  /// @param texts when they have been read
  public static Board of(VerdictTable verdicts, Optional<Texts> texts, VerdictColumn labels) {
    List<Row> rows = new ArrayList<>();
    for (VerdictColumn judge : verdicts.judges()) {
      Row row = row(verdicts, texts, judge, labels);
      if (row.all().wins() + row.all().losses() + row.all().ties() + row.all().failures() > 0) {
        rows.add(row);
      }
    }
    rows.sort(
        Comparator.comparingDouble((Row row) -> -row.strict().value().orElse(0))
            .thenComparing(row -> row.judge().id()));
    return new Board(labels.rater(), rows);
  }

  private static Row row(
      VerdictTable verdicts, Optional<Texts> texts, VerdictColumn judge, VerdictColumn labels) {
    Map<String, SubsetCount> subsets = new TreeMap<>();
    LengthCategories.Count lengths = new LengthCategories.Count();
    SubsetCount all = SubsetCount.NOTHING;
    for (int row = 0; row < verdicts.rows(); row++) {
      Said label = labels.said(row);
      Said said = judge.said(row);
      if (label.decisive() && said != Said.ABSENT) {
        SubsetCount one = count(said, label);
        all = all.and(one);
        int part = verdicts.subsets().part(row);
        if (part >= 0) {
          subsets.merge(verdicts.subsets().value(part), one, SubsetCount::and);
        }
        int at = row;
        texts
            .filter(read -> at < read.rows())
            .ifPresent(read -> addLength(lengths, read, at, label, said));
      }
    }
    boolean writes =
        texts
            .flatMap(read -> read.kind(judge.rater().id()))
            .filter(kind -> kind == RewardSystemKind.GENERATIVE)
            .isPresent();
    return new Row(
        judge.rater(),
        writes ? TiePolicy.COMPATIBLE_GENERATIVE : TiePolicy.COMPATIBLE_SCALAR,
        all,
        subsets,
        texts.map(_ -> lengths.report()));
  }

  private static void addLength(
      LengthCategories.Count lengths, Texts texts, int row, Said label, Said said) {
    if (!said.ranks()) {
      lengths.addFailure();
      return;
    }
    Slot chosen = label == Said.A ? Slot.A : Slot.B;
    lengths.add(texts.length(row, chosen), texts.length(row, chosen.other()), said == label);
  }

  private static SubsetCount count(Said said, Said label) {
    return switch (said) {
      case NOTHING, ABSENT -> new SubsetCount(0, 0, 0, 1);
      case TIE -> new SubsetCount(0, 0, 1, 0);
      case A, B -> said == label ? new SubsetCount(1, 0, 0, 0) : new SubsetCount(0, 1, 0, 0);
    };
  }
}
