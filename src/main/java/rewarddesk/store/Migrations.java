package rewarddesk.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The numbered steps from an empty file to today's schema. A file's version (`user_version`) is
/// the number of steps it has taken. A step that users have may never be changed: add another.
///
/// @param scripts SQL of step 1, 2, 3 …
record Migrations(List<String> scripts) {
  private static final List<String> RESOURCES =
      List.of(
          "001-first-project-file.sql",
          "002-profiles-and-queues.sql",
          "003-learned-heads.sql",
          "004-brief-fingerprints.sql",
          "005-judge-definitions.sql",
          "006-blind-work-and-orders.sql",
          "007-many-rows.sql",
          "008-remembered-replies.sql",
          "009-accepted-verdicts.sql",
          "010-imported-files.sql");

  Migrations {
    scripts = List.copyOf(scripts);
  }

  /// The steps this program knows.
  static Migrations current() {
    return new Migrations(RESOURCES.stream().map(Migrations::load).toList());
  }

  int version() {
    return scripts.size();
  }

  static int versionOf(StoreConnection connection) throws SQLException {
    return Math.toIntExact(Sql.number(connection, "pragma user_version"));
  }

  /// Takes the steps the file has not taken yet, each in one transaction: a file is never left
  /// between two versions.
  void apply(StoreConnection connection) throws SQLException {
    for (int version = versionOf(connection) + 1; version <= version(); version++) {
      String script = scripts.get(version - 1) + ";pragma user_version = " + version;
      Transaction.write(
          connection,
          inside -> {
            Sql.run(inside, script);
            return script;
          });
    }
  }

  private static String load(String name) {
    try (@Nullable InputStream in = Migrations.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
