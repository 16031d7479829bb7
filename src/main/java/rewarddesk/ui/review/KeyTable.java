package rewarddesk.ui.review;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_ANY;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Every key of the review screen, once: the screen acts on it, the key sheet and the README show
/// it. Where acceptability is asked for, digits say that and no longer which side is better.
final class KeyTable {

  /// @param keys what people press, as shown
  record Row(ReviewAction action, List<KeyCombination> combinations, String keys) {}

  static final List<Row> ROWS =
      List.of(
          row(ReviewAction.CONFIRM, "Enter", plain(KeyCode.ENTER)),
          row(
              ReviewAction.LEFT,
              "←  A  1",
              plain(KeyCode.LEFT, KeyCode.A, KeyCode.DIGIT1, KeyCode.NUMPAD1)),
          row(
              ReviewAction.RIGHT,
              "→  B  2",
              plain(KeyCode.RIGHT, KeyCode.B, KeyCode.DIGIT2, KeyCode.NUMPAD2)),
          row(
              ReviewAction.LEFT_STRONG,
              "Shift + ←  A  1",
              with(SHIFT_DOWN, KeyCode.LEFT, KeyCode.A, KeyCode.DIGIT1)),
          row(
              ReviewAction.RIGHT_STRONG,
              "Shift + →  B  2",
              with(SHIFT_DOWN, KeyCode.RIGHT, KeyCode.B, KeyCode.DIGIT2)),
          row(ReviewAction.TIE, "↓  T", plain(KeyCode.DOWN, KeyCode.T)),
          row(ReviewAction.BOTH_BAD, "X", plain(KeyCode.X)),
          row(ReviewAction.SKIP, "S", plain(KeyCode.S)),
          row(ReviewAction.ACCEPT_BOTH, "(1)", plain(KeyCode.DIGIT1, KeyCode.NUMPAD1)),
          row(ReviewAction.ACCEPT_LEFT, "(2)", plain(KeyCode.DIGIT2, KeyCode.NUMPAD2)),
          row(ReviewAction.ACCEPT_RIGHT, "(3)", plain(KeyCode.DIGIT3, KeyCode.NUMPAD3)),
          row(ReviewAction.ACCEPT_NEITHER, "(4)", plain(KeyCode.DIGIT4, KeyCode.NUMPAD4)),
          row(ReviewAction.UNDO, "Ctrl+Z", with(SHORTCUT_DOWN, KeyCode.Z)),
          row(
              ReviewAction.REDO,
              "Ctrl+Shift+Z  Ctrl+Y",
              List.of(
                  new KeyCodeCombination(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN),
                  new KeyCodeCombination(KeyCode.Y, SHORTCUT_DOWN))),
          row(
              ReviewAction.PREVIOUS,
              "PgUp  Alt+←",
              List.of(
                  new KeyCodeCombination(KeyCode.PAGE_UP),
                  new KeyCodeCombination(KeyCode.LEFT, ALT_DOWN))),
          row(
              ReviewAction.NEXT,
              "PgDn  Alt+→",
              List.of(
                  new KeyCodeCombination(KeyCode.PAGE_DOWN),
                  new KeyCodeCombination(KeyCode.RIGHT, ALT_DOWN))),
          row(ReviewAction.NOTE, "N", plain(KeyCode.N)),
          row(ReviewAction.WEIGH, "W", plain(KeyCode.W)),
          row(ReviewAction.OWN_WORDS, "M", plain(KeyCode.M)),
          row(ReviewAction.JUDGE_PANEL, "J", plain(KeyCode.J)),
          row(ReviewAction.BLIND, "Shift+J", with(SHIFT_DOWN, KeyCode.J)),
          row(ReviewAction.EVIDENCE, "E", plain(KeyCode.E)),
          row(ReviewAction.ORDER, "O", plain(KeyCode.O)),
          row(ReviewAction.RAW, "R", plain(KeyCode.R)),
          row(ReviewAction.DIFF, "D", plain(KeyCode.D)),
          row(ReviewAction.LINKED_SCROLL, "L", plain(KeyCode.L)),
          row(ReviewAction.FIND, "Ctrl+F", with(SHORTCUT_DOWN, KeyCode.F)),
          row(ReviewAction.SCROLL_DOWN, "Space", plain(KeyCode.SPACE)),
          row(ReviewAction.SCROLL_UP, "Shift+Space", with(SHIFT_DOWN, KeyCode.SPACE)),
          row(
              ReviewAction.LARGER,
              "Ctrl +",
              List.of(
                  new KeyCodeCombination(KeyCode.PLUS, SHORTCUT_DOWN, SHIFT_ANY),
                  new KeyCodeCombination(KeyCode.EQUALS, SHORTCUT_DOWN, SHIFT_ANY),
                  new KeyCodeCombination(KeyCode.ADD, SHORTCUT_DOWN))),
          row(
              ReviewAction.SMALLER,
              "Ctrl −",
              List.of(
                  new KeyCodeCombination(KeyCode.MINUS, SHORTCUT_DOWN, SHIFT_ANY),
                  new KeyCodeCombination(KeyCode.SUBTRACT, SHORTCUT_DOWN))),
          row(
              ReviewAction.KEYS,
              "?  F1",
              List.of(
                  new KeyCodeCombination(KeyCode.SLASH, SHIFT_ANY),
                  new KeyCodeCombination(KeyCode.F1))));

  private KeyTable() {}

  /// @param accepting whether acceptability is asked for
  static Optional<ReviewAction> action(KeyEvent event, boolean accepting) {
    boolean digit = event.getCode().isDigitKey() && !event.isShiftDown();
    return ROWS.stream()
        .filter(row -> (accepting && digit) ? accepts(row.action()) : !accepts(row.action()))
        .filter(row -> row.combinations().stream().anyMatch(keys -> keys.match(event)))
        .map(Row::action)
        .findFirst();
  }

  private static boolean accepts(ReviewAction action) {
    return switch (action) {
      case ACCEPT_BOTH, ACCEPT_LEFT, ACCEPT_RIGHT, ACCEPT_NEITHER -> true;
      default -> false;
    };
  }

  /// The first key of an action, for a hint; the sheet has them all.
  static String firstKey(ReviewAction action) {
    String keys = keys(action);
    int end = keys.indexOf("  ");
    return (end < 0 ? keys : keys.substring(0, end)).replaceAll("[()]", "");
  }

  /// The keys of an action as shown to people.
  static String keys(ReviewAction action) {
    return ROWS.stream()
        .filter(row -> row.action() == action)
        .map(Row::keys)
        .collect(Collectors.joining("  "));
  }

  private static Row row(ReviewAction action, String keys, List<KeyCombination> combinations) {
    return new Row(action, combinations, keys);
  }

  private static List<KeyCombination> plain(KeyCode... codes) {
    return Stream.of(codes).<KeyCombination>map(KeyCodeCombination::new).toList();
  }

  private static List<KeyCombination> with(KeyCombination.Modifier modifier, KeyCode... codes) {
    return Stream.of(codes)
        .<KeyCombination>map(code -> new KeyCodeCombination(code, modifier))
        .toList();
  }
}
