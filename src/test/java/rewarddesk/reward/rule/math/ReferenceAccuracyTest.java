package rewarddesk.reward.rule.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rewards of other projects, with their quirks.
class ReferenceAccuracyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "18 | so #### 18 | 1 | 1",
        "18 | so 18 | 0 | 1",
        "18 | #### 18.0 | 0 | 0",
        "1000 | #### 1,000 | 1 | 0",
        "-5 | #### -5 | 1 | 1",
        "18 | #### 17 then #### 18 | 1 | 1",
        "18 | #### 18 and 3 more | 1 | 0",
        "18 | nothing | 0 | 0"
      })
  void verl(String gold, String response, double strict, double flexible) {
    assertThat(ReferenceAccuracy.verlGsm8kStrict(gold, response)).isEqualTo(strict);
    assertThat(ReferenceAccuracy.verlGsm8kFlexible(gold, response)).isEqualTo(flexible);
  }
}
