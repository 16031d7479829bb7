package rewarddesk.inference.hub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import rewarddesk.progress.Cancellation;

/// Checksums of files, in hexadecimal.
///
/// @param sha256 SHA-256 of the content
/// @param gitBlob git's name for the same content
record Checksums(String sha256, String gitBlob) {
  private static final int BUFFER = 1 << 20;

  static Checksums of(Path file, Cancellation cancel) throws IOException {
    MessageDigest sha256 = digest("SHA-256");
    MessageDigest git = digest("SHA-1");
    git.update(("blob " + Files.size(file) + "\0").getBytes(StandardCharsets.US_ASCII));
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        cancel.throwIfCancelled();
        sha256.update(buffer, 0, read);
        git.update(buffer, 0, read);
      }
    }
    return new Checksums(
        HexFormat.of().formatHex(sha256.digest()), HexFormat.of().formatHex(git.digest()));
  }

  /// Whether a file is what the server says it is; true when the server names no checksum.
  boolean fit(HubFile file) {
    return file.sha256().map(sha256::equals).orElse(true)
        && file.gitBlob().map(gitBlob::equals).orElse(true);
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
