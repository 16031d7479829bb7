package rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rewarddesk.store.Samples.annotation;
import static rewarddesk.store.Samples.candidate;
import static rewarddesk.store.Samples.full;
import static rewarddesk.store.Samples.judgment;
import static rewarddesk.store.Samples.plain;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.model.Annotation;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Manner;
import rewarddesk.model.Response;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.ItemQuery.Agreement;
import rewarddesk.project.ItemQuery.Mark;
import rewarddesk.project.ItemQuery.Status;
import rewarddesk.project.Project;
import rewarddesk.project.ReviewPlan;

/// Which items a question finds.
class ItemQueryTest {
  private static final Verdict.Prefers A = new Verdict.Prefers(Slot.A);
  private static final Verdict.Prefers B = new Verdict.Prefers(Slot.B);

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void create() {
    project = new SqliteProjectFiles().openOrCreate(folder.resolve("p.rdesk"));
  }

  @AfterEach
  void close() {
    project.close();
  }

  private long[] find(ItemQuery query) {
    return project.comparisons().ordinals(query, new Cancellation());
  }

  private static ItemQuery query(
      Status status, String decision, String judge, String judgeVerdict, Agreement agreement) {
    return new ItemQuery(
        "",
        status,
        Optional.ofNullable(decision),
        Optional.ofNullable(judge),
        Optional.ofNullable(judgeVerdict),
        agreement,
        Optional.empty(),
        Mark.ANY);
  }

  /// 1 open; 2 says A like both judges; 3 says B against `old`, with `new`; 4 skipped; 5 both bad,
  /// judge failed; 6 open and judged. Gold is A everywhere but on 5.
  private void sixItems() {
    project
        .comparisons()
        .addAll(
            List.of(
                candidate(withGold("c1", GoldLabel.A), 1),
                candidate(withGold("c2", GoldLabel.A), 2),
                candidate(withGold("c3", GoldLabel.A), 3),
                candidate(withGold("c4", GoldLabel.A), 4),
                candidate(plain("c5"), 5),
                candidate(withGold("c6", GoldLabel.A), 6)));
    project
        .judgments()
        .addAll(
            List.of(
                judgment("c2", "old", A),
                judgment("c3", "old", A),
                judgment("c4", "old", A),
                judgment("c2", "new", A),
                judgment("c3", "new", B),
                judgment("c5", "new", new Verdict.Failed("gone")),
                judgment("c6", "new", new Verdict.Unparsed("hm"))));
    project.decisions().record(annotation("c2", "ann", A));
    project.decisions().record(annotation("c3", "ann", B));
    project.decisions().record(annotation("c4", "ann", new Verdict.Skipped()));
    project.decisions().record(annotation("c5", "ann", new Verdict.BothBad()));
  }

