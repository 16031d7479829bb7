package rewarddesk.export.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import rewarddesk.files.Sha256;

/// One file on its way: written under a temporary name, its bytes counted and hashed.
///
/// Not safe for use by several threads.
public final class StagedFile {
  private static final int BUFFER = 1 << 16;

  private final Path temporary;
  private final FileChannel channel;
  private final MessageDigest digest = Sha256.digest();
  private final SyncedStream synced;
  private final OutputStream out;
  private String name;
  private String sha256 = "";
  private long bytes;

  StagedFile(Path temporary, String name) throws IOException {
    this.temporary = temporary;
    this.name = name;
    this.channel =
        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    this.synced = new SyncedStream(channel);
    this.out = new BufferedOutputStream(new DigestOutputStream(synced, digest), BUFFER);
  }

  /// Takes the file's bytes; closing it completes the file.
  public OutputStream out() {
    return out;
  }

  /// Writes a whole text in UTF-8 and completes the file.
  public void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    complete();
  }

  /// Everything is written: forces it to disk, and learns size and hash. Does nothing the second
  /// time.
  public void complete() throws IOException {
    if (channel.isOpen()) {
      out.flush();
      synced.sync();
      bytes = channel.position();
      sha256 = Sha256.hex(digest);
      out.close();
    }
  }

  /// The name it will have.
  public String name() {
    return name;
  }

  /// Another name, when the first was a guess.
  public void rename(String newName) {
    this.name = newName;
  }

  /// SHA-256 of the complete file, in hexadecimal.
  public String sha256() {
    return sha256;
  }

  /// Size of the complete file.
  public long bytes() {
    return bytes;
  }

  Path temporary() {
    return temporary;
  }

  void abandon() throws IOException {
    synced.close();
  }
}
