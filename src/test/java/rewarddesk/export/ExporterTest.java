package rewarddesk.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.recipe.VerdictSource;
import rewarddesk.export.recipe.Verdicts;
import rewarddesk.export.target.FileFormat;
import rewarddesk.export.target.Split;
import rewarddesk.model.Annotation;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Judgment;
import rewarddesk.model.JudgmentRef;
import rewarddesk.model.Provenance;
import rewarddesk.model.Response;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.model.Strength;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Candidate;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;

/// Exports from real project files.
class ExporterTest {
  private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new SqliteProjectFiles().openOrCreate(folder.resolve("p.rdesk"));
  }

  @AfterEach
  void close() {
    project.close();
  }

  @Test
  void chosenFollowsFromTheVerdictWhateverOrderWasShown() throws Exception {
    add("one", Content.text("2+2?"), "4", "5");
    add("two", Content.text("1+1?"), "3", "2");
    decide("one", Verdict.prefers(Slot.A), DisplayOrder.SWAPPED);
    decide("two", Verdict.prefers(Slot.B), DisplayOrder.SWAPPED);

    ExportReport report = export(human());

    assertThat(report.rows()).isEqualTo(2);
    assertThat(report.splits()).isEqualTo(Map.of(Split.TRAIN, 2L));
    assertThat(report.leftOut()).isEmpty();
    assertThat(report.files())
        .containsExactly(
            out().resolve("preference.jsonl"),
            out().resolve("preference.provenance.jsonl"),
            out().resolve("preference.provenance-left-out.jsonl"),
            out().resolve("README.md"),
            out().resolve("preference.recipe.json"),
            out().resolve("preference.files.json"),
            out().resolve("preference.train.py"));
    assertThat(out().resolve("preference.jsonl"))
        .hasBinaryContent(
            """
            {"prompt":"2+2?","chosen":"4","rejected":"5"}
            {"prompt":"1+1?","chosen":"2","rejected":"3"}
            """
                .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsNoPairIsLeftOutAndCountedByReason() throws Exception {
    for (String id : List.of("tie", "bad", "skip", "open", "pair")) {
      add(id, Content.text(id), "x", "y");
    }
    add("same", Content.text("p"), "x ", "x");
    add("empty", Content.text("p"), "x", " ");
    decide("tie", new Verdict.Tie(), DisplayOrder.AS_STORED);
    decide("bad", new Verdict.BothBad(), DisplayOrder.AS_STORED);
    decide("skip", new Verdict.Skipped(), DisplayOrder.AS_STORED);
    for (String id : List.of("pair", "same", "empty")) {
      decide(id, Verdict.prefers(Slot.A), DisplayOrder.AS_STORED);
    }

    ExportReport report = export(human());

    assertThat(report.rows()).isEqualTo(1);
    assertThat(report.leftOut())
        .containsExactly(
            entry("tie", 1L),
            entry("both_bad", 1L),
            entry("skipped", 1L),
            entry("not_decided", 1L),
            entry("identical", 1L),
            entry("empty", 1L));
    assertThat(out().resolve("preference.provenance-left-out.jsonl"))
        .hasContent(
            """
            {"id":"tie","reason":"tie"}
            {"id":"bad","reason":"both_bad"}
            {"id":"skip","reason":"skipped"}
            {"id":"same","reason":"identical"}
            {"id":"empty","reason":"empty"}
            """);
  }

  @Test
  void oneConversationMakesEveryRowAConversation() throws Exception {
    add("text", Content.text("2+2?"), "4", "5");
    Comparison chat =
        Comparison.of(
            "chat",
            Content.user("hi"),
            new Response(Content.assistant("hello"), Optional.empty()),
            new Response(Content.assistant("no"), Optional.empty()));
    add(chat);
    decide("text", Verdict.prefers(Slot.A), DisplayOrder.AS_STORED);
    decide("chat", Verdict.prefers(Slot.B), DisplayOrder.AS_STORED);

    export(human());

    assertThat(out().resolve("preference.jsonl"))
        .hasContent(
            """
            {"prompt":[{"role":"user","content":"2+2?"}],"chosen":[{"role":"assistant","content":"4"}],"rejected":[{"role":"assistant","content":"5"}]}
            {"prompt":[{"role":"user","content":"hi"}],"chosen":[{"role":"assistant","content":"no"}],"rejected":[{"role":"assistant","content":"hello"}]}
            """);
  }

  @Test
  void aConversationThatIsNotExportedLeavesTheOthersAlone() throws Exception {
    add(Comparison.of("chat", Content.user("hi"), Response.of("hello"), Response.of("no")));
    add("text", Content.text("2+2?"), "4", "5");
    decide("text", Verdict.prefers(Slot.A), DisplayOrder.AS_STORED);

    export(human());

    assertThat(out().resolve("preference.jsonl"))
        .hasContent("{\"prompt\":\"2+2?\",\"chosen\":\"4\",\"rejected\":\"5\"}\n");
  }

  @Test
  void provenanceSaysWhoDecidedAgainstWhichJudgmentAndWhen() throws Exception {
    add("one", Content.text("2+2?"), "4", "5");
    long judgment = judge("one", new Verdict.Prefers(Slot.B), 0.25);
    project
        .decisions()
        .record(
            new Annotation(
                "one",
                "anna",
                new Verdict.Prefers(Slot.A),
                Optional.of(Strength.CLEARLY),
                Optional.of(new JudgmentRef(judgment, "builtin", new Verdict.Prefers(Slot.B))),
                true,
                DisplayOrder.SWAPPED,
                Duration.ofMillis(1500),
                "5 is wrong",
                AT));

    export(human());

    assertThat(out().resolve("preference.provenance.jsonl"))
        .hasContent(
            """
            {"split":"train","row":1,"id":"one","source":{"file":"f.jsonl","line":1},"response":null,\
            "decidedBy":"human","name":"anna","verdict":"A","strength":"clearly","chosenModel":null,\
            "rejectedModel":null,"judgment":{"id":1,"judge":"builtin","verdict":"B","margin":0.25,\
            "version":"1","modelDigest":null,"relation":"overridden"},"votes":null,"judgeVisible":true,"displayOrder":"swapped","activeSeconds":1.5,\
            "at":"2026-11-23T08:00:00Z","note":"5 is wrong","manner":"direct","acceptableA":null,"acceptableB":null,"ratingA":null,"ratingB":null,"critiqueA":"","critiqueB":""}
            """);
  }

  @Test
  void aJudgeFillsInWhereNoHumanDecidedAndItsMarginIsEnough() throws Exception {
    for (String id : List.of("human", "sure", "unsure", "tie", "failed", "none")) {
      add(id, Content.text(id), "x", "y");
    }
    judge("human", new Verdict.Prefers(Slot.B), 9);
    judge("sure", new Verdict.Prefers(Slot.B), 0.5);
    judge("unsure", new Verdict.Prefers(Slot.B), 0.49);
    judge("tie", new Verdict.Tie(), 0);
    judge("failed", new Verdict.Failed("no server"), 0);
    decide("human", Verdict.prefers(Slot.A), DisplayOrder.AS_STORED);

    ExportReport report =
        export(
            new ExportRequest(
                recipe(VerdictSource.HUMAN_ELSE_JUDGE)
                    .withVerdicts(Verdicts.of(VerdictSource.HUMAN_ELSE_JUDGE).withMinMargin(0.5)),
                out()));

    assertThat(out().resolve("preference.jsonl"))
        .hasContent(
            """
            {"prompt":"human","chosen":"x","rejected":"y"}
            {"prompt":"sure","chosen":"y","rejected":"x"}
            """);
    assertThat(report.leftOut())
        .containsExactly(
            entry("not_judged", 1L),
            entry("judge_tie", 1L),
            entry("judge_failed", 1L),
            entry("below_margin", 1L));
    assertThat(Files.readAllLines(out().resolve("preference.provenance.jsonl")).getLast())
        .startsWith(
            "{\"split\":\"train\",\"row\":2,\"id\":\"sure\",\"source\":{\"file\":\"f.jsonl\",\"line\":1},\"response\":null,\"decidedBy\":\"judge\",\"name\":\"builtin\",\"verdict\":\"B\"");
  }

  @Test
  void previewCountsAndShowsTheFirstLinesWithoutWriting() {
    add("one", Content.text("2+2?"), "4", "5");
    add("two", Content.text("1+1?"), "2", "3");
    decide("one", Verdict.prefers(Slot.A), DisplayOrder.AS_STORED);
    decide("two", Verdict.prefers(Slot.A), DisplayOrder.AS_STORED);

    Exporter.ExportPreview preview =
        new Exporter().preview(project, recipe(VerdictSource.HUMAN), 1, new Cancellation());

    assertThat(preview.lines())
        .containsExactly("{\"prompt\":\"2+2?\",\"chosen\":\"4\",\"rejected\":\"5\"}");
    assertThat(preview.report().rows()).isEqualTo(2);
    assertThat(preview.report().files()).isEmpty();
    assertThat(out()).doesNotExist();
  }

  @Test
  void theSameProjectGivesTheSameBytes() throws Exception {
    add("one", Content.text("天空?"), "蓝\n", "绿");
    decide("one", Verdict.prefers(Slot.B), DisplayOrder.AS_STORED);
    ExportReport first = export(human());
    List<byte[]> before = new ArrayList<>();
    for (Path file : first.files()) {
      before.add(Files.readAllBytes(file));
    }

    ExportReport second = export(human());

    assertThat(second).isEqualTo(first);
    for (int i = 0; i < before.size(); i++) {
      assertThat(second.files().get(i)).hasBinaryContent(before.get(i));
    }
  }

  @Test
  void cancellingLeavesNothingBehindAndKeepsAnOlderExport() throws Exception {
    add("one", Content.text("2+2?"), "4", "5");
    Cancellation cancelled = new Cancellation();
    cancelled.cancel();

    assertThatThrownBy(
            () -> new Exporter().export(project, human(), ProgressListener.NONE, cancelled))
        .isInstanceOf(CancellationException.class);
    assertThat(out()).doesNotExist();

    export(human());
    assertThatThrownBy(
            () -> new Exporter().export(project, human(), ProgressListener.NONE, cancelled))
        .isInstanceOf(CancellationException.class);
    assertThat(namesIn(out()))
        .containsExactly(
            "README.md",
            "preference.files.json",
            "preference.jsonl",
            "preference.provenance-left-out.jsonl",
            "preference.provenance.jsonl",
            "preference.recipe.json",
            "preference.train.py");
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefusedWithWhatToDo() throws Exception {
    Files.writeString(out(), "x");

    assertThatThrownBy(() -> export(human()))
        .isInstanceOf(ExportException.class)
        .hasMessage(out() + " is a file. Choose a folder to export to.");
  }

  @Test
  void anUnknownTargetIsRefusedWithTheOnesThereAre() {
    assertThatThrownBy(
            () ->
                export(
                    new ExportRequest(
                        Recipe.of("x", FileFormat.JSONL, VerdictSource.HUMAN), out())))
        .isInstanceOf(ExportException.class)
        .hasMessageStartingWith("There is no target \"x\". There are: trl, trl-implicit, ");
  }

  private Path out() {
    return folder.resolve("out");
  }

  private ExportRequest human() {
    return new ExportRequest(recipe(VerdictSource.HUMAN), out());
  }

  private static Recipe recipe(VerdictSource source) {
    return Recipe.of("trl", FileFormat.JSONL, source);
  }

  private ExportReport export(ExportRequest request) {
    return new Exporter().export(project, request, ProgressListener.NONE, new Cancellation());
  }

  private void add(String id, Content prompt, String a, String b) {
    add(Comparison.of(id, prompt, Response.of(a), Response.of(b)));
  }

  private void add(Comparison comparison) {
    project
        .comparisons()
        .addAll(List.of(new Candidate(comparison, "fp-" + comparison.id(), "f.jsonl", 1)));
  }

  private void decide(String id, Verdict.HumanVerdict verdict, DisplayOrder order) {
    project
        .decisions()
        .record(
            new Annotation(
                id,
                "anna",
                verdict,
                Optional.empty(),
                Optional.empty(),
                false,
                order,
                Duration.ZERO,
                "",
                AT));
  }

  private long judge(String id, Verdict.MachineVerdict verdict, double margin) {
    Judgment judgment =
        new Judgment(
            id,
            "builtin",
            RewardSystemKind.RULE,
            verdict,
            Optional.of(margin),
            Assessment.NONE,
            Assessment.NONE,
            Optional.empty(),
            List.of(),
            new Provenance("1", Optional.empty(), Optional.empty(), Map.of(), OptionalLong.empty()),
            Duration.ZERO,
            AT);
    return project.judgments().addAll(List.of(judgment)).getFirst().id();
  }

  private static List<String> namesIn(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