  private static Comparison withGold(String id, GoldLabel gold) {
    Comparison c = plain(id);
    return new Comparison(
        id,
        c.prompt(),
        c.responseA(),
        c.responseB(),
        c.reference(),
        Optional.of(gold),
        c.tests(),
        c.subset(),
        c.language(),
        c.metadataJson());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "ANY,-,-,-,ANY,1 2 3 4 5 6",
        "OPEN,-,-,-,ANY,1 6",
        "DECIDED,-,-,-,ANY,2 3 5",
        "SKIPPED,-,-,-,ANY,4",
        "JUDGED,-,-,-,ANY,2 3 4 5 6",
        "NOT_JUDGED,-,-,-,ANY,1",
        "JUDGED,-,old,-,ANY,2 3 4",
        "NOT_JUDGED,-,old,-,ANY,1 5 6",
        "ANY,both_bad,-,-,ANY,5",
        "ANY,-,-,B,ANY,3",
        "ANY,-,old,A,ANY,2 3 4",
        "ANY,-,-,failed,ANY,5",
        "ANY,-,-,-,CONFIRMED,2 3",
        "ANY,-,-,-,OVERRIDDEN,''",
        "ANY,-,old,-,CONFIRMED,2",
        "ANY,-,old,-,OVERRIDDEN,3",
        "DECIDED,B,old,A,OVERRIDDEN,3",
        "ANY,-,-,-,AGAINST_GOLD,3",
      })
  void filters(
      Status status,
      String decision,
      String judge,
      String judgeVerdict,
      Agreement agreement,
      String expected) {
    sixItems();
    long[] found = find(query(status, decision, judge, judgeVerdict, agreement));
    assertThat(found).containsExactly(numbers(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "ANY,1 2 3 4 5 6",
    "HASTY,2",
    "AUDITED,6",
    "BEFORE_REVEAL,3",
    "KEPT,4",
    "CHANGED,5",
    "AUTO_ACCEPTED,''"
  })
  void marksNarrow(Mark mark, String expected) {
    sixItems();
    decide("c2", A, Manner.direct(), true);
    decide("c3", B, new Manner.BeforeReveal(), false);
    decide("c4", A, new Manner.AfterReveal(A), false);
    decide("c5", B, new Manner.AfterReveal(A), false);
    ReviewPlan plan =
        LongStream.rangeClosed(1, 100)
            .mapToObj(seed -> new ReviewPlan(0, 50, seed))
            .filter(one -> one.isAudited("c6") && !one.isAudited("c1"))
            .findFirst()
            .orElseThrow();
    project.queue().adopt(plan);
    project.queue().drawAudit((done, total) -> {}, new Cancellation());
    assertThat(find(ItemQuery.ALL.withMark(mark))).containsExactly(numbers(expected));
  }

  private void decide(String id, Verdict.HumanVerdict verdict, Manner manner, boolean hasty) {
    project.decisions().record(annotation(id, "ann", verdict).as(manner, hasty));
  }

  private static long[] numbers(String words) {
    return words.isEmpty()
        ? new long[0]
        : Arrays.stream(words.split(" ")).mapToLong(Long::parseLong).toArray();
  }

  @Test
  void subsetNarrows() {
    project.comparisons().addAll(List.of(candidate(plain("c1"), 1), candidate(full("c2"), 2)));
    ItemQuery code = ItemQuery.ALL.withSubset(Optional.of("code"));
    assertThat(find(code)).containsExactly(2);
    assertThat(project.comparisons().subsets()).containsExactly("code");
  }

  /// The texts: 1 `Über "Ente" 50%_`, 2 Chinese, 3 a conversation, 4 plain with a note.
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "über,1",
        "ÜBER ente,1",
        "\"ente\",1",
        "50%_,1",
        "5_%,``",
        "人工智能,2",
        "brief,3",
        "\"add\",3",
        "role,``",
        "nthanks,``",
        "THANKS,3",
        "first,1 2 4",
        "first c4,4",
        "C4,4",
        "wichtig,4",
        "draft-word,2",
        "nowhere,``",
      })
  void textSearch(String text, String expected) {
    project
        .comparisons()
        .addAll(
            List.of(
                candidate(prompt("c1", "Über \"Ente\" 50%_"), 1),
                candidate(prompt("c2", "什么是人工智能？"), 2),
                candidate(full("c3"), 3),
                candidate(plain("c4"), 4)));
    project.decisions().record(withNote("c4", "wichtig"));
    project.decisions().saveDraftNote("c2", "Draft-Word");
    assertThat(find(ItemQuery.ALL.withText(text))).containsExactly(numbers(expected));
  }

  private static Comparison prompt(String id, String prompt) {
    return Comparison.of(id, Content.text(prompt), Response.of("first"), Response.of("second"));
  }

  private static Annotation withNote(String id, String note) {
    Annotation a = annotation(id, "ann", new Verdict.Tie());
    return new Annotation(
        id,
        a.annotator(),
        a.verdict(),
        a.strength(),
        a.followed(),
        a.judgeVisible(),
        a.order(),
        a.active(),
        note,
        a.at());
  }

  @Test
  void searchStopsWhenCancelled() {
    Samples.add(project, 10);
    Cancellation cancel = new Cancellation();
    cancel.cancel();
    assertThatThrownBy(() -> project.comparisons().ordinals(ItemQuery.ALL.withText("x"), cancel))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void streamStopsWhenCancelled() {
    Samples.add(project, 10);
    Cancellation cancel = new Cancellation();
    assertThatThrownBy(
            () -> project.comparisons().forEach(ItemQuery.ALL, cancel, item -> cancel.cancel()))
        .isInstanceOf(CancellationException.class);
    assertThat(project.comparisons().count()).isEqualTo(10);
  }
}
