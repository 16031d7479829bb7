package rewarddesk.reward.generative.reading;

/// The line of a reply in which a match stands.
///
/// @param before the folded text on this line before the match; `after` likewise
/// @param isLast whether nothing but white space and punctuation comes on later lines
record ReplyLine(String before, String after, boolean isLast) {
  private static final int LONGEST_ANNOUNCEMENT = 80;

  static ReplyLine around(FoldedText reply, Match<?> match) {
    String text = reply.text();
    int start = text.lastIndexOf('\n', match.start() - 1) + 1;
    int newline = text.indexOf('\n', match.end());
    int end = newline < 0 ? text.length() : newline;
    return new ReplyLine(
        text.substring(start, match.start()),
        text.substring(match.end(), end),
        reply.wordsBefore(end) == reply.words().length());
  }

  /// Whether the line holds the match and punctuation only.
  boolean isNothingButTheMatch() {
    return words(before).isEmpty() && words(after).isEmpty();
  }

  /// Whether the line holds only the match and words that announce it.
  boolean isVerdictLine() {
    String announcement = words(before);
    return announcement.length() <= LONGEST_ANNOUNCEMENT
        && Echoes.withoutAnnouncement(announcement).isEmpty()
        && words(after).isEmpty();
  }

  private static String words(String part) {
    return FoldedText.of(part).words();
  }
}
