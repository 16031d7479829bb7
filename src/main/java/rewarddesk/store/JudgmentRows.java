package rewarddesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rewarddesk.model.Assessment;
import rewarddesk.model.Judgment;
import rewarddesk.model.Rating;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Verdict;
import rewarddesk.project.ItemSummary.JudgeVerdict;
import rewarddesk.project.StoredJudgment;

/// Judgments as rows: numbers and words in one table, long texts in another.
final class JudgmentRows {
  /// What [#judgment] reads; add a condition and an order.
  static final String SELECT =
      "select j.number, i.id, j.judge, j.kind, j.verdict, j.failure, j.margin, j.reward_a,"
          + " j.rating_a, j.reward_b, j.rating_b, j.duration_nanos, j.at, j.ordinal, t.reply,"
          + " t.critique_a, t.critique_b, t.summary, t.calls, t.provenance from judgment j"
          + " join judgment_text t on t.number = j.number join item i on i.ordinal = j.ordinal ";

  private static final String INSERT =
      "insert into judgment (ordinal, judge, kind, verdict, failure, margin, reward_a, rating_a,"
          + " reward_b, rating_b, duration_nanos, at, version, latest)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)";

  private static final String INSERT_TEXT =
      "insert into judgment_text (number, reply, critique_a, critique_b, summary, calls,"
          + " provenance) values (?, ?, ?, ?, ?, ?, ?)";

  private JudgmentRows() {}

  static StoredJudgment insert(StoreConnection connection, long ordinal, Judgment judgment)
      throws SQLException {
    Sql.update(
        connection,
        INSERT,
        ordinal,
        judgment.judge(),
        judgment.kind().name(),
        judgment.verdict().word(),
        VerdictColumns.failure(judgment.verdict()),
        judgment.margin().orElse(null),
        judgment.a().reward().orElse(null),
        rating(judgment.a()),
        judgment.b().reward().orElse(null),
        rating(judgment.b()),
        judgment.duration().toNanos(),
        judgment.at().toString(),
        judgment.provenance().version());
    long number = Sql.lastRow(connection);
    insertTexts(connection, number, judgment);
    return new StoredJudgment(number, judgment);
  }

  private static void insertTexts(StoreConnection connection, long number, Judgment judgment)
      throws SQLException {
    Sql.update(
        connection,
        INSERT_TEXT,
        number,
        VerdictColumns.reply(judgment.verdict()),
        judgment.a().critique().orElse(null),
        judgment.b().critique().orElse(null),
        judgment.summary().orElse(null),
        StoredJson.calls(judgment.calls()),
        StoredJson.provenance(judgment.provenance()));
  }

  static StoredJudgment judgment(ResultSet row) throws SQLException {
    Judgment judgment =
        new Judgment(
            row.getString("id"),
            row.getString("judge"),
            RewardSystemKind.valueOf(row.getString("kind")),
            verdict(row),
            Columns.real(row, "margin"),
            assessment(row, "a"),
            assessment(row, "b"),
            Columns.text(row, "summary"),
            StoredJson.calls(Columns.tree(row.getString("calls"))),
            StoredJson.provenance(Columns.tree(row.getString("provenance"))),
            Duration.ofNanos(row.getLong("duration_nanos")),
            Instant.parse(row.getString("at")));
    return new StoredJudgment(row.getLong("number"), judgment);
  }

  private static Verdict.MachineVerdict verdict(ResultSet row) throws SQLException {
    Optional<String> failure = Columns.text(row, "failure");
    Optional<String> detail = failure.isPresent() ? failure : Columns.text(row, "reply");
    return VerdictColumns.machine(row.getString("verdict"), detail);
  }

  private static Assessment assessment(ResultSet row, String side) throws SQLException {
    return new Assessment(
        Columns.real(row, "reward_" + side),
        Columns.whole(row, "rating_" + side).map(value -> new Rating(Math.toIntExact(value))),
        Columns.text(row, "critique_" + side));
  }

  private static @Nullable Integer rating(Assessment assessment) {
    return assessment.rating().map(Rating::value).orElse(null);
  }

  /// What [#judgeVerdict] reads.
  static final String VERDICT = "number, judge, verdict, failure, margin, version";

  /// The verdict alone.
  static JudgeVerdict judgeVerdict(ResultSet row) throws SQLException {
    return new JudgeVerdict(
        row.getLong("number"),
        row.getString("judge"),
        VerdictColumns.machine(row.getString("verdict"), Columns.text(row, "failure")),
        Columns.real(row, "margin"),
        Columns.text(row, "version").orElse(""));
  }
}
