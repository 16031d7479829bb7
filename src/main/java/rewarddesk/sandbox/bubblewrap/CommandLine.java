package rewarddesk.sandbox.bubblewrap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rewarddesk.sandbox.Limits;

/// The command that runs one program: who it is, what it sees, what it may use.
///
/// @param asNobody whether we are root and must first become someone else, because the kernel does
///   not count root's processes
/// @param bwrap where bubblewrap is
/// @param interpreter what runs the program
record CommandLine(boolean asNobody, Path bwrap, Interpreter interpreter) {
  private static final String FOLDER = "/code";
  private static final String NOBODY = "65534";
  private static final long TEMPORARY_BYTES = 64L << 20;

  /// @param folder holds the program's file and `input`
  List<String> forRun(Path folder, Limits limits) {
    List<String> words = new ArrayList<>();
    if (asNobody) {
      words.addAll(
          List.of("/usr/bin/setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    }
    words.add(bwrap.toString());
    words.addAll(isolation());
    words.addAll(view(folder));
    words.addAll(List.of("--seccomp", "0", "--"));
    words.addAll(bounds(limits));
    // The filter comes through standard input, so the program's own is opened after it. The empty
    // line on standard error proves that everything before the program went well.
    words.addAll(List.of("/usr/bin/sh", "-c", "echo >&2; exec \"$@\" < /code/input", "sh"));
    words.addAll(interpreter.recipe().words(interpreter.command(), FOLDER, limits.memoryBytes()));
    return words;
  }

  private static List<String> isolation() {
    return words(
        "--unshare-all --unshare-user --uid 65534 --gid 65534 --cap-drop ALL --die-with-parent"
            + " --new-session --hostname sandbox --clearenv --setenv PATH /usr/bin");
  }

  private List<String> view(Path folder) {
    List<String> words =
        new ArrayList<>(
            words(
                "--ro-bind /usr /usr --symlink usr/lib /lib --symlink usr/lib64 /lib64"
                    + " --symlink usr/bin /bin --proc /proc --dev /dev --size "
                    + TEMPORARY_BYTES
                    + " --tmpfs /dev/shm --remount-ro /dev --size "
                    + TEMPORARY_BYTES
                    + " --tmpfs /tmp"));
    words.addAll(List.of("--ro-bind", folder.toString(), FOLDER));
    interpreter
        .home()
        .ifPresent(home -> words.addAll(List.of("--ro-bind", home.toString(), Interpreter.HOME)));
    words.addAll(words("--remount-ro / --chdir /tmp"));
    return words;
  }

  private List<String> bounds(Limits limits) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "/usr/bin/prlimit",
                cpu(limits),
                "--nproc=" + limits.processes(),
                "--fsize=" + limits.fileBytes(),
                "--core=0",
                "--nofile=64"));
    if (interpreter.recipe().limitsAddresses()) {
      words.add("--as=" + limits.memoryBytes());
    }
    return words;
  }

  /// At the first number the kernel sends a signal that says so, which ends any program that does
  /// not catch it; at the second it kills. Were both the same, threads on several cores could use
  /// up the time before that much has passed on the clock, and their end would look like a crash.
  private static String cpu(Limits limits) {
    long seconds = Math.max(1, limits.cpu().plusMillis(999).toSeconds());
    return "--cpu=" + seconds + ":" + (seconds + 1);
  }

  private static List<String> words(String line) {
    return List.of(line.split(" ", -1));
  }
}
