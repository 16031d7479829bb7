package rewarddesk.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rewarddesk.export.ExportedPairs.Kind;
import rewarddesk.export.recipe.Audit;
import rewarddesk.export.recipe.Filters;
import rewarddesk.export.recipe.Filters.Overlap;
import rewarddesk.export.recipe.Output;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.recipe.VerdictSource;
import rewarddesk.export.recipe.Verdicts;
import rewarddesk.export.target.Effect;
import rewarddesk.export.target.Fault;
import rewarddesk.export.target.FileFormat;
import rewarddesk.export.target.Finding;
import rewarddesk.export.target.Split;
import rewarddesk.export.target.Target;
import rewarddesk.export.target.Validation;
import rewarddesk.export.target.Validation.Note;
import rewarddesk.json.ContentJson;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Response;
import rewarddesk.model.Slot;
import rewarddesk.model.Strength;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Project;

/// Choices and filters, on real project files.
class ExportOptionsTest {
  @TempDir Path folder;
  private DecidedProject made;

  @BeforeEach
  void open() {
    made = new DecidedProject(folder.resolve("p.rdesk"));
  }

  @AfterEach
  void close() {
    made.close();
  }

  @Test
  void aJuryDecidesByMajorityOfThoseThatRank() {
    for (String id : List.of("two-of-three", "split", "all", "one", "failed")) {
      made.add(id, "x", "yy");
    }
    vote("two-of-three", Slot.A, Slot.A, Slot.B);
    vote("split", Slot.A, Slot.B);
    vote("all", Slot.B, Slot.B, Slot.B);
    vote("one", Slot.A);
    made.judge("failed", "j0", new Verdict.Failed("no server"), 0);

    ExportReport majority = export(jury(0));
    assertThat(majority.rows()).isEqualTo(3);
    assertThat(majority.leftOut())
        .containsExactly(entry("not_judged", 1L), entry("no_majority", 1L));
    assertThat(lines("preference.provenance.jsonl").getFirst())
        .contains("\"decidedBy\":\"jury\",\"name\":\"j0+j1\"")
        .contains("\"votes\":[{\"id\":");
    assertThat(export(jury(0.9)).rows()).isEqualTo(2);
  }

  @Test
  void aHumanComesBeforeTheJuryWhenAsked() {
    made.add("one", "x", "yy");
    vote("one", Slot.A, Slot.A);
    made.decide("one", Verdict.prefers(Slot.B));

    export(recipe(VerdictSource.HUMAN_ELSE_JURY));
    assertThat(lines("preference.jsonl").getFirst()).contains("\"chosen\":\"yy\"");
    export(recipe(VerdictSource.JURY));
    assertThat(lines("preference.jsonl").getFirst()).contains("\"chosen\":\"x\"");
  }

  @Test
  void onlyVerdictsOfTheLeastStrengthCount() {
    made.add("weak", "x", "yy");
    made.add("strong", "x", "yy");
    made.add("unsaid", "x", "yy");
    made.decide("weak", Verdict.prefers(Slot.A), Optional.of(Strength.SLIGHTLY));
    made.decide("strong", Verdict.prefers(Slot.A), Optional.of(Strength.MUCH));
    made.decide("unsaid", Verdict.prefers(Slot.A));

    Verdicts verdicts =
        new Verdicts(
            VerdictSource.HUMAN, List.of(), 0, 0, Optional.of(Strength.CLEARLY), false, Audit.ANY);
    ExportReport report = export(recipe(VerdictSource.HUMAN).withVerdicts(verdicts));

    assertThat(report.rows()).isEqualTo(1);
    assertThat(report.leftOut()).containsExactly(entry("below_strength", 2L));
  }

