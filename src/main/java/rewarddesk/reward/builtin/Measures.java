package rewarddesk.reward.builtin;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import rewarddesk.model.RewardBreakdown;
import rewarddesk.model.RuleReward;

/// Everything measured on one response.
///
/// @param text the response without what it says about its own grade
/// @param praisesItself whether something of that kind was left out
/// @param words its words, Chinese characters counting one each
/// @param paragraphs its blocks between blank lines
/// @param rules its rule rewards
/// @param relevance how much it has to do with the question
/// @param tagsWanted whether the prompt asks for `<think>` and `<answer>` blocks
record Measures(
    String text,
    boolean praisesItself,
    int words,
    int paragraphs,
    RewardBreakdown rules,
    Relevance relevance,
    boolean tagsWanted) {
  private static final int LONG = 800;
  private static final int SHORT = 8;
  private static final double NATURAL_REPETITION = 0.15;

  /// The value of a rule; empty when it does not apply.
  OptionalDouble rule(String name) {
    return rules.rewards().stream()
        .filter(reward -> reward.name().equals(name))
        .map(RuleReward::value)
        .findFirst()
        .orElse(OptionalDouble.empty());
  }

  /// Share of repeated three-word sequences, 0 to 1.
  double repetition() {
    return -rule("repetition").orElse(0);
  }

  boolean offTopic() {
    return offTopicDepth() > 0;
  }

  boolean finished() {
    return !text.isEmpty() && isClosing(text.charAt(text.length() - 1));
  }

  /// @param meanRelevance what stands in for relevance that was not measured
  Map<Feature, Double> features(double meanRelevance) {
    Map<Feature, Double> values = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      values.put(feature, value(feature, meanRelevance));
    }
    return values;
  }

  private double value(Feature feature, double meanRelevance) {
    return switch (feature) {
      case LOG_WORDS -> Math.log1p(Math.min(words, LONG));
      case RELEVANCE ->
          relevance instanceof Relevance.Measured measured
              ? measured.scale().relative(measured.cosine())
              : meanRelevance;
      case OFF_TOPIC -> offTopicDepth();
      case EMPTY -> words == 0 ? 1 : 0;
      case HEAVY_REPETITION ->
          Math.max(0, repetition() - NATURAL_REPETITION) / (1 - NATURAL_REPETITION);
      case REFUSAL -> -rule("refusal").orElse(0);
      case STRUCTURE -> rule("structure").orElse(0);
      case FINISHED -> finished() ? 1 : 0;
      case FOREIGN -> 1 - rule("chinese_share").orElse(1);
      case MALFORMED -> tagsWanted ? 1 - rule("format").orElse(1) : 0;
    };
  }

  private double offTopicDepth() {
    return relevance instanceof Relevance.Measured measured
        ? measured.scale().depth(measured.cosine()) * Math.min(1, words / (double) SHORT)
        : 0;
  }

  private static boolean isClosing(char last) {
    return ".!?。！？…;；:：)）]】}”\"'’»」』`|>*$".indexOf(last) >= 0;
  }
}
