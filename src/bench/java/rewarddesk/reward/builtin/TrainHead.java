package rewarddesk.reward.builtin;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rewarddesk.inference.TextEncoder;
import rewarddesk.inference.onnx.OnnxTextEncoder;
import rewarddesk.json.ContentJson;
import rewarddesk.model.Comparison;
import rewarddesk.model.Response;
import rewarddesk.reward.rule.RuleProfile;

/// Fits the learned weights of the built-in judge and measures it on held-out pairs.
///
/// `TrainHead [data folder] [file to write]`, by default `../shared/data` and
/// `assets/judges/builtin-head.json`, from the project's folder. Takes some minutes. Nothing is
/// random: the split is by the hash of the prompt, so that no prompt stands on both sides.
public final class TrainHead {
  private static final double RIDGE = 0.01;

  /// Learned weights with their lower bounds; the fixed ones stand in the file as they are.
  private static final Map<Feature, Double> LEARNED = learned();

  private static Map<Feature, Double> learned() {
    Map<Feature, Double> bounds = new EnumMap<>(Feature.class);
    bounds.put(Feature.LOG_WORDS, 0.0);
    bounds.put(Feature.RELEVANCE, 0.4);
    bounds.put(Feature.STRUCTURE, 0.0);
    bounds.put(Feature.FINISHED, 0.0);
    return bounds;
  }

  /// One pair measured.
  private record Row(HumanPairs.Pair pair, Measures chosen, Measures rejected) {

    /// Conversations that ask for harm, where people prefer the reply that gives less. They teach
    /// the opposite of everything else, so they are measured and not learned from.
    boolean redTeam() {
      return pair.group().equals("harmless");
    }

    boolean heldOut() {
      return redTeam() || Math.floorMod(pair.prompt().plain().hashCode() * 0x9E3779B9, 10) < 3;
    }
  }

  private TrainHead() {}

  public static void main(String[] args) throws IOException {
    HumanPairs pairs = new HumanPairs(Path.of(args.length > 0 ? args[0] : "../shared/data"));
    Path file = Path.of(args.length > 1 ? args[1] : "assets/judges/builtin-head.json");
    ObjectNode json = (ObjectNode) ContentJson.MAPPER.readTree(file.toFile());
    TextEncoder english = RememberingEncoder.of(OnnxTextEncoder.miniLm());
    TextEncoder chinese = RememberingEncoder.of(OnnxTextEncoder.bgeSmallChinese());
    try (RelevanceMeter meter =
        new RelevanceMeter(new LazyEncoder(() -> english), new LazyEncoder(() -> chinese))) {
      MeasureReader reader = new MeasureReader(RuleProfile.standard(), meter);
      List<HumanPairs.Pair> human = pairs.all();
      Head before = Head.standard();
      scale(
          json,
          "english",
          english,
          human.stream().filter(pair -> pair.group().equals("general")).toList());
      scale(json, "chinese", chinese, pairs.chinese());
      Head scaled = Head.of(json);
      List<Row> rows = human.parallelStream().map(pair -> measure(pair, reader, scaled)).toList();
      dump(rows);
      fit(json, rows, scaled);
      report(json, rows, Head.of(json));
      System.out.println("rows " + rows.size() + ", before: " + before.version());
    }
    Files.writeString(
        file,
        ContentJson.MAPPER.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(json)
            + "\n");
    System.out.println(json.toPrettyString());
  }

