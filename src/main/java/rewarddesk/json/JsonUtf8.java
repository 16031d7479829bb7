package rewarddesk.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import rewarddesk.model.Content;
import rewarddesk.model.Message;

/// Writes texts and conversations as JSON in UTF-8 without building a tree or a string first: what
/// an import does a million times. The result is what Jackson writes as a string; half a character
/// becomes a question mark, as in every encoder of Java.
///
/// One writer serves many texts, one after another. Not safe for use by several threads.
public final class JsonUtf8 {
  private static final int BLOCK = 256;

  /// What one character takes at most: an escape.
  private static final int WIDEST = 6;

  private static final String HEX = "0123456789ABCDEF";

  private final char[] block = new char[BLOCK];
  private byte[] json = new byte[8 * BLOCK];
  private int length;

  public JsonUtf8() {}

  /// The content as [ContentJson#write] gives it, without white space.
  public byte[] of(Content content) {
    length = 0;
    switch (content) {
      case Content.Text(String text) -> string(text);
      case Content.Messages conversation -> list(conversation);
    }
    return Arrays.copyOf(json, length);
  }

  /// A string in quotes.
  public byte[] of(String text) {
    length = 0;
    string(text);
    return Arrays.copyOf(json, length);
  }

  private void list(Content.Messages conversation) {
    String open = "[{\"role\":\"";
    for (Message message : conversation.messages()) {
      ascii(open);
      ascii(message.role().name().toLowerCase(Locale.ROOT));
      ascii("\",\"content\":");
      string(message.content());
      open = "},{\"role\":\"";
    }
    ascii("}]");
  }

  private void ascii(String text) {
    makeRoom(text.length());
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, json, length, bytes.length);
    length += bytes.length;
  }

  /// In blocks, because reading characters one by one from a string takes longer. No block ends
  /// between the halves of a character.
  private void string(String text) {
    makeRoom(1);
    json[length++] = '"';
    for (int start = 0; start < text.length(); ) {
      int end = Math.min(start + BLOCK, text.length());
      if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
      text.getChars(start, end, block, 0);
      block(end - start);
      start = end;
    }
    makeRoom(1);
    json[length++] = '"';
  }

  private void block(int characters) {
    makeRoom(WIDEST * characters);
    byte[] out = json;
    int at = length;
    for (int i = 0; i < characters; i++) {
      char c = block[i];
      if (c < 0x80) {
        if (c >= ' ' && c != '"' && c != '\\') {
          out[at++] = (byte) c;
        } else {
          at = escape(at, c);
        }
      } else if (c < 0x800) {
        out[at++] = (byte) (0xc0 | c >> 6);
        out[at++] = (byte) (0x80 | (c & 0x3f));
      } else if (!Character.isSurrogate(c)) {
        out[at++] = (byte) (0xe0 | c >> 12);
        out[at++] = (byte) (0x80 | (c >> 6 & 0x3f));
        out[at++] = (byte) (0x80 | (c & 0x3f));
      } else if (isPair(i, characters)) {
        at = pair(at, Character.toCodePoint(c, block[++i]));
      } else {
        out[at++] = '?';
      }
    }
    length = at;
  }

  private boolean isPair(int i, int characters) {
    return Character.isHighSurrogate(block[i])
        && i + 1 < characters
        && Character.isLowSurrogate(block[i + 1]);
  }

  private int pair(int start, int codePoint) {
    int at = start;
    json[at++] = (byte) (0xf0 | codePoint >> 18);
    json[at++] = (byte) (0x80 | (codePoint >> 12 & 0x3f));
    json[at++] = (byte) (0x80 | (codePoint >> 6 & 0x3f));
    json[at++] = (byte) (0x80 | (codePoint & 0x3f));
    return at;
  }

  private int escape(int start, char c) {
    int at = start;
    json[at++] = '\\';
    int letter = "\b\t\n\f\r\"\\".indexOf(c);
    if (letter >= 0) {
      json[at++] = (byte) "btnfr\"\\".charAt(letter);
      return at;
    }
    json[at++] = 'u';
    json[at++] = '0';
    json[at++] = '0';
    json[at++] = (byte) HEX.charAt(c >> 4);
    json[at++] = (byte) HEX.charAt(c & 0xf);
    return at;
  }

  private void makeRoom(int more) {
    if (json.length - length < more) {
      json = Arrays.copyOf(json, Math.max(2 * json.length, length + more));
    }
  }
}
