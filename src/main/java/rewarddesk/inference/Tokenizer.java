package rewarddesk.inference;

import java.util.List;
import java.util.OptionalLong;

/// Cuts text into a model's tokens. It never shortens, never pads and adds nothing by itself. Safe
/// for any number of threads.
public interface Tokenizer extends AutoCloseable {

  /// Token ids of a text, without anything around it.
  ///
  /// @throws ModelException when the text is too long to be cut at all
  long[] ids(MarkedText text);

  /// Token ids of text from data: special tokens inside are text.
  default long[] ids(String data) {
    return ids(MarkedText.data(data));
  }

  /// The special tokens the model puts around one text and between two.
  TokenFrame frame();

  /// The id of a special or added token, when there is one of that name.
  OptionalLong special(String token);

  /// The name of a special or added token; empty for any other.
  String specialName(long id);

  /// Names of all special tokens.
  List<String> specials();

  /// Text of tokens; special tokens appear by their names.
  String text(long[] ids);

  @Override
  void close();
}
