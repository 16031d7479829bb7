package rewarddesk.export.recipe;

import java.util.Locale;

/// Whose verdict decides which response is chosen.
public enum VerdictSource {
  /// A human's only.
  HUMAN,
  /// A human's, and where none has decided a judge's.
  HUMAN_ELSE_JUDGE,
  /// A human's, and where none has decided the majority of several judges.
  HUMAN_ELSE_JURY,
  /// A judge's, whatever humans decided.
  JUDGE,
  /// The majority of several judges, whatever humans decided.
  JURY,
  /// What more than half of the annotators decided, those that came with the data included.
  ANNOTATORS,
  /// The label that came with the data: for changing a file's layout.
  GOLD;

  /// Whether a human's decision counts before anything else.
  public boolean asksHumans() {
    return this == HUMAN || this == HUMAN_ELSE_JUDGE || this == HUMAN_ELSE_JURY;
  }

  public boolean asksJudge() {
    return this == HUMAN_ELSE_JUDGE || this == JUDGE;
  }

  public boolean asksJury() {
    return this == HUMAN_ELSE_JURY || this == JURY;
  }

  /// The word on the command line and in recipes.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
