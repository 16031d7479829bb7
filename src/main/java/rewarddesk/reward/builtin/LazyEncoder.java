package rewarddesk.reward.builtin;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.TextEncoder;

/// An encoder that is loaded when it is first needed, once. One that cannot be loaded stays
/// missing: the reason is logged once. Safe for any thread.
final class LazyEncoder implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(LazyEncoder.class.getName());

  private final Supplier<? extends TextEncoder> source;
  private @Nullable TextEncoder encoder;
  private boolean tried;

  LazyEncoder(Supplier<? extends TextEncoder> source) {
    this.source = source;
  }

  /// The encoder, or empty when it cannot be loaded on this machine.
  synchronized Optional<TextEncoder> get() {
    if (!tried) {
      tried = true;
      try {
        encoder = source.get();
      } catch (ModelException e) {
        LOG.log(Level.WARNING, e.getMessage() + " Relevance will not be measured.", e);
      }
    }
    return Optional.ofNullable(encoder);
  }

  @Override
  public synchronized void close() {
    tried = true;
    if (encoder != null) {
      encoder.close();
      encoder = null;
    }
  }
}
