package rewarddesk.project;

import rewarddesk.model.Judgment;
import rewarddesk.model.JudgmentRef;

/// A judgment with its number in the project.
public record StoredJudgment(long id, Judgment judgment) {
  public JudgmentRef ref() {
    return new JudgmentRef(id, judgment.judge(), judgment.verdict());
  }
}
