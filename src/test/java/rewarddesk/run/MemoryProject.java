package rewarddesk.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Judgment;
import rewarddesk.model.Response;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Candidate;
import rewarddesk.project.ComparisonRepository;
import rewarddesk.project.DecisionJournal;
import rewarddesk.project.ImportLog;
import rewarddesk.project.Item;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.ItemSummary;
import rewarddesk.project.JudgmentRepository;
import rewarddesk.project.Project;
import rewarddesk.project.SourceLine;
import rewarddesk.project.StoredJudgment;

/// A project in memory with the comparisons `c1`, `c2` …: what a run reads and writes, nothing
/// else. It can refuse to write, which a file on disk does only on a bad day.
final class MemoryProject implements Project {
  final List<Judgment> stored = new ArrayList<>();
  final List<Integer> batches = new ArrayList<>();
  final AtomicInteger reads = new AtomicInteger();
  private final Map<String, Judgment> latest = new HashMap<>();
  private final int items;
  private volatile Optional<RuntimeException> refusal = Optional.empty();

  MemoryProject(int items) {
    this.items = items;
  }

  void refuseToWrite(RuntimeException why) {
    refusal = Optional.of(why);
  }

  @Override
  public Path file() {
    return Path.of("memory.rdesk");
  }

  @Override
  public ComparisonRepository comparisons() {
    return new Comparisons();
  }

  @Override
  public JudgmentRepository judgments() {
    return new Judgments();
  }

  @Override
  public DecisionJournal decisions() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ImportLog importLog() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}

  private final class Judgments implements JudgmentRepository {
    @Override
    public List<StoredJudgment> addAll(List<Judgment> judgments) {
      if (refusal.isPresent()) {
        throw refusal.get();
      }
      batches.add(judgments.size());
      stored.addAll(judgments);
      judgments.forEach(judgment -> latest.put(judgment.comparisonId(), judgment));
      return judgments.stream().map(judgment -> new StoredJudgment(1, judgment)).toList();
    }

    @Override
    public long[] missing(String judge, boolean retryFailed) {
      return LongStream.rangeClosed(1, items).filter(n -> isMissing(n, retryFailed)).toArray();
    }

    private boolean isMissing(long ordinal, boolean retryFailed) {
      Judgment known = latest.get("c" + ordinal);
      return known == null || (retryFailed && known.verdict() instanceof Verdict.Failed);
    }

    @Override
    public List<StoredJudgment> history(String comparisonId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<String> judges() {
      throw new UnsupportedOperationException();
    }
  }

  private final class Comparisons implements ComparisonRepository {
    @Override
    public Optional<Item> at(long ordinal) {
      reads.incrementAndGet();
      Comparison comparison =
          Comparison.of(
              "c" + ordinal, Content.text("prompt"), Response.of("left"), Response.of("right"));
      return Optional.of(
          new Item(
              ordinal,
              comparison,
              List.of(),
              Optional.empty(),
              "",
              new SourceLine("memory", ordinal)));
    }

    @Override
    public long count() {
      return items;
    }

    @Override
    public List<Added> addAll(List<Candidate> batch) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Item> find(String id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long[] ordinals(ItemQuery query, Cancellation cancel) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<ItemSummary> summaries(long[] ordinals) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void forEach(ItemQuery query, Cancellation cancel, Consumer<Item> action) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void forEachSummary(ItemQuery query, Cancellation cancel, Consumer<ItemSummary> action) {
      throw new UnsupportedOperationException();
    }

    @Override
    public OptionalLong nextOpen(long afterOrdinal) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<String> subsets() {
      throw new UnsupportedOperationException();
    }
  }
}
