package rewarddesk.reward.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.project.Project;
import rewarddesk.project.StoredProfile;
import rewarddesk.reward.rule.LengthRule;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.store.SqliteProjectFiles;

/// What a project goes by, on a real file.
class ProjectProfilesTest {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final RuleProfile MINE =
      new RuleProfile(
          "mine",
          List.of(RuleProfile.Part.of(LengthRule.TYPE, 2)),
          Optional.of(new RuleProfile.Clip(-1, 1)));

  @TempDir Path folder;
  private Project project;
  private ProjectProfiles profiles;

  @BeforeEach
  void create() {
    project = new SqliteProjectFiles().openOrCreate(folder.resolve("p.rdesk"));
    profiles = new ProjectProfiles(project.profiles(), RewardCatalog.standard());
  }

  @AfterEach
  void close() {
    project.close();
  }

  @Test
  void aNewProjectStartsWithTheStandardProfile() {
    NumberedProfile active = profiles.active();
    assertThat(active.rules()).isEqualTo(RuleProfile.standard());
    assertThat(active.version()).isEqualTo(1);
    assertThat(active.hash()).matches("[0-9a-f]{64}");
    assertThat(profiles.all())
        .extracting(StoredProfile::name, StoredProfile::version, StoredProfile::active)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("chat quality", 1, true));
    assertThat(project.profiles().all()).isEmpty();
  }

  @Test
  void whatWasGoneByStaysWhenTheFirstOwnProfileIsSaved() {
    NumberedProfile saved = profiles.save(MINE, NOON);
    assertThat(describe(saved)).isEqualTo("mine 1 [length × 2.0] Clip[low=-1.0, high=1.0]");
    assertThat(describe(profiles.active())).isEqualTo(describe(saved));
    assertThat(profiles.active().hash()).isEqualTo(saved.hash());
    assertThat(profiles.all())
        .extracting(StoredProfile::name)
        .containsExactly("chat quality", "mine");

    NumberedProfile back = profiles.putBack("chat quality", 1, NOON);
    assertThat(describe(back))
        .startsWith("chat quality 1 [format × 1.0, math_accuracy × 1.0, length × 0.5");
    assertThat(profiles.active().name()).isEqualTo("chat quality");
  }

  @Test
  void theHashIsThatOfTheContentNotOfTheName() {
    String hash = profiles.save(MINE, NOON).hash();
    profiles.rename("mine", "yours", NOON);
    assertThat(profiles.active().name()).isEqualTo("yours");
    assertThat(profiles.active().hash()).isEqualTo(hash);
    RuleProfile heavier =
        new RuleProfile("yours", List.of(RuleProfile.Part.of(LengthRule.TYPE, 3)), MINE.clip());
    assertThat(profiles.save(heavier, NOON))
        .satisfies(saved -> assertThat(saved.version()).isEqualTo(2))
        .satisfies(saved -> assertThat(saved.hash()).isNotEqualTo(hash));
  }

  @Test
  void aProfileThatNamesARewardAsItWasCalledEarlierStaysReadable() {
    String json =
        """
        {"name":"old","rewards":[{"reward":"math","weight":2},{"reward":"length","weight":1}]}
        """;
    project.profiles().save("old", json, NOON);
    assertThat(describe(profiles.active())).isEqualTo("old 1 [math_accuracy × 2.0, length × 1.0]");
    assertThat(profiles.all())
        .extracting(profile -> describe(profiles.read(profile)))
        .containsExactly("old 1 [math_accuracy × 2.0, length × 1.0]");

    profiles.save(MINE, NOON);
    NumberedProfile back = profiles.putBack("old", 1, NOON);
    assertThat(describe(back)).isEqualTo("old 1 [math_accuracy × 2.0, length × 1.0]");
    assertThat(profiles.save(back.rules(), NOON).hash()).isEqualTo(back.hash());
  }

  @Test
  void aProfileOfAnotherProgramIsRefusedInWords() {
    project.profiles().save("x", "{\"name\":\"x\",\"rewards\":[{\"reward\":\"psychic\"}]}", NOON);
    assertThatThrownBy(() -> profiles.active())
        .isInstanceOf(ProfileException.class)
        .hasMessageStartingWith("There is no reward \"psychic\".");
  }

  private static String describe(NumberedProfile profile) {
    List<String> parts =
        profile.rules().parts().stream()
            .map(part -> part.rule().name() + " × " + part.weight())
            .toList();
    return profile.name()
        + " "
        + profile.version()
        + " "
        + parts
        + profile.rules().clip().map(clip -> " " + clip).orElse("");
  }
}
