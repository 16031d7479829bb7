package rewarddesk.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;
import rewarddesk.project.ProjectException;
import rewarddesk.project.ProjectException.Reason;

/// Turns what SQLite and the file system report into plain sentences that say what to do next.
final class StoreFailure {
  private static final int PRIMARY_CODE = 0xff;

  private StoreFailure() {}

  /// @return a [ProjectException] when a person can do something about it, otherwise an
  ///   [IllegalStateException]
  static RuntimeException of(Path file, SQLException e) {
    int code = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code : e.getErrorCode();
    return switch (code & PRIMARY_CODE) {
      case 11, 26 -> damaged(file, e);
      case 13 -> full(file, e);
      case 3, 8, 10, 14 -> cannotWrite(file, e);
      case 5, 6 -> busy(file, e);
      default -> new IllegalStateException("the project file refused a statement", e);
    };
  }

  static ProjectException damaged(Path file, Throwable cause) {
    return new ProjectException(
        Reason.DAMAGED,
        file,
        "The project "
            + file.getFileName()
            + " is damaged: part of the file cannot be read. Save your decisions with `rewarddesk"
            + " rescue "
            + file.getFileName()
            + " decisions.jsonl`, import the data into a new project, and put them in with"
            + " `rewarddesk decide`.",
        cause);
  }

  static ProjectException cannotWrite(Path file, Exception cause) {
    return new ProjectException(
        Reason.CANNOT_WRITE,
        file,
        "The project "
            + file
            + " cannot be written. Check that you may write to its folder and that the disk is"
            + " connected, or copy the project to another folder and open it there.",
        cause);
  }

  static ProjectException missing(Path file, String sentence) {
    return new ProjectException(Reason.MISSING, file, sentence);
  }

  static ProjectException nothingReadable(Path file) {
    return new ProjectException(
        Reason.DAMAGED,
        file,
        "Nothing can be read from the file "
            + file.getFileName()
            + ". Take the newest backup of it, if you have one.");
  }

  private static ProjectException full(Path file, SQLException cause) {
    return new ProjectException(
        Reason.CANNOT_WRITE,
        file,
        "The disk is full: nothing more can be written to "
            + file
            + ". What was saved before is safe. Free some space and try again.",
        cause);
  }

  private static ProjectException busy(Path file, SQLException cause) {
    return new ProjectException(
        Reason.IN_USE,
        file,
        "Another program is holding the project "
            + file.getFileName()
            + ". Close that program and try again.",
        cause);
  }
}
