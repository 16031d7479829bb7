package rewarddesk.ui.review;

import java.util.Locale;

/// Everything that a key of the review screen does.
enum ReviewAction {
  CONFIRM(true),
  LEFT(true),
  RIGHT(true),
  LEFT_STRONG(true),
  RIGHT_STRONG(true),
  TIE(true),
  BOTH_BAD(true),
  ACCEPT_BOTH(true),
  ACCEPT_LEFT(true),
  ACCEPT_RIGHT(true),
  ACCEPT_NEITHER(true),
  SKIP(true),
  UNDO(false),
  REDO(false),
  PREVIOUS(false),
  NEXT(false),
  JUDGE_PANEL(false),
  BLIND(false),
  EVIDENCE(false),
  ORDER(false),
  RAW(false),
  DIFF(false),
  LINKED_SCROLL(false),
  FIND(false),
  NOTE(false),
  WEIGH(false),
  OWN_WORDS(false),
  SCROLL_DOWN(false),
  SCROLL_UP(false),
  LARGER(false),
  SMALLER(false),
  KEYS(false);

  private final boolean decides;

  ReviewAction(boolean decides) {
    this.decides = decides;
  }

  /// Whether it decides the item on screen.
  boolean decides() {
    return decides;
  }

  /// Key of its description in the screen's texts.
  String textKey() {
    return "key." + name().toLowerCase(Locale.ROOT);
  }
}
