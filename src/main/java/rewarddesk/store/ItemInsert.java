package rewarddesk.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import rewarddesk.model.Comparison;
import rewarddesk.project.Candidate;
import rewarddesk.project.ComparisonRepository.Added;
import rewarddesk.project.ReviewPlan;

/// Adds comparisons to a project, within one transaction.
final class ItemInsert implements AutoCloseable {
  private static final int SHORT_HASH = 8;
  private static final int SHA_256_LENGTH = 64;
  private static final int SHA_256_KEPT = 32;

  private final Connection connection;
  private final PreparedStatement fingerprint;
  private final PreparedStatement sameId;
  private final PreparedStatement item;
  private final PreparedStatement text;
  private final Map<String, Long> files = new HashMap<>();
  private final Optional<ReviewPlan> audit;
  private long last;

  ItemInsert(Connection connection) throws SQLException {
    this.connection = connection;
    this.last = Sql.number(connection, "select max(ordinal) from item");
    this.audit =
        AuditDraw.isDrawn(connection) ? Optional.of(AuditDraw.plan(connection)) : Optional.empty();
    this.fingerprint =
        connection.prepareStatement("insert or ignore into fingerprint values (?, ?)");
    this.sameId = connection.prepareStatement("select 1 from item where id = ?");
    this.item =
        connection.prepareStatement(
            "insert into item (ordinal, id, subset, language, gold, source_file, source_line,"
                + " snippet) values (?, ?, ?, ?, ?, ?, ?, ?)");
    this.text =
        connection.prepareStatement(
            "insert into item_text (ordinal, prompt, response_a, response_b, model_a, model_b,"
                + " reference, tests, metadata) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  }

  Added add(Prepared prepared) throws SQLException {
    Candidate candidate = prepared.candidate();
    byte[] hash = hash(candidate.fingerprint());
    if (Sql.bind(fingerprint, hash, last + 1).executeUpdate() == 0) {
      return extend(candidate, hash);
    }
    last++;
    insertItem(prepared);
    insertText(prepared);
    ItemOpinions.add(connection, last, candidate);
    return Added.ADDED;
  }

  private Added extend(Candidate candidate, byte[] hash) throws SQLException {
    if (candidate.annotations().isEmpty() && candidate.judgments().isEmpty()) {
      return Added.DUPLICATE;
    }
    long ordinal =
        Sql.number(connection, "select ordinal from fingerprint where hash = ?", (Object) hash);
    return ordinal > 0 && ItemOpinions.add(connection, ordinal, candidate) > 0
        ? Added.EXTENDED
        : Added.DUPLICATE;
  }

  /// Half a SHA-256 tells more rows apart than there are, and takes a quarter of the room.
  private static byte[] hash(String fingerprint) {
    return fingerprint.length() == SHA_256_LENGTH
        ? HexFormat.of().parseHex(fingerprint, 0, SHA_256_KEPT)
        : fingerprint.getBytes(StandardCharsets.UTF_8);
  }

  private void insertItem(Prepared prepared) throws SQLException {
    Candidate candidate = prepared.candidate();
    Comparison comparison = candidate.comparison();
    if (comparison.subset().isPresent()) {
      Sql.update(connection, "insert or ignore into subset values (?)", comparison.subset().get());
    }
    String id = freeId(candidate);
    Sql.bind(
            item,
            last,
            id,
            comparison.subset().orElse(null),
            comparison.language().orElse(null),
            Columns.gold(comparison.gold()),
            file(candidate.file()),
            candidate.line(),
            prepared.snippet())
        .executeUpdate();
    if (audit.isPresent()) {
      AuditDraw.join(connection, audit.get(), last, id);
    }
  }

  private void insertText(Prepared prepared) throws SQLException {
    Comparison comparison = prepared.candidate().comparison();
    Sql.bind(
            text,
            last,
            prepared.prompt(),
            prepared.responseA(),
            prepared.responseB(),
            comparison.responseA().sourceModel().orElse(null),
            comparison.responseB().sourceModel().orElse(null),
            comparison.reference().orElse(null),
            comparison.tests().map(StoredJson::tests).orElse(null),
            comparison.metadataJson())
        .executeUpdate();
  }

  /// The candidate's own id, with the start of its fingerprint behind it when that is taken.
  private String freeId(Candidate candidate) throws SQLException {
    String own = candidate.comparison().id();
    if (isFree(own)) {
      return own;
    }
    String hash = candidate.fingerprint();
    String brief = own + "-" + hash.substring(0, Math.min(SHORT_HASH, hash.length()));
    return isFree(brief) ? brief : own + "-" + hash;
  }

  private boolean isFree(String id) throws SQLException {
    try (ResultSet rows = Sql.bind(sameId, id).executeQuery()) {
      return !rows.next();
    }
  }

  private long file(String name) throws SQLException {
    Long known = files.get(name);
    if (known != null) {
      return known;
    }
    Sql.update(connection, "insert or ignore into source_file (name) values (?)", name);
    long number = Sql.number(connection, "select number from source_file where name = ?", name);
    files.put(name, number);
    return number;
  }

  @Override
  public void close() throws SQLException {
    try (fingerprint;
        sameId;
        item;
        text) {
      // closes all four
    }
  }

  /// A candidate with its texts as they will stand in the file, made on the importing thread to
  /// keep the writer free.
  record Prepared(
      Candidate candidate, String prompt, String responseA, String responseB, String snippet) {

    static Prepared of(Candidate candidate) {
      Comparison comparison = candidate.comparison();
      return new Prepared(
          candidate,
          Columns.json(comparison.prompt()),
          Columns.json(comparison.responseA().content()),
          Columns.json(comparison.responseB().content()),
          Snippet.of(comparison.prompt()));
    }
  }
}
