package rewarddesk.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.model.Slot;
import rewarddesk.project.StoredProfile;
import rewarddesk.reward.rule.LengthRule;
import rewarddesk.reward.rule.ParameterValue;
import rewarddesk.reward.rule.RuleProfile.Clip;
import rewarddesk.reward.rule.format.PatternRule;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.DirectTasks;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Notice;
import rewarddesk.ui.Session;
import rewarddesk.ui.rules.ProfileEntry.Origin;

/// The place where rules are made, without pixels, on a real project file.
@SuppressWarnings("NullAway.Init") // set before each test
class RulesViewModelTest {
  @TempDir Path folder;
  private Session session;
  private RulesViewModel model;
  private Subscription shown;

  @BeforeEach
  void open() {
    session = new Session(DeskFixture.services(DeskFixture.settings()), new DirectTasks());
    session.openProject(DeskFixture.project(folder, DeskFixture.comparisons(3)));
    model = new RulesViewModel(session, Messages.beside(RulesViewModel.class, session.locale()));
    shown = model.show();
  }

  @AfterEach
  void close() {
    shown.unsubscribe();
    session.close();
  }

  private ProfileEditor editor() {
    return model.editorProperty().get().orElseThrow();
  }

  private ProfileEntry selected() {
    return model.selectedProperty().get().orElseThrow();
  }

  private void select(Origin origin, String name) {
    model.select(
        model.entries().stream()
            .filter(entry -> entry.origin() == origin && entry.name().equals(name))
            .findFirst());
  }

  private static List<String> rewards(ProfileEditor editor) {
    return editor.draft().parts().stream().map(part -> part.rule().name()).toList();
  }

  @Test
  void theProjectsProfileIsSelectedAndThePresetsFollow() {
    assertThat(model.entries())
        .extracting(entry -> entry.origin() + " " + entry.name())
        .startsWith("PROJECT chat quality", "PRESET chat quality")
        .contains("PRESET open-r1", "PRESET TRL");
    assertThat(selected().active()).isPresent();
    assertThat(model.canSave()).isFalse();
    assertThat(model.nextVersion()).isEqualTo(2);
  }

