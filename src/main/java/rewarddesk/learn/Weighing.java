package rewarddesk.learn;

/// Which weights judge a prompt.
///
/// @param unseen whether the prompt was learned from, so that these are the weights that have not
///   seen it
record Weighing(HeadWeights weights, boolean unseen) {

  static Weighing of(LearnedHead head, String promptKey) {
    return head.folds().stream()
        .filter(fold -> fold.prompts().contains(promptKey))
        .findFirst()
        .map(fold -> new Weighing(fold.weights(), true))
        .orElseGet(() -> new Weighing(head.weights(), false));
  }
}
