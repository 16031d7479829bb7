package rewarddesk.reward.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import rewarddesk.json.ContentJson;
import rewarddesk.model.Rating;

/// The weights of the built-in judge. A response's score is the weighted sum of its features; the
/// verdict's logit is score A − score B, so there is no bias and no side is favoured.
///
/// @param version name of this set of weights
/// @param weights one for each feature, 0 when the file has none
/// @param meanRelevance stands in for relevance that was not measured
/// @param tieBelow a smaller difference of scores is a tie
/// @param ratingCuts four rising scores; the rating is 1 plus the number of cuts at or below the
///   score
/// @param english how to read the English encoder's cosine
/// @param chinese how to read the Chinese encoder's cosine
/// @param measured agreement with people on held-out pairs
record Head(
    String version,
    Map<Feature, Double> weights,
    double meanRelevance,
    double tieBelow,
    List<Double> ratingCuts,
    RelevanceScale english,
    RelevanceScale chinese,
    Measured measured) {
  private static final String RESOURCE = "assets/judges/builtin-head.json";

  Head {
    weights = Map.copyOf(weights);
    ratingCuts = List.copyOf(ratingCuts);
  }

  /// The head that ships with the program.
  static Head standard() {
    return of(shipped());
  }

  /// What the shipped head was measured at on each data set alone, also on one that is not part of
  /// the overall figure; by name of the set, in the file's order.
  static SequencedMap<String, Measured> measuredBySet() {
    SequencedMap<String, Measured> sets = new LinkedHashMap<>();
    shipped()
        .at("/measured/sets")
        .properties()
        .forEach(set -> sets.put(set.getKey(), measured(set.getValue())));
    return sets;
  }

  private static JsonNode shipped() {
    try (InputStream in = Head.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the program");
      }
      return ContentJson.MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  /// The score of one response on its own: about −10 to 5.
  double score(Measures measures) {
    double sum = 0;
    for (Map.Entry<Feature, Double> value : measures.features(meanRelevance).entrySet()) {
      sum += weight(value.getKey()) * value.getValue();
    }
    return sum;
  }

  Rating rating(double score) {
    return new Rating(1 + (int) ratingCuts.stream().filter(cut -> score >= cut).count());
  }

  double weight(Feature feature) {
    return weights.getOrDefault(feature, 0.0);
  }

  static Head of(JsonNode json) {
    Map<Feature, Double> weights = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      weights.put(
          feature,
          json.at("/fixed/" + feature.key()).asDouble()
              + json.at("/learned/" + feature.key()).asDouble());
    }
    List<Double> cuts = new ArrayList<>();
    json.path("ratingCuts").forEach(cut -> cuts.add(cut.asDouble()));
    return new Head(
        json.path("version").asText(),
        weights,
        json.path("meanRelevance").asDouble(),
        json.path("tieBelow").asDouble(),
        cuts,
        scale(json.at("/relevance/english")),
        scale(json.at("/relevance/chinese")),
        measured(json.path("measured")));
  }

  private static RelevanceScale scale(JsonNode json) {
    return new RelevanceScale(
        json.path("offTopic").asDouble(),
        json.path("onTopic").asDouble(),
        json.path("alarmBelow").asDouble());
  }

  private static Measured measured(JsonNode json) {
    return new Measured(
        json.path("accuracy").asDouble(),
        json.path("low").asDouble(),
        json.path("high").asDouble(),
        json.path("n").asInt(),
        json.path("lengthBaseline").asDouble());
  }
}
