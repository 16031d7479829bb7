package rewarddesk.store;

import java.sql.SQLException;
import rewarddesk.project.JudgmentRepository;
import rewarddesk.project.QueueOrder;

/// Where the rules and a judge prefer different sides, kept in the table of priorities under
/// [QueueOrder#rulesAgainst]. Called whenever a judgment has been stored, in its transaction.
final class Conflicts {
  private static final String FORGET = "delete from priority where ordinal = ? and queue ";
  private static final String FIND =
      "insert into priority (queue, ordinal, strength, open)"
          + " select ? || j.judge, r.ordinal, coalesce(r.margin, 1) * coalesce(j.margin, 1),"
          + " i.verdict is null"
          + " from judgment r join judgment j on j.ordinal = r.ordinal join item i using (ordinal)"
          + " where r.judge = ? and r.ordinal = ? and r.latest = 1 and r.verdict in ('A', 'B')"
          + " and j.latest = 1 and j.verdict in ('A', 'B') and j.verdict <> r.verdict";

  private Conflicts() {}

  /// @param judge whose judgment on the item is new
  static void renew(StoreConnection connection, long ordinal, String judge) throws SQLException {
    String everyone = QueueOrder.rulesAgainst("").queue();
    String rules = JudgmentRepository.RULES;
    if (judge.equals(rules)) {
      Sql.update(connection, FORGET + "glob ?", ordinal, everyone + "*");
      Sql.update(connection, FIND, everyone, rules, ordinal);
    } else {
      Sql.update(connection, FORGET + "= ?", ordinal, QueueOrder.rulesAgainst(judge).queue());
      Sql.update(connection, FIND + " and j.judge = ?", everyone, rules, ordinal, judge);
    }
  }
}
