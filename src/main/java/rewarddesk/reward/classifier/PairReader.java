package rewarddesk.reward.classifier;

import java.util.ArrayList;
import java.util.List;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.model.Content;

/// A model that reads a prompt with two responses at once. Safe for any number of threads.
sealed interface PairReader permits PairRm, SteamShp, PreferenceTokens {

  /// What it reads with.
  LoadedModel model();

  /// One order of the two, as the model reads it.
  ///
  /// @throws rewarddesk.inference.ModelException when the texts cannot be put before the model
  Fitted read(Content prompt, Content first, Content second);

  /// The answer in the numbers that the model gave for such a text.
  ///
  /// @return above 0 when the first is better
  /// @throws rewarddesk.inference.ModelException when there is none among them
  double logit(float[] numbers);

  /// One order of the two.
  ///
  /// @throws rewarddesk.inference.ModelException when there is no answer for these texts
  /// @throws InterruptedException when the thread was interrupted
  default PairAnswer compare(Content prompt, Content first, Content second)
      throws InterruptedException {
    return answers(List.of(read(prompt, first, second))).getFirst();
  }

  /// Both orders of one response with each of several others, side by side.
  ///
  /// @return for each of the others, in their order
  /// @throws rewarddesk.inference.ModelException when there is no answer for one of them
  /// @throws InterruptedException when the thread was interrupted
  default List<BothOrders> compareWith(Content prompt, Content response, List<Content> others)
      throws InterruptedException {
    List<Fitted> texts = new ArrayList<>();
    for (Content other : others) {
      texts.add(read(prompt, response, other));
      texts.add(read(prompt, other, response));
    }
    List<PairAnswer> answers = answers(texts);
    List<BothOrders> pairs = new ArrayList<>();
    for (int i = 0; i < answers.size(); i += 2) {
      PairAnswer asGiven = answers.get(i);
      PairAnswer swapped = answers.get(i + 1);
      pairs.add(new BothOrders(asGiven, swapped, bothOrders(asGiven, swapped)));
    }
    return pairs;
  }

  private List<PairAnswer> answers(List<Fitted> texts) throws InterruptedException {
    List<float[]> numbers = model().scorer().scoreAll(texts.stream().map(Fitted::tokens).toList());
    List<PairAnswer> answers = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      answers.add(new PairAnswer(logit(numbers.get(i)), texts.get(i)));
    }
    return answers;
  }

  /// What comes of both orders: position counts for nothing.
  ///
  /// @param asGiven the answer for A before B
  /// @param swapped the answer for B before A
  /// @return the logit that A is better
  double bothOrders(PairAnswer asGiven, PairAnswer swapped);

  /// @param logit above 0 when the first is better; its sigmoid is the probability of that
  /// @param text what the model read
  record PairAnswer(double logit, Fitted text) {

    /// Tokens of the text that were too many.
    int dropped() {
      return text.dropped();
    }

    /// The probability that the first is better.
    double probability() {
      return sigmoid(logit);
    }
  }

  /// Two responses in both orders.
  ///
  /// @param logit that the first is better, whatever stands first
  record BothOrders(PairAnswer asGiven, PairAnswer swapped, double logit) {

    /// Tokens of the longer text that were too many.
    int dropped() {
      return Math.max(asGiven.dropped(), swapped.dropped());
    }
  }

  static double sigmoid(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
