package rewarddesk.inference.server;

import java.net.URI;
import java.util.Optional;
import rewarddesk.inference.http.ServerKey;

/// The keys of servers that want one. A key belongs to the address it was entered for (scheme, host
/// and port) and is found for no other. Safe for any thread.
public interface ServerKeys {
  /// No server has one, and none can be kept.
  ServerKeys NONE =
      new ServerKeys() {
        @Override
        public Optional<ServerKey> find(URI address) {
          return Optional.empty();
        }

        @Override
        public void keep(URI address, Optional<ServerKey> key) {
          throw new UnsupportedOperationException("there is no place for keys");
        }
      };

  /// The key for this address.
  Optional<ServerKey> find(URI address);

  /// Keeps a key for this address in place of what was there; forgets it when there is none.
  ///
  /// @throws java.io.UncheckedIOException when it cannot be written; what was kept stays
  void keep(URI address, Optional<ServerKey> key);
}
