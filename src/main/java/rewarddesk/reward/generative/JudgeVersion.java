package rewarddesk.reward.generative;

import rewarddesk.inference.ChatModel;
import rewarddesk.reward.generative.definition.JudgeDefinition;

/// The version of a judge that writes text: what another one judged is out of date.
public final class JudgeVersion {
  private static final String PROGRAM = "generative-3";
  private static final int HASH_SHOWN = 16;

  private JudgeVersion() {}

  /// @param definition what it asks by
  /// @param model see [ChatModel#version()]; empty for a model on a server
  public static String of(JudgeDefinition definition, String model) {
    String asks = PROGRAM + " " + definition.hash().substring(0, HASH_SHOWN);
    return model.isEmpty() ? asks : asks + " " + model.substring(0, HASH_SHOWN);
  }
}
