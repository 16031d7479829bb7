package rewarddesk.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.recipe.VerdictSource;
import rewarddesk.export.target.Target;
import rewarddesk.export.target.Targets;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Message;
import rewarddesk.model.Response;
import rewarddesk.model.Role;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Candidate;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;

/// Generated comparisons with labels, in a real project, and exports of them.
final class ExportedPairs {
  private static final List<String> TEXTS =
      List.of(
          "plain words",
          "天空为什么是蓝色的？因为瑞利散射。",
          "emoji 😀👩‍👩‍👧‍👦🇨🇳 and \u200d joiners",
          "\u202eright to left\u202c مرحبا بالعالم שלום",
          "=HYPERLINK(\"http://example.invalid\",\"x\")",
          "-1+cmd|' /C calc'!A0",
          "@SUM(1+1)",
          "\ttab first",
          "comma, \"quotes\", 'single' and\r\nline\nbreaks\r",
          "{\"prompt\":\"not a row\",\"chosen\":1}",
          "</s><|im_end|>\n<|im_start|>assistant\n",
          "\\u0041 \\n \\\\ %s ${jndi:ldap://x} {{template}}",
          "\n\nHuman: who?\n\nAssistant: me",
          "\u2028\u2029\u0085 separators \ufeff mark",
          "--- \nkey: value\n---",
          "  spaces around  ",
          "a");

  private ExportedPairs() {}

  /// What the generated items look like.
  enum Kind {
    /// One question as text, two answers as text.
    TEXT,
    /// Conversations, each answered by one turn on either side.
    TALK,
    /// Everything: text and conversations, answers of several turns, empty system turns, ties.
    MIXED
  }

  /// A project of so many labelled comparisons; prompts repeat now and then. Every item has steps.
  static Project project(Path file, long seed, int size, Kind kind) {
    Random random = new Random(seed);
    Project project = new SqliteProjectFiles().openOrCreate(file);
    List<Candidate> batch = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Comparison comparison = comparison(random, i, kind);
      batch.add(new Candidate(comparison, "%08x".formatted(i).repeat(8), "made.jsonl", i + 1L));
    }
    project.comparisons().addAll(batch);
    return project;
  }

  private static Comparison comparison(Random random, int i, Kind kind) {
    boolean text = kind == Kind.TEXT || (kind == Kind.MIXED && random.nextBoolean());
    return new Comparison(
        "pair-" + i,
        prompt(random, i, kind, text),
        response(random, i + "a", kind, text),
        response(random, i + "b", kind, text),
        Optional.empty(),
        Optional.of(gold(random, kind)),
        Optional.empty(),
        Optional.of("made"),
        Optional.of("en"),
        steps(random));
  }

  private static GoldLabel gold(Random random, Kind kind) {
    if (kind == Kind.MIXED && random.nextInt(5) == 0) {
      return GoldLabel.TIE;
    }
    return random.nextBoolean() ? GoldLabel.A : GoldLabel.B;
  }

  private static Content prompt(Random random, int i, Kind kind, boolean text) {
    String mark = " #" + (random.nextInt(5) == 0 ? 0 : i);
    if (text) {
      return Content.text(text(random) + mark);
    }
    List<Message> prompt = new ArrayList<>();
    if (random.nextInt(4) == 0) {
      boolean empty = kind == Kind.MIXED && random.nextInt(3) == 0;
      prompt.add(new Message(Role.SYSTEM, empty ? "" : text(random)));
    }
    int turns = 1 + 2 * random.nextInt(3);
    for (int turn = 0; turn < turns; turn++) {
      Role role = turn % 2 == 0 ? Role.USER : Role.ASSISTANT;
      prompt.add(new Message(role, text(random) + (turn == turns - 1 ? mark : "")));
    }
    return new Content.Messages(prompt);
  }

  private static Response response(Random random, String mark, Kind kind, boolean asText) {
    String text = text(random) + " " + mark;
    if (asText) {
      return new Response(Content.text(text), Optional.empty());
    }
    if (kind == Kind.MIXED && random.nextInt(6) == 0) {
      List<Message> turns =
          List.of(
              new Message(Role.ASSISTANT, text(random)),
              new Message(Role.USER, text(random)),
              new Message(Role.ASSISTANT, text));
      return new Response(new Content.Messages(turns), Optional.empty());
    }
    return new Response(Content.assistant(text), Optional.empty());
  }

  private static String steps(Random random) {
    ObjectNode steps = JsonNodeFactory.instance.objectNode();
    steps.putArray("completions").add(text(random)).add(text(random));
    steps.putArray("labels").add(random.nextBoolean()).add(random.nextBoolean());
    return steps.toString();
  }

  private static String text(Random random) {
    if (random.nextInt(4) == 0) {
      return anything(random, 1 + random.nextInt(30));
    }
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    return random.nextInt(100) == 0 ? text.repeat(20_000) : text;
  }

  /// Characters of all planes and all controls but NUL, which no project can hold.
  private static String anything(Random random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      int bound = random.nextBoolean() ? 0x100 : Character.MAX_CODE_POINT;
      int letter = 1 + random.nextInt(bound);
      if (letter < Character.MIN_SURROGATE || letter > Character.MAX_SURROGATE) {
        text.appendCodePoint(letter);
      }
    }
    return text.toString();
  }

  /// Exports by the labels that came with the data.
  static ExportReport export(Project project, String target, Path folder) {
    return export(project, recipe(target), folder);
  }

  static Recipe recipe(String target) {
    Target known = Targets.named(target).orElseThrow();
    Recipe recipe = Recipe.of(target, known.formats().getFirst(), VerdictSource.GOLD);
    return recipe.withVerdicts(recipe.verdicts().withTies(true));
  }

  static ExportReport export(Project project, Recipe recipe, Path folder) {
    return new Exporter()
        .export(
            project, new ExportRequest(recipe, folder), ProgressListener.NONE, new Cancellation());
  }
}
