package rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.model.TextHash;
import rewarddesk.project.Project;
import rewarddesk.project.ReplyMemory;

class ReplyMemoryTest {
  @TempDir Path folder;

  private Project open() {
    return new SqliteProjectFiles().openOrCreate(folder.resolve("p.rdesk"));
  }

  private static String key(int n) {
    return TextHash.hex("question " + n);
  }

  @Test
  void whatIsKeptIsThereAtOnceAndAfterReopening() {
    try (Project project = open()) {
      project.replies().keep(key(1), new byte[] {1});
      project.replies().keep(key(2), new byte[] {2});
      project.replies().keep(key(1), new byte[] {3});
      assertThat(project.replies().find(key(1))).contains(new byte[] {3});
      assertThat(project.replies().find(key(9))).isEmpty();
    }
    try (Project project = open()) {
      assertThat(project.replies().find(key(1))).contains(new byte[] {3});
      assertThat(project.replies().find(key(2))).contains(new byte[] {2});
    }
  }

  @Test
  void tooLargeAReplyIsNotKept() {
    try (Project project = open()) {
      project.replies().keep(key(1), new byte[SqliteReplyMemory.LARGEST + 1]);
      assertThat(project.replies().find(key(1))).isEmpty();
    }
  }

  @Test
  void theOldestGoWhenThereAreTooMany() throws SQLException {
    Path file = folder.resolve("p.rdesk");
    open().close();
    try (WriteQueue writer = new WriteQueue(file, Connections.writing(file));
        ReadPool readers = new ReadPool(file)) {
      ReplyMemory small = new SqliteReplyMemory(writer, readers, 60_000);
      for (int n = 0; n < 1000; n++) {
        small.keep(key(n), new byte[100]);
      }
      long bytes =
          writer.write(
              (StoreConnection connection) ->
                  Sql.number(connection, "select sum(size) from reply"));
      assertThat(bytes).isBetween(10_000L, 60_000L);
      assertThat(small.find(key(0))).isEmpty();
      assertThat(small.find(key(999))).isPresent();
    }
  }
}
