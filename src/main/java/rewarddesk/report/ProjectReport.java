package rewarddesk.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import rewarddesk.insight.HasteCount;
import rewarddesk.insight.VerdictTable;
import rewarddesk.model.Annotation;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.DecisionJournal;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.ItemSummary;
import rewarddesk.project.Project;
import rewarddesk.project.StoredDefinition;
import rewarddesk.reward.profile.NumberedProfile;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.AgreementCount;
import rewarddesk.stats.agreement.AgreementReport;

/// What is known about a project as a whole, or about a part of its items. Rejected rows and
/// definitions are always those of the whole.
///
/// @param profile the reward profile it goes by
/// @param counts items and decisions
/// @param rejectedRows rows kept aside when importing
/// @param decisions how often each human verdict is in force
/// @param hasty of the decisions in force whose reading was timed, those made faster than anybody
///   reads: skips, and decisions kept or changed after a reveal, are in neither number
/// @param gold how often each gold label occurs, and `none`
/// @param votes what the annotators of the data said
/// @param confirmRates by judge: of the decisions that were made on its ranking verdict (skips and
///   verdicts that could not be read are in neither number), how many agree with it
/// @param judges one entry for each judge that judged anything, sorted by id
/// @param definitions what its judges were and are asked by, every version
public record ProjectReport(
    NumberedProfile profile,
    DecisionJournal.Counts counts,
    long rejectedRows,
    SequencedMap<String, Long> decisions,
    Proportion hasty,
    SequencedMap<String, Long> gold,
    VoteReport votes,
    SequencedMap<String, Proportion> confirmRates,
    List<JudgeReport> judges,
    List<StoredDefinition> definitions) {

  /// One judge's latest verdicts.
  ///
  /// @param verdicts how often it gave each verdict
  /// @param human agreement with the decisions in force
  /// @param gold agreement with the gold labels
  /// @param votes agreement with what most annotators of the data said
  public record JudgeReport(
      String judge,
      SequencedMap<String, Long> verdicts,
      AgreementReport human,
      AgreementReport gold,
      AgreementReport votes) {

    public long judged() {
      return verdicts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /// How many of the decisions that followed a ranking judgment agree with it, whichever judge's.
  public Proportion confirmRate() {
    return new Proportion(counts.confirmed(), counts.confirmed() + counts.overridden());
  }

  /// Reads a project once, without the texts.
  ///
  /// @param wanted its items, or a part of them
  public static ProjectReport of(
      Project project, NumberedProfile profile, VerdictTable wanted, Cancellation cancel) {
    Count count = new Count();
    project
        .comparisons()
        .forEachSummary(
            ItemQuery.ALL,
            cancel,
            item -> {
              if (wanted.row(item.ordinal()) >= 0) {
                count.add(item);
              }
            });
    return new ProjectReport(
        profile,
        count.progress.counts(),
        project.importLog().count(),
        count.decisions,
        count.haste.share(),
        count.gold,
        count.votes.report(),
        count.confirmRates(),
        count.judges.entrySet().stream().map(e -> e.getValue().report(e.getKey())).toList(),
        project.definitions().all());
  }

  private static SequencedMap<String, Long> zeroes(String... words) {
    SequencedMap<String, Long> counts = new LinkedHashMap<>();
    for (String word : words) {
      counts.put(word, 0L);
    }
    return counts;
  }

  /// The running counts of one pass.
  private static final class Count {
    private final SequencedMap<String, Long> decisions =
        zeroes("A", "B", "tie", "both_bad", "skip");
    private final SequencedMap<String, Long> gold = zeroes("A", "B", "tie", "none");
    private final DecisionCount progress = new DecisionCount();
    private final HasteCount haste = new HasteCount();
    private final VoteCount votes = new VoteCount();
    private final TreeMap<String, JudgeCount> judges = new TreeMap<>();
    private final TreeMap<String, long[]> confirms = new TreeMap<>();

    void add(ItemSummary item) {
      progress.add(item);
      votes.add(item);
      item.annotation().filter(Annotation::isHuman).ifPresent(this::addDecision);
      gold.merge(item.gold().map(label -> label.verdict().word()).orElse("none"), 1L, Long::sum);
      for (ItemSummary.JudgeVerdict verdict : item.judgeVerdicts()) {
        judges.computeIfAbsent(verdict.judge(), _ -> new JudgeCount()).add(verdict.verdict(), item);
      }
    }

    private void addDecision(Annotation annotation) {
      decisions.merge(annotation.verdict().word(), 1L, Long::sum);
      haste.add(annotation);
      annotation.confirms().ifPresent(agrees -> addConfirm(annotation, agrees));
    }

    private void addConfirm(Annotation annotation, boolean agrees) {
      annotation
          .followed()
          .ifPresent(
              ref -> {
                long[] counts = confirms.computeIfAbsent(ref.judge(), _ -> new long[2]);
                counts[0] += agrees ? 1 : 0;
                counts[1]++;
              });
    }

    SequencedMap<String, Proportion> confirmRates() {
      SequencedMap<String, Proportion> rates = new LinkedHashMap<>();
      confirms.forEach((judge, counts) -> rates.put(judge, new Proportion(counts[0], counts[1])));
      return rates;
    }
  }

  private static final class JudgeCount {
    private final SequencedMap<String, Long> verdicts =
        zeroes("A", "B", "tie", "unparsed", "failed");
    private final AgreementCount human = new AgreementCount();
    private final AgreementCount gold = new AgreementCount();
    private final AgreementCount votes = new AgreementCount();

    void add(Verdict.MachineVerdict verdict, ItemSummary item) {
      verdicts.merge(verdict.word(), 1L, Long::sum);
      item.annotation()
          .filter(Annotation::isHuman)
          .ifPresent(annotation -> human.add(verdict, annotation.independent()));
      item.gold().map(GoldLabel::verdict).ifPresent(label -> gold.add(verdict, label));
      item.majority().ifPresent(most -> votes.add(verdict, most));
    }

    JudgeReport report(String judge) {
      return new JudgeReport(judge, verdicts, human.report(), gold.report(), votes.report());
    }
  }
}
