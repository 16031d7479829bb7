package rewarddesk.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import rewarddesk.ui.Messages;

class KeyTableTest {

  @Test
  void everyActionHasOneRowAndNoKeyMeansTwoThings() {
    assertThat(KeyTable.ROWS)
        .extracting(KeyTable.Row::action)
        .containsExactlyInAnyOrder(ReviewAction.values());
    assertThat(
            KeyTable.ROWS.stream()
                .filter(row -> !row.action().name().startsWith("ACCEPT_"))
                .flatMap(row -> row.combinations().stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void digitsSayWhatIsAcceptableWhereThatIsAskedFor() {
    KeyEvent one = key(KeyCode.DIGIT1, false, false, false);
    assertThat(KeyTable.action(one, false)).contains(ReviewAction.LEFT);
    assertThat(KeyTable.action(one, true)).contains(ReviewAction.ACCEPT_BOTH);
    KeyEvent four = key(KeyCode.NUMPAD4, false, false, false);
    assertThat(KeyTable.action(four, false)).isEmpty();
    assertThat(KeyTable.action(four, true)).contains(ReviewAction.ACCEPT_NEITHER);
    assertThat(KeyTable.action(key(KeyCode.LEFT, false, false, false), true))
        .contains(ReviewAction.LEFT);
    assertThat(KeyTable.action(key(KeyCode.DIGIT1, true, false, false), true))
        .contains(ReviewAction.LEFT_STRONG);
  }

  @Test
  void everyRowIsExplained() {
    Messages messages = Messages.beside(KeyTable.class, Locale.ENGLISH);
    assertThat(KeyTable.ROWS).allMatch(row -> messages.has(row.action().textKey()));
  }

  @Test
  void theReadmeShowsTheSameTable() throws Exception {
    Messages messages = Messages.beside(KeyTable.class, Locale.ENGLISH);
    String table =
        KeyTable.ROWS.stream()
            .map(
                row ->
                    "| "
                        + row.keys().replace("  ", " · ")
                        + " | "
                        + messages.text(row.action().textKey())
                        + " |\n")
            .collect(Collectors.joining("", "| key | does |\n|---|---|\n", "\n"));
    assertThat(Files.readString(Path.of("README.md"))).contains("## Keys\n\n" + table);
  }

  @Test
  void modifiersChangeTheMeaning() {
    assertThat(KeyTable.action(key(KeyCode.LEFT, false, false, false), false))
        .contains(ReviewAction.LEFT);
    assertThat(KeyTable.action(key(KeyCode.LEFT, true, false, false), false))
        .contains(ReviewAction.LEFT_STRONG);
    assertThat(KeyTable.action(key(KeyCode.LEFT, false, false, true), false))
        .contains(ReviewAction.PREVIOUS);
    assertThat(KeyTable.action(key(KeyCode.A, false, true, false), false)).isEmpty();
    assertThat(KeyTable.action(key(KeyCode.Q, false, false, false), false)).isEmpty();
  }

  private static KeyEvent key(KeyCode code, boolean shift, boolean control, boolean alt) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false);
  }
}
