package rewarddesk.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import rewarddesk.files.WholeFile;

/// [Settings] in one JSON file. Changes are saved together, half a second after the first of them,
/// under a temporary name that is then moved into place: the file is whole at every moment.
///
/// A file that cannot be read is kept aside with `.broken` behind its name, one written by a newer
/// program is copied with `.newer` behind its name; [#notice()] says so.
public final class FileSettingsStore implements SettingsStore {
  private static final Logger LOG = Logger.getLogger(FileSettingsStore.class.getName());
  private static final long LARGEST_FILE_BYTES = 1_000_000;
  private static final long DELAY_MILLIS = 500;

  private final Path file;
  private final Optional<String> notice;
  private final ScheduledExecutorService saver =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("settings").daemon().factory());
  private final Object lock = new Object();
  private Settings settings;
  private @Nullable Settings unsaved;
  private boolean closed;

  /// Reads the file, when there is one. Never throws: what goes wrong is told by [#notice()].
  ///
  /// @param file where the settings live; its folder is made with the first change
  public FileSettingsStore(Path file) {
    this.file = file.toAbsolutePath();
    Loaded loaded = load(this.file);
    this.settings = loaded.settings();
    this.notice = loaded.notice();
  }

  /// What went wrong when reading the file, as a sentence for the user.
  public Optional<String> notice() {
    return notice;
  }

  /// Where the settings live, absolute.
  public Path file() {
    return file;
  }

  @Override
  public Settings current() {
    synchronized (lock) {
      return settings;
    }
  }

  @Override
  public void update(UnaryOperator<Settings> change) {
    synchronized (lock) {
      Settings changed = change.apply(settings);
      if (changed.equals(settings)) {
        return;
      }
      settings = changed;
      boolean waiting = unsaved != null;
      unsaved = changed;
      if (!waiting && !closed) {
        var _ = saver.schedule(this::save, DELAY_MILLIS, TimeUnit.MILLISECONDS);
      }
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
    }
    saver.shutdownNow();
    save();
  }

  /// Writes the latest change. The second caller waits for the first, so that an older state never
  /// lands on a newer one.
  private synchronized void save() {
    Settings latest;
    synchronized (lock) {
      latest = unsaved;
      unsaved = null;
    }
    if (latest == null) {
      return;
    }
    try {
      WholeFile.write(file, SettingsJson.write(latest));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The settings could not be saved in " + file, e);
    }
  }

  private record Loaded(Settings settings, Optional<String> notice) {}

  private static Loaded load(Path file) {
    if (!Files.exists(file)) {
      return new Loaded(SettingsDefaults.settings(), Optional.empty());
    }
    try {
      String text = read(file);
      return new Loaded(SettingsJson.read(text), keepNewer(file, text));
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      LOG.log(Level.FINE, "The settings in " + file + " could not be read", e);
      return new Loaded(SettingsDefaults.settings(), Optional.of(keepBroken(file)));
    }
  }

  private static String read(Path file) throws IOException {
    if (Files.size(file) > LARGEST_FILE_BYTES) {
      throw new IOException("larger than " + LARGEST_FILE_BYTES + " bytes");
    }
    return Files.readString(file);
  }

  private static Optional<String> keepNewer(Path file, String text) throws IOException {
    if (SettingsJson.version(text) <= SettingsJson.VERSION) {
      return Optional.empty();
    }
    Path copy = beside(file, ".newer");
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    return Optional.of(
        "The settings were written by a newer RewardDesk. What this one knows is used; the file is"
            + " kept as "
            + copy
            + ".");
  }

  private static String keepBroken(Path file) {
    Path aside = beside(file, ".broken");
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      return "The settings could not be read, so RewardDesk starts with the standard ones. The old"
          + " file is kept as "
          + aside
          + ".";
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The unreadable settings " + file + " could not be kept aside", e);
      return "The settings in "
          + file
          + " could not be read, so RewardDesk uses the standard ones. Check the file's"
          + " permissions.";
    }
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
