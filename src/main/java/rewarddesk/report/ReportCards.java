package rewarddesk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rewarddesk.model.Annotation;
import rewarddesk.model.GoldLabel;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.ItemSummary;
import rewarddesk.project.Project;

/// Reads a project's verdicts once and gives a card for each judge and each kind of label.
public final class ReportCards {
  private final Map<String, Counts> judges = new TreeMap<>();

  private ReportCards() {}

  /// Streams the project; memory grows by a few numbers for each judged item.
  ///
  /// @return by judge, labels of people before gold; judges without any label are absent
  /// @throws java.util.concurrent.CancellationException when cancelled
  public static List<ReportCard> of(Project project, Cancellation cancel) {
    ReportCards cards = new ReportCards();
    project.comparisons().forEachSummary(ItemQuery.ALL, cancel, cards::add);
    List<ReportCard> list = new ArrayList<>();
    cards.judges.forEach(
        (judge, counts) -> {
          counts.people.report(judge, ReportCard.Labels.PEOPLE).ifPresent(list::add);
          counts.gold.report(judge, ReportCard.Labels.GOLD).ifPresent(list::add);
        });
    return List.copyOf(list);
  }

  private void add(ItemSummary item) {
    for (ItemSummary.JudgeVerdict verdict : item.judgeVerdicts()) {
      Counts counts =
          judges.computeIfAbsent(
              verdict.judge(), _ -> new Counts(new CardCount(), new CardCount()));
      counts.people.add(item, verdict, item.annotation().map(Annotation::verdict));
      counts.gold.add(item, verdict, item.gold().map(GoldLabel::verdict));
    }
  }

  /// One judge's.
  private record Counts(CardCount people, CardCount gold) {}
}
