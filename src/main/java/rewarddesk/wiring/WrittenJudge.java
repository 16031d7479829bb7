package rewarddesk.wiring;

import rewarddesk.reward.generative.definition.JudgeLibrary;

/// The id of a judge that writes text, taken apart: `JUDGE@BACKEND:MODEL`, or without a judge for
/// the standard one.
///
/// @param definition name of the judge's definition
/// @param backend the model and where it runs, as in `ollama:qwen3:8b` or `model:mine`
record WrittenJudge(String definition, String backend) {
  static WrittenJudge of(String id) {
    int at = id.indexOf('@');
    return at > 0 && id.indexOf(':') > at
        ? new WrittenJudge(id.substring(0, at), id.substring(at + 1))
        : new WrittenJudge(JudgeLibrary.STANDARD, id);
  }
}
