package rewarddesk.inference.hub;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import rewarddesk.inference.ModelException;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;

/// Fetches the models whose addresses the user enters. Nobody is contacted unless downloads are
/// allowed. Safe for any thread; fetching blocks.
public final class HubDownloads {
  /// What a folder that was fetched says about itself.
  private static final String RECORD = "download.json";

  private static final long MOST_BYTES = 1L << 39;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Path home;
  private final BooleanSupplier allowed;
  private final Http http = new Http();

  /// @param home where each model gets a folder of its own
  /// @param allowed whether the settings allow downloads, asked each time
  public HubDownloads(Path home, BooleanSupplier allowed) {
    this.home = home;
    this.allowed = allowed;
  }

  public boolean isAllowed() {
    return allowed.getAsBoolean();
  }

  /// Where a model of that address would lie.
  public Path folder(HubAddress address) {
    return home.resolve(address.folderPath());
  }

  /// Fetches a model, or what is still missing of it.
  ///
  /// @param progress bytes that are there, and bytes in all
  /// @return the model's folder, or its graph when the address names one
  /// @throws ModelException when downloads are not allowed, or it cannot be had, with what to do
  /// @throws java.util.concurrent.CancellationException when cancelled; what was fetched stays
  /// @throws InterruptedException when the thread was interrupted; the same
  public Path fetch(HubAddress address, ProgressListener progress, Cancellation cancel)
      throws InterruptedException {
    if (!isAllowed()) {
      throw HubFaults.refused(
          "Downloads are off, and nothing was contacted. Allow them under Settings (in a terminal:"
              + " rewarddesk model settings --downloads on), or fetch the model with your browser"
              + " and add its folder.");
    }
    progress.progress(0, -1);
    HubListing listing = HubListing.of(http, address, cancel);
    List<HubFile> needed = NeededFiles.of(address, listing.files());
    Path folder = folder(address);
    try {
      Files.createDirectories(folder);
      checkRoom(folder, needed);
      fetchAll(address, listing.commit(), needed, folder, progress, cancel);
      return address.file().map(folder::resolve).orElse(folder);
    } catch (IOException e) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "The model cannot be written to %s. Look whether the disk is full and whether you may write there; what was fetched stays."
              .formatted(folder),
          e);
    }
  }

  private static void checkRoom(Path folder, List<HubFile> needed) throws IOException {
    long bytes = needed.stream().mapToLong(HubFile::size).sum();
    if (bytes > MOST_BYTES || needed.stream().anyMatch(file -> file.size() > MOST_BYTES)) {
      throw HubFaults.refused(
          "The model has %,d bytes, which is more than this program takes.".formatted(bytes));
    }
    long there = 0;
    for (HubFile file : needed) {
      there += present(folder.resolve(file.path()));
    }
    long room = Files.getFileStore(folder).getUsableSpace();
    if (bytes - there > room) {
      throw HubFaults.refused(
          ("The model needs %,d more bytes, but the disk of %s has only %,d left. Make room, then"
                  + " try again.")
              .formatted(bytes - there, folder, room));
    }
  }

  private static long present(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    if (Files.isRegularFile(file)) {
      return Files.size(file);
    }
    return Files.isRegularFile(part) ? Files.size(part) : 0;
  }

  private void fetchAll(
      HubAddress address,
      String commit,
      List<HubFile> needed,
      Path folder,
      ProgressListener progress,
      Cancellation cancel)
      throws IOException, InterruptedException {
    long total = needed.stream().mapToLong(HubFile::size).sum();
    ObjectNode record =
        MAPPER
            .createObjectNode()
            .put("server", address.server().toString())
            .put("repository", address.repository())
            .put("revision", address.revision())
            .put("commit", commit);
    ArrayNode files = record.putArray("files");
    long done = 0;
    for (HubFile file : needed) {
      long before = done;
      Path target = inside(folder, file.path());
      Checksums found =
          new FileDownload(http, address.file(commit, file.path()), file, target)
              .fetch(bytes -> progress.progress(before + bytes, total), cancel);
      files
          .addObject()
          .put("path", file.path())
          .put("size", file.size())
          .put("sha256", found.sha256())
          .put("checked", file.sha256().isPresent() || file.gitBlob().isPresent());
      done += file.size();
    }
    Files.writeString(folder.resolve(RECORD), record.toPrettyString() + "\n");
    progress.progress(total, total);
  }

  /// The names were looked at already; nothing may be written outside all the same.
  private static Path inside(Path folder, String path) {
    Path target = folder.resolve(path).normalize();
    if (!target.startsWith(folder.normalize())) {
      throw HubFaults.refused("The file name %s leads out of the model's folder.".formatted(path));
    }
    return target;
  }
}
