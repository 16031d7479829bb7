package rewarddesk.inference.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;
import rewarddesk.progress.Cancellation;

/// Fetches one file. What has come stands in `NAME.part` until the file is whole and its checksum
/// fits; a second try goes on behind it, as long as the server's file is still the same.
final class FileDownload {
  private static final int TRIES_WITHOUT_PROGRESS = 5;
  private static final long PAUSE_MILLIS = 400;
  private static final int BUFFER = 1 << 16;
  private static final int WHOLE = 200;
  private static final int PART = 206;
  private static final int BEYOND = 416;

  private final Http http;
  private final URI address;
  private final HubFile file;
  private final Path target;
  private final Path part;
  private final Path about;

  FileDownload(Http http, URI address, HubFile file, Path target) {
    this.http = http;
    this.address = address;
    this.file = file;
    this.target = target;
    this.part = target.resolveSibling(target.getFileName() + ".part");
    this.about = target.resolveSibling(target.getFileName() + ".part.about");
  }

  /// @param have hears how many bytes of this file there are
  /// @return the checksums of the whole file
  /// @throws rewarddesk.inference.ModelException when it cannot be had, with what to do
  Checksums fetch(LongConsumer have, Cancellation cancel) throws IOException, InterruptedException {
    Files.createDirectories(target.resolveSibling("").toAbsolutePath());
    if (Files.isRegularFile(target) && Files.size(target) == file.size()) {
      Checksums there = Checksums.of(target, cancel);
      if (there.fit(file)) {
        have.accept(file.size());
        return there;
      }
    }
    begin();
    complete(have, cancel);
    Checksums found = Checksums.of(part, cancel);
    if (!found.fit(file)) {
      Files.delete(part);
      Files.deleteIfExists(about);
      throw HubFaults.refused(
          ("%s came damaged: its checksum is not the one that %s names. What came was deleted;"
                  + " download it again.")
              .formatted(file.path(), address.getHost()));
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(about);
    return found;
  }

  /// A part of another version of the file is of no use.
  private void begin() throws IOException {
    boolean same =
        Files.isRegularFile(part)
            && Files.isRegularFile(about)
            && Files.readString(about).equals(file.identity())
            && Files.size(part) <= file.size();
    if (!same) {
      Files.deleteIfExists(part);
      Files.createFile(part);
      Files.writeString(about, file.identity());
    }
  }

  private void complete(LongConsumer have, Cancellation cancel)
      throws IOException, InterruptedException {
    int tries = 0;
    long before = Files.size(part);
    while (Files.size(part) < file.size()) {
      try {
        more(have, cancel);
      } catch (IOException e) {
        cancel.throwIfCancelled();
        if (e.getCause() instanceof InterruptedException interrupted) {
          throw interrupted;
        }
        tries = Files.size(part) > before ? 1 : tries + 1;
        before = Math.max(before, Files.size(part));
        if (tries >= TRIES_WITHOUT_PROGRESS) {
          throw HubFaults.connection(address, e);
        }
        Thread.sleep(PAUSE_MILLIS * tries);
      }
    }
  }

  /// One connection's worth.
  private void more(LongConsumer have, Cancellation cancel)
      throws IOException, InterruptedException {
    long there = Files.size(part);
    HttpResponse<InputStream> answer =
        there == 0
            ? http.get(address, cancel)
            : http.get(address, cancel, "Range", "bytes=" + there + "-");
    try (InputStream body = answer.body();
        Patience patience = new Patience(body, cancel)) {
      switch (answer.statusCode()) {
        case WHOLE -> there = 0;
        case PART -> requireStart(answer, there);
        case BEYOND -> {
          Files.delete(part);
          Files.createFile(part);
          throw new IOException("the server does not know this part");
        }
        case 500, 502, 503, 504, 429 -> throw new IOException("status " + answer.statusCode());
        default -> throw HubFaults.status(answer.statusCode(), address);
      }
      copy(body, there, patience, have, cancel);
    }
  }

  private static void requireStart(HttpResponse<InputStream> answer, long there)
      throws IOException {
    String range = answer.headers().firstValue("Content-Range").orElse("");
    if (!range.startsWith("bytes " + there + "-")) {
      throw new IOException("another part came: " + range);
    }
  }

  private void copy(
      InputStream body, long there, Patience patience, LongConsumer have, Cancellation cancel)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long written = there;
    try (OutputStream out =
        Files.newOutputStream(
            part, there == 0 ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND)) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        cancel.throwIfCancelled();
        patience.heard();
        if (written + read > file.size()) {
          throw HubFaults.refused(
              "%s sends more of %s than the %,d bytes it announced. The download was stopped."
                  .formatted(address.getHost(), file.path(), file.size()));
        }
        out.write(buffer, 0, read);
        written += read;
        have.accept(written);
      }
    }
    if (written < file.size()) {
      throw new IOException("the connection ended after " + written + " bytes");
    }
  }
}
