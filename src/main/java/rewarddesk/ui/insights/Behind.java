package rewarddesk.ui.insights;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import rewarddesk.insight.BenchmarkItems;
import rewarddesk.insight.ItemsBehind;
import rewarddesk.insight.Rater;
import rewarddesk.stats.Proportion;
import rewarddesk.ui.insights.Figure.Opening;

/// Puts the items behind the numbers of this screen: a number is a link, a click or Enter opens the
/// items that matter most, the menu of the link (right click, menu key) all others that it rests
/// on, each named with its count.
final class Behind {
  private final InsightsViewModel model;
  private final InsightTexts texts;

  Behind(InsightsViewModel model, InsightTexts texts) {
    this.model = model;
    this.texts = texts;
  }

  /// @param title what they have in common
  /// @param many how many there are
  /// @param items found beside the window when they are wanted
  Opening items(String title, long many, Supplier<long[]> items) {
    return new Opening(
        texts.text("insights.behind.many", title, many), many, () -> model.open(title, items));
  }

  /// The same where they are only counted when they are found.
  Opening uncounted(String title, Supplier<long[]> items) {
    return new Opening(title, -1, () -> model.open(title, items));
  }

  /// A share: first the items that it counts, then the others.
  Figure share(Proportion share, String title, Supplier<long[]> counted, Supplier<long[]> others) {
    return Figure.of(texts.share(share))
        .with(items(title, share.hits(), counted))
        .with(others(title, share, others));
  }

  /// A share of what is right: first the items that are not.
  Figure right(Proportion share, String title, Supplier<long[]> counted, Supplier<long[]> others) {
    return Figure.of(texts.share(share))
        .with(others(title, share, others))
        .with(items(title, share.hits(), counted));
  }

  private Opening others(String title, Proportion share, Supplier<long[]> items) {
    return items(texts.text("insights.behind.others", title), share.trials() - share.hits(), items);
  }

  /// Items that are found from what is on screen now; none before the texts are read.
  Supplier<long[]> of(Rater rater, Function<ItemsBehind, long[]> items) {
    Optional<ItemsBehind> known = model.behind(rater);
    return () -> known.map(items).orElseGet(() -> new long[0]);
  }

  /// The same for a judge's numbers in the published benchmarks.
  Supplier<long[]> benchmark(String judge, Function<BenchmarkItems, long[]> items) {
    return of(Rater.judge(judge), known -> items.apply(known.benchmark()));
  }
}
