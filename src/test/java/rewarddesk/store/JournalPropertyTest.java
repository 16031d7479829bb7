package rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.model.Annotation;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgmentRef;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.model.Verdict.HumanVerdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Decision;
import rewarddesk.project.DecisionJournal.Change;
import rewarddesk.project.DecisionJournal.Counts;
import rewarddesk.project.Item;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.ItemSummary;
import rewarddesk.project.Project;

/// Whatever several annotators decide, undo and redo, and however often the project is closed in
/// between: the project says the same as a plain list of decisions in memory.
class JournalPropertyTest {
  private static final int ITEMS = 5;
  private static final int STEPS = 150;
  private static final List<String> ANNOTATORS = List.of("ann", "bob", "陈");
  private static final List<HumanVerdict> VERDICTS =
      List.of(
          Verdict.prefers(Slot.A),
          Verdict.prefers(Slot.B),
          new Verdict.Tie(),
          new Verdict.BothBad(),
          new Verdict.Skipped());

  @TempDir Path folder;

  /// The journal as simple as it can be.
  private static final class Model {
    final Map<String, Deque<Decision>> standing = new HashMap<>();
    final Map<String, Deque<Decision>> takenBack = new HashMap<>();
    final List<Decision> all = new ArrayList<>();

    Deque<Decision> standing(String annotator) {
      return standing.computeIfAbsent(annotator, key -> new ArrayDeque<>());
    }

    Deque<Decision> takenBack(String annotator) {
      return takenBack.computeIfAbsent(annotator, key -> new ArrayDeque<>());
    }

    void decide(Decision decision) {
      standing(decision.annotation().annotator()).push(decision);
      takenBack(decision.annotation().annotator()).clear();
      all.add(decision);
    }

    Optional<Change> move(Deque<Decision> from, Deque<Decision> to) {
      if (from.isEmpty()) {
        return Optional.empty();
      }
      Decision moved = from.pop();
      to.push(moved);
      String id = moved.annotation().comparisonId();
      return Optional.of(new Change(Long.parseLong(id.substring(1)), id, inForce(id)));
    }

    Optional<Decision> inForce(String id) {
      return standing.values().stream()
          .flatMap(Deque::stream)
          .filter(decision -> decision.annotation().comparisonId().equals(id))
          .max(Comparator.comparingLong(Decision::seq));
    }

    List<Decision> history(String id) {
      return all.stream().filter(d -> d.annotation().comparisonId().equals(id)).toList();
    }

    Counts counts() {
      List<Annotation> inForce =
          LongStream.rangeClosed(1, ITEMS)
              .mapToObj(i -> inForce("c" + i))
              .flatMap(Optional::stream)
              .map(Decision::annotation)
              .toList();
      long skipped = inForce.stream().filter(a -> a.verdict() instanceof Verdict.Skipped).count();
      return new Counts(
          ITEMS,
          inForce.size() - skipped,
          skipped,
          inForce.stream().filter(a -> a.confirms().equals(Optional.of(true))).count(),
          inForce.stream().filter(a -> a.confirms().equals(Optional.of(false))).count());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void projectSaysWhatTheModelSays(long seed) {
    Random random = new Random(seed);
    Path file = folder.resolve("p.rdesk");
    Model model = new Model();
    Project project = new SqliteProjectFiles().openOrCreate(file);
    Samples.add(project, ITEMS);
    for (int step = 0; step < STEPS; step++) {
      if (random.nextInt(12) == 0) {
        project.close();
        project = new SqliteProjectFiles().open(file);
      }
      step(project, model, random);
      assertSame(project, model);
    }
    project.close();
  }

  private static void step(Project project, Model model, Random random) {
    String annotator = pick(ANNOTATORS, random);
    Deque<Decision> standing = model.standing(annotator);
    Deque<Decision> takenBack = model.takenBack(annotator);
    switch (random.nextInt(5)) {
      case 0, 1 -> model.decide(project.decisions().record(annotation(annotator, random)));
      case 2, 3 ->
          assertThat(project.decisions().undo(annotator, Samples.NOON))
              .isEqualTo(model.move(standing, takenBack));
      default ->
          assertThat(project.decisions().redo(annotator, Samples.NOON))
              .isEqualTo(model.move(takenBack, standing));
    }
  }

  private static Annotation annotation(String annotator, Random random) {
    Optional<JudgmentRef> followed =
        switch (random.nextInt(4)) {
          case 0 -> Optional.empty();
          case 1 -> Optional.of(new JudgmentRef(1, "j", new Verdict.Unparsed("hm " + random)));
          case 2 -> Optional.of(new JudgmentRef(2, "j", new Verdict.Tie()));
          default -> Optional.of(new JudgmentRef(3, "k", new Verdict.Prefers(Slot.A)));
        };
    return new Annotation(
        "c" + (1 + random.nextInt(ITEMS)),
        annotator,
        pick(VERDICTS, random),
        Optional.empty(),
        followed,
        random.nextBoolean(),
        random.nextBoolean() ? DisplayOrder.SWAPPED : DisplayOrder.AS_STORED,
        Duration.ofNanos(random.nextInt()),
        "note " + random.nextInt(),
        Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000)));
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static void assertSame(Project project, Model model) {
    assertThat(project.decisions().counts()).isEqualTo(model.counts());
    long[] all = LongStream.rangeClosed(1, ITEMS).toArray();
    List<ItemSummary> summaries = project.comparisons().summaries(all);
    for (int i = 1; i <= ITEMS; i++) {
      String id = "c" + i;
      Optional<Decision> inForce = model.inForce(id);
      assertThat(project.comparisons().at(i).flatMap(Item::decision)).isEqualTo(inForce);
      assertThat(summaries.get(i - 1).annotation()).isEqualTo(inForce.map(Decision::annotation));
      assertThat(project.decisions().history(id)).isEqualTo(model.history(id));
    }
    ItemQuery open = ItemQuery.ALL.withStatus(ItemQuery.Status.OPEN);
    assertThat(project.comparisons().ordinals(open, new Cancellation()))
        .containsExactly(
            LongStream.of(all).filter(i -> model.inForce("c" + i).isEmpty()).toArray());
  }
}
