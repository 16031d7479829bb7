package rewarddesk.reward.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import rewarddesk.reward.rule.RewardType;

/// What every reward that needs nothing from outside promises.
class RewardCatalogTest {
  static final List<String> NAMES = RewardCatalog.standard().names();

  private static RewardType type(String name) {
    return RewardCatalog.standard().find(name).orElseThrow();
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void theExampleInTheDocumentationIsTrue(String name) {
    Promises.example(type(name));
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void anyStringIsMeasuredInRange(String name) {
    Promises.anyString(type(name), 200);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void tenMillionCharactersAreMeasured(String name) {
    Promises.longText(type(name));
  }

  @Test
  void mathIsFoundByItsEarlierNameToo() {
    assertThat(type("math")).isSameAs(type("math_accuracy"));
  }
}
