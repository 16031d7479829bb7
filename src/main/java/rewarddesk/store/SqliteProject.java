package rewarddesk.store;

import java.nio.file.Path;
import rewarddesk.project.AcceptedVerdicts;
import rewarddesk.project.ComparisonRepository;
import rewarddesk.project.DecisionJournal;
import rewarddesk.project.DefinitionRepository;
import rewarddesk.project.FeatureCache;
import rewarddesk.project.HeadRepository;
import rewarddesk.project.ImportLog;
import rewarddesk.project.JudgmentRepository;
import rewarddesk.project.ProfileRepository;
import rewarddesk.project.Project;
import rewarddesk.project.ReplyMemory;
import rewarddesk.project.ReviewQueue;

/// An open project: the lock, the writer, the readers, and the views on them.
final class SqliteProject implements Project {
  private final Path file;
  private final ProjectLock lock;
  private final WriteQueue writer;
  private final ReadPool readers;
  private final ComparisonRepository comparisons;
  private final JudgmentRepository judgments;
  private final DecisionJournal decisions;
  private final AcceptedVerdicts accepted;
  private final ImportLog importLog;
  private final ProfileRepository profiles;
  private final ReviewQueue queue;
  private final FeatureCache features;
  private final HeadRepository heads;
  private final DefinitionRepository definitions;
  private final ReplyMemory replies;

  /// Takes over the lock and the writer and closes both in the end.
  SqliteProject(Path file, ProjectLock lock, WriteQueue writer) {
    this.file = file;
    this.lock = lock;
    this.writer = writer;
    this.readers = new ReadPool(file);
    this.comparisons = new SqliteComparisonRepository(writer, readers);
    this.judgments = new SqliteJudgmentRepository(writer, readers);
    this.decisions = new SqliteDecisionJournal(writer, readers);
    this.accepted = new SqliteAcceptedVerdicts(writer, readers);
    this.importLog = new SqliteImportLog(writer, readers);
    this.profiles = new SqliteProfileRepository(writer, readers);
    this.queue = new SqliteReviewQueue(writer, readers);
    this.features = new SqliteFeatureCache(writer, readers);
    this.heads = new SqliteHeadRepository(writer, readers);
    this.definitions = new SqliteDefinitionRepository(writer, readers);
    this.replies = new SqliteReplyMemory(writer, readers);
  }

  @Override
  public Path file() {
    return file;
  }

  @Override
  public ComparisonRepository comparisons() {
    return comparisons;
  }

  @Override
  public JudgmentRepository judgments() {
    return judgments;
  }

  @Override
  public DecisionJournal decisions() {
    return decisions;
  }

  @Override
  public AcceptedVerdicts accepted() {
    return accepted;
  }

  @Override
  public ImportLog importLog() {
    return importLog;
  }

  @Override
  public ProfileRepository profiles() {
    return profiles;
  }

  @Override
  public ReviewQueue queue() {
    return queue;
  }

  @Override
  public FeatureCache features() {
    return features;
  }

  @Override
  public HeadRepository heads() {
    return heads;
  }

  @Override
  public DefinitionRepository definitions() {
    return definitions;
  }

  @Override
  public ReplyMemory replies() {
    return replies;
  }

  /// The writer, for tests that have to bring it into trouble.
  WriteQueue writer() {
    return writer;
  }

  @Override
  public void close() {
    try (lock;
        writer;
        readers) {
      // closed in reverse order: the writer empties its log after the readers are gone
    }
  }
}
