package rewarddesk.inference.server;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/// Addresses of servers as people write them. Stateless; looks no name up.
public final class Addresses {
  private Addresses() {}

  /// Reads `127.0.0.1:11434`, `http://localhost:11434/`.
  ///
  /// @param example an address to show when this is none
  /// @throws IllegalArgumentException with a plain sentence
  public static URI parse(String text, URI example) {
    String typed = text.strip();
    String url = typed.contains("://") ? typed : "http://" + typed;
    try {
      URI uri = URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
      String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
      if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
        return uri;
      }
    } catch (IllegalArgumentException ignored) {
      // Said below, in words that help more than those of the parser.
    }
    throw new IllegalArgumentException(
        "This is not the address of a server: " + typed + ". Write it like " + example + ".");
  }

  /// Whether what is sent there stays on this machine, as far as the address itself says.
  public static boolean isLoopback(URI address) {
    String host = Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
    return host.equals("localhost") || host.equals("[::1]") || isIpLoopback(host);
  }

  private static boolean isIpLoopback(String host) {
    return host.matches("127(?:\\.[0-9]{1,3}){3}");
  }
}
