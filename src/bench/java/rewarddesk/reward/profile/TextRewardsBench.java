package rewarddesk.reward.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import rewarddesk.json.ContentJson;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Response;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;
import rewarddesk.reward.rule.ParameterValue;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;
import rewarddesk.reward.rule.TokenRepetition;
import rewarddesk.reward.rule.length.LengthCurve;

/// Measures text rewards against the functions of TRL that they reproduce: one thread against one
/// thread, the same texts, the best of several rounds after a warm-up, and the values compared.
/// Argument: path of a Python that has TRL. Without one it says that nothing was measured.
///
/// Rewards that take the text itself (", text"), where TRL is given its token ids, also split it
/// and find their evidence: those rows do not compare like with like.
///
/// TRL's cosine reward is left out: nearly all of its time goes into math_verify.
public final class TextRewardsBench {
  private static final int TEXTS = 2000;
  private static final int ROUNDS = 100;
  private static final String SCRIPT =
      """
      import json, sys, time
      from trl.rewards import think_format_reward, get_repetition_penalty_reward
      from trl.rewards import get_soft_overlong_punishment
      data = json.load(open(sys.argv[1], encoding="utf-8"))
      texts = [[{"content": t}] for t in data["texts"]]
      ids = data["ids"]
      repetition = get_repetition_penalty_reward()
      overlong = get_soft_overlong_punishment(300, 200)
      runs = {"think_format_reward": lambda: think_format_reward(texts),
              "repetition_penalty": lambda: repetition(ids),
              "soft_overlong": lambda: overlong(ids)}
      out = {}
      for name, run in runs.items():
          best = 1e9
          for _ in range(7):
              start = time.perf_counter()
              values = run()
              best = min(best, time.perf_counter() - start)
          out[name] = {"seconds": best, "values": values}
      json.dump(out, open(sys.argv[2], "w"))
      """;

  private final List<Subject> subjects = new ArrayList<>();
  private final List<int[]> ids = new ArrayList<>();

  private TextRewardsBench() {}

  public static void main(String[] args) throws Exception {
    Path python = Path.of(args.length > 0 ? args[0] : "");
    if (!Files.isRegularFile(python)) {
      System.out.println("Not measured: name the path of a Python that has TRL.");
      return;
    }
    TextRewardsBench bench = new TextRewardsBench();
    bench.makeTexts();
    JsonNode theirs = bench.runPython(python);
    bench.compare(theirs, "think_format_reward", "trl_think_format", Map.of());
    bench.compare(theirs, "repetition_penalty", "open_r1_repetition", Map.of());
    bench.compare(theirs, "soft_overlong", "soft_overlong", Map.of("max", 300, "cache", 200));
    bench.compareTokens(
        theirs,
        "repetition_penalty",
        "TokenRepetition, ids given",
        tokens -> TokenRepetition.penalty(tokens, 3, -1));
    bench.compareTokens(
        theirs,
        "soft_overlong",
        "LengthCurve, ids given",
        tokens -> LengthCurve.softOverlong(tokens.length, 300, 200));
  }

  /// Reasoning of 50 to 400 words, half of them with the tags in order.
  private void makeTexts() {
    Random random = new Random(3);
    String[] words =
        "so we need the total of all apples then divide by two which gives 12 and check again"
            .split(" ", -1);
    Map<String, Integer> vocabulary = new HashMap<>();
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder("<think>\n");
      int length = 50 + random.nextInt(350);
      for (int w = 0; w < length; w++) {
        text.append(words[random.nextInt(words.length)]).append(w % 15 == 14 ? '\n' : ' ');
      }
      text.append(i % 2 == 0 ? "\n</think>\n" : "\n<think>\n").append("The answer is 12.");
      subjects.add(subject(text.toString()));
      ids.add(tokens(text.toString(), vocabulary));
    }
  }

  private static int[] tokens(String text, Map<String, Integer> vocabulary) {
    return text.toLowerCase(Locale.ROOT)
        .lines()
        .flatMap(line -> List.of(line.strip().split(" ", -1)).stream())
        .filter(word -> !word.isEmpty())
        .mapToInt(word -> vocabulary.computeIfAbsent(word, _ -> vocabulary.size()))
        .toArray();
  }

  private static Subject subject(String text) {
    return Subject.of(
        Comparison.of("1", Content.text(""), Response.of(text), Response.of("")), Slot.A);
  }

  private JsonNode runPython(Path python) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("text-rewards");
    Path input = folder.resolve("texts.json");
    Path output = folder.resolve("values.json");
    Path script = Files.writeString(folder.resolve("bench.py"), SCRIPT);
    ObjectNode data = ContentJson.MAPPER.createObjectNode();
    ArrayNode texts = data.putArray("texts");
    subjects.forEach(subject -> texts.add(subject.response()));
    data.set("ids", ContentJson.MAPPER.valueToTree(ids));
    ContentJson.MAPPER.writeValue(input.toFile(), data);
    int exit =
        new ProcessBuilder(
                python.toString(), script.toString(), input.toString(), output.toString())
            .inheritIO()
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IOException("Not measured: Python ended with " + exit);
    }
    return ContentJson.MAPPER.readTree(output.toFile());
  }

  private void compare(
      JsonNode theirs, String function, String reward, Map<String, Object> parameters) {
    Map<String, ParameterValue> given = new HashMap<>();
    parameters.forEach(
        (name, value) ->
            given.put(name, new ParameterValue.Amount(((Number) value).doubleValue())));
    Rule rule = RewardCatalog.standard().find(reward).orElseThrow().rule(given);
    String name = reward.startsWith("trl") ? reward : reward + ", text";
    print(theirs.path(function), function, name, subject -> value(rule, subject));
  }

  /// Like for like: the token ids are given, as TRL gets them.
  private void compareTokens(
      JsonNode theirs, String function, String name, ToDoubleFunction<int[]> ours) {
    double[] values = new double[ids.size()];
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS * 10; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < values.length; i++) {
        values[i] = ours.applyAsDouble(ids.get(i));
      }
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    tell(theirs.path(function), function, name, best, values);
  }

  private void print(
      JsonNode theirs, String function, String reward, ToDoubleFunction<Subject> ours) {
    double best = Double.MAX_VALUE;
    double[] values = new double[subjects.size()];
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < values.length; i++) {
        values[i] = ours.applyAsDouble(subjects.get(i));
      }
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    tell(theirs, function, reward, best, values);
  }

  private static void tell(
      JsonNode theirs, String function, String name, double best, double[] values) {
    double seconds = theirs.path("seconds").doubleValue();
    System.out.printf(
        Locale.ROOT,
        "%-20s %-26s %9.1f µs against %9.1f µs: %6.1f × (%d of %d values differ)%n",
        function,
        name,
        best * 1e6,
        seconds * 1e6,
        seconds / best,
        different(values, theirs.path("values")),
        values.length);
  }

  private static int different(double[] ours, JsonNode theirs) {
    int different = 0;
    for (int i = 0; i < ours.length; i++) {
      different += Math.abs(ours[i] - theirs.path(i).doubleValue()) > 1e-9 ? 1 : 0;
    }
    return different;
  }

  private static double value(Rule rule, Subject subject) {
    return Optional.of(rule.measure(subject).outcome())
        .map(outcome -> outcome instanceof RuleReward.Scored(double value) ? value : Double.NaN)
        .orElse(Double.NaN);
  }
}
