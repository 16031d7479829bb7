package rewarddesk.inference.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import rewarddesk.inference.ReplyToken;

/// The text of a reply as its tokens come in. Told is only what can no longer change: a character
/// whose bytes are spread over tokens waits for the last of them, and what may be the beginning of
/// a stop text waits until it is clear. Used by one thread.
final class ReplyText {
  private static final char BROKEN = '\uFFFD';

  private final Function<long[], String> decode;
  private final List<String> stops;
  private final Consumer<String> told;
  private final StringBuilder text = new StringBuilder();
  private final List<ReplyToken> tokens = new ArrayList<>();

  /// The tokens whose text decides how the next one reads, and how many of them have been read.
  private long[] window;

  private int read;
  private int toldLength;

  /// @param before the last token of the prompt: whether a word begins with a space depends on it
  /// @param decode turns tokens into text, special ones into nothing
  ReplyText(
      long before, Function<long[], String> decode, List<String> stops, Consumer<String> told) {
    this.window = new long[] {before};
    this.read = 1;
    this.decode = decode;
    this.stops = stops;
    this.told = told;
  }

  /// Takes the next token.
  ///
  /// @return whether the reply goes on; not after a stop text
  boolean add(long id, double logProbability, List<ReplyToken.Alternative> alternatives) {
    window = appended(id);
    String piece = piece(window);
    if (!piece.isEmpty()) {
      window = Arrays.copyOfRange(window, read, window.length);
      read = window.length;
    }
    tokens.add(new ReplyToken(piece, logProbability, alternatives));
    int before = text.length();
    text.append(piece);
    return !stopsAfter(before);
  }

  /// How a token would read if it came next.
  String preview(long id) {
    return piece(appended(id));
  }

  /// Ends a reply that no stop text has ended, and tells what was held back.
  void end() {
    if (window.length > read) {
      String rest =
          decode.apply(window).substring(decode.apply(Arrays.copyOf(window, read)).length());
      ReplyToken last = tokens.removeLast();
      tokens.add(new ReplyToken(rest, last.logProbability(), last.alternatives()));
      text.append(rest);
    }
    tell(text.length());
  }

  String text() {
    return text.toString();
  }

  /// The tokens, whose texts put together are the reply; those of a stop text are not among them.
  List<ReplyToken> tokens() {
    List<ReplyToken> kept = new ArrayList<>();
    int left = text.length();
    for (ReplyToken token : tokens) {
      String part = token.text().substring(0, Math.min(left, token.text().length()));
      if (part.isEmpty() && !token.text().isEmpty()) {
        break;
      }
      left -= part.length();
      kept.add(new ReplyToken(part, token.logProbability(), token.alternatives()));
    }
    return kept;
  }

  private long[] appended(long id) {
    long[] longer = Arrays.copyOf(window, window.length + 1);
    longer[window.length] = id;
    return longer;
  }

  /// What the window's new tokens add to the text; empty while a character is not whole.
  private String piece(long[] ids) {
    String known = decode.apply(Arrays.copyOf(ids, read));
    String all = decode.apply(ids);
    boolean whole = all.length() > known.length() && all.charAt(all.length() - 1) != BROKEN;
    return whole ? all.substring(known.length()) : "";
  }

  private boolean stopsAfter(int before) {
    int found = -1;
    int held = 0;
    for (String stop : stops) {
      int at = text.indexOf(stop, Math.max(0, before - stop.length() + 1));
      found = at >= 0 && (found < 0 || at < found) ? at : found;
      held = Math.max(held, begun(stop));
    }
    if (found >= 0) {
      text.setLength(found);
    }
    tell(found >= 0 ? found : text.length() - held);
    return found >= 0;
  }

  /// How many characters at the end may be the beginning of a stop text.
  private int begun(String stop) {
    for (int length = Math.min(stop.length() - 1, text.length()); length > 0; length--) {
      if (text.substring(text.length() - length).equals(stop.substring(0, length))) {
        return length;
      }
    }
    return 0;
  }

  private void tell(int end) {
    if (end > toldLength) {
      told.accept(text.substring(toldLength, end));
      toldLength = end;
    }
  }
}
