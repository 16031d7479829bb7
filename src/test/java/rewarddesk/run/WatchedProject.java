package rewarddesk.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Judgment;
import rewarddesk.model.Response;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.AcceptedVerdicts;
import rewarddesk.project.Candidate;
import rewarddesk.project.ComparisonRepository;
import rewarddesk.project.DecisionJournal;
import rewarddesk.project.DefinitionRepository;
import rewarddesk.project.FeatureCache;
import rewarddesk.project.HeadRepository;
import rewarddesk.project.ImportLog;
import rewarddesk.project.JudgedVersion;
import rewarddesk.project.JudgmentRepository;
import rewarddesk.project.ProfileRepository;
import rewarddesk.project.Project;
import rewarddesk.project.ReplyMemory;
import rewarddesk.project.ReviewQueue;
import rewarddesk.project.StoredJudgment;
import rewarddesk.store.SqliteProjectFiles;

/// A real project file with the comparisons `c1`, `c2` …, whose batches of judgments are counted,
/// and which can refuse to write, as a full disk does.
final class WatchedProject implements Project {
  private final Project project;
  private final List<Integer> batches = new ArrayList<>();
  private volatile Optional<Supplier<RuntimeException>> refusal = Optional.empty();

  private WatchedProject(Project project) {
    this.project = project;
  }

  static WatchedProject create(Path folder, int items) {
    Project project = new SqliteProjectFiles().openOrCreate(folder.resolve("run.rdesk"));
    project
        .comparisons()
        .addAll(IntStream.rangeClosed(1, items).mapToObj(WatchedProject::candidate).toList());
    return new WatchedProject(project);
  }

  private static Candidate candidate(int n) {
    Comparison comparison =
        Comparison.of(
            "c" + n, Content.text("prompt " + n), Response.of("left"), Response.of("right"));
    return new Candidate(comparison, String.format("%08x", n).repeat(8), "pairs.jsonl", n);
  }

  /// @param why asked for at each attempt to write
  void refuseToWrite(Supplier<RuntimeException> why) {
    refusal = Optional.of(why);
  }

  /// Sizes of the batches written, in order.
  List<Integer> batches() {
    return batches;
  }

  /// Every judgment in the file, in the order of the items.
  List<Judgment> stored() {
    return LongStream.rangeClosed(1, project.comparisons().count())
        .boxed()
        .flatMap(n -> project.judgments().history("c" + n).stream())
        .map(StoredJudgment::judgment)
        .toList();
  }

  @Override
  public Path file() {
    return project.file();
  }

  @Override
  public DefinitionRepository definitions() {
    return project.definitions();
  }

  @Override
  public ComparisonRepository comparisons() {
    return project.comparisons();
  }

  @Override
  public JudgmentRepository judgments() {
    return new Watched(project.judgments());
  }

  @Override
  public DecisionJournal decisions() {
    return project.decisions();
  }

  @Override
  public AcceptedVerdicts accepted() {
    return project.accepted();
  }

  @Override
  public ImportLog importLog() {
    return project.importLog();
  }

  @Override
  public ProfileRepository profiles() {
    return project.profiles();
  }

  @Override
  public ReviewQueue queue() {
    return project.queue();
  }

  @Override
  public FeatureCache features() {
    return project.features();
  }

  @Override
  public HeadRepository heads() {
    return project.heads();
  }

  @Override
  public ReplyMemory replies() {
    return project.replies();
  }

  @Override
  public void close() {
    project.close();
  }

  private final class Watched implements JudgmentRepository {
    private final JudgmentRepository judgments;

    Watched(JudgmentRepository judgments) {
      this.judgments = judgments;
    }

    @Override
    public List<StoredJudgment> addAll(List<Judgment> batch) {
      if (refusal.isPresent()) {
        throw refusal.get().get();
      }
      batches.add(batch.size());
      return judgments.addAll(batch);
    }

    @Override
    public void forEachLatest(String judge, Cancellation cancel, Consumer<Standing> action) {
      judgments.forEachLatest(judge, cancel, action);
    }

    @Override
    public List<JudgedVersion> versions() {
      return judgments.versions();
    }

    @Override
    public void forEachOfVersion(
        String judge, String version, Cancellation cancel, Consumer<Standing> action) {
      judgments.forEachOfVersion(judge, version, cancel, action);
    }

    @Override
    public void forEachCalls(
        String judge, Cancellation cancel, BiConsumer<Long, List<JudgeCall>> action) {
      judgments.forEachCalls(judge, cancel, action);
    }

    @Override
    public long[] missing(
        String judge, Optional<String> version, Map<String, String> digests, boolean retryFailed) {
      return judgments.missing(judge, version, digests, retryFailed);
    }

    @Override
    public List<StoredJudgment> history(String comparisonId) {
      return judgments.history(comparisonId);
    }

    @Override
    public List<String> judges() {
      return judgments.judges();
    }
  }
}
