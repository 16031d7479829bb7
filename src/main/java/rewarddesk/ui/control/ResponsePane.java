package rewarddesk.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import rewarddesk.model.Span;

/// Shows one response or prompt, rendered or as it stands, of any length and however hostile.
///
/// Nothing in the text is loaded, run or opened. Focusable; Page Up, Page Down, Home and End
/// scroll. Give it a name with [#setAccessibleText] (`Response A`); the text is read from
/// [#getAccessibleHelp].
public final class ResponsePane extends StackPane {
  /// In pixels.
  public static final double DEFAULT_FONT_SIZE = 15;

  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private static final int MOST_MATCHES = 5000;
  private static final int MOST_READ_ALOUD = 4000;

  private final BlockFlow flow = new BlockFlow();
  private final BooleanProperty raw = new SimpleBooleanProperty(this, "raw", false);
  private final DoubleProperty fontSize =
      new SimpleDoubleProperty(this, "fontSize", DEFAULT_FONT_SIZE);
  private int match = -1;
  private Prepared prepared = Prepared.of("");
  private List<Span> matches = List.of();

  /// A text made ready to be shown, both ways.
  ///
  /// @param text the plain text
  /// @param rendered its blocks as Markdown
  /// @param raw its blocks as it stands
  public record Prepared(String text, List<Block> rendered, List<Block> raw) {
    /// Does the work that takes time; any thread may call it.
    public static Prepared of(String text) {
      return new Prepared(text, MarkdownBlocks.parse(text), MarkdownBlocks.raw(text));
    }
  }

  public ResponsePane() {
    getStyleClass().add("response-pane");
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    setFocusTraversable(true);
    getChildren().add(flow);
    raw.addListener(change -> showBlocks());
    fontSize.addListener(change -> showFontSize());
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    setOnMousePressed(event -> requestFocus());
    setOnContextMenuRequested(this::offerCopy);
    showFontSize();
  }

  /// Shows a text from its start, without marks.
  public void setText(String text) {
    setPrepared(Prepared.of(text));
  }

  /// Shows a text that was prepared ahead, from its start, without marks.
  public void setPrepared(Prepared text) {
    prepared = text;
    matches = List.of();
    match = -1;
    flow.setMarks(Marks.NONE);
    setAccessibleHelp(
        text.text().length() > MOST_READ_ALOUD
            ? text.text().substring(0, MOST_READ_ALOUD)
            : text.text());
    showBlocks();
  }

  /// The plain text that is shown.
  public String getText() {
    return prepared.text();
  }

  private void showBlocks() {
    flow.setBlocks(raw.get() ? prepared.raw() : prepared.rendered());
  }

  private void showFontSize() {
    flow.setStyle("-fx-font-size: " + fontSize.get() + "px;");
    flow.setFontSize(fontSize.get());
  }

  /// Whether the text is shown as it stands instead of rendered.
  public BooleanProperty rawProperty() {
    return raw;
  }

  /// Size of running text in pixels; headings and code follow.
  public DoubleProperty fontSizeProperty() {
    return fontSize;
  }

  /// How far the text is scrolled: 0 at the start, 1 at the end. See [ScrollLink].
  public DoubleProperty scrollFractionProperty() {
    return flow.fractionProperty();
  }

  /// Whether the fraction changes now because heights became known, not because someone scrolls.
  boolean isSettling() {
    return flow.isSettling();
  }

  /// Marks places as evidence, and scrolls to the first unless it is in sight.
  public void setHighlights(List<Span> spans) {
    mark(Marks.Kind.EVIDENCE, spans);
    if (!spans.isEmpty()) {
      flow.reveal(spans.getFirst());
    }
  }

  /// Marks what the other side does not have, see [WordDiff]; an empty list ends it.
  public void setDifferences(List<Span> spans) {
    mark(Marks.Kind.DIFFERENCE, spans);
  }

  /// Marks all places where the words stand, in any case of letters, and scrolls to the first; an
  /// empty query ends it.
  ///
  /// @return how many places were found, at most 5000
  public int find(String query) {
    matches = query.isEmpty() ? List.of() : places(query);
    mark(Marks.Kind.FOUND, matches);
    goToMatch(0);
    return matches.size();
  }

  /// Goes to one of the places found.
  ///
  /// @param index from 0; beyond either end it counts on from the other
  public void showMatch(int index) {
    goToMatch(index);
  }

  /// Shows none of the places found as the one being looked at; they stay marked.
  public void leaveMatch() {
    match = -1;
    mark(Marks.Kind.FOUND_HERE, List.of());
  }

  /// Index of the place found that is shown, from 0; -1 when there is none.
  int shownMatch() {
    return match;
  }

  private void goToMatch(int index) {
    if (matches.isEmpty()) {
      leaveMatch();
      return;
    }
    match = Math.floorMod(index, matches.size());
    Span place = matches.get(match);
    mark(Marks.Kind.FOUND_HERE, List.of(place));
    flow.reveal(place);
  }

  private List<Span> places(String query) {
    int options = Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    Matcher matcher = Pattern.compile(query, options).matcher(prepared.text());
    List<Span> places = new ArrayList<>();
    while (places.size() < MOST_MATCHES && matcher.find()) {
      places.add(new Span(matcher.start(), matcher.end()));
    }
    return places;
  }

  private void mark(Marks.Kind kind, List<Span> spans) {
    flow.setMarks(flow.marks().with(kind, spans));
  }

  private void offerCopy(ContextMenuEvent event) {
    MenuItem copy = new MenuItem(ControlTexts.get("copy.text"));
    copy.setAccelerator(COPY);
    copy.setOnAction(chosen -> copyText());
    ContextMenu menu = new ContextMenu(copy);
    menu.setAutoHide(true);
    menu.show(this, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  /// Puts the whole plain text on the clipboard; Ctrl+C does the same when the pane is focused.
  public void copyText() {
    ClipboardContent content = new ClipboardContent();
    content.putString(prepared.text());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void onKey(KeyEvent event) {
    if (COPY.match(event)) {
      copyText();
      event.consume();
      return;
    }
    switch (event.getCode()) {
      case PAGE_DOWN -> scrollPages(0.9);
      case PAGE_UP -> scrollPages(-0.9);
      case HOME -> flow.fractionProperty().set(0);
      case END -> flow.fractionProperty().set(1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// Scrolls by so many heights of the pane; up when negative.
  public void scrollPages(double pages) {
    flow.scrollPixels(pages * flow.getHeight());
  }
}
