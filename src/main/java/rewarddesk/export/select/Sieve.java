package rewarddesk.export.select;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import rewarddesk.export.recipe.Filters;
import rewarddesk.export.target.Example;
import rewarddesk.reward.rule.RuleProfile;

/// The filters of a recipe, applied to one example after another in the order of the project.
///
/// It works in two steps: [#refuse] asks what concerns an example alone, and [#refuseAgain] what
/// depends on those that came before. Between the two the target lays the example out, so that an
/// example that cannot be written never stands in the way of one that can.
///
/// Not safe for use by several threads.
public final class Sieve {
  private final Filters filters;
  private final RewardGate rewards;
  private final Optional<Benchmark> benchmark;
  private final Optional<NearDuplicates> duplicates;
  private final Optional<LengthBalance> balance;
  private final Set<PromptKey> prompts = new HashSet<>();
  private long overlapping;

  /// @param benchmark the texts to stay away from, when the recipe names a file
  /// @param balance what to balance lengths by, when that is asked for and counted
  public Sieve(
      Filters filters,
      RuleProfile rules,
      Optional<Benchmark> benchmark,
      Optional<LengthBalance> balance) {
    this.filters = filters;
    this.rewards = new RewardGate(rules, filters);
    this.benchmark = benchmark;
    this.balance = balance;
    this.duplicates =
        filters.nearDuplicates().isPresent()
            ? Optional.of(new NearDuplicates(filters.nearDuplicates().getAsDouble()))
            : Optional.empty();
  }

  /// Why the example is left out for what it is; empty when it stays.
  public Optional<LeftOut> refuse(Example example) {
    if (filters.maxLengthRatio().isPresent()
        && Lengths.of(example).ratio() > filters.maxLengthRatio().getAsDouble()) {
      return Optional.of(LeftOut.LENGTH_RATIO);
    }
    if (overlaps(example) && filters.overlap().orElseThrow().remove()) {
      return Optional.of(LeftOut.OVERLAP);
    }
    return rewards.passes(example) ? Optional.empty() : Optional.of(LeftOut.RULES);
  }

  private boolean overlaps(Example example) {
    boolean overlaps =
        benchmark.isPresent() && benchmark.get().overlaps(example.comparison().prompt());
    overlapping += overlaps ? 1 : 0;
    return overlaps;
  }

  /// Why the example is left out for what came before it; empty when it stays.
  public Optional<LeftOut> refuseAgain(Example example, PromptKey key) {
    if (filters.onePerPrompt() && !prompts.add(key)) {
      return Optional.of(LeftOut.SAME_PROMPT);
    }
    if (duplicates.isPresent()
        && duplicates.get().isDuplicate(example.comparison().prompt().plain())) {
      return Optional.of(LeftOut.NEAR_DUPLICATE);
    }
    return balance.isEmpty() || balance.get().keeps(example)
        ? Optional.empty()
        : Optional.of(LeftOut.LENGTH_BALANCE);
  }

  /// Examples whose prompt shares text with the benchmark, left out or not.
  public long overlapping() {
    return overlapping;
  }
}
