package rewarddesk.reward.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rewarddesk.reward.rule.ChineseShareRule;
import rewarddesk.reward.rule.FormatRule;
import rewarddesk.reward.rule.LengthRule;
import rewarddesk.reward.rule.MathRule;
import rewarddesk.reward.rule.RefusalRule;
import rewarddesk.reward.rule.RepetitionRule;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.StructureRule;
import rewarddesk.reward.rule.answer.LastNumberRule;
import rewarddesk.reward.rule.content.AddressRule;
import rewarddesk.reward.rule.content.CitationRule;
import rewarddesk.reward.rule.content.IdentityLeakRule;
import rewarddesk.reward.rule.content.KeywordRule;
import rewarddesk.reward.rule.format.CodeBlockRule;
import rewarddesk.reward.rule.format.CodeFormatRule;
import rewarddesk.reward.rule.format.JsonRule;
import rewarddesk.reward.rule.format.JsonSchemaRule;
import rewarddesk.reward.rule.format.MiniReflectionRule;
import rewarddesk.reward.rule.format.PatternRule;
import rewarddesk.reward.rule.format.ReasoningStepsRule;
import rewarddesk.reward.rule.format.ReflectionRule;
import rewarddesk.reward.rule.format.TagCountRule;
import rewarddesk.reward.rule.format.TagFormatRule;
import rewarddesk.reward.rule.language.LanguageConsistencyRule;
import rewarddesk.reward.rule.language.ReadabilityRule;
import rewarddesk.reward.rule.length.CharacterLengthRule;
import rewarddesk.reward.rule.length.CosineLengthRule;
import rewarddesk.reward.rule.length.GroupLengthRule;
import rewarddesk.reward.rule.length.LinearLengthRule;
import rewarddesk.reward.rule.length.SoftOverlongRule;

/// The rewards that a profile can name.
///
/// @param types in the order they are documented; no name stands twice
public record RewardCatalog(List<RewardType> types) {
  /// Names of earlier versions, which profiles may still use.
  private static final Map<String, String> EARLIER = Map.of("math", "math_accuracy");

  private static final RewardCatalog STANDARD =
      new RewardCatalog(
          List.of(
              FormatRule.TYPE,
              TagFormatRule.MINI_R1_ZERO,
              TagFormatRule.OPEN_R1,
              TagFormatRule.TRL,
              TagCountRule.TYPE,
              ReasoningStepsRule.TYPE,
              ReflectionRule.TYPE,
              MiniReflectionRule.TYPE,
              PatternRule.TYPE,
              JsonRule.TYPE,
              JsonSchemaRule.TYPE,
              CodeBlockRule.TYPE,
              CodeFormatRule.TYPE,
              StructureRule.TYPE,
              LastNumberRule.TYPE,
              MathRule.TYPE,
              LengthRule.TYPE,
              LinearLengthRule.TYPE,
              CharacterLengthRule.TYPE,
              CosineLengthRule.OPEN_R1,
              CosineLengthRule.TRL,
              SoftOverlongRule.TYPE,
              GroupLengthRule.TYPE,
              RepetitionRule.TYPE,
              RepetitionRule.OPEN_R1,
              LanguageConsistencyRule.TYPE,
              ChineseShareRule.TYPE,
              ReadabilityRule.TYPE,
              RefusalRule.TYPE,
              IdentityLeakRule.TYPE,
              AddressRule.TYPE,
              CitationRule.TYPE,
              KeywordRule.TYPE));

  public RewardCatalog {
    types = List.copyOf(types);
    Set<String> names = new HashSet<>();
    for (RewardType type : types) {
      if (!names.add(type.name())) {
        throw new IllegalArgumentException("Two rewards are named " + type.name());
      }
    }
  }

  /// The rewards that need nothing but the program itself.
  public static RewardCatalog standard() {
    return STANDARD;
  }

  /// These rewards and one more, for example one that needs a model.
  public RewardCatalog plus(RewardType type) {
    List<RewardType> more = new ArrayList<>(types);
    more.add(type);
    return new RewardCatalog(more);
  }

  /// @param name of this version or an earlier one
  public Optional<RewardType> find(String name) {
    String today = EARLIER.getOrDefault(name, name);
    return types.stream().filter(type -> type.name().equals(today)).findFirst();
  }

  /// All names, for messages.
  public List<String> names() {
    return types.stream().map(RewardType::name).toList();
  }
}
