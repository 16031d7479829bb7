package rewarddesk.ui;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import rewarddesk.inference.http.ServerKey;
import rewarddesk.inference.server.ServerKeys;

/// Keys that are kept as long as the test runs.
final class MemoryKeys implements ServerKeys {
  private final Map<URI, ServerKey> keys = new ConcurrentHashMap<>();

  @Override
  public Optional<ServerKey> find(URI address) {
    return Optional.ofNullable(keys.get(address));
  }

  @Override
  public void keep(URI address, Optional<ServerKey> key) {
    keys.remove(address);
    key.ifPresent(one -> keys.put(address, one));
  }
}
