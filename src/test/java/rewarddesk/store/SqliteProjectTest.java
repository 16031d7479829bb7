package rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rewarddesk.store.Samples.NOON;
import static rewarddesk.store.Samples.annotation;
import static rewarddesk.store.Samples.candidate;
import static rewarddesk.store.Samples.full;
import static rewarddesk.store.Samples.judgment;
import static rewarddesk.store.Samples.plain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Response;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Candidate;
import rewarddesk.project.ComparisonRepository.Added;
import rewarddesk.project.Decision;
import rewarddesk.project.DecisionJournal.Change;
import rewarddesk.project.DecisionJournal.Counts;
import rewarddesk.project.ImportLog.Problem;
import rewarddesk.project.Item;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.ItemSummary;
import rewarddesk.project.ItemSummary.JudgeVerdict;
import rewarddesk.project.Project;
import rewarddesk.project.QueueOrder;
import rewarddesk.project.SourceLine;
import rewarddesk.project.StoredJudgment;

/// What is put into a project comes out again, also after closing and opening it.
class SqliteProjectTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void create() {
    project = new SqliteProjectFiles().openOrCreate(folder.resolve("my 项目 %41?.rdesk"));
  }

  @AfterEach
  void close() {
    project.close();
  }

  private void reopen() {
    project.close();
    project = new SqliteProjectFiles().open(folder.resolve("my 项目 %41?.rdesk"));
  }

  @Test
  void itemComesBackWithEveryPart() {
    Comparison comparison = full("code-1");
    project.comparisons().addAll(List.of(candidate(plain("c0"), 1), candidate(comparison, 2)));
    Verdict.MachineVerdict unreadable = new Verdict.Unparsed("I cannot say");
    List<StoredJudgment> judgments =
        project
            .judgments()
            .addAll(
                List.of(
                    judgment("code-1", "builtin", new Verdict.Tie()),
                    judgment("code-1", "ollama:qwen3:8b", unreadable)));
    project.decisions().saveDraftNote("code-1", "draft");
    Decision decision =
        project
            .decisions()
            .record(full("code-1", "ann", Verdict.prefers(Slot.A), judgments.getLast().ref()));
    project.decisions().saveDraftNote("code-1", "second thoughts");
    reopen();

    Item expected =
        new Item(
            2,
            comparison,
            judgments,
            Optional.of(decision),
            "second thoughts",
            new SourceLine("pairs.jsonl", 2),
            Set.of("ann"));
    assertThat(project.comparisons().find("code-1")).contains(expected);
    assertThat(project.comparisons().at(2)).contains(expected);
    assertThat(project.comparisons().at(3)).isEmpty();
    assertThat(project.comparisons().find("unknown")).isEmpty();
    List<Item> streamed = new ArrayList<>();
    project.comparisons().forEach(ItemQuery.ALL, new Cancellation(), streamed::add);
    assertThat(streamed).hasSize(2).last().isEqualTo(expected);
  }

  @Test
  void summaryLeavesTheTextsOut() {
    project.comparisons().addAll(List.of(candidate(full("code-1"), 1)));
    project
        .judgments()
        .addAll(
            List.of(
                judgment("code-1", "builtin", new Verdict.Failed("no model")),
                judgment("code-1", "ollama", new Verdict.Unparsed("long reply"))));
    Decision decision =
        project.decisions().record(annotation("code-1", "ann", new Verdict.BothBad()));

    ItemSummary expected =
        new ItemSummary(
            1,
            "code-1",
            "system: Be brief. user: Write \"add\" in Python. Thanks",
            Optional.of("code"),
            Optional.of("en"),
            full("code-1").gold(),
            List.of(
                new JudgeVerdict(
                    1, "builtin", new Verdict.Failed("no model"), Optional.of(0.25), "1.2"),
                new JudgeVerdict(2, "ollama", new Verdict.Unparsed(""), Optional.of(0.25), "1.2")),
            Optional.of(decision.annotation()),
            false);
    assertThat(project.comparisons().summaries(new long[] {7, 1})).containsExactly(expected);
    List<ItemSummary> streamed = new ArrayList<>();
    project.comparisons().forEachSummary(ItemQuery.ALL, new Cancellation(), streamed::add);
    assertThat(streamed).containsExactly(expected);
  }

  @Test
  void comparisonsWithTheSamePromptAreFoundAlsoThoseAddedLater() {
    Content prompt = Content.user("Which fruit?");
    Comparison pear = Comparison.of("pear", prompt, Response.of("a"), Response.of("b"));
    Comparison fig = Comparison.of("fig", prompt, Response.of("a"), Response.of("c"));
    project
        .comparisons()
        .addAll(List.of(candidate(pear, 1), candidate(plain("other"), 2), candidate(fig, 3)));
    assertThat(project.comparisons().samePrompt("fig", 9)).containsExactly(1, 3);
    assertThat(project.comparisons().samePrompt("fig", 1)).containsExactly(1);
    assertThat(project.comparisons().samePrompt("other", 9)).containsExactly(2);
    assertThat(project.comparisons().samePrompt("nowhere", 9)).isEmpty();

    Comparison plum = Comparison.of("plum", prompt, Response.of("b"), Response.of("c"));
    project.comparisons().addAll(List.of(candidate(plum, 4)));
    assertThat(project.comparisons().samePrompt("pear", 9)).containsExactly(1, 3, 4);
  }

  @Test
  void sameRowIsImportedOnceAndATakenIdIsReplaced() {
    Candidate first = new Candidate(plain("same"), "aaaaaaaaaaaa", "one.jsonl", 1);
    Candidate again = new Candidate(plain("same"), "aaaaaaaaaaaa", "two.jsonl", 1);
    Candidate other = new Candidate(plain("same"), "bbbbbbbbcccc", "two.jsonl", 2);
    Candidate third = new Candidate(plain("same"), "bbbbbbbbdddd", "two.jsonl", 3);

    assertThat(project.comparisons().addAll(List.of(first, again, other)))
        .containsExactly(Added.ADDED, Added.DUPLICATE, Added.ADDED);
    reopen();
    assertThat(project.comparisons().addAll(List.of(third, other)))
        .containsExactly(Added.ADDED, Added.DUPLICATE);

    assertThat(project.comparisons().summaries(new long[] {1, 2, 3, 4}))
        .extracting(ItemSummary::id)
        .containsExactly("same", "same-bbbbbbbb", "same-bbbbbbbbdddd");
    assertThat(project.comparisons().count()).isEqualTo(3);
  }

  @Test
  void newJudgmentStandsAfterTheOldOne() {
    Samples.add(project, 4);
    List<StoredJudgment> old =
        project
            .judgments()
            .addAll(
                List.of(
                    judgment("c1", "builtin", new Verdict.Failed("no server")),
                    judgment("c2", "builtin", new Verdict.Failed("no server")),
                    judgment("c3", "builtin", new Verdict.Prefers(Slot.A))));
    StoredJudgment renewed =
        project
            .judgments()
            .addAll(List.of(judgment("c1", "builtin", new Verdict.Prefers(Slot.A))))
            .get(0);

    assertThat(project.judgments().history("c1")).containsExactly(old.getFirst(), renewed);
    assertThat(project.comparisons().find("c1").orElseThrow().judgments()).containsExactly(renewed);
    assertThat(project.judgments().missing("builtin", false)).containsExactly(4);
    assertThat(project.judgments().missing("builtin", true)).containsExactly(2, 4);
    assertThat(project.judgments().missing("random", false)).containsExactly(1, 2, 3, 4);
    assertThat(project.judgments().judges()).containsExactly("builtin");
  }

  @Test
  void undoBringsBackTheDecisionBefore() {
    Samples.add(project, 2);
    Decision tie = project.decisions().record(annotation("c1", "ann", new Verdict.Tie()));
    Decision skip = project.decisions().record(annotation("c1", "ann", new Verdict.Skipped()));
    reopen();

    assertThat(project.decisions().undo("bob", NOON)).isEmpty();
    assertThat(project.decisions().undo("ann", NOON))
        .contains(new Change(1, "c1", Optional.of(tie)));
    assertThat(project.decisions().counts()).isEqualTo(new Counts(2, 1, 0, 0, 0));
    assertThat(project.decisions().undo("ann", NOON))
        .contains(new Change(1, "c1", Optional.empty()));
    assertThat(project.decisions().redo("ann", NOON))
        .contains(new Change(1, "c1", Optional.of(tie)));
    assertThat(project.decisions().redo("ann", NOON))
        .contains(new Change(1, "c1", Optional.of(skip)));
    assertThat(project.decisions().redo("ann", NOON)).isEmpty();
    assertThat(project.decisions().counts()).isEqualTo(new Counts(2, 0, 1, 0, 0));
    assertThat(project.decisions().history("c1")).containsExactly(tie, skip);
  }

  private OptionalLong next(long after) {
    return project.queue().next(QueueOrder.SEQUENTIAL, after, Set.of());
  }

  @Test
  void nextOpenGoesOnFromTheStart() {
    Samples.add(project, 3);
    assertThat(next(0)).isEqualTo(OptionalLong.of(1));
    project.decisions().record(annotation("c3", "ann", new Verdict.Tie()));
    project.decisions().record(annotation("c1", "ann", new Verdict.Skipped()));
    assertThat(next(0)).isEqualTo(OptionalLong.of(2));
    assertThat(next(2)).isEqualTo(OptionalLong.of(2));
    project.decisions().record(annotation("c2", "ann", new Verdict.Tie()));
    assertThat(next(1)).isEmpty();
  }

  @Test
  void decidingTakesTheDraftNote() {
    Samples.add(project, 1);
    project.decisions().saveDraftNote("c1", "not sure");
    assertThat(project.comparisons().at(1).orElseThrow().draftNote()).isEqualTo("not sure");
    project.decisions().record(annotation("c1", "ann", new Verdict.Tie()));
    assertThat(project.comparisons().at(1).orElseThrow().draftNote()).isEmpty();
  }

  @Test
  void nothingOfABatchIsKeptWhenOnePartIsWrong() {
    Samples.add(project, 1);
    assertThatThrownBy(
            () ->
                project
                    .decisions()
                    .recordAll(
                        List.of(
                            annotation("c1", "ann", new Verdict.Tie()),
                            annotation("nowhere", "ann", new Verdict.Tie()))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the project has no comparison with the id nowhere");
    assertThat(project.decisions().counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
    assertThat(project.decisions().history("c1")).isEmpty();
  }

  @Test
  void problemsAreKeptOnce() {
    Problem one = new Problem("a.jsonl", 3, "no prompt", "{}");
    Problem two = new Problem("b.jsonl", 9, "not JSON", "{");
    project.importLog().addAll(List.of(one));
    project.importLog().addAll(List.of(one, two));
    reopen();
    assertThat(project.importLog().problems(10)).containsExactly(one, two);
    assertThat(project.importLog().problems(1)).containsExactly(one);
    assertThat(project.importLog().count()).isEqualTo(2);
  }
}
