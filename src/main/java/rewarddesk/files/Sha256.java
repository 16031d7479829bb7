package rewarddesk.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The SHA-256 of files, and of bytes that pass. Whole files are read piece by piece, about a
/// gigabyte a second.
public final class Sha256 {
  private static final int PIECE = 1 << 20;

  private Sha256() {}

  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// As 64 lower-case hexadecimal digits.
  public static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /// @throws IOException when the file cannot be read
  public static String of(Path file) throws IOException {
    return of(List.of(file));
  }

  /// Of files one after another, as if they were one.
  ///
  /// @throws IOException when one of them cannot be read
  public static String of(List<Path> files) throws IOException {
    MessageDigest digest = digest();
    byte[] piece = new byte[PIECE];
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
          digest.update(piece, 0, read);
        }
      }
    }
    return hex(digest);
  }
}
