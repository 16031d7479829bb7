package rewarddesk.store;

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
import rewarddesk.project.Candidate;
import rewarddesk.project.ComparisonRepository.Added;
import rewarddesk.project.ReviewPlan;
import rewarddesk.project.WrittenComparison;

/// Adds comparisons to a project, within one transaction.
///
/// Rows are collected and go into the file together, because the driver does much around each
/// single statement; whatever looks into the file has them written first.
final class ItemInsert implements AutoCloseable {
  private static final int SHORT_HASH = 8;

  private final StoreConnection connection;
  private final FingerprintFilter filter;
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
  private boolean anyUnwritten;

  private ItemInsert(StoreConnection connection, FingerprintFilter filter) throws SQLException {
    this.connection = connection;
    this.filter = filter;
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
                + " reference, tests, metadata) values (?, cast(? as text), cast(? as text),"
                + " cast(? as text), ?, ?, ?, ?, cast(? as text))");
  }

  /// Adds them all, and counts them.
  ///
  /// @param filter holds all fingerprints of the project, and those of the batch from now on
  static List<Added> addAll(
      StoreConnection connection, FingerprintFilter filter, List<Candidate> batch)
      throws SQLException {
    List<Added> added = new ArrayList<>(batch.size());
    try (ItemInsert insert = new ItemInsert(connection, filter)) {
      for (Candidate candidate : batch) {
        added.add(insert.add(candidate));
      }
      insert.finish();
    }
    return added;
  }

  private Added add(Candidate candidate) throws SQLException {
    byte[] hash = ItemIds.hash(candidate.fingerprint());
    Fingerprints.Found found = find(hash);
    if (found.known()) {
      return extend(candidate, found.ordinal());
    }
    String id = freeId(candidate, found.startTaken());
    last++;
    fingerprints.add(hash, last);
    filter.add(hash);
    insertItem(candidate, id);
    insertText(candidate);
    anyUnwritten = true;
    refer(candidate, id);
    return Added.ADDED;
  }

  private Fingerprints.Found find(byte[] hash) throws SQLException {
    if (!filter.mayHold(hash)) {
      return Fingerprints.Found.NOTHING;
    }
    write();
    return fingerprints.find(hash);
  }

  /// Adds what refers to the item.
  private void refer(Candidate candidate, String id) throws SQLException {
    if (audit.isPresent() && audit.get().isAudited(id)) {
      write();
      AuditDraw.mark(connection, audit.get(), last, id);
    }
    if (hasOpinions(candidate)) {
      write();
      ItemOpinions.add(connection, last, candidate);
    }
  }

  private static boolean hasOpinions(Candidate candidate) {
    return !candidate.annotations().isEmpty() || !candidate.judgments().isEmpty();
  }

  /// Puts what was collected into the file: texts refer to their items.
  private void write() throws SQLException {
    if (anyUnwritten) {
      item.executeBatch();
      text.executeBatch();
      fingerprints.write();
      anyUnwritten = false;
    }
  }

  private void finish() throws SQLException {
    write();
    Sql.update(connection, "update counts set items = items + ?", last - first);
    fingerprints.settle(last);
  }

  private Added extend(Candidate candidate, long ordinal) throws SQLException {
    return hasOpinions(candidate)
            && ordinal > 0
            && ItemOpinions.add(connection, ordinal, candidate) > 0
        ? Added.EXTENDED
        : Added.DUPLICATE;
  }

  private void insertItem(Candidate candidate, String id) throws SQLException {
    WrittenComparison comparison = candidate.written();
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
            comparison.texts().snippet(),
            made ? 0 : 1)
        .addBatch();
  }

  private void insertText(Candidate candidate) throws SQLException {
    WrittenComparison comparison = candidate.written();
    Sql.bind(
            text,
            last,
            comparison.texts().prompt(),
            comparison.texts().responseA(),
            comparison.texts().responseB(),
            comparison.modelA().orElse(null),
            comparison.modelB().orElse(null),
            comparison.reference().orElse(null),
            comparison.tests().map(StoredJson::tests).orElse(null),
            comparison.texts().metadata())
        .addBatch();
  }

  /// The candidate's own id, with the start of its fingerprint behind it when that is taken.
  ///
  /// @param startTaken whether the id that would be made of the fingerprint is
  private String freeId(Candidate candidate, boolean startTaken) throws SQLException {
    String own = candidate.written().id();
    String hash = candidate.fingerprint();
    boolean surelyFree = ItemIds.isMade(own, hash) && !startTaken && !anyOwnId;
    if (surelyFree || isFree(own)) {
      return own;
    }
    String brief = own + "-" + hash.substring(0, Math.min(SHORT_HASH, hash.length()));
    return isFree(brief) ? brief : own + "-" + hash;
  }

  private boolean isFree(String id) throws SQLException {
    write();
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
