package rewarddesk.reward;

import rewarddesk.inference.ChatTerms;

/// On which terms a judge that writes text is opened.
///
/// @param chat those of its language model
/// @param fresh whether every question is asked, also those whose replies are known from before
public record JudgeTerms(ChatTerms chat, boolean fresh) {
  /// As the settings say, and known replies count.
  public static final JudgeTerms STANDARD = new JudgeTerms(ChatTerms.STANDARD, false);
}
