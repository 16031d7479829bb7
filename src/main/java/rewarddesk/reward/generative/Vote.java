package rewarddesk.reward.generative;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import rewarddesk.model.DisplayOrder;
import rewarddesk.reward.generative.reading.Choice;

/// One vote on a pair: the answers in the orders it was asked in, first order first.
///
/// A vote prefers a side when all its answers name that side. When they differ, or one is a tie,
/// the vote is a tie (the rule of MT-bench). When an answer is missing, the vote is missing:
/// nothing is made up from the other one.
record Vote(List<Ballot> ballots) {
  Vote {
    ballots = List.copyOf(ballots);
  }

  /// One answer and the order the responses were shown in.
  record Ballot(DisplayOrder order, Answer<Choice> answer) {

    /// How far stored side A is ahead, from −1 to 1.
    double lead() {
      Choice choice = answer.given().orElseThrow();
      OptionalDouble expected = expected();
      if (expected.isEmpty()) {
        return choice.lead(order);
      }
      double lead = 2 * expected.getAsDouble() - 1;
      return order == DisplayOrder.AS_STORED ? lead : -lead;
    }

    private OptionalDouble expected() {
      return answer instanceof Answer.Clear<Choice>(Choice c, OptionalDouble expected, String reply)
          ? expected
          : OptionalDouble.empty();
    }

    /// 1 when it prefers stored side A, −1 for B, 0 for a tie.
    int side() {
      return (int) Math.signum(answer.given().orElseThrow().lead(order));
    }
  }

  /// The first answer that is missing.
  Optional<Answer<Choice>> missing() {
    return ballots.stream()
        .map(Ballot::answer)
        .filter(answer -> answer.given().isEmpty())
        .findFirst();
  }

  /// 1 when the vote prefers stored side A, −1 for B, 0 for a tie.
  int side() {
    int first = ballots.getFirst().side();
    return ballots.stream().allMatch(ballot -> ballot.side() == first) ? first : 0;
  }

  /// How far stored side A is ahead on the average of the orders, from −1 to 1; 0 for a tie.
  double lead() {
    return side() == 0 ? 0 : ballots.stream().mapToDouble(Ballot::lead).average().orElseThrow();
  }

  /// What the vote says, in a sentence.
  String summary() {
    if (ballots.size() == 1) {
      return switch (side()) {
        case 1 -> "The judge prefers response A in the one order it was asked in.";
        case -1 -> "The judge prefers response B in the one order it was asked in.";
        default -> "The judge sees a tie.";
      };
    }
    return switch (side()) {
      case 1 -> "The judge prefers response A in both orders.";
      case -1 -> "The judge prefers response B in both orders.";
      default -> tie();
    };
  }

  private String tie() {
    long ties = ballots.stream().filter(ballot -> ballot.side() == 0).count();
    if (ties == ballots.size()) {
      return "The judge sees a tie in both orders.";
    }
    return ties > 0
        ? "The judge prefers a side in one order only."
        : "The judge contradicts itself when the order is swapped.";
  }
}
