package rewarddesk.reward.builtin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rewarddesk.inference.TextEncoder;
import rewarddesk.inference.TextVector;

/// Reads each text once: many pairs share a question or a response.
record RememberingEncoder(TextEncoder encoder, Map<String, TextVector> known)
    implements TextEncoder {

  static RememberingEncoder of(TextEncoder encoder) {
    return new RememberingEncoder(encoder, new ConcurrentHashMap<>());
  }

  @Override
  public String name() {
    return encoder.name();
  }

  @Override
  public TextVector encode(String text) {
    return known.computeIfAbsent(text, encoder::encode);
  }

  @Override
  public void close() {
    encoder.close();
  }
}