  @Test
  void savingMakesANewVersionThatReviewGoesByAtOnce() {
    editor().apply(profile -> ProfileEdits.weighed(profile, "length", 3));
    assertThat(model.canSave()).isTrue();
    model.save();

    assertThat(session.rules().version()).isEqualTo(2);
    assertThat(ProfileEdits.part(session.rules().rules(), "length").orElseThrow().weight())
        .isEqualTo(3);
    assertThat(selected().versions())
        .extracting(StoredProfile::version, StoredProfile::active)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, true),
            org.assertj.core.groups.Tuple.tuple(1, false));
    assertThat(editor().isChanged()).isFalse();
    assertThat(session.notices().currentProperty().get().map(Notice::text))
        .hasValueSatisfying(text -> assertThat(text).startsWith("chat quality, version 2, is in"));

    model.putBack(selected().versions().getLast());
    assertThat(session.rules().version()).isEqualTo(1);
    assertThat(ProfileEdits.part(editor().draft(), "length").orElseThrow().weight()).isEqualTo(0.5);
  }

  @Test
  void everyChangeCanBeUndoneAndWhatIsTypedStaysWhileAnotherProfileIsLookedAt() {
    List<String> before = rewards(editor());
    editor().apply(profile -> ProfileEdits.with(profile, PatternRule.TYPE));
    editor().apply(profile -> ProfileEdits.moved(profile, "pattern", -1));
    editor().apply(profile -> ProfileEdits.without(profile, "math_accuracy"));
    editor().apply(profile -> ProfileEdits.clipped(profile, Optional.of(new Clip(-1, 1))));
    List<String> after = rewards(editor());
    assertThat(after)
        .containsExactly(
            "format", "length", "repetition", "chinese_share", "structure", "pattern", "refusal");

    select(Origin.PRESET, "open-r1");
    assertThat(editor().isChanged()).isFalse();
    select(Origin.PROJECT, "chat quality");
    assertThat(rewards(editor())).isEqualTo(after);
    for (int step = 0; step < 4; step++) {
      editor().undo();
    }
    assertThat(rewards(editor())).isEqualTo(before);
    assertThat(editor().canUndo()).isFalse();
    assertThat(editor().isChanged()).isFalse();
    editor().redo();
    assertThat(rewards(editor())).contains("pattern");
    model.discard();
    assertThat(rewards(editor())).isEqualTo(before);
  }

  @Test
  void aPresetIsTakenIntoTheProjectUnderItsName() {
    select(Origin.PRESET, "open-r1");
    model.save();
    assertThat(session.rules().name()).isEqualTo("open-r1");
    assertThat(selected().key()).isEqualTo("PROJECT open-r1");
    assertThat(model.entries().stream().filter(entry -> entry.origin() == Origin.PROJECT))
        .extracting(ProfileEntry::name)
        .containsExactly("chat quality", "open-r1");

    select(Origin.PROJECT, "chat quality");
    assertThat(model.canRemove()).isTrue();
    model.remove();
    assertThat(model.entries().getFirst().name()).isEqualTo("open-r1");
    assertThat(model.canRemove()).isFalse();
  }

  @Test
  void aCopyHasANameOfItsOwnAndAnotherNameRenamesAllVersions() {
    model.duplicate();
    model.duplicate();
    assertThat(model.entries().stream().filter(entry -> entry.origin() == Origin.NEW))
        .extracting(ProfileEntry::name)
        .containsExactly("chat quality copy", "chat quality copy copy");
    assertThat(session.rules().name()).isEqualTo("chat quality");

    select(Origin.PROJECT, "chat quality");
    editor().apply(profile -> ProfileEdits.named(profile, "mine"));
    model.save();
    assertThat(selected().versions())
        .extracting(version -> version.name() + " " + version.version())
        .containsExactly("mine 2", "mine 1");
  }

  @Test
  void aProfileGoesOutIntoAFileAndComesBackAsADraft() throws Exception {
    Path file = folder.resolve("out.json");
    editor().apply(profile -> ProfileEdits.named(profile, "sent"));
    model.exportFile(file);
    assertThat(Files.readString(file)).contains("\"name\" : \"sent\"");
    model.discard();

    session.navigation().offerProfile(file);
    assertThat(selected().key()).isEqualTo("NEW sent");
    assertThat(editor().isChanged()).isTrue();
    assertThat(session.rules().name()).isEqualTo("chat quality");
  }

  @Test
  void whatIsNoProfileIsRefusedByNameAndReason() throws Exception {
    model.importFile(Files.writeString(folder.resolve("bad.json"), "{\"rewards\":[]}"));
    assertThat(session.notices().currentProperty().get().map(Notice::text))
        .contains("bad.json is no profile. The profile has no text in \"name\".");
    Path large = Files.writeString(folder.resolve("large.json"), " ".repeat(1_000_001));
    model.importFile(large);
    assertThat(session.notices().currentProperty().get().map(Notice::text))
        .contains("large.json is no profile. It is larger than any profile is.");
  }

  @Test
  void aFieldThatCannotBeUsedKeepsTheProfileFromBeingSaved() {
    editor().apply(profile -> ProfileEdits.weighed(profile, "length", 3));
    editor().note("length.weight", Optional.of("This has to be a number."));
    assertThat(model.canSave()).isFalse();
    editor().note("length.weight", Optional.empty());
    assertThat(model.canSave()).isTrue();
  }

  @Test
  void thePreviewFollowsTheDraftAndTheItem() {
    Preview first = model.preview().previewProperty().get().orElseThrow();
    assertThat(first.item().ordinal()).isEqualTo(1);
    double before = first.breakdown(Slot.A).total();
    editor().apply(profile -> ProfileEdits.weighed(profile, "length", 100));
    Preview second = model.preview().previewProperty().get().orElseThrow();
    assertThat(second.breakdown(Slot.A).total()).isGreaterThan(before);
    assertThat(second.complete()).isTrue();

    model.preview().step(1);
    assertThat(model.preview().previewProperty().get().orElseThrow().item().ordinal()).isEqualTo(2);
    model.preview().step(5);
    assertThat(model.preview().previewProperty().get().orElseThrow().item().ordinal()).isEqualTo(2);
  }

  /// As after a start of the program: another screen, the same settings.
  @Test
  void itemAndProfileAreRememberedWhileReviewStaysWhereItWas() {
    session.navigation().reviewing(OptionalLong.of(1));
    model.preview().begin(session.project().orElseThrow());
    model.preview().step(2);
    select(Origin.PRESET, "open-r1");

    RulesViewModel again = again();
    assertThat(again.selectedProperty().get().map(ProfileEntry::key)).contains("PRESET open-r1");
    assertThat(again.preview().previewProperty().get().orElseThrow().item().ordinal()).isEqualTo(3);

    session.navigation().reviewing(OptionalLong.of(2));
    assertThat(again().preview().previewProperty().get().orElseThrow().item().ordinal())
        .isEqualTo(2);
    session.updateSettings(settings -> settings.withRulesPlace("999 2 PROJECT lost"));
    assertThat(again().preview().previewProperty().get().orElseThrow().item().ordinal())
        .isEqualTo(1);
    assertThat(again().selectedProperty().get().flatMap(ProfileEntry::active)).isPresent();
  }

  private RulesViewModel again() {
    RulesViewModel again =
        new RulesViewModel(session, Messages.beside(RulesViewModel.class, session.locale()));
    again.show().unsubscribe();
    return again;
  }

  @Test
  void parametersAtTheirDefaultsAreLeftOutOfTheProfile() {
    editor().apply(profile -> ProfileEdits.with(profile, PatternRule.TYPE));
    ParameterValue whole = new ParameterValue.Text("whole");
    editor().apply(p -> ProfileEdits.set(p, PatternRule.TYPE, "where", whole));
    assertThat(ProfileEdits.part(editor().draft(), "pattern").orElseThrow().given())
        .isEqualTo(Map.of("where", whole));
    ParameterValue anywhere = new ParameterValue.Text("anywhere");
    editor().apply(p -> ProfileEdits.set(p, PatternRule.TYPE, "where", anywhere));
    assertThat(ProfileEdits.part(editor().draft(), "pattern").orElseThrow().given()).isEmpty();
    assertThat(ProfileEdits.without(editor().draft(), LengthRule.TYPE.name()).parts()).hasSize(7);
  }

  @Test
  void numbersAreReadAsPeopleTypeThem() {
    assertThat(ParameterText.number(" 0,5 ")).contains(0.5);
    assertThat(ParameterText.number("−2")).contains(-2.0);
    assertThat(ParameterText.number("1e3")).contains(1000.0);
    assertThat(ParameterText.number("0x1p3")).isEmpty();
    assertThat(ParameterText.number("1d")).isEmpty();
    assertThat(ParameterText.number("NaN")).isEmpty();
    assertThat(ParameterText.number("")).isEmpty();
  }
}
