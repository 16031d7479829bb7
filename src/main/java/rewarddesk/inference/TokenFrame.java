package rewarddesk.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/// What a tokenizer puts around one text and between two (`[CLS] A [SEP] B [SEP]`). Immutable.
///
/// @param single the order for one text
/// @param pair the order for two texts
public record TokenFrame(List<Part> single, List<Part> pair) {

  /// Nothing around a text; two texts follow each other.
  public static final TokenFrame NONE =
      new TokenFrame(
          List.of(new Part.Text(false, 0)),
          List.of(new Part.Text(false, 0), new Part.Text(true, 1)));

  /// A part of the order.
  public sealed interface Part {
    /// Which of the two texts a token counts to, 0 or 1.
    int type();

    /// A special token.
    record Special(long id, int type) implements Part {}

    /// One of the texts.
    ///
    /// @param second whether it is the second
    record Text(boolean second, int type) implements Part {}
  }

  public TokenFrame {
    single = List.copyOf(single);
    pair = List.copyOf(pair);
  }

  /// One text with what belongs around it.
  public TokenSequence around(long[] ids) {
    return fill(single, ids, new long[0]);
  }

  /// Two texts with what belongs around them.
  public TokenSequence around(long[] first, long[] second) {
    return fill(pair, first, second);
  }

  /// A text that a template has already brought into form: the start token is put in front when it
  /// is not there yet, so that there is exactly one, and nothing is put behind.
  public TokenSequence start(long[] ids) {
    long[] start = prefix();
    boolean there =
        ids.length >= start.length && Arrays.equals(start, Arrays.copyOf(ids, start.length));
    return TokenSequence.of(
        there ? ids : LongStream.concat(LongStream.of(start), LongStream.of(ids)).toArray());
  }

  /// The special tokens in front of a single text.
  public long[] prefix() {
    return single.stream()
        .takeWhile(part -> part instanceof Part.Special)
        .mapToLong(part -> ((Part.Special) part).id())
        .toArray();
  }

  /// How many tokens are added to one text.
  public int addedToOne() {
    return specials(single);
  }

  /// How many tokens are added to two texts.
  public int addedToTwo() {
    return specials(pair);
  }

  private static int specials(List<Part> parts) {
    return (int) parts.stream().filter(part -> part instanceof Part.Special).count();
  }

  private static TokenSequence fill(List<Part> parts, long[] first, long[] second) {
    List<long[]> ids = new ArrayList<>();
    List<long[]> types = new ArrayList<>();
    for (Part part : parts) {
      long[] filled =
          switch (part) {
            case Part.Special(long id, int _) -> new long[] {id};
            case Part.Text(boolean isSecond, int _) -> isSecond ? second : first;
          };
      long[] type = new long[filled.length];
      Arrays.fill(type, part.type());
      ids.add(filled);
      types.add(type);
    }
    return new TokenSequence(join(ids), join(types));
  }

  private static long[] join(List<long[]> parts) {
    return parts.stream().flatMapToLong(Arrays::stream).toArray();
  }
}