  @Test
  void anAuditKeepsWhatHumansConfirmed() {
    made.add("confirmed", "x", "yy");
    made.add("overridden", "x", "yy");
    made.add("unseen", "x", "yy");
    for (String id : List.of("confirmed", "overridden", "unseen")) {
      made.judge(id, "builtin", new Verdict.Prefers(Slot.A), 1);
    }
    made.decide("confirmed", Verdict.prefers(Slot.A));
    made.decide("overridden", Verdict.prefers(Slot.B));

    assertThat(export(audit(Audit.CONFIRMED)).rows()).isEqualTo(1);
    assertThat(export(audit(Audit.NOT_OVERRIDDEN)).rows()).isEqualTo(2);
    assertThat(export(audit(Audit.OVERRIDDEN)).rows()).isEqualTo(1);
    assertThat(export(audit(Audit.ANY)).rows()).isEqualTo(3);
  }

  @Test
  void tiesAreWrittenWhereTheFormatHasAPlaceForThem() {
    made.add("tie", "x", "yy");
    made.add("bad", "x", "yy");
    made.decide("tie", new Verdict.Tie());
    made.decide("bad", new Verdict.BothBad());
    Verdicts keep =
        new Verdicts(VerdictSource.HUMAN, List.of(), 0, 0, Optional.empty(), true, Audit.ANY);

    assertThat(export(recipe("trl").withVerdicts(keep)).leftOut())
        .containsExactly(entry("tie", 1L), entry("both_bad", 1L));
    assertThat(export(recipe("helpsteer3").withVerdicts(keep)).rows()).isEqualTo(1);
    ExportReport kto = export(recipe("trl-kto").withVerdicts(keep));
    assertThat(kto.rows()).isEqualTo(2);
    assertThat(kto.validation().notes()).containsExactly(Note.ONE_LABEL_ONLY, Note.NEIGHBOURS);
    assertThat(lines("unpaired.jsonl")).allMatch(line -> line.contains("\"label\":false"));
    assertThat(export(recipe("csv").withVerdicts(keep)).rows()).isEqualTo(2);
  }

  @Test
  void onePairForEachPromptAndNoneThatIsNearlyTheSame() {
    String long1 = "Explain in simple words why the sky over the sea is blue in the morning";
    made.add("first", Content.text(long1), "x", "yy");
    made.add("same", Content.user(long1), "z", "yy");
    made.add("near", Content.text(long1 + ", please"), "x", "yy");
    made.add("other", Content.text("Write a poem about a horse that crosses a river"), "x", "yy");
    for (String id : List.of("first", "same", "near", "other")) {
      made.decide(id, Verdict.prefers(Slot.A));
    }

    assertThat(export(filters(onePerPrompt())).leftOut()).containsExactly(entry("same_prompt", 1L));
    assertThat(export(filters(near(0.6))).leftOut()).containsExactly(entry("near_duplicate", 2L));
    assertThat(export(filters(near(1))).leftOut()).containsExactly(entry("near_duplicate", 1L));
  }

  @Test
  void promptsThatShareTextWithABenchmarkAreCountedAndLeftOutWhenAsked() throws Exception {
    Path benchmark =
        Files.writeString(
            folder.resolve("bench.jsonl"),
            """
            {"question":"A train leaves the town at nine and drives for two hours to the sea.","answer":"7"}
            {"question":"天空为什么是蓝色的请用简单的话解释一下"}
            """);
    made.add(
        "leak",
        Content.text("Solve: a train leaves the town at NINE, and drives for two hours!"),
        "x",
        "yy");
    made.add("cjk", Content.text("问：天空为什么是蓝色的请用简单的话解释"), "x", "yy");
    made.add("clean", Content.text("A train is late."), "x", "yy");
    for (String id : List.of("leak", "cjk", "clean")) {
      made.decide(id, Verdict.prefers(Slot.A));
    }

    ExportReport counted = export(filters(overlap(benchmark, false)));
    assertThat(counted.rows()).isEqualTo(3);
    assertThat(counted.overlapping()).isEqualTo(2);
    ExportReport removed = export(filters(overlap(benchmark, true)));
    assertThat(removed.leftOut()).containsExactly(entry("overlap", 2L));
    assertThat(Files.readString(out().resolve("README.md")))
        .contains("prompts with 8 words in a row from `bench.jsonl`: 2, left out");
    assertThatThrownBy(() -> export(filters(overlap(folder.resolve("none.jsonl"), true))))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("there is no such file");
  }

