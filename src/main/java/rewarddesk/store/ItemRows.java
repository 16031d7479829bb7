package rewarddesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rewarddesk.model.CodeTests;
import rewarddesk.model.Comparison;
import rewarddesk.model.Response;
import rewarddesk.project.Item;
import rewarddesk.project.ItemSummary;
import rewarddesk.project.ItemSummary.JudgeVerdict;
import rewarddesk.project.SourceLine;
import rewarddesk.project.StoredJudgment;

/// Reads items and summaries, many at a time.
final class ItemRows {
  private static final String LIGHT =
      "select i.ordinal, i.id, i.subset, i.language, i.gold, i.snippet, exists (select 1 from"
          + " priority a where a.queue = '"
          + SqliteReviewQueue.AUDIT
          + "' and a.ordinal = i.ordinal) as audited, "
          + AnnotationRows.COLUMNS;
  private static final String TEXTS =
      ", t.prompt, t.response_a, t.response_b, t.model_a, t.model_b, t.reference, t.tests,"
          + " t.metadata, n.text as draft_note, f.name as source_file, i.source_line,"
          + " (select json_group_array(distinct r.annotator) from journal r where r.ordinal ="
          + " i.ordinal and r.kind = 'decide' and (r.judge_visible = 1 or r.manner ="
          + " 'before_reveal')) as revealed_to";
  private static final String DECISION = " left join journal d on d.seq = i.decision";
  private static final String FROM =
      " from json_each(?) w join item i on i.ordinal = w.value" + DECISION;
  private static final String FROM_TEXTS =
      " join item_text t on t.ordinal = i.ordinal join source_file f on f.number = i.source_file"
          + " left join draft_note n on n.ordinal = i.ordinal";
  private static final String IN_ORDER = " order by w.key";

  /// What [#item] reads: all items in order.
  static final String ALL =
      LIGHT + TEXTS + " from item i" + DECISION + FROM_TEXTS + " order by i.ordinal";

  private ItemRows() {}

  /// @throws IllegalArgumentException when the project has no such comparison
  static long ordinal(StoreConnection connection, String id) throws SQLException {
    long ordinal = ItemIds.find(connection, id);
    if (ordinal == 0) {
      throw new IllegalArgumentException("the project has no comparison with the id " + id);
    }
    return ordinal;
  }

  static String id(StoreConnection connection, long ordinal) throws SQLException {
    return Sql.first(
            connection, row -> row.getString(1), "select id from item where ordinal = ?", ordinal)
        .orElseThrow();
  }

  /// Rows for the given ordinals in their order; unknown ones are left out.
  static List<ItemSummary> summaries(StoreConnection connection, String ordinals)
      throws SQLException {
    Map<Long, List<JudgeVerdict>> verdicts =
        byOrdinal(
            connection,
            JudgmentRows::judgeVerdict,
            "select ordinal, "
                + JudgmentRows.VERDICT
                + " from judgment where latest = 1"
                + " and ordinal in (select value from json_each(?)) order by number",
            ordinals);
    Map<Long, List<ItemSummary.Vote>> votes = ImportedVotes.of(connection, ordinals);
    return Sql.list(
        connection, row -> summary(row, verdicts, votes), LIGHT + FROM + IN_ORDER, ordinals);
  }

  private static ItemSummary summary(
      ResultSet row,
      Map<Long, List<JudgeVerdict>> verdicts,
      Map<Long, List<ItemSummary.Vote>> votes)
      throws SQLException {
    long ordinal = row.getLong("ordinal");
    return new ItemSummary(
        ordinal,
        row.getString("id"),
        row.getString("snippet"),
        Columns.text(row, "subset"),
        Columns.text(row, "language"),
        Columns.gold(row),
        verdicts.getOrDefault(ordinal, List.of()),
        AnnotationRows.optional(row).map(decision -> decision.annotation()),
        row.getBoolean("audited"),
        votes.getOrDefault(ordinal, List.of()));
  }

  /// Items for the given ordinals in their order; unknown ones are left out.
  static List<Item> items(StoreConnection connection, String ordinals) throws SQLException {
    Map<Long, List<StoredJudgment>> judgments =
        byOrdinal(
            connection,
            JudgmentRows::judgment,
            JudgmentRows.SELECT
                + "where j.latest = 1 and j.ordinal in (select value from json_each(?))"
                + " order by j.number",
            ordinals);
    Map<Long, List<ItemSummary.Vote>> votes = ImportedVotes.of(connection, ordinals);
    return Sql.list(
        connection,
        row ->
            item(
                row,
                judgments.getOrDefault(row.getLong("ordinal"), List.of()),
                votes.getOrDefault(row.getLong("ordinal"), List.of())),
        LIGHT + TEXTS + FROM + FROM_TEXTS + IN_ORDER,
        ordinals);
  }

  private static <T> Map<Long, List<T>> byOrdinal(
      StoreConnection connection, Sql.RowReader<T> reader, String sql, String ordinals)
      throws SQLException {
    Map<Long, List<T>> found = new HashMap<>();
    Sql.list(
        connection,
        row ->
            found
                .computeIfAbsent(row.getLong("ordinal"), key -> new ArrayList<>())
                .add(reader.read(row)),
        sql,
        ordinals);
    return found;
  }

  static Item item(ResultSet row, List<StoredJudgment> judgments, List<ItemSummary.Vote> votes)
      throws SQLException {
    return new Item(
        row.getLong("ordinal"),
        comparison(row),
        judgments,
        AnnotationRows.optional(row),
        Columns.text(row, "draft_note").orElse(""),
        new SourceLine(row.getString("source_file"), row.getLong("source_line")),
        names(row.getString("revealed_to")),
        votes);
  }

  private static Set<String> names(String json) throws SQLException {
    if (json.equals("[]")) {
      return Set.of();
    }
    Set<String> names = new HashSet<>();
    Columns.tree(json).forEach(name -> names.add(name.asText()));
    return names;
  }

  private static Comparison comparison(ResultSet row) throws SQLException {
    return new Comparison(
        row.getString("id"),
        Columns.content(row, "prompt"),
        new Response(Columns.content(row, "response_a"), Columns.text(row, "model_a")),
        new Response(Columns.content(row, "response_b"), Columns.text(row, "model_b")),
        Columns.text(row, "reference"),
        Columns.gold(row),
        tests(row),
        Columns.text(row, "subset"),
        Columns.text(row, "language"),
        row.getString("metadata"));
  }

  private static Optional<CodeTests> tests(ResultSet row) throws SQLException {
    @Nullable String json = row.getString("tests");
    return json == null ? Optional.empty() : Optional.of(StoredJson.tests(Columns.tree(json)));
  }
}
