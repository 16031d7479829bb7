package rewarddesk.export.select;

import java.util.Arrays;
import rewarddesk.export.recipe.Output;
import rewarddesk.export.target.Split;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Role;
import rewarddesk.model.TextHash;

/// What stands for a prompt: the first 128 bits of the SHA-256 of its turns, so that the same
/// prompt is the same whether it was imported as text or as one turn of the user.
///
/// Of 2^128 values two of a million prompts agree by chance with a probability of 10^−27.
public record PromptKey(long high, long low) {
  private static final char END_OF_ROLE = '\u0001';
  private static final char END_OF_TURN = '\u0002';

  public static PromptKey of(Content prompt) {
    StringBuilder turns = new StringBuilder();
    for (Message turn : prompt.turns(Role.USER)) {
      turns.append(turn.role().name()).append(END_OF_ROLE);
      turns.append(turn.content()).append(END_OF_TURN);
    }
    byte[] hash = TextHash.bytes(turns.toString());
    return new PromptKey(number(hash, 0), number(hash, Long.BYTES));
  }

  private static long number(byte[] hash, int from) {
    long number = 0;
    for (byte value : Arrays.copyOfRange(hash, from, from + Long.BYTES)) {
      number = number << Byte.SIZE | (value & 0xff);
    }
    return number;
  }

  /// The split that every pair of this prompt belongs to: the hash as a number of 0 to 1, the
  /// lowest for the test, the next for validation. It depends on the prompt and the shares alone,
  /// so a prompt stays where it is when data is added.
  public Split split(Output output) {
    double place = (high >>> 11) * 0x1.0p-53;
    if (place < output.test()) {
      return Split.TEST;
    }
    return place < output.test() + output.validation() ? Split.VALIDATION : Split.TRAIN;
  }
}
