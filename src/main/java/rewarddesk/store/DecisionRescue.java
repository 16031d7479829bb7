package rewarddesk.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;

/// Saves the decisions of a damaged project: every one that can be read and was not taken back, in
/// the order they were made, as rows that `rewarddesk decide` reads.
///
/// The journal is held in memory, a few hundred bytes for each decision ever made.
///
/// @param damaged only read
/// @param jsonl where the rows go; replaced when it exists
record DecisionRescue(Path damaged, Path jsonl, ProgressListener progress, Cancellation cancel) {
  private static final int STEP = 1000;

  /// @return number of decisions saved
  long run() {
    if (!Files.isRegularFile(damaged)) {
      throw StoreFailure.missing(damaged, "There is no project " + damaged + ". Check the name.");
    }
    try {
      TreeMap<Long, JournalEntry> journal = read();
      return save(journal.values());
    } catch (IOException e) {
      throw StoreFailure.cannotWrite(jsonl, e);
    }
  }

  private TreeMap<Long, JournalEntry> read() throws IOException {
    TreeMap<Long, JournalEntry> journal = new TreeMap<>();
    boolean whole =
        new JournalScan(damaged, cancel, entry -> journal.put(entry.seq(), entry)).run();
    if (!whole) {
      new JournalCarver(damaged, progress, cancel)
          .run(entry -> journal.putIfAbsent(entry.seq(), entry));
      if (journal.isEmpty()) {
        throw StoreFailure.nothingReadable(damaged);
      }
    }
    return journal;
  }

  private long save(Collection<JournalEntry> journal) throws IOException {
    Set<Long> takenBack = takenBack(journal);
    Path unfinished = jsonl.resolveSibling(jsonl.getFileName() + ".new");
    long saved = 0;
    try (BufferedWriter out = Files.newBufferedWriter(unfinished)) {
      for (JournalEntry entry : journal) {
        if (entry.isDecision() && !takenBack.contains(entry.seq())) {
          out.write(row(entry));
          out.write('\n');
          saved++;
        }
        if (saved % STEP == 0) {
          cancel.throwIfCancelled();
          progress.progress(saved, journal.size());
        }
      }
    }
    Files.move(unfinished, jsonl, StandardCopyOption.REPLACE_EXISTING);
    return saved;
  }

  private static Set<Long> takenBack(Collection<JournalEntry> journal) {
    Set<Long> takenBack = new HashSet<>();
    for (JournalEntry entry : journal) {
      switch (entry.kind()) {
        case "undo" -> takenBack.add(entry.target());
        case "redo" -> takenBack.remove(entry.target());
        default -> {}
      }
    }
    return takenBack;
  }

  /// Yes and no stand as 1 and 0 in the journal.
  private static void put(ObjectNode row, String key, @Nullable Object value) {
    boolean yesOrNo = key.equals("tooFast") || key.startsWith("acceptable");
    switch (value) {
      case Number number when yesOrNo -> row.put(key, number.intValue() == 1);
      case Number number -> row.put(key, number.longValue());
      case String text -> row.put(key, text);
      case null, default -> {}
    }
  }

  private static String row(JournalEntry entry) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", entry.comparisonId()).put("verdict", entry.verdict());
    if (entry.strength() != null) {
      row.put("strength", entry.strength());
    }
    if (entry.note() != null && !entry.note().isEmpty()) {
      row.put("note", entry.note());
    }
    JournalEntry.ADDED.forEach(
        added -> put(row, added.getValue(), entry.details().get(added.getKey())));
    row.put("annotator", entry.annotator()).put("at", entry.at());
    return Columns.json(row);
  }
}
