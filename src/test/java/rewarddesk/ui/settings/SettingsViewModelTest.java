package rewarddesk.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.settings.Settings.Theme;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.DirectTasks;
import rewarddesk.ui.Session;
import rewarddesk.ui.settings.SettingsViewModel.AddressState;

class SettingsViewModelTest {
  private final Session session =
      new Session(DeskFixture.services(DeskFixture.settings()), new DirectTasks());
  private final SettingsViewModel model = new SettingsViewModel(session);

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:11434, LOOPBACK",
    "127.0.0.1:11434, LOOPBACK",
    "http://localhost:11434/, LOOPBACK",
    "http://[::1]:11434, LOOPBACK",
    "http://127.0.0.1.example.org, REMOTE",
    "http://localhost.example.org:11434, REMOTE",
    "https://gpu.example.org, REMOTE",
    "192.168.0.7:11434, REMOTE",
    "file:///etc/passwd, UNUSABLE",
    "http://, UNUSABLE",
    "two words, UNUSABLE",
    "'', UNUSABLE"
  })
  void saysWhereAnAddressLeads(String typed, AddressState state) {
    assertThat(SettingsViewModel.addressState(typed)).isEqualTo(state);
  }

  @Test
  void anUnusableAddressDoesNotReplaceTheLastGoodOne() {
    model.setOllamaAddress(" gpu:11434 ");
    assertThat(session.settings().ollamaAddress()).isEqualTo("http://gpu:11434");
    model.setOllamaAddress("http://gp u");
    assertThat(session.settings().ollamaAddress()).isEqualTo("http://gpu:11434");
  }

  @Test
  void theOtherServerIsContactedOnlyAtAnAddressThatIsEntered() {
    assertThat(session.settings().openAiAddress()).isEmpty();
    assertThat(model.setOpenAiAddress("127.0.0.1:8080")).isEqualTo(AddressState.LOOPBACK);
    assertThat(session.settings().openAiAddress()).isEqualTo("http://127.0.0.1:8080");
    assertThat(model.setOpenAiAddress("two words")).isEqualTo(AddressState.UNUSABLE);
    assertThat(session.settings().openAiAddress()).isEqualTo("http://127.0.0.1:8080");
    assertThat(model.setOpenAiAddress(" ")).isEqualTo(AddressState.NONE);
    assertThat(session.settings().openAiAddress()).isEmpty();
  }

  @Test
  void anEmptyNameIsNotTaken() {
    model.setAnnotator("  Ada ");
    model.setAnnotator("   ");
    assertThat(session.settings().annotator()).isEqualTo("Ada");
  }

  @Test
  void aChangeAppliesAtOnce() {
    model.change(old -> old.withTheme(Theme.DARK));
    assertThat(session.settingsProperty().get().theme()).isEqualTo(Theme.DARK);
    assertThat(session.services().settings().current().theme()).isEqualTo(Theme.DARK);
  }
}
