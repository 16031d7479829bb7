package rewarddesk.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rewarddesk.wiring.Launch.Display;

final class LaunchTest {

  @Test
  void opensTheProjectUsedLast() {
    assertThat(Launch.of(List.of(), Display.PRESENT))
        .isEqualTo(new Launch.Window(Optional.empty(), false));
  }

  @Test
  void opensTheSampleWhenAsked() {
    assertThat(Launch.of(List.of("--sample"), Display.PRESENT))
        .isEqualTo(new Launch.Window(Optional.empty(), true));
  }

  @Test
  void toursTheSampleWithoutADisplay() {
    assertThat(Launch.of(List.of(), Display.ABSENT)).isEqualTo(new Launch.Tour());
    assertThat(Launch.of(List.of("--sample"), Display.ABSENT)).isEqualTo(new Launch.Tour());
  }

  @Test
  void opensAProjectThatIsNamed() {
    assertThat(Launch.of(List.of("my.rdesk"), Display.PRESENT))
        .isEqualTo(new Launch.Window(Optional.of(Path.of("my.rdesk")), false));
  }

  @Test
  void leavesTheRestToTheCommandLine() {
    assertThat(Launch.of(List.of("report", "my.rdesk"), Display.ABSENT))
        .isEqualTo(new Launch.Command(List.of("report", "my.rdesk")));
    assertThat(Launch.of(List.of("--help"), Display.PRESENT))
        .isEqualTo(new Launch.Command(List.of("--help")));
  }

  @Test
  void aNamedProjectWithoutADisplayIsACommandThatSaysSo() {
    assertThat(Launch.of(List.of("my.rdesk"), Display.ABSENT))
        .isEqualTo(new Launch.Command(List.of("open", "my.rdesk")));
  }

  @Test
  void aWindowSurvivesTheTripThroughApplicationArguments() {
    for (Launch.Window window :
        List.of(
            new Launch.Window(Optional.empty(), false),
            new Launch.Window(Optional.empty(), true),
            new Launch.Window(Optional.of(Path.of("my.rdesk")), false))) {
      assertThat(Launch.Window.ofArguments(window.arguments())).isEqualTo(window);
    }
  }

  @Test
  void knowsADisplayWhenItSeesOne() {
    assertThat(Display.of("Linux", Map.of(), "")).isEqualTo(Display.ABSENT);
    assertThat(Display.of("Linux", Map.of("DISPLAY", ":0"), "")).isEqualTo(Display.PRESENT);
    assertThat(Display.of("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), ""))
        .isEqualTo(Display.PRESENT);
    assertThat(Display.of("Linux", Map.of(), "Headless")).isEqualTo(Display.PRESENT);
    assertThat(Display.of("Mac OS X", Map.of(), "")).isEqualTo(Display.PRESENT);
    assertThat(Display.of("Windows 11", Map.of(), "")).isEqualTo(Display.PRESENT);
  }
}
