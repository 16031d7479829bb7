package rewarddesk.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Response;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;
import rewarddesk.reward.rule.RuleProfile;

/// Files keep the stable names of rules, people read words.
class RuleNamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"control.properties", "control_zh.properties"})
  void everyRuleHasANameInWords(String bundle) throws Exception {
    Properties texts = new Properties();
    Path file = Path.of("src/main/java/rewarddesk/ui/control", bundle);
    try (var reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    assertThat(texts.stringPropertyNames())
        .containsAll(rules().stream().map(rule -> "rule." + rule).toList());
  }

  private static List<String> rules() {
    Comparison any =
        Comparison.of("c1", Content.user("Why?"), Response.of("So."), Response.of("Because."));
    return RuleProfile.standard().score(any, Slot.A).rewards().stream()
        .map(RuleReward::name)
        .toList();
  }
}
