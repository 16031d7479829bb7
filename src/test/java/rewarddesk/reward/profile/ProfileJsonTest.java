package rewarddesk.reward.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Response;
import rewarddesk.model.RewardBreakdown;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;
import rewarddesk.reward.rule.RuleProfile;

/// Profiles as files.
class ProfileJsonTest {
  private final RewardCatalog catalog = RewardCatalog.standard();
  private final ProfileJson json = new ProfileJson(catalog);
  private final Presets presets = Presets.of(catalog);

  private static RewardBreakdown score(RuleProfile profile, String response) {
    Comparison comparison =
        Comparison.of("1", Content.text("你好 6 × 7?"), Response.of(response), Response.of("42"));
    return profile.score(comparison, Slot.A);
  }

  @Test
  void thePresetsAreOffered() {
    assertThat(presets.names())
        .containsExactly("chat quality", "R1 reasoning", "mini-r1-zero", "open-r1", "TRL");
    assertThat(presets.find("trl")).isPresent();
    assertThat(presets.find("Chat-Quality")).isPresent();
    assertThat(presets.find("other")).isEmpty();
  }

  @Test
  void chatQualityIsTheStandard() {
    RuleProfile chat = presets.find("chat quality").orElseThrow();
    for (String response : List.of("", "I cannot help", "a b c a b c", "# 好\n- a\n- b\n好 yes")) {
      assertThat(score(chat, response)).isEqualTo(score(RuleProfile.standard(), response));
    }
  }

  @Test
  void aProfileThatIsWrittenReadsTheSame() {
    String text =
        """
        {
          "name" : "mine",
          "clip" : {
            "low" : -1.0,
            "high" : 1.0
          },
          "rewards" : [ {
            "reward" : "keywords",
            "weight" : 0.5,
            "parameters" : {
              "exclude" : [ "dog" ],
              "include" : [ "cat" ]
            }
          }, {
            "reward" : "code_block",
            "weight" : -2.0,
            "parameters" : {
              "language" : "java"
            }
          } ]
        }
        """;
    assertThat(json.write(json.read(text))).isEqualTo(text);
    for (RuleProfile preset : presets.profiles()) {
      String written = json.write(preset);
      assertThat(json.write(json.read(written))).isEqualTo(written);
    }
  }

  @Test
  void aClipIsAPartOfTheBreakdownSoThatThePartsAddUp() {
    RuleProfile profile =
        json.read(
            """
            {"name":"x","clip":{"low":0,"high":1},"rewards":[{"reward":"json","weight":3}]}\
            """);
    RewardBreakdown breakdown = score(profile, "42");
    assertThat(breakdown.total()).isEqualTo(1);
    assertThat(breakdown.rewards().getLast())
        .isEqualTo(
            new RuleReward(
                "clip", 1, new RuleReward.Scored(-2), "The sum 3.0 is held to 1.0.", List.of()));
    assertThat(score(profile, "no").rewards()).hasSize(1);
  }

  @Test
  void anUnknownRewardIsAnErrorThatListsTheKnownOnes() {
    assertThatThrownBy(() -> json.read("{\"name\":\"x\",\"rewards\":[{\"reward\":\"speed\"}]}"))
        .isInstanceOf(ProfileException.class)
        .hasMessageStartingWith("There is no reward \"speed\". There are: format, ")
        .hasMessageEndingWith(", keywords.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "[] | The profile must be a JSON object.",
        "{\"rewards\":[]} | The profile has no text in \"name\".",
        "{\"name\":\"x\"} | \"rewards\" of the profile must be a list of 1 to 200 rewards.",
        "{\"name\":\"x\",\"rewards\":[],\"mode\":1}"
            + " | The profile has the unknown key \"mode\". Known are: clip, name, rewards.",
        "{\"name\":\"x\",\"rewards\":[{\"reward\":\"json\"},{\"reward\":\"json\"}]}"
            + " | The profile names the reward \"json\" twice.",
        "{\"name\":\"x\",\"rewards\":[{\"reward\":\"json\",\"weight\":\"1\"}]}"
            + " | The weight of json must be a number.",
        "{\"name\":\"x\",\"rewards\":[{\"reward\":\"json\",\"parameters\":{\"n\":1}}]}"
            + " | In the reward \"json\": json has no parameter \"n\". It has: none.",
        "{\"name\":\"x\",\"rewards\":[{\"reward\":\"repetition\",\"parameters\":{\"n\":\"3\"}}]}"
            + " | In the reward \"repetition\": n of repetition must be a number, like 3; it is"
            + " \"3\".",
        "{\"name\":\"x\",\"rewards\":[{\"reward\":\"repetition\",\"parameters\":{\"n\":0}}]}"
            + " | In the reward \"repetition\": n must be a whole number from 1, not 0.",
        "{\"name\":\"x\",\"clip\":{\"low\":2,\"high\":1},\"rewards\":[{\"reward\":\"json\"}]}"
            + " | The lower bound of a clip (2.0) must not be above the upper (1.0)."
      })
  void whatIsWrongIsSaid(String text, String message) {
    assertThatThrownBy(() -> json.read(text))
        .isInstanceOf(ProfileException.class)
        .hasMessage(message);
  }
}
