package rewarddesk.ui.control;

/// Names of rules as people read them.
public final class RuleNames {
  private RuleNames() {}

  /// The name in the default locale; a rule without one is shown by its stable name with spaces.
  public static String shown(String rule) {
    return ControlTexts.find("rule." + rule).orElseGet(() -> rule.replace('_', ' '));
  }
}
