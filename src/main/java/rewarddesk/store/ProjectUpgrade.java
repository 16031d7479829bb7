package rewarddesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
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
    Files.deleteIfExists(unfinished);
    try (Connection connection = Connections.writing(unfinished)) {
      Sql.run(connection, "pragma application_id = " + FileHeader.APPLICATION_ID);
      migrations.apply(connection);
      Sql.list(connection, row -> row.getString(1), "pragma journal_mode = wal");
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Upgrades an older file.
  ///
  /// @throws ProjectException when a newer program wrote it
  void upgrade(Path file, Connection connection) throws IOException, SQLException {
    int version = Migrations.versionOf(connection);
    if (version > migrations.version()) {
      throw tooNew(file, version);
    }
    if (version < migrations.version()) {
      backUp(file, connection, version);
      migrations.apply(connection);
    }
  }

  private static void backUp(Path file, Connection connection, int version)
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
