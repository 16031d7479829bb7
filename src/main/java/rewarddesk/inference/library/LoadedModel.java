package rewarddesk.inference.library;

import java.util.List;
import java.util.Optional;
import rewarddesk.inference.ChatTemplate;
import rewarddesk.inference.Compute;
import rewarddesk.inference.SequenceScorer;
import rewarddesk.inference.Tokenizer;

/// A model ready to score. Safe for any number of threads.
///
/// @param compute what it runs on
/// @param digest SHA-256 of the weights
/// @param identity everything that decides its numbers, see [ModelLoader#identity]
/// @param notes what the user should know about it, as sentences
public record LoadedModel(
    ModelDescription description,
    Tokenizer tokenizer,
    Optional<ChatTemplate> template,
    SequenceScorer scorer,
    Compute compute,
    String digest,
    String identity,
    List<String> notes)
    implements AutoCloseable {
  public LoadedModel {
    notes = List.copyOf(notes);
  }

  @Override
  public void close() {
    try {
      scorer.close();
    } finally {
      tokenizer.close();
    }
  }
}
