package rewarddesk.inference.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rewarddesk.files.WholeFile;
import rewarddesk.inference.http.ServerKey;
import rewarddesk.json.ContentJson;

/// Keys in a file that only its owner can read, by address, and one from the environment.
///
/// The file is read each time a key is asked for, so that what another process kept counts. One
/// that cannot be read holds no keys. What is written never replaces the file in part.
public final class FileServerKeys implements ServerKeys {
  /// Names the variable with a key that is kept nowhere: the address it is for, a blank and the
  /// key, `http://127.0.0.1:8000 KEY`. It comes before one in the file.
  public static final String VARIABLE = "REWARDDESK_SERVER_KEY";

  private static final System.Logger LOG = System.getLogger(FileServerKeys.class.getName());
  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rw-------");
  private static final long LARGEST_FILE_BYTES = 1_000_000;
  private static final URI EXAMPLE = URI.create("http://127.0.0.1:8000");

  private final Path file;
  private final String environment;

  /// @param file where keys are kept; made with the first of them
  /// @param environment what [#VARIABLE] says; empty when it is not set
  public FileServerKeys(Path file, String environment) {
    this.file = file.toAbsolutePath();
    this.environment = environment.strip();
  }

  @Override
  public Optional<ServerKey> find(URI address) {
    return fromEnvironment(address).or(() -> key(read().path(origin(address)).asText("")));
  }

  private Optional<ServerKey> fromEnvironment(URI address) {
    int blank = environment.indexOf(' ');
    if (blank < 0) {
      return Optional.empty();
    }
    try {
      URI meant = Addresses.parse(environment.substring(0, blank), EXAMPLE);
      return origin(meant).equals(origin(address))
          ? key(environment.substring(blank).strip())
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      LOG.log(System.Logger.Level.WARNING, VARIABLE + " does not begin with an address");
      return Optional.empty();
    }
  }

  private static Optional<ServerKey> key(String secret) {
    try {
      return secret.isEmpty() ? Optional.empty() : Optional.of(new ServerKey(secret));
    } catch (IllegalArgumentException e) {
      LOG.log(System.Logger.Level.WARNING, "a key that cannot be sent is left out");
      return Optional.empty();
    }
  }

  @Override
  public synchronized void keep(URI address, Optional<ServerKey> key) {
    try {
      ObjectNode keys = stored();
      key.ifPresentOrElse(
          one -> keys.put(origin(address), one.secret()), () -> keys.remove(origin(address)));
      write(keys);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Scheme, host and port: the same server whatever path is asked for.
  private static String origin(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    int port = address.getPort() < 0 ? usual : address.getPort();
    return scheme + "://" + String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
  }

  private ObjectNode read() {
    try {
      return stored();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, e.getMessage());
      return ContentJson.MAPPER.createObjectNode();
    }
  }

  /// What stands in the file is part of the parser's words: they go no further.
  ///
  /// @throws IOException when there is a file that cannot be read as keys
  private ObjectNode stored() throws IOException {
    if (!Files.exists(file)) {
      return ContentJson.MAPPER.createObjectNode();
    }
    try {
      if (Files.size(file) <= LARGEST_FILE_BYTES
          && ContentJson.MAPPER.readTree(file.toFile()) instanceof ObjectNode keys) {
        return keys;
      }
    } catch (JsonProcessingException e) {
      throw unreadable();
    }
    throw unreadable();
  }

  private IOException unreadable() {
    return new IOException(
        "The keys in " + file + " cannot be read. Correct the file, or move it away.");
  }

  /// The file is its owner's alone before anything stands in it.
  private void write(ObjectNode keys) throws IOException {
    Path folder = file.resolveSibling("");
    Files.createDirectories(folder);
    WholeFile.write(file, keys.toPrettyString() + "\n", ownerAlone(folder));
  }

  /// On Windows the user's own folder is closed to others as it is.
  private static FileAttribute<?>[] ownerAlone(Path folder) throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
        : new FileAttribute<?>[0];
  }
}