  /// The features, for a look with other tools.
  private static void dump(List<Row> rows) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Row row : rows) {
      lines.add(
          String.join(
              "\t",
              row.pair().set(),
              Boolean.toString(row.heldOut()),
              Integer.toString(row.pair().chosen().length()),
              Integer.toString(row.pair().rejected().length()),
              row.chosen().features(0).values().toString(),
              row.rejected().features(0).values().toString()));
    }
    Files.write(Files.createDirectories(Path.of("target")).resolve("head-features.tsv"), lines);
  }

  private static Row measure(HumanPairs.Pair pair, MeasureReader reader, Head head) {
    MeasureReader.Pair read =
        reader.read(
            Comparison.of(
                "", pair.prompt(), Response.of(pair.chosen()), Response.of(pair.rejected())),
            head);
    return new Row(pair, read.a(), read.b());
  }

  /// Medians of the cosine for a question's own answer and for the next question's answer; the
  /// alarm is set where 3 of 100 own answers fall below.
  private static void scale(
      ObjectNode json, String language, TextEncoder encoder, List<HumanPairs.Pair> pairs) {
    int n = pairs.size();
    double[] own = new double[n];
    double[] other = new double[n];
    IntStream.range(0, n)
        .parallel()
        .forEach(
            i -> {
              var asked = encoder.encode(Question.of(pairs.get(i).prompt()).text());
              own[i] = asked.cosine(encoder.encode(pairs.get(i).chosen()));
              int next = (i + n / 2) % n;
              other[i] = asked.cosine(encoder.encode(pairs.get(next).chosen()));
            });
    Arrays.sort(own);
    Arrays.sort(other);
    double alarm = round(own[n * 3 / 100]);
    double caught = Arrays.stream(other).filter(cosine -> cosine < alarm).count() / (double) n;
    ((ObjectNode) json.path("relevance"))
        .putObject(language)
        .put("offTopic", round(other[n / 2]))
        .put("onTopic", round(own[n / 2]))
        .put("alarmBelow", alarm)
        .put("measuredOn", n)
        .put("offTopicAnswersCaught", round(caught));
  }

  private static void fit(ObjectNode json, List<Row> rows, Head scaled) {
    List<Row> training = rows.stream().filter(row -> !row.heldOut()).toList();
    json.put(
        "meanRelevance",
        round(
            training.stream()
                .mapToDouble(row -> row.chosen().features(0).get(Feature.RELEVANCE))
                .average()
                .orElse(0)));
    Map<String, Long> sizes = new TreeMap<>();
    training.forEach(row -> sizes.merge(row.pair().group(), 1L, Long::sum));
    List<Feature> features = List.copyOf(LEARNED.keySet());
    Head fixed = only(json, "fixed", scaled);
    List<Ridge.Row> input =
        training.stream()
            .map(
                row ->
                    new Ridge.Row(
                        difference(row, features),
                        fixed.score(row.chosen()) - fixed.score(row.rejected()),
                        1.0 / sizes.getOrDefault(row.pair().group(), 1L)))
            .toList();
    double[] bounds = LEARNED.values().stream().mapToDouble(bound -> bound).toArray();
    double[] weights = Ridge.fit(input, RIDGE, bounds);
    ObjectNode learned = json.putObject("learned");
    for (int i = 0; i < weights.length; i++) {
      learned.put(features.get(i).key(), round(weights[i]));
    }
    cuts(json, training);
  }

  /// Below 0 the faults outweigh everything else: rating 1. The other cuts are the scores that 20,
  /// 55 and 90 of 100 training responses to general requests stay below.
  private static void cuts(ObjectNode json, List<Row> training) {
    Head head = Head.of(json);
    double[] scores =
        training.stream()
            .filter(row -> row.pair().group().equals("general"))
            .flatMap(row -> Stream.of(row.chosen(), row.rejected()))
            .mapToDouble(head::score)
            .sorted()
            .toArray();
    var cuts = json.putArray("ratingCuts").add(0.0);
    for (int percent : new int[] {20, 55, 90}) {
      cuts.add(round(scores[scores.length * percent / 100]));
    }
  }

  private static Head only(ObjectNode json, String part, Head scaled) {
    Map<Feature, Double> weights = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      weights.put(feature, json.path(part).path(feature.key()).asDouble());
    }
    return new Head(
        scaled.version(),
        weights,
        scaled.meanRelevance(),
        scaled.tieBelow(),
        scaled.ratingCuts(),
        scaled.english(),
        scaled.chinese(),
        scaled.measured());
  }

  private static double[] difference(Row row, List<Feature> features) {
    var chosen = row.chosen().features(0);
    var rejected = row.rejected().features(0);
    return features.stream()
        .mapToDouble(f -> chosen.getOrDefault(f, 0.0) - rejected.getOrDefault(f, 0.0))
        .toArray();
  }

  private static void report(ObjectNode json, List<Row> rows, Head head) {
    List<Row> held = rows.stream().filter(Row::heldOut).toList();
    ToDoubleFunction<Row> judge =
        row -> {
          double logit = head.score(row.chosen()) - head.score(row.rejected());
          return Math.abs(logit) < head.tieBelow() ? 0.5 : logit > 0 ? 1 : 0;
        };
    ToDoubleFunction<Row> longer =
        row -> {
          int difference =
              Integer.compare(row.pair().chosen().length(), row.pair().rejected().length());
          return 0.5 + difference / 2.0;
        };
    json.put("trainingPairs", rows.size() - held.size());
    ObjectNode measured =
        measured(json.putObject("measured"), held, row -> !row.redTeam(), judge, longer);
    ObjectNode sets = measured.putObject("sets");
    rows.stream()
        .map(row -> row.pair().set())
        .distinct()
        .forEach(
            set ->
                measured(
                    sets.putObject(set), held, row -> row.pair().set().equals(set), judge, longer));
  }

  private static ObjectNode measured(
      ObjectNode json,
      List<Row> held,
      Predicate<Row> which,
      ToDoubleFunction<Row> judge,
      ToDoubleFunction<Row> longer) {
    List<Row> chosen = new ArrayList<>(held);
    chosen.removeIf(which.negate());
    int n = chosen.size();
    double p = chosen.stream().mapToDouble(judge).average().orElse(0.5);
    double z = 1.96;
    double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
    double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
    return json.put("accuracy", round(p))
        .put("low", round(centre - half))
        .put("high", round(centre + half))
        .put("n", n)
        .put("lengthBaseline", round(chosen.stream().mapToDouble(longer).average().orElse(0.5)));
  }

  private static double round(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
