package rewarddesk.reward.profile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rewarddesk.reward.rule.ParameterValue;
import rewarddesk.reward.rule.RewardDescription;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.RuleProfile;

/// Writes `docs/rewards.md` from the descriptions of the rewards.
public final class RewardReference {
  private static final String HEAD =
      """
      # Rule rewards

      Every reward that a profile can name. Written by `rewarddesk reward --describe` from the code; a
      test fails when this file differs, and another one computes every example.

      A reward gives a value, or says why there is none (it does not apply, or it failed); only values
      enter a total. The total of a response is the sum of weight · value, held to the profile's clip.
      """;

  private RewardReference() {}

  /// The whole page, in Markdown.
  public static String markdown(RewardCatalog catalog, Presets presets) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("\n## Profiles\n");
    presets.profiles().forEach(profile -> page.append(profile(profile)));
    page.append("\n## Rewards\n");
    catalog.types().stream().map(RewardType::description).forEach(d -> page.append(reward(d)));
    return page.toString();
  }

  private static String profile(RuleProfile profile) {
    String parts =
        profile.parts().stream()
            .map(part -> "`%s` × %s".formatted(part.rule().name(), number(part.weight())))
            .collect(Collectors.joining(", "));
    String clip =
        profile
            .clip()
            .map(c -> "; the total held in [%s, %s]".formatted(number(c.low()), number(c.high())))
            .orElse("");
    return "\n- **%s**: %s%s".formatted(profile.name(), parts, clip) + "\n";
  }

  private static String reward(RewardDescription reward) {
    StringBuilder text = new StringBuilder();
    text.append("\n### %s\n\n%s\n\n".formatted(reward.name(), reward.summary()));
    text.append("- Value: %s\n".formatted(code(reward.formula())));
    text.append("- Range: %s\n".formatted(range(reward)));
    for (RewardDescription.Parameter parameter : reward.parameters()) {
      text.append(
          "- Parameter `%s` (default %s): %s\n"
              .formatted(parameter.name(), shown(parameter.fallback()), parameter.meaning()));
    }
    text.append("- Source: %s\n".formatted(reward.source()));
    text.append("- Example: %s\n".formatted(example(reward.example())));
    return text.toString();
  }

  private static String range(RewardDescription reward) {
    return reward.high() == Double.POSITIVE_INFINITY
        ? "from %s, without an upper bound".formatted(number(reward.low()))
        : "[%s, %s]".formatted(number(reward.low()), number(reward.high()));
  }

  private static String example(RewardDescription.Example example) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, ParameterValue> given : new TreeMap<>(example.given()).entrySet()) {
      text.append("with %s = %s, ".formatted(given.getKey(), shown(given.getValue())));
    }
    text.append(part("prompt", example.prompt()));
    text.append(part("reference", example.reference()));
    text.append(part("other response", example.other()));
    text.append(part("tests", example.tests()));
    text.append("response %s".formatted(code(example.response())));
    return text.append(" gives %s".formatted(number(example.value()))).toString();
  }

  private static String part(String what, String text) {
    return text.isEmpty() ? "" : "%s %s, ".formatted(what, code(text));
  }

  private static String shown(ParameterValue value) {
    return switch (value) {
      case ParameterValue.Amount _ -> value.toString();
      case ParameterValue.Text(String text) -> text.isEmpty() ? "empty" : code(text);
      case ParameterValue.Texts(List<String> texts) ->
          texts.isEmpty() ? "none" : code(String.join(", ", texts));
    };
  }

  /// Text as code on one line; line breaks are shown as ⏎.
  private static String code(String text) {
    String fence = text.contains("`") ? "````" : "`";
    String pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
    return fence + pad + text.replace('\n', '⏎') + pad + fence;
  }

  /// At most four digits after the point.
  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.4f", value);
    return text.replaceAll("\\.?0+$", "").replace('-', '−');
  }
}
