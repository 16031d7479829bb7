package rewarddesk.stats.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import rewarddesk.stats.Quantiles;

/// The alternative annotator test (Calderon, Reichart and Dror 2025): may the judge stand in for a
/// human? For each human it asks, on every item that another human labelled too, who is closer to
/// the others: the judge or this human.
///
/// @param annotators one entry for each human with enough items
/// @param tooFew numbers of the humans that were left out for having fewer than the items needed
/// @param judgeMissing labels of humans that could not be compared because the judge had none
public record AltTest(List<Annotator> annotators, List<Integer> tooFew, long judgeMissing) {
  /// Fewest items a human needs.
  public static final int ITEMS_NEEDED = 30;

  private static final double FALSE_DISCOVERIES = 0.05;
  private static final double REPLACE_FROM = 0.5;

  public AltTest {
    annotators = List.copyOf(annotators);
    tooFew = List.copyOf(tooFew);
  }

  /// One human against the judge.
  ///
  /// @param number which human, from 0
  /// @param items items compared
  /// @param judgeAdvantage share of items where the judge is at least as close to the others
  /// @param humanAdvantage share of items where the human is
  /// @param p one-sided p-value for "the human is better by ε or more"
  /// @param judgeWins whether that is rejected, with 5 % false discoveries over all humans
  ///   (Benjamini and Yekutieli 2001)
  public record Annotator(
      int number,
      int items,
      double judgeAdvantage,
      double humanAdvantage,
      double p,
      boolean judgeWins) {}

  /// ω: share of the humans that the judge wins against; empty without humans. It has no interval:
  /// the humans are few and nobody drew them; what chance can do stands in each p-value.
  public OptionalDouble winningRate() {
    return annotators.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            (double) annotators.stream().filter(Annotator::judgeWins).count() / annotators.size());
  }

  /// ρ: mean share of items where the judge is at least as close to the others as the human, each
  /// human counting once; without an interval for the same reason.
  public OptionalDouble advantageProbability() {
    return annotators.stream().mapToDouble(Annotator::judgeAdvantage).average();
  }

  /// ω ≥ ½.
  public boolean mayReplace() {
    return winningRate().orElse(0) >= REPLACE_FROM;
  }

  /// @param judge the judge's label of each unit, [Ratings#MISSING] where it has none
  /// @param humans one row a unit, one label a human
  /// @param epsilon how much better a human may be for the judge's lower cost to be worth it; 0.2
  ///   for experts
  public static AltTest of(int[] judge, int[][] humans, double epsilon) {
    int count = humans.length == 0 ? 0 : humans[0].length;
    List<Annotator> tested = new ArrayList<>();
    List<Integer> tooFew = new ArrayList<>();
    long missing = 0;
    for (int human = 0; human < count; human++) {
      Duel duel = new Duel();
      for (int unit = 0; unit < judge.length; unit++) {
        duel.add(judge[unit], humans[unit], human);
      }
      missing += duel.judgeMissing;
      if (duel.items < ITEMS_NEEDED) {
        tooFew.add(human);
      } else {
        tested.add(duel.report(human, epsilon));
      }
    }
    return new AltTest(decided(tested), tooFew, missing);
  }

  /// Benjamini–Yekutieli: the largest i with p₍ᵢ₎ ≤ i·q / (m Σ 1/j), and all before it.
  private static List<Annotator> decided(List<Annotator> tested) {
    List<Annotator> byP = tested.stream().sorted(Comparator.comparingDouble(Annotator::p)).toList();
    double harmonic = 0;
    for (int i = 1; i <= byP.size(); i++) {
      harmonic += 1.0 / i;
    }
    int rejected = 0;
    for (int i = 1; i <= byP.size(); i++) {
      if (byP.get(i - 1).p() <= i * FALSE_DISCOVERIES / (byP.size() * harmonic)) {
        rejected = i;
      }
    }
    List<Annotator> winners = byP.subList(0, rejected);
    return tested.stream().map(a -> winners.contains(a) ? won(a) : a).toList();
  }

  private static Annotator won(Annotator a) {
    return new Annotator(a.number, a.items, a.judgeAdvantage, a.humanAdvantage, a.p, true);
  }

  /// Who is closer to the others, over one human's items.
  private static final class Duel {
    private int items;
    private int judgeAhead;
    private int humanAhead;
    private long judgeMissing;

    void add(int judge, int[] labels, int human) {
      long others = Arrays.stream(labels).filter(l -> l != Ratings.MISSING).count() - 1;
      if (labels[human] == Ratings.MISSING || others < 1) {
        return;
      }
      if (judge == Ratings.MISSING) {
        judgeMissing++;
        return;
      }
      int judgeLike = alike(judge, labels, human);
      int humanLike = alike(labels[human], labels, human);
      items++;
      judgeAhead += judgeLike >= humanLike ? 1 : 0;
      humanAhead += humanLike >= judgeLike ? 1 : 0;
    }

    private static int alike(int label, int[] labels, int without) {
      int alike = 0;
      for (int rater = 0; rater < labels.length; rater++) {
        alike += rater != without && labels[rater] == label ? 1 : 0;
      }
      return alike;
    }

    /// The difference of the two indicators is −1, 0 or 1; one of them is always 1.
    Annotator report(int human, double epsilon) {
      double n = items;
      double mean = (humanAhead - judgeAhead) / n;
      double apart = (items - judgeAhead) + (items - humanAhead);
      double variance = (apart - n * mean * mean) / (n - 1);
      double p =
          variance <= 0
              ? (mean < epsilon ? 0 : 1)
              : Quantiles.studentBelow((mean - epsilon) / Math.sqrt(variance / n), n - 1);
      return new Annotator(human, items, judgeAhead / n, humanAhead / n, p, false);
    }
  }
}
