package rewarddesk.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import rewarddesk.project.ProjectException;
import rewarddesk.project.ProjectException.Reason;

/// Keeps a project to one program at a time by locking `NAME.rdesk.lock` beside it. The operating
/// system lets go of the lock when a process ends, however it ends; the empty file stays.
final class ProjectLock implements AutoCloseable {
  private final FileChannel channel;

  private ProjectLock(FileChannel channel) {
    this.channel = channel;
  }

  /// @throws ProjectException when the project is in use, or its folder cannot be written
  static ProjectLock take(Path file) {
    Path beside = file.resolveSibling(file.getFileName() + ".lock");
    try {
      FileChannel channel =
          FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw inUse(file);
      }
      return new ProjectLock(channel);
    } catch (IOException e) {
      throw StoreFailure.cannotWrite(file, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static ProjectException inUse(Path file) {
    return new ProjectException(
        Reason.IN_USE,
        file,
        "The project "
            + file.getFileName()
            + " is open in another RewardDesk. Close it there, or wait until it is done.");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new IllegalStateException("could not let go of the lock of a project", e);
    }
  }
}
