package rewarddesk.reward.builtin;

import java.util.Locale;

/// The numbers of one response that the head adds up, each bounded.
enum Feature {
  /// ln(1 + words), words capped at 800.
  LOG_WORDS,
  /// Relevance scaled so that 0 is a typical off-topic answer and 1 a typical good one; clamped to
  /// [0, 1.5]. The training mean when not measured, so that it favours no side.
  RELEVANCE,
  /// How far relevance lies below the alarm threshold, from 0 (at or above) to 1; less for answers
  /// under eight words, which give too little to compare. 0 when not measured.
  OFF_TOPIC,
  /// 1 when there is no word at all.
  EMPTY,
  /// The part of the share of repeated three-word sequences above 15 %, scaled to 0 to 1.
  HEAVY_REPETITION,
  /// 1 for a refusal near the start, 0.5 for one later on.
  REFUSAL,
  /// The structure rule's value, 0 to 1.
  STRUCTURE,
  /// 1 when the text ends like a finished one: a closing mark, code block or list.
  FINISHED,
  /// Share of words that are not Chinese, when the prompt wants Chinese; else 0.
  FOREIGN,
  /// 1 when the prompt asks for `<think>` and `<answer>` blocks and they are not right.
  MALFORMED;

  /// Its key in the head's file.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
