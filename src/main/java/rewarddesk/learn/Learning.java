package rewarddesk.learn;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import rewarddesk.learn.Decisions.Preference;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.HeadRepository.StoredHead;
import rewarddesk.project.Project;
import rewarddesk.reward.JudgeUnavailableException;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.builtin.PairNumbers;
import rewarddesk.reward.builtin.PairReader;

/// Learns a reward head from the decisions of a project. Safe for any thread; works on the calling
/// thread and on all cores beside it.
public final class Learning {
  /// Id of the learned judge, whatever version is in use.
  public static final String JUDGE = LearnedJudge.ID;

  /// Fewer decisions cannot tell a head from a coin.
  public static final int LEAST_DECISIONS = 50;

  /// Of more decisions than this, those on the last items are learned from.
  public static final int MOST_DECISIONS = Decisions.MOST;

  /// Fewer prompts cannot be split so that each part says something.
  public static final int LEAST_PROMPTS = 20;

  private final Supplier<PairReader> readers;
  private final InstantSource clock;

  /// @param readers opens the encoders; whoever gets one closes it
  public Learning(Supplier<PairReader> readers, InstantSource clock) {
    this.readers = readers;
    this.clock = clock;
  }

  /// What could be learned from now. Goes through all decided items.
  ///
  /// @throws java.util.concurrent.CancellationException when cancelled
  public DecisionCounts count(Project project, Cancellation cancel) {
    return Decisions.count(project, cancel);
  }

  /// Measures what is not measured yet, fits a head, keeps it, and puts it in use when it beats
  /// length alone.
  ///
  /// @throws rewarddesk.inference.ModelException when the encoders cannot be loaded
  /// @throws java.util.concurrent.CancellationException when cancelled; what was measured stays
  public LearningResult learn(Project project, ProgressListener progress, Cancellation cancel) {
    Decisions decisions = Decisions.read(project, cancel);
    LearningResult.TooFew few = tooFew(decisions.counts(), decisions.preferences());
    if (few.missingDecisions() > 0 || few.missingPrompts() > 0) {
      return few;
    }
    try (PairReader reader = readers.get()) {
      String features = reader.version();
      Measuring measuring = new Measuring(project, reader, features, cancel);
      Map<Long, PairNumbers> numbers = new HashMap<>(measuring.kept(decisions.preferences()));
      List<Preference> missing =
          decisions.preferences().stream()
              .filter(one -> !numbers.containsKey(one.ordinal()))
              .toList();
      Steps steps = new Steps(progress, missing.size() + (long) CrossValidation.STEPS);
      numbers.putAll(measuring.measure(missing, steps));
      return fit(project, features, decisions, numbers, steps, cancel);
    }
  }

  /// Opens the head in use as a judge; the caller closes it.
  ///
  /// @throws JudgeUnavailableException when none is in use, or it cannot be used on this machine
  public RewardSystem judge(Project project) {
    StoredHead stored =
        project
            .heads()
            .inUse()
            .orElseThrow(
                () ->
                    new JudgeUnavailableException(
                        "No learned judge is in use in this project. Learn from its decisions"
                            + " first."));
    LearnedHead head = HeadJson.read(stored.json());
    return LearnedJudge.open(stored.version(), head, readers.get(), project.features(), clock);
  }

  /// What the judgments of the head in use name as their version; empty when none is in use.
  public Optional<String> version(Project project) {
    return project.heads().inUse().map(head -> LearnedJudge.version(head.version()));
  }

  /// Puts a version in use; nothing when it does not beat length alone.
  ///
  /// @return whether it is in use now
  public boolean use(Project project, StoredHead stored) {
    boolean usable = HeadJson.read(stored.json()).isUsable();
    if (usable) {
      project.heads().use(OptionalLong.of(stored.version()));
    }
    return usable;
  }

  /// The files heads are exported to and imported from.
  public HeadFiles files() {
    return new HeadFiles(readers);
  }

  private static LearningResult.TooFew tooFew(DecisionCounts counts, List<Preference> usable) {
    long prompts = usable.stream().map(Preference::promptKey).distinct().count();
    return new LearningResult.TooFew(counts, prompts);
  }

  private LearningResult fit(
      Project project,
      String features,
      Decisions decisions,
      Map<Long, PairNumbers> numbers,
      Steps steps,
      Cancellation cancel) {
    List<Preference> measured =
        decisions.preferences().stream().filter(one -> numbers.containsKey(one.ordinal())).toList();
    long unmeasured = decisions.preferences().size() - (long) measured.size();
    DecisionCounts counts = decisions.counts().withUnmeasured(unmeasured);
    LearningResult.TooFew few = tooFew(counts, measured);
    if (few.missingDecisions() > 0 || few.missingPrompts() > 0) {
      return few;
    }
    Decisions learnedFrom = new Decisions(measured, counts);
    LearnedHead head =
        head(origin(project, learnedFrom), features, measured, numbers, steps, cancel);
    return keep(project, counts, head);
  }

  private LearnedHead.Origin origin(Project project, Decisions decisions) {
    return new LearnedHead.Origin(
        String.valueOf(project.file().getFileName()),
        decisions.preferences().size(),
        decisions.fingerprint(),
        clock.instant());
  }

  private static LearnedHead head(
      LearnedHead.Origin origin,
      String features,
      List<Preference> preferences,
      Map<Long, PairNumbers> numbers,
      Steps steps,
      Cancellation cancel) {
    Columns columns = Columns.of(numbers.values());
    List<Example> examples = new ArrayList<>();
    for (Preference one : preferences) {
      PairNumbers pair = numbers.get(one.ordinal());
      if (pair != null) {
        float[] difference = columns.difference(pair, one.chosen());
        examples.add(new Example(one.promptKey(), difference, one.weight(), one.longer()));
      }
    }
    return head(origin, features, examples, columns, steps, cancel);
  }

  static LearnedHead head(
      LearnedHead.Origin origin,
      String features,
      List<Example> examples,
      Columns columns,
      Runnable step,
      Cancellation cancel) {
    FoldPlan plan = FoldPlan.of(examples);
    CrossValidation.Fitted fitted =
        new CrossValidation(examples, columns, plan, cancel, step).run();
    List<LearnedHead.Fold> folds =
        IntStream.range(0, FoldPlan.FOLDS)
            .mapToObj(
                fold ->
                    new LearnedHead.Fold(
                        HeadWeights.of(fitted.foldWeights().get(fold), columns),
                        plan.prompts(fold)))
            .toList();
    return new LearnedHead(
        features,
        origin,
        Figures.measure(examples, fitted.logits()),
        fitted.ridge(),
        HeadWeights.of(fitted.weights(), columns),
        folds);
  }

  private static LearningResult keep(Project project, DecisionCounts counts, LearnedHead head) {
    StoredHead stored = project.heads().add(HeadJson.write(head));
    if (head.isUsable()) {
      project.heads().use(OptionalLong.of(stored.version()));
    }
    return new LearningResult.Learned(counts, stored.version(), head);
  }
}
