package rewarddesk.ui.insights;

import java.util.Optional;
import rewarddesk.insight.Biases;
import rewarddesk.insight.HumanPanel;
import rewarddesk.insight.Rater;
import rewarddesk.insight.RatingAgreement;
import rewarddesk.insight.ReportCard;
import rewarddesk.insight.ReportCards;
import rewarddesk.insight.Texts;
import rewarddesk.insight.VerdictColumn;
import rewarddesk.insight.VerdictTable;

/// All that is known of one judge.
///
/// @param card empty when no item of this judge has a label
/// @param biases empty until the texts are read
/// @param ratings empty until the texts are read, and when nobody rated what it rated
/// @param panel empty with fewer than two humans
record CardAnswer(
    Overview known,
    Rater judge,
    Optional<ReportCard> card,
    Optional<Biases> biases,
    Optional<RatingAgreement> ratings,
    Optional<HumanPanel> panel) {

  static CardAnswer of(Overview known, Optional<Texts> texts, VerdictColumn judge) {
    VerdictTable verdicts = known.verdicts();
    VerdictColumn labels = known.truth();
    return new CardAnswer(
        known,
        judge.rater(),
        ReportCards.of(verdicts, texts, judge, labels),
        texts.map(all -> Biases.of(verdicts, all, judge, labels)),
        texts.flatMap(all -> RatingAgreement.of(verdicts, all, judge)),
        HumanPanel.of(verdicts, texts, judge));
  }
}
