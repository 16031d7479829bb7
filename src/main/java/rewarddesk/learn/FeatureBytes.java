package rewarddesk.learn;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;
import rewarddesk.reward.builtin.PairNumbers;
import rewarddesk.reward.builtin.SideNumbers;

/// The numbers of a pair as bytes: which encoder, then for each side and list a count and 4 bytes a
/// number. About 3 KB.
final class FeatureBytes {
  private FeatureBytes() {}

  static byte[] write(PairNumbers pair) {
    float[][] lists = {
      pair.a().scalars(), pair.a().embedding(), pair.b().scalars(), pair.b().embedding()
    };
    int size = 1;
    for (float[] list : lists) {
      size += Short.BYTES + list.length * Float.BYTES;
    }
    ByteBuffer bytes = ByteBuffer.allocate(size).put((byte) (pair.chinese() ? 1 : 0));
    for (float[] list : lists) {
      bytes.putShort((short) list.length);
      for (float number : list) {
        bytes.putFloat(number);
      }
    }
    return bytes.array();
  }

  /// Empty when the bytes are not what [#write] makes; the item is then measured again.
  static Optional<PairNumbers> read(byte[] stored) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(stored);
      boolean chinese = bytes.get() == 1;
      PairNumbers pair =
          new PairNumbers(
              chinese,
              new SideNumbers(list(bytes), list(bytes)),
              new SideNumbers(list(bytes), list(bytes)));
      return bytes.hasRemaining() ? Optional.empty() : Optional.of(pair);
    } catch (BufferUnderflowException | NegativeArraySizeException e) {
      return Optional.empty();
    }
  }

  private static float[] list(ByteBuffer bytes) {
    float[] list = new float[bytes.getShort()];
    for (int i = 0; i < list.length; i++) {
      list[i] = bytes.getFloat();
    }
    return list;
  }
}
