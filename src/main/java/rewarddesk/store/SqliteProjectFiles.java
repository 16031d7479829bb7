package rewarddesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.project.ProjectFiles;

/// Project files on SQLite: one file, its write-ahead log while it is open, and a lock file.
public final class SqliteProjectFiles implements ProjectFiles {
  private final ProjectUpgrade upgrade;

  public SqliteProjectFiles() {
    this(Migrations.current());
  }

  /// Chooses where SQLite's native library is unpacked, which also clears away what killed programs
  /// left there. Call it once at start, before the first project is opened. A folder that cannot be
  /// made leaves the system's temporary folder in use.
  public static void unpackInto(Path folder) {
    try {
      Files.createDirectories(folder);
      System.setProperty("org.sqlite.tmpdir", folder.toString());
    } catch (IOException e) {
      System.getLogger(SqliteProjectFiles.class.getName())
          .log(System.Logger.Level.INFO, "native libraries go to the temporary folder", e);
    }
  }

  /// A program that knows other migrations: how tests make older and newer programs.
  SqliteProjectFiles(Migrations migrations) {
    this.upgrade = new ProjectUpgrade(migrations);
  }

  @Override
  public Project open(Path file) {
    Path real = real(file);
    if (!Files.isRegularFile(real)) {
      throw StoreFailure.missing(file, "There is no project " + file + ". Check the name.");
    }
    FileHeader.check(real);
    return locked(real);
  }

  @Override
  public Project openOrCreate(Path file) {
    Path real = real(file);
    if (Files.exists(real)) {
      return open(real);
    }
    Path folder = Objects.requireNonNullElse(real.getParent(), real);
    if (!Files.isDirectory(folder)) {
      throw StoreFailure.missing(file, "There is no folder " + folder + ". Make it first.");
    }
    return locked(real);
  }

  @Override
  public long rescueDecisions(
      Path damaged, Path jsonl, ProgressListener progress, Cancellation cancel) {
    return new DecisionRescue(damaged, jsonl, progress, cancel).run();
  }

  /// The file behind links, so that two names of one project share one lock.
  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  private Project locked(Path file) {
    ProjectLock lock = ProjectLock.take(file);
    try {
      return new SqliteProject(file, lock, new WriteQueue(file, connect(file)));
    } catch (SQLException e) {
      lock.close();
      throw StoreFailure.of(file, e);
    } catch (IOException e) {
      lock.close();
      throw StoreFailure.cannotWrite(file, e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private StoreConnection connect(Path file) throws IOException, SQLException {
    if (!Files.exists(file)) {
      upgrade.create(file);
    }
    StoreConnection connection = Connections.writing(file);
    try {
      upgrade.upgrade(file, connection);
      return connection;
    } catch (SQLException | IOException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }
}
