package rewarddesk.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import rewarddesk.project.ProjectException;
import rewarddesk.project.ProjectException.Reason;

/// The first 100 bytes of a project file, see <https://sqlite.org/fileformat2.html>. They say what
/// a file is before anything opens it as a database.
final class FileHeader {
  /// `RWDK`: written into every project file and into no other program's.
  static final int APPLICATION_ID = 0x5257444b;

  private static final int LENGTH = 100;
  private static final int APPLICATION_ID_AT = 68;
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private FileHeader() {}

  /// @throws ProjectException when the file is no project
  static void check(Path file) {
    byte[] header = read(file);
    if (header.length < LENGTH || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw notAProject(file, "");
    }
    if (ByteBuffer.wrap(header).getInt(APPLICATION_ID_AT) != APPLICATION_ID) {
      throw notAProject(file, " It is a database of another program.");
    }
  }

  private static byte[] read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LENGTH);
    } catch (IOException e) {
      throw new ProjectException(
          Reason.DAMAGED,
          file,
          "The file "
              + file
              + " cannot be read. Check that you may read it and that the disk is connected.",
          e);
    }
  }

  private static ProjectException notAProject(Path file, String why) {
    return new ProjectException(
        Reason.NOT_A_PROJECT,
        file,
        "The file "
            + file.getFileName()
            + " is not a RewardDesk project."
            + why
            + " Choose a file that RewardDesk made, or import this one into a project.");
  }
}
