package rewarddesk.inference.onnx;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/// Lets a thread that computes give way to those that somebody waits for, such as the window's.
/// Java priorities mean nothing on Linux; there `setpriority(2)` with 0 is about the calling thread
/// alone. Elsewhere it would be about the whole process, so nothing is done.
final class Courtesy {
  private static final System.Logger LOG = System.getLogger(Courtesy.class.getName());
  private static final int NICENESS = 5;
  private static final int PRIO_PROCESS = 0;
  private static final int THIS_THREAD = 0;

  private Courtesy() {}

  /// Lowers the priority of the calling thread, for good.
  @SuppressWarnings("restricted") // the program allows native access, for models and the store
  static void giveWay() {
    if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
      try {
        Linker linker = Linker.nativeLinker();
        MethodHandle setPriority =
            linker.downcallHandle(
                linker.defaultLookup().findOrThrow("setpriority"),
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
        int failed = (int) setPriority.invokeExact(PRIO_PROCESS, THIS_THREAD, NICENESS);
        LOG.log(System.Logger.Level.DEBUG, "gives way: {0}", failed == 0);
      } catch (Throwable e) {
        LOG.log(System.Logger.Level.WARNING, "computing threads keep the common priority", e);
      }
    }
  }
}
