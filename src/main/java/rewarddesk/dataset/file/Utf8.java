package rewarddesk.dataset.file;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Tells whether bytes are UTF-8: no overlong forms, no halves of characters, nothing beyond
/// Unicode.
final class Utf8 {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long NOT_ASCII = 0x8080808080808080L;

  private Utf8() {}

  /// The place of the first byte that is not UTF-8 among the first `length`; −1 when all are.
  static int firstInvalid(byte[] bytes, int length) {
    int at = 0;
    while (at < length) {
      if (at + Long.BYTES <= length && ((long) LONG.get(bytes, at) & NOT_ASCII) == 0) {
        at += Long.BYTES;
      } else if (bytes[at] >= 0) {
        at++;
      } else {
        int size = size(bytes, at, length);
        if (size == 0) {
          return located(bytes, length);
        }
        at += size;
      }
    }
    return -1;
  }

  /// Length of the character that starts here; 0 when none does.
  private static int size(byte[] bytes, int at, int length) {
    int first = bytes[at] & 0xff;
    int size = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (size == 0 || at + size > length) {
      return 0;
    }
    int second = bytes[at + 1] & 0xff;
    int least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    int most = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    boolean fits = second >= least && second <= most;
    for (int i = 2; i < size; i++) {
      fits &= (bytes[at + i] & 0xc0) == 0x80;
    }
    return fits ? size : 0;
  }

  /// Where Java's decoder, which is slower and exact about the place, gives up.
  private static int located(byte[] bytes, int length) {
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
    try {
      StandardCharsets.UTF_8.newDecoder().decode(in);
      return -1;
    } catch (CharacterCodingException e) {
      return in.position();
    }
  }
}
