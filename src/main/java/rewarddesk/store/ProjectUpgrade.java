package rewarddesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import rewarddesk.project.ProjectException;
import rewarddesk.project.ProjectException.Reason;

/// Brings project files to the version this program writes: new ones from nothing, older ones step
/// by step after a backup.
///
/// @param migrations all steps this program knows
record ProjectUpgrade(Migrations migrations) {

  /// Makes an empty project under another name and moves it into place, so that there is never half
  /// a project under the real name.
  void create(Path file) throws IOException, SQLException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    for (String part : List.of("", "-wal", "-shm", "-journal")) {
      Files.deleteIfExists(unfinished.resolveSibling(unfinished.getFileName() + part));
    }
    try (StoreConnection connection = Connections.writing(unfinished)) {
      Sql.run(connection, "pragma application_id = " + FileHeader.APPLICATION_ID);
      migrations.apply(connection);
      Sql.list(connection, row -> row.getString(1), "pragma journal_mode = wal");
    }
    setAsideLog(file);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /// A log without its project, left by a killed program and a person who moved the project away,
  /// would be taken for the log of the new one.
  private static void setAsideLog(Path file) throws IOException {
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    if (Files.exists(log)) {
      Path aside = file.resolveSibling(log.getFileName() + ".orphan");
      Files.move(log, aside, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
  }

  /// Upgrades an older file.
  ///
  /// @throws ProjectException when a newer program wrote it
  void upgrade(Path file, StoreConnection connection) throws IOException, SQLException {
    int version = Migrations.versionOf(connection);
    if (version > migrations.version()) {
      throw tooNew(file, version);
    }
    if (version < migrations.version()) {
      backUp(file, connection, version);
      migrations.apply(connection);
    }
  }

  private static void backUp(Path file, StoreConnection connection, int version)
      throws IOException, SQLException {
    Sql.list(connection, row -> row.getInt(1), "pragma wal_checkpoint(truncate)");
    String name = file.getFileName() + ".backup-v" + version;
    Path backup = file.resolveSibling(name);
    for (int i = 2; Files.exists(backup); i++) {
      backup = file.resolveSibling(name + "-" + i);
    }
    Path unfinished = file.resolveSibling(backup.getFileName() + ".new");
    Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
    Files.move(unfinished, backup, StandardCopyOption.ATOMIC_MOVE);
  }

  private ProjectException tooNew(Path file, int version) {
    return new ProjectException(
        Reason.TOO_NEW,
        file,
        "The project "
            + file.getFileName()
            + " was written by a newer RewardDesk (file version "
            + version
            + "; this program reads up to "
            + migrations.version()
            + "). Update RewardDesk to open it.");
  }
}
