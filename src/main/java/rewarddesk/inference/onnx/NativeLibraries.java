package rewarddesk.inference.onnx;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Where the tokenizer's native library is unpacked, and that it stays off the network.
public final class NativeLibraries {
  /// Held here, because the logging system forgets loggers nobody holds.
  private static final Logger LOG = Logger.getLogger("ai.djl");

  private NativeLibraries() {}

  /// Chooses the folder the tokenizer's native library is unpacked into. Call it once at start,
  /// before the first encoder is made; later calls change nothing. Without it the library goes to
  /// `~/.djl.ai`. The environment variables `ENGINE_CACHE_DIR` and `DJL_CACHE_DIR` win over it.
  public static void unpackInto(Path folder) {
    System.setProperty("ENGINE_CACHE_DIR", folder.toString());
    System.setProperty("DJL_CACHE_DIR", folder.toString());
  }

  /// The tokenizer library reports its use to its makers, and fetches another build of itself where
  /// it finds a graphics card, unless it is told not to. It also logs what it finds on the machine,
  /// which helps nobody here.
  static void stayOffline() {
    LOG.setLevel(Level.SEVERE);
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("RUST_FLAVOR", "cpu");
  }
}
