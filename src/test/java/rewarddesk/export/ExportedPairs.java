package rewarddesk.export;

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

  /// A project of so many labelled comparisons; prompts repeat now and then.
  static Project project(Path file, long seed, int size, boolean singleTurn) {
    Random random = new Random(seed);
    Project project = new SqliteProjectFiles().openOrCreate(file);
    List<Candidate> batch = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Comparison comparison = comparison(random, i, singleTurn);
      batch.add(new Candidate(comparison, "%08x".formatted(i).repeat(8), "made.jsonl", i + 1L));
    }
    project.comparisons().addAll(batch);
    return project;
  }

  private static Comparison comparison(Random random, int i, boolean singleTurn) {
    int turns = singleTurn ? 1 : 1 + 2 * random.nextInt(3);
    List<Message> prompt = new ArrayList<>();
    if (!singleTurn && random.nextInt(4) == 0) {
      prompt.add(new Message(Role.SYSTEM, text(random)));
    }
    for (int turn = 0; turn < turns; turn++) {
      Role role = turn % 2 == 0 ? Role.USER : Role.ASSISTANT;
      String last = turn == turns - 1 ? " #" + (random.nextInt(5) == 0 ? 0 : i) : "";
      prompt.add(new Message(role, text(random) + last));
    }
    Content asked =
        singleTurn ? Content.text(prompt.getFirst().content()) : new Content.Messages(prompt);
    return new Comparison(
        "pair-" + i,
        asked,
        response(random, i + "a", singleTurn),
        response(random, i + "b", singleTurn),
        Optional.empty(),
        Optional.of(random.nextBoolean() ? GoldLabel.A : GoldLabel.B),
        Optional.empty(),
        Optional.of("made"),
        Optional.of("en"),
        "{}");
  }

  private static Response response(Random random, String mark, boolean singleTurn) {
    String text = text(random) + " " + mark;
    return new Response(
        singleTurn ? Content.text(text) : Content.assistant(text), Optional.empty());
  }

  private static String text(Random random) {
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    return random.nextInt(60) == 0 ? text.repeat(2000) : text;
  }

  /// Exports by the labels that came with the data.
  static ExportReport export(Project project, String target, Path folder) {
    return export(project, recipe(target), folder);
  }

  static Recipe recipe(String target) {
    Target known = Targets.named(target).orElseThrow();
    return Recipe.of(target, known.formats().getFirst(), VerdictSource.GOLD);
  }

  static ExportReport export(Project project, Recipe recipe, Path folder) {
    return new Exporter()
        .export(
            project, new ExportRequest(recipe, folder), ProgressListener.NONE, new Cancellation());
  }
}
