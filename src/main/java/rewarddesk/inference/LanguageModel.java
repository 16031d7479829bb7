package rewarddesk.inference;

import java.util.List;
import java.util.Map;
import rewarddesk.model.Content;

/// A causal language model that tells the probabilities of texts it is given, token by token. Safe
/// for any number of threads.
///
/// Special tokens count once: where the model begins with a start token there is exactly one,
/// whether the template or the tokenizer writes it. The first token of a passage follows nothing
/// and has no probability; where there is a start token, that is the one.
public interface LanguageModel extends AutoCloseable {

  /// Name of the model, for messages and provenance.
  String name();

  /// SHA-256 of the weights, in hexadecimal.
  String digest();

  /// How many tokens it reads at once.
  int longest();

  /// Everything that decides the numbers beside weights and text, by name, for provenance.
  Map<String, String> options();

  /// What the user should know about it, as sentences: what a self-test at loading found.
  List<String> notes();

  /// A text alone, to be scored as a whole.
  Passage text(String text);

  /// A response after its prompt, as the model was trained to read it: through the model's chat
  /// template, or, when it has none, joined as plain text with a space between them unless one of
  /// them brings white space. The prompt is told from the response by rendering it alone.
  ///
  /// @throws ModelException when the template cannot show this conversation, or shows the prompt
  ///   otherwise once there is a response
  Passage response(Content prompt, Content response);

  /// The same, where the prompt counts too: its own text is [Passage.Part#PROMPT].
  ///
  /// @throws ModelException as above, and when the template rewrites the prompt, so that its text
  ///   cannot be told from the template's
  Passage promptAndResponse(Content prompt, Content response);

  /// A prompt with a response that has only begun: nothing ends it.
  ///
  /// @throws ModelException as for [#response]
  Passage opening(Content prompt, String opening);

  /// The name of a special token of its vocabulary (`<|im_end|>`); empty for any other token.
  String special(long id);

  /// The probabilities of passages. What they begin with in common is read once, where the model
  /// has a cache; a passage longer than the model is read in overlapping windows, and every token
  /// is counted once. The result for a passage does not depend on the others.
  ///
  /// @return in the order of the passages
  /// @throws ModelException when the model gives no finite numbers, or a passage is too much for it
  /// @throws InterruptedException when the thread was interrupted; it ends the work at once
  List<ScoredText> score(List<Passage> passages) throws InterruptedException;

  @Override
  void close();
}
