package rewarddesk.reward.classifier;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import rewarddesk.model.Content;
import rewarddesk.reward.classifier.PairReader.PairAnswer;

/// Several responses to one prompt, ranked by all N·(N − 1) comparisons: the score of a response is
/// the sum of its antisymmetric logits against all others. Scores sum to 0.
///
/// @param scores of the candidates, in the order given
/// @param order indices of the candidates, best first; equal scores stay in the order given
public record PairRanking(List<Double> scores, List<Integer> order) {
  public PairRanking {
    scores = List.copyOf(scores);
    order = List.copyOf(order);
  }

  static PairRanking of(PairReader reader, Content prompt, List<Content> candidates)
      throws InterruptedException {
    int n = candidates.size();
    double[] sums = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        PairAnswer asGiven = reader.compare(prompt, candidates.get(i), candidates.get(j));
        PairAnswer swapped = reader.compare(prompt, candidates.get(j), candidates.get(i));
        double logit = reader.bothOrders(asGiven, swapped);
        sums[i] += logit;
        sums[j] -= logit;
      }
    }
    List<Integer> order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> sums[i]).reversed())
            .toList();
    return new PairRanking(DoubleStream.of(sums).boxed().toList(), order);
  }
}