  @Test
  void lengthsAreHeldWithinARatioOrBalanced() {
    for (int i = 0; i < 9; i++) {
      made.add("longer" + i, "long long long", "s");
      made.decide("longer" + i, Verdict.prefers(Slot.A));
    }
    for (int i = 0; i < 3; i++) {
      made.add("shorter" + i, "s", "long long");
      made.decide("shorter" + i, Verdict.prefers(Slot.A));
    }

    ExportReport balanced = export(filters(balance()));
    assertThat(balanced.rows()).isEqualTo(6);
    assertThat(balanced.leftOut()).containsExactly(entry("length_balance", 6L));
    assertThat(export(filters(ratio(10))).leftOut()).containsExactly(entry("length_ratio", 9L));
  }

  @Test
  void ruleRewardsChoose() {
    made.add("loop", "again and again and again and again and again and again", "A short answer.");
    made.add("fine", "A short answer.", "again and again and again and again and again and again");
    made.decide("loop", Verdict.prefers(Slot.A));
    made.decide("fine", Verdict.prefers(Slot.A));

    ExportReport report = export(filters(rewardGap(0.01)));

    assertThat(report.leftOut()).containsExactly(entry("rules", 1L));
    assertThat(lines("preference.jsonl").getFirst()).contains("\"chosen\":\"A short answer.\"");
  }

  @Test
  void aPromptIsInOneSplitOnly() throws Exception {
    try (Project project = ExportedPairs.project(folder.resolve("s.rdesk"), 3, 600, Kind.TEXT)) {
      Recipe recipe = ExportedPairs.recipe("trl").withOutput(new Output(0.2, 0.1, 100, false));
      ExportReport report = ExportedPairs.export(project, recipe, out());

      Map<String, Set<String>> prompts = new java.util.TreeMap<>();
      long rows = 0;
      for (Path file : report.files()) {
        String name = file.getFileName().toString();
        if (name.matches("preference-(train|validation|test)-\\d{5}-of-\\d{5}\\.jsonl")) {
          List<String> lines = Files.readAllLines(file);
          assertThat(lines).hasSizeLessThanOrEqualTo(100);
          rows += lines.size();
          for (String line : lines) {
            prompts
                .computeIfAbsent(name.split("-", -1)[1], split -> new HashSet<>())
                .add(ContentJson.MAPPER.readTree(line).path("prompt").asText());
          }
        }
      }
      assertThat(rows).isEqualTo(report.rows()).isEqualTo(600);
      assertThat(prompts.keySet()).containsExactly("test", "train", "validation");
      Set<String> seen = new HashSet<>();
      prompts.values().forEach(set -> assertThat(set).allMatch(seen::add));
      assertThat(report.splits().get(Split.VALIDATION)).isBetween(60L, 180L);
    }
  }

  @Test
  void aSecondExportTakesAwayTheShardsOfTheFirstAndNothingElse() throws Exception {
    try (Project project = ExportedPairs.project(folder.resolve("s.rdesk"), 3, 50, Kind.TEXT)) {
      Recipe recipe = ExportedPairs.recipe("trl");
      ExportedPairs.export(project, recipe.withOutput(new Output(0, 0, 10, false)), out());
      Path mine = Files.writeString(out().resolve("preference-00000-of-00009.jsonl"), "{}\n");
      Path changed = out().resolve("preference-00004-of-00005.jsonl");
      Files.writeString(changed, "{}\n");

      ExportedPairs.export(project, recipe.withOutput(new Output(0, 0, 25, false)), out());

      assertThat(data())
          .containsExactly(
              "preference-00000-of-00002.jsonl",
              "preference-00000-of-00009.jsonl",
              "preference-00001-of-00002.jsonl",
              "preference-00004-of-00005.jsonl");
      assertThat(mine).hasContent("{}");
      ExportedPairs.export(project, recipe.withFormat(FileFormat.PARQUET), out());
      assertThat(data())
          .containsExactly(
              "preference-00000-of-00009.jsonl",
              "preference-00004-of-00005.jsonl",
              "preference.parquet");
    }
  }

