package rewarddesk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rewarddesk.model.Comparison;
import rewarddesk.project.Candidate;
import rewarddesk.project.ComparisonRepository.Added;
import rewarddesk.project.ReviewPlan;

/// Adds comparisons to a project, within one transaction.
final class ItemInsert implements AutoCloseable {
  private static final int SHORT_HASH = 8;

  private final Connection connection;
  private final Fingerprints fingerprints;
  private final PreparedStatement sameId;
  private final PreparedStatement item;
  private final PreparedStatement text;
  private final Map<String, Long> files = new HashMap<>();
  private final Optional<ReviewPlan> audit;
  private final Set<String> subsets = new HashSet<>();
  private final long first;
  private long last;
  private boolean anyOwnId;

  ItemInsert(Connection connection) throws SQLException {
    this.connection = connection;
    this.audit =
        AuditDraw.isDrawn(connection) ? Optional.of(AuditDraw.plan(connection)) : Optional.empty();
    this.first = Sql.number(connection, "select max(ordinal) from item");
    this.last = first;
    this.anyOwnId =
        Sql.number(connection, "select exists (select 1 from item where own_id = 1)") > 0;
    this.fingerprints = new Fingerprints(connection);
    this.sameId = connection.prepareStatement(ItemIds.SQL);
    this.item =
        connection.prepareStatement(
            "insert into item (ordinal, id, subset, language, gold, source_file, source_line,"
                + " snippet, own_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    this.text =
        connection.prepareStatement(
            "insert into item_text (ordinal, prompt, response_a, response_b, model_a, model_b,"
                + " reference, tests, metadata) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  }

  /// Adds them all, and counts them.
  static List<Added> addAll(Connection connection, List<Candidate> batch) throws SQLException {
    List<Added> added = new ArrayList<>(batch.size());
    try (ItemInsert insert = new ItemInsert(connection)) {
      for (Candidate candidate : batch) {
        added.add(insert.add(candidate));
      }
      insert.finish();
    }
    return added;
  }

  private Added add(Candidate candidate) throws SQLException {
    byte[] hash = ItemIds.hash(candidate.fingerprint());
    Fingerprints.Found found = fingerprints.find(hash);
    if (found.known()) {
      return extend(candidate, found.ordinal());
    }
    String id = freeId(candidate, found.startTaken());
    last++;
    fingerprints.add(hash, last);
    insertItem(candidate, id);
    insertText(candidate);
    ItemOpinions.add(connection, last, candidate);
    return Added.ADDED;
  }

  private void finish() throws SQLException {
    Sql.update(connection, "update counts set items = items + ?", last - first);
    fingerprints.settle(last);
  }

  private Added extend(Candidate candidate, long ordinal) throws SQLException {
    if (candidate.annotations().isEmpty() && candidate.judgments().isEmpty()) {
      return Added.DUPLICATE;
    }
    return ordinal > 0 && ItemOpinions.add(connection, ordinal, candidate) > 0
        ? Added.EXTENDED
        : Added.DUPLICATE;
  }

  private void insertItem(Candidate candidate, String id) throws SQLException {
    Comparison comparison = candidate.comparison();
    Optional<String> subset = comparison.subset();
    if (subset.isPresent() && subsets.add(subset.get())) {
      Sql.update(connection, "insert or ignore into subset values (?)", subset.get());
    }
    boolean made = ItemIds.isMade(id, candidate.fingerprint());
    anyOwnId |= !made;
    Sql.bind(
            item,
            last,
            id,
            subset.orElse(null),
            comparison.language().orElse(null),
            Columns.gold(comparison.gold()),
            file(candidate.file()),
            candidate.line(),
            candidate.texts().snippet(),
            made ? 0 : 1)
        .executeUpdate();
    if (audit.isPresent()) {
      AuditDraw.join(connection, audit.get(), last, id);
    }
  }

  private void insertText(Candidate candidate) throws SQLException {
    Comparison comparison = candidate.comparison();
    Sql.bind(
            text,
            last,
            candidate.texts().prompt(),
            candidate.texts().responseA(),
            candidate.texts().responseB(),
            comparison.responseA().sourceModel().orElse(null),
            comparison.responseB().sourceModel().orElse(null),
            comparison.reference().orElse(null),
            comparison.tests().map(StoredJson::tests).orElse(null),
            comparison.metadataJson())
        .executeUpdate();
  }

  /// The candidate's own id, with the start of its fingerprint behind it when that is taken.
  ///
  /// @param startTaken whether the id that would be made of the fingerprint is
  private String freeId(Candidate candidate, boolean startTaken) throws SQLException {
    String own = candidate.comparison().id();
    String hash = candidate.fingerprint();
    boolean surelyFree = ItemIds.isMade(own, hash) && !startTaken && !anyOwnId;
    if (surelyFree || isFree(own)) {
      return own;
    }
    String brief = own + "-" + hash.substring(0, Math.min(SHORT_HASH, hash.length()));
    return isFree(brief) ? brief : own + "-" + hash;
  }

  private boolean isFree(String id) throws SQLException {
    try (ResultSet rows = Sql.bind(sameId, ItemIds.values(id)).executeQuery()) {
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
    try (fingerprints;
        sameId;
        item;
        text) {
      // closes all four
    }
  }
}
