package rewarddesk.reward.builtin;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.TextEncoder;
import rewarddesk.model.Comparison;
import rewarddesk.reward.rule.RuleProfile;

/// Reads what the built-in judge measures on a comparison as plain numbers, for whoever wants to
/// learn other weights from them. Safe for any thread.
///
/// Encoders are loaded on first use and closed with the reader.
public final class PairReader implements AutoCloseable {
  private static final String LAYOUT = "1";

  private final LazyEncoder english;
  private final LazyEncoder chinese;
  private final MeasureReader reader;
  private final Head head = Head.standard();

  /// @param english makes the encoder for all prompts but Chinese ones
  /// @param chinese makes the encoder for prompts mainly in Chinese
  /// @param rules the rules whose values are features
  public PairReader(
      Supplier<? extends TextEncoder> english,
      Supplier<? extends TextEncoder> chinese,
      RuleProfile rules) {
    this.english = new LazyEncoder(english);
    this.chinese = new LazyEncoder(chinese);
    this.reader = new MeasureReader(rules, new RelevanceMeter(this.english, this.chinese));
  }

  /// The names of the scalar features, in the order of [SideNumbers#scalars()].
  public static List<String> scalarNames() {
    return Stream.of(Feature.values()).map(Feature::key).toList();
  }

  /// What the numbers depend on besides the texts: their layout, the scale of relevance and both
  /// encoders. Numbers of different versions cannot be mixed.
  ///
  /// @throws ModelException when an encoder cannot be loaded on this machine
  public String version() {
    return String.join(
        "; ",
        "layout " + LAYOUT,
        "scales " + head.version(),
        required(english).name(),
        required(chinese).name());
  }

  /// @throws ModelException when an encoder cannot be loaded, or could not read one of the texts
  public PairNumbers read(Comparison comparison) {
    MeasureReader.Pair pair = reader.read(comparison, head);
    return new PairNumbers(pair.question().chinese(), numbers(pair.a()), numbers(pair.b()));
  }

  @Override
  public void close() {
    english.close();
    chinese.close();
  }

  private SideNumbers numbers(Measures measures) {
    Map<Feature, Double> features = measures.features(head.meanRelevance());
    float[] scalars = new float[Feature.values().length];
    int next = 0;
    for (Feature feature : Feature.values()) {
      scalars[next++] = features.getOrDefault(feature, 0.0).floatValue();
    }
    return new SideNumbers(scalars, embedding(measures));
  }

  /// Empty for a response without any text; everything else must have been read.
  private static float[] embedding(Measures measures) {
    return switch (measures.relevance()) {
      case Relevance.Measured measured -> measured.answer().values();
      case Relevance.NotMeasured(String reason) -> {
        if (!measures.text().isBlank()) {
          throw new ModelException(
              ModelException.Cause.PERMANENT, "A response could not be measured: " + reason + ".");
        }
        yield new float[0];
      }
    };
  }

  private static TextEncoder required(LazyEncoder encoder) {
    return encoder
        .get()
        .orElseThrow(
            () ->
                new ModelException(
                    ModelException.Cause.PERMANENT,
                    "The text encoders that come with the program cannot be loaded on this machine."
                        + " The log says why."));
  }
}
