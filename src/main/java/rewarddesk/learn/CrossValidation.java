package rewarddesk.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import rewarddesk.progress.Cancellation;

/// Fits weights, and predicts every decision by weights that have not seen its prompt.
///
/// Nested: the ridge of each fold's weights is chosen by cross-validation within the other folds,
/// so that choosing it does not flatter the figures. Nothing is random.
final class CrossValidation {
  /// Fits to make: each pair of folds left out, each fold left out, none left out.
  static final int STEPS = FoldPlan.FOLDS * (FoldPlan.FOLDS - 1) / 2 + FoldPlan.FOLDS + 1;

  private final List<Example> examples;
  private final Columns columns;
  private final FoldPlan plan;
  private final Cancellation cancel;
  private final Runnable step;
  private final List<List<Example>> folds = new ArrayList<>();
  private final List<Gram> grams;

  /// @param step called after each of the [#STEPS], from any thread
  CrossValidation(
      List<Example> examples, Columns columns, FoldPlan plan, Cancellation cancel, Runnable step) {
    this.examples = examples;
    this.columns = columns;
    this.plan = plan;
    this.cancel = cancel;
    this.step = step;
    for (int fold = 0; fold < FoldPlan.FOLDS; fold++) {
      int wanted = fold;
      folds.add(examples.stream().filter(example -> plan.fold(example) == wanted).toList());
    }
    this.grams = folds.parallelStream().map(fold -> Gram.of(fold, columns.count())).toList();
  }

  /// @param weights fitted to all examples
  /// @param ridge chosen for them
  /// @param foldWeights fitted to all examples but those of the fold
  /// @param logits of each example, by the weights of the fold it was left out of
  @SuppressWarnings("ArrayRecordComponent") // intermediate result, never compared
  record Fitted(double[] weights, Ridge ridge, List<double[]> foldWeights, double[] logits) {}

  /// @throws java.util.concurrent.CancellationException when cancelled
  Fitted run() {
    double[][][] inner = innerLosses();
    List<Outer> outer =
        IntStream.range(0, FoldPlan.FOLDS)
            .parallel()
            .mapToObj(fold -> outer(fold, inner[fold]))
            .toList();
    double[] losses = new double[Ridge.CHOICES.size()];
    outer.forEach(one -> add(losses, one.losses()));
    Ridge ridge = Ridge.CHOICES.get(smallest(losses));
    double[] weights = trained().fit(ridge);
    step.run();
    List<double[]> foldWeights = outer.stream().map(Outer::weights).toList();
    return new Fitted(weights, ridge, foldWeights, logits(foldWeights));
  }

  /// Weights that have not seen one fold, and the loss on it by ridge.
  @SuppressWarnings("ArrayRecordComponent")
  private record Outer(double[] weights, double[] losses) {}

  private record FoldPair(int first, int second) {}

  /// Losses by outer fold, inner fold and ridge: on the inner fold, of weights that have seen
  /// neither of the two.
  private double[][][] innerLosses() {
    double[][][] losses = new double[FoldPlan.FOLDS][FoldPlan.FOLDS][Ridge.CHOICES.size()];
    List<FoldPair> pairs = new ArrayList<>();
    for (int first = 0; first < FoldPlan.FOLDS; first++) {
      for (int second = first + 1; second < FoldPlan.FOLDS; second++) {
        pairs.add(new FoldPair(first, second));
      }
    }
    pairs.parallelStream()
        .forEach(
            pair -> {
              BradleyTerry model = trained(pair.first(), pair.second());
              for (int r = 0; r < Ridge.CHOICES.size(); r++) {
                double[] weights = model.fit(Ridge.CHOICES.get(r));
                losses[pair.first()][pair.second()][r] = loss(pair.second(), weights);
                losses[pair.second()][pair.first()][r] = loss(pair.first(), weights);
              }
              step.run();
            });
    return losses;
  }

  private Outer outer(int fold, double[][] inner) {
    double[] chosenBy = new double[Ridge.CHOICES.size()];
    for (double[] losses : inner) {
      add(chosenBy, losses);
    }
    int chosen = smallest(chosenBy);
    BradleyTerry model = trained(fold);
    double[] losses = new double[Ridge.CHOICES.size()];
    double[] kept = new double[0];
    for (int r = 0; r < losses.length; r++) {
      double[] weights = model.fit(Ridge.CHOICES.get(r));
      losses[r] = loss(fold, weights);
      kept = r == chosen ? weights : kept;
    }
    step.run();
    return new Outer(kept, losses);
  }

  private BradleyTerry trained(int... without) {
    List<Example> rows = new ArrayList<>();
    List<Gram> parts = new ArrayList<>();
    for (int fold = 0; fold < FoldPlan.FOLDS; fold++) {
      int one = fold;
      if (IntStream.of(without).noneMatch(left -> left == one)) {
        rows.addAll(folds.get(fold));
        parts.add(grams.get(fold));
      }
    }
    return new BradleyTerry(rows, columns, Gram.sum(parts, columns.count()), cancel);
  }

  private double loss(int fold, double[] weights) {
    double sum = 0;
    for (Example example : folds.get(fold)) {
      sum += example.weight() * Math.log1p(Math.exp(-example.logit(weights)));
    }
    return sum;
  }

  private double[] logits(List<double[]> foldWeights) {
    return examples.stream()
        .mapToDouble(example -> example.logit(foldWeights.get(plan.fold(example))))
        .toArray();
  }

  private static void add(double[] sums, double[] more) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += more[i];
    }
  }

  private static int smallest(double[] values) {
    int smallest = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] < values[smallest]) {
        smallest = i;
      }
    }
    return smallest;
  }
}