  private List<String> data() throws Exception {
    try (Stream<Path> files = Files.list(out())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("preference(-.*)?\\.(jsonl|parquet)"))
          .sorted()
          .toList();
    }
  }

  @Test
  void rowsAboutOnePromptDoNotStandTogetherForKto() throws Exception {
    try (Project project = ExportedPairs.project(folder.resolve("s.rdesk"), 5, 300, Kind.TEXT)) {
      ExportReport report = ExportedPairs.export(project, "trl-kto", out());

      assertThat(report.rows()).isEqualTo(600);
      assertThat(report.validation().notes()).isEmpty();
      List<JsonNode> rows = new ArrayList<>();
      for (String line : lines("unpaired.jsonl")) {
        rows.add(ContentJson.MAPPER.readTree(line));
      }
      for (int i = 1; i < rows.size(); i++) {
        assertThat(rows.get(i).path("prompt")).isNotEqualTo(rows.get(i - 1).path("prompt"));
      }
      List<String> provenance = lines("unpaired.provenance.jsonl");
      for (int i = 0; i < rows.size(); i++) {
        JsonNode from = ContentJson.MAPPER.readTree(provenance.get(i));
        assertThat(from.path("row").asInt()).isEqualTo(i + 1);
        boolean good = from.path("response").equals(from.path("verdict"));
        assertThat(rows.get(i).path("label").booleanValue()).isEqualTo(good);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rewarddesk.export.target.Targets#all")
  void theSameProjectAndRecipeGiveTheSameBytes(Target target) throws Exception {
    try (Project project = ExportedPairs.project(folder.resolve("s.rdesk"), 7, 60, Kind.TEXT)) {
      for (FileFormat format : target.formats()) {
        Recipe recipe = ExportedPairs.recipe(target.name()).withFormat(format);
        ExportReport first = ExportedPairs.export(project, recipe, folder.resolve("1"));
        ExportReport second = ExportedPairs.export(project, recipe, folder.resolve("2"));
        for (int i = 0; i < first.files().size(); i++) {
          assertThat(second.files().get(i)).hasSameBinaryContentAs(first.files().get(i));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rewarddesk.export.target.Targets#all")
  void whatIsWrittenPassesItsOwnValidator(Target target) throws Exception {
    try (Project project = ExportedPairs.project(folder.resolve("s.rdesk"), 9, 80, Kind.MIXED)) {
      for (FileFormat format : target.formats()) {
        Recipe recipe = ExportedPairs.recipe(target.name()).withFormat(format);
        ExportReport report = ExportedPairs.export(project, recipe, out());
        Path data = report.files().getFirst();
        passes(data, target, report.rows());
        if (format != FileFormat.PARQUET) { // which is packed inside
          Path packed = packed(data);
          if (target.files().packed()) {
            passes(packed, target, report.rows());
          } else {
            isRefusedAsPacked(packed, target);
          }
        }
      }
    }
  }

  private static void passes(Path file, Target target, long rows) {
    Validation validation = FileCheck.of(file, target, read -> {}, new Cancellation());
    assertThat(validation.counts()).as(file.toString()).isEmpty();
    assertThat(validation.accepted()).isEqualTo(rows).isPositive();
  }

  private static void isRefusedAsPacked(Path file, Target target) {
    Validation validation = FileCheck.of(file, target, read -> {}, new Cancellation());
    Finding refusal =
        new Finding(Effect.FAILS, Fault.FILE_NOT_READ, "packed with gzip or Zstandard");
    assertThat(validation.counts()).as(file.toString()).isEqualTo(Map.of(refusal, 1L));
    assertThat(validation.accepted()).isZero();
  }

  /// A copy packed with Zstandard.
  private static Path packed(Path data) throws IOException {
    Path packed = data.resolveSibling(data.getFileName() + ".zst");
    try (OutputStream out = new ZstdOutputStream(Files.newOutputStream(packed))) {
      Files.copy(data, out);
    }
    return packed;
  }

  @Test
  void aTableCanBeMadeSafeForSpreadsheets() throws Exception {
    made.add("sum", "=1+1", "- a list\n- of two");
    made.decide("sum", Verdict.prefers(Slot.A));
    Recipe csv = recipe("csv");

    export(csv);
    assertThat(Files.readString(out().resolve("preferences.csv")))
        .isEqualTo(
            String.join(
                "\r\n",
                "id,shape,prompt,response_a,response_b,gold,strength,acceptable_a,acceptable_b,rating_a,rating_b,model_a,model_b,subset,language",
                "sum,text,prompt of sum,=1+1,\"- a list\n- of two\",A,,,,,,,,,",
                ""));
    export(csv.withOutput(new Output(0, 0, 0, true)));
    assertThat(Files.readString(out().resolve("preferences.csv")))
        .contains("sum,text,prompt of sum,'=1+1,\"'- a list\n- of two\",A");
  }

  @Test
  void filesOfOthersAreNotReplaced() throws Exception {
    made.add("one", "x", "yy");
    made.decide("one", Verdict.prefers(Slot.A));
    Files.createDirectories(out());
    Files.writeString(out().resolve("README.md"), "# Mine\n");
    Files.writeString(
        out().resolve("dataset_info.json"), "{\"alpaca_en\":{\"file_name\":\"a.json\"}}");

    export(recipe("llama-factory"));
    export(recipe("llama-factory-kto"));

    assertThat(Files.readString(out().resolve("README.md"))).isEqualTo("# Mine\n");
    assertThat(out().resolve("preference-sharegpt.README.md")).exists();
    JsonNode entries =
        ContentJson.MAPPER.readTree(Files.readString(out().resolve("dataset_info.json")));
    Set<String> names = new LinkedHashSet<>();
    entries.fieldNames().forEachRemaining(names::add);
    assertThat(names).containsExactly("alpaca_en", "preference-sharegpt", "kto-sharegpt");
    assertThat(entries.path("preference-sharegpt").toString())
        .isEqualTo(
            "{\"file_name\":\"preference-sharegpt.json\",\"formatting\":\"sharegpt\","
                + "\"ranking\":true,\"columns\":{\"messages\":\"conversations\","
                + "\"chosen\":\"chosen\",\"rejected\":\"rejected\"}}");
    assertThat(entries.path("kto-sharegpt").toString())
        .isEqualTo(
            "{\"file_name\":\"kto-sharegpt.json\",\"formatting\":\"sharegpt\","
                + "\"columns\":{\"messages\":\"conversations\",\"kto_tag\":\"kto_tag\"}}");
  }

  @Test
  void whatTheLoaderWouldDropIsLeftOutWithItsItem() {
    made.add(
        "twice",
        new Content.Messages(
            List.of(
                new rewarddesk.model.Message(rewarddesk.model.Role.USER, "a"),
                new rewarddesk.model.Message(rewarddesk.model.Role.USER, "b"))),
        "x",
        "yy");
    made.add("fine", "x", "yy");
    made.decide("twice", Verdict.prefers(Slot.A));
    made.decide("fine", Verdict.prefers(Slot.A));

    ExportReport report = export(recipe("llama-factory"));

    assertThat(report.rows()).isEqualTo(1);
    assertThat(report.leftOut()).containsExactly(entry("loader", 1L));
    assertThat(report.validation().flagged().toString())
        .isEqualTo(
            "[Flagged[line=1, id=twice, finding=Finding[effect=DROPPED,"
                + " fault=NOT_ALTERNATING, where=]]]");
    assertThat(lines("preference-sharegpt.provenance-left-out.jsonl"))
        .containsExactly(
            "{\"id\":\"twice\",\"reason\":\"loader\",\"effect\":\"dropped\","
                + "\"why\":\"the turns of user and assistant do not alternate\"}");
  }

  @Test
  void goldLabelsChangeALayoutWithoutAnyDecision() {
    made.add(
        new Comparison(
            "gold",
            Content.text("p"),
            Response.of("x"),
            Response.of("yy"),
            Optional.empty(),
            Optional.of(GoldLabel.B),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "{}"));
    made.add("none", "x", "yy");

    ExportReport report = export(recipe(VerdictSource.GOLD));

    assertThat(report.leftOut()).containsExactly(entry("no_gold", 1L));
    assertThat(lines("preference.jsonl"))
        .containsExactly("{\"prompt\":\"p\",\"chosen\":\"yy\",\"rejected\":\"x\"}");
  }

  private void vote(String id, Slot... slots) {
    for (int i = 0; i < slots.length; i++) {
      made.judge(id, "j" + i, new Verdict.Prefers(slots[i]), 1);
    }
  }

  private static Recipe recipe(String target) {
    return ExportedPairs.recipe(target).withVerdicts(Verdicts.of(VerdictSource.HUMAN));
  }

  private static Recipe recipe(VerdictSource source) {
    return Recipe.of("trl", FileFormat.JSONL, source);
  }

  private static Recipe jury(double agreement) {
    return recipe(VerdictSource.JURY)
        .withVerdicts(
            new Verdicts(
                VerdictSource.JURY,
                agreement > 0 ? List.of() : List.of("j0", "j1"),
                0,
                agreement,
                Optional.empty(),
                false,
                Audit.ANY));
  }

  private static Recipe audit(Audit audit) {
    return recipe(VerdictSource.JUDGE)
        .withVerdicts(
            new Verdicts(
                VerdictSource.JUDGE, List.of("builtin"), 0, 0, Optional.empty(), false, audit));
  }

  private static Recipe filters(Filters filters) {
    return recipe(VerdictSource.HUMAN).withFilters(filters);
  }

  private static Filters onePerPrompt() {
    return with(
        true,
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        false,
        OptionalDouble.empty());
  }

  private static Filters near(double similarity) {
    return with(
        false,
        OptionalDouble.of(similarity),
        Optional.empty(),
        OptionalDouble.empty(),
        false,
        OptionalDouble.empty());
  }

  private static Filters overlap(Path file, boolean remove) {
    return with(
        false,
        OptionalDouble.empty(),
        Optional.of(new Overlap(file, 8, remove)),
        OptionalDouble.empty(),
        false,
        OptionalDouble.empty());
  }

  private static Filters ratio(double most) {
    return with(
        false,
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalDouble.of(most),
        false,
        OptionalDouble.empty());
  }

  private static Filters balance() {
    return with(
        false,
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        true,
        OptionalDouble.empty());
  }

  private static Filters rewardGap(double gap) {
    return with(
        false,
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        false,
        OptionalDouble.of(gap));
  }

  private static Filters with(
      boolean onePerPrompt,
      OptionalDouble near,
      Optional<Overlap> overlap,
      OptionalDouble ratio,
      boolean balance,
      OptionalDouble gap) {
    return new Filters(onePerPrompt, near, overlap, ratio, balance, OptionalDouble.empty(), gap);
  }

  private Path out() {
    return folder.resolve("out");
  }

  private ExportReport export(Recipe recipe) {
    return ExportedPairs.export(made.project(), recipe, out());
  }

  private List<String> lines(String name) {
    try {
      return Files.readAllLines(out().resolve(name));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
