package rewarddesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rewarddesk.model.Annotation;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgmentRef;
import rewarddesk.model.Strength;
import rewarddesk.project.Decision;

/// Decisions as rows of the journal.
final class AnnotationRows {
  /// What [#decision] reads, of a journal row called `d`.
  static final String COLUMNS =
      "d.seq, d.comparison_id, d.annotator, d.at, d.verdict, d.strength, d.note, d.followed,"
          + " d.followed_judge, d.followed_verdict, d.followed_detail, d.judge_visible, d.swapped,"
          + " d.active_nanos, "
          + AppraisalColumns.COLUMNS
          + ", "
          + MannerColumns.COLUMNS;

  private static final String INSERT =
      "insert into journal (kind, comparison_id, annotator, at, verdict, strength, note, ordinal,"
          + " followed, followed_judge, followed_verdict, followed_detail, agrees, judge_visible,"
          + " swapped, active_nanos, manner, before_verdict, hasty, acceptable_a, rating_a,"
          + " critique_a, acceptable_b, rating_b, critique_b) values ('decide', ?, ?, ?, ?, ?, ?,"
          + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private AnnotationRows() {}

  static Decision insert(StoreConnection connection, long ordinal, Annotation annotation)
      throws SQLException {
    @Nullable JudgmentRef followed = annotation.followed().orElse(null);
    Sql.update(
        connection,
        INSERT,
        annotation.comparisonId(),
        annotation.annotator(),
        annotation.at().toString(),
        annotation.verdict().word(),
        annotation.strength().map(AnnotationRows::word).orElse(null),
        annotation.note(),
        ordinal,
        followed == null ? null : followed.id(),
        followed == null ? null : followed.judge(),
        followed == null ? null : followed.verdict().word(),
        followed == null ? null : VerdictColumns.detail(followed.verdict()),
        annotation.confirms().map(agrees -> agrees ? 1 : 0).orElse(null),
        annotation.judgeVisible() ? 1 : 0,
        annotation.order() == DisplayOrder.SWAPPED ? 1 : 0,
        annotation.active().toNanos(),
        MannerColumns.word(annotation.manner()),
        MannerColumns.before(annotation.manner()),
        annotation.hasty() ? 1 : null,
        AppraisalColumns.acceptable(annotation.a()),
        AppraisalColumns.rating(annotation.a()),
        AppraisalColumns.critique(annotation.a()),
        AppraisalColumns.acceptable(annotation.b()),
        AppraisalColumns.rating(annotation.b()),
        AppraisalColumns.critique(annotation.b()));
    return new Decision(Sql.lastRow(connection), annotation);
  }

  /// The decision in a row with [#COLUMNS]; empty when an outer join found none.
  static Optional<Decision> optional(ResultSet row) throws SQLException {
    return Columns.whole(row, "seq").isEmpty() ? Optional.empty() : Optional.of(decision(row));
  }

  static Decision decision(ResultSet row) throws SQLException {
    Annotation annotation =
        new Annotation(
            row.getString("comparison_id"),
            row.getString("annotator"),
            VerdictColumns.human(row.getString("verdict")),
            Columns.text(row, "strength").map(AnnotationRows::strength),
            followed(row),
            row.getBoolean("judge_visible"),
            row.getBoolean("swapped") ? DisplayOrder.SWAPPED : DisplayOrder.AS_STORED,
            Duration.ofNanos(row.getLong("active_nanos")),
            row.getString("note"),
            Instant.parse(row.getString("at")),
            MannerColumns.read(row),
            row.getBoolean("hasty"),
            AppraisalColumns.read(row, "a"),
            AppraisalColumns.read(row, "b"));
    return new Decision(row.getLong("seq"), annotation);
  }

  private static Optional<JudgmentRef> followed(ResultSet row) throws SQLException {
    Optional<Long> id = Columns.whole(row, "followed");
    if (id.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new JudgmentRef(
            id.get(),
            row.getString("followed_judge"),
            VerdictColumns.machine(
                row.getString("followed_verdict"), Columns.text(row, "followed_detail"))));
  }

  private static String word(Strength strength) {
    return strength.name().toLowerCase(Locale.ROOT);
  }

  private static Strength strength(String word) {
    return Strength.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
