package rewarddesk.reward.classifier;

import rewarddesk.inference.ModelException;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelDescription.Output;

/// Makes a reward of the logits of a classifier: one raw logit, or the difference of two. No
/// sigmoid and no softmax; the sign is turned for models where less is better.
record ScalarHead(ModelDescription model) {

  /// @throws ModelException when the model gives fewer logits than its description says
  double reward(float[] logits) {
    Output output = model.output();
    int needed = 1 + Math.max(output.positive(), output.negative());
    if (logits.length < needed) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "%s gives %d numbers, but the description asks for label %d. Correct \"output\" in the description of %s."
              .formatted(model.graphFile(), logits.length, needed - 1, model.name()));
    }
    double reward =
        switch (output.score()) {
          case LABEL -> logits[output.positive()];
          case DIFFERENCE -> (double) logits[output.positive()] - logits[output.negative()];
        };
    return output.negated() ? -reward : reward;
  }
}
