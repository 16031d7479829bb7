package rewarddesk.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import rewarddesk.model.Message;
import rewarddesk.model.Role;
import rewarddesk.progress.Cancellation;

/// Finds the items whose texts hold every word, ignoring case, in any script.
///
/// SQLite looks through the stored texts and finds too much: it knows the case of ASCII letters
/// only, and sees the JSON around a conversation. What it finds is then read and looked through
/// again.
final class TextSearch {
  private static final int CHUNK = 1000;
  private static final int PATTERN_LENGTH = 200;

  private final List<String> words;
  private final String sql;
  private final List<String> patterns;

  /// @param text words, separated by white space
  TextSearch(String text) {
    this.words = Stream.of(text.strip().split("\\s+")).map(TextSearch::fold).toList();
    this.patterns = words.stream().flatMap(word -> patterns(word)).toList();
    this.sql =
        "select i.ordinal, i.id, t.prompt, t.response_a, t.response_b, d.note, n.text as draft_note"
            + " from json_each(?) w join item i on i.ordinal = w.value"
            + " join item_text t on t.ordinal = i.ordinal"
            + " left join journal d on d.seq = i.decision"
            + " left join draft_note n on n.ordinal = i.ordinal where "
            + words.stream().map(word -> condition()).collect(Collectors.joining(" and "));
  }

  /// Those of the given ordinals that match, ascending.
  long[] among(StoreConnection connection, long[] ordinals, Cancellation cancel)
      throws SQLException {
    LongStream.Builder found = LongStream.builder();
    for (int from = 0; from < ordinals.length; from += CHUNK) {
      cancel.throwIfCancelled();
      int to = Math.min(from + CHUNK, ordinals.length);
      for (long ordinal : chunk(connection, Columns.list(ordinals, from, to))) {
        found.add(ordinal);
      }
    }
    return found.build().sorted().toArray();
  }

  private List<Long> chunk(StoreConnection connection, String ordinals) throws SQLException {
    List<Object> values = new ArrayList<>();
    values.add(ordinals);
    values.addAll(patterns);
    return Sql.list(
            connection, row -> matches(row) ? row.getLong("ordinal") : 0L, sql, values.toArray())
        .stream()
        .filter(ordinal -> ordinal > 0)
        .toList();
  }

  private static String condition() {
    return "(t.prompt like ? escape '!' or t.response_a like ? escape '!'"
        + " or t.response_b like ? escape '!' or i.id like ? escape '!'"
        + " or d.note like ? escape '!' or n.text like ? escape '!')";
  }

  private static Stream<String> patterns(String word) {
    String quoted = Columns.json(JsonNodeFactory.instance.textNode(word));
    String inJson = pattern(quoted.substring(1, quoted.length() - 1));
    String plain = pattern(word);
    return Stream.of(inJson, inJson, inJson, plain, plain, plain);
  }

  /// A LIKE pattern that misses nothing: letters with a case outside ASCII stand for any character.
  private static String pattern(String word) {
    StringBuilder pattern = new StringBuilder("%");
    word.codePoints()
        .limit(PATTERN_LENGTH)
        .forEach(
            codePoint -> {
              if (codePoint == '%' || codePoint == '_' || codePoint == '!') {
                pattern.append('!').appendCodePoint(codePoint);
              } else if (codePoint > 127 && hasCase(codePoint)) {
                pattern.append('_');
              } else {
                pattern.appendCodePoint(codePoint);
              }
            });
    return pattern.append('%').toString();
  }

  private static boolean hasCase(int codePoint) {
    return Character.toLowerCase(codePoint) != codePoint
        || Character.toUpperCase(codePoint) != codePoint;
  }

  private boolean matches(ResultSet row) throws SQLException {
    List<String> texts = new ArrayList<>();
    for (String column : List.of("prompt", "response_a", "response_b")) {
      for (Message turn : Columns.content(row, column).turns(Role.USER)) {
        texts.add(fold(turn.content()));
      }
    }
    for (String column : List.of("id", "note", "draft_note")) {
      Columns.text(row, column).map(TextSearch::fold).ifPresent(texts::add);
    }
    return words.stream().allMatch(word -> texts.stream().anyMatch(text -> text.contains(word)));
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /// Whether there is anything to look for.
  static boolean isWanted(String text) {
    return Arrays.stream(text.split("\\s+")).anyMatch(word -> !word.isEmpty());
  }
}
