package rewarddesk.sandbox.v8;

import com.caoccao.javet.enums.JSRuntimeType;
import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.loader.IJavetLibLoadingListener;
import com.caoccao.javet.interop.loader.JavetLibLoader;
import com.caoccao.javet.interop.options.V8RuntimeOptions;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import rewarddesk.sandbox.Outcome;
import rewarddesk.sandbox.Program;

/// The main class of a worker process: reads programs from standard input, runs one after the
/// other, and writes what came of them to standard output. Ends when its input ends, which is also
/// what happens when the program that started it is gone.
public final class V8Worker {
  /// The first byte a worker writes, when it is ready.
  static final int READY = 0x52;

  private static final int PAGES_OF_A_MEBIBYTE = 16;

  private V8Worker() {}

  /// @param args the folder with the engine's library; the most memory of a Python program, and of
  ///   JavaScript's heap, in MiB
  /// @throws IOException when the pipes break
  /// @throws JavetException when the engine does not start
  public static void main(String[] args) throws IOException, JavetException {
    JavetLibLoader.setLibLoadingListener(new Unpacked(Path.of(args[0])));
    int mebibytes = Integer.parseInt(args[1]);
    V8RuntimeOptions.V8_FLAGS
        .setMaxOldSpaceSize(mebibytes)
        .setCustomFlags("--wasm-max-mem-pages=" + mebibytes * PAGES_OF_A_MEBIBYTE);
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    try (PythonEngine python = new PythonEngine();
        Deadline deadline = new Deadline()) {
      out.writeByte(READY);
      out.flush();
      serve(in, out, python, deadline);
    }
  }

  private static void serve(
      DataInputStream in, DataOutputStream out, PythonEngine python, Deadline deadline)
      throws IOException {
    while (true) {
      Wire.Request request;
      try {
        request = Wire.readRequest(in);
      } catch (EOFException end) {
        return;
      }
      Program program = request.program();
      Outcome outcome =
          switch (program.language()) {
            case PYTHON -> python.run(request, deadline);
            case JAVASCRIPT -> JavaScriptEngine.run(request, deadline);
            case JAVA, C, CPP, BASH, PERL, RUBY, LUA, PHP, R ->
                new Outcome.NotRun("V8 runs Python and JavaScript only.");
          };
      Wire.write(out, outcome);
    }
  }

  /// Takes the library from where it was unpacked once for all workers.
  private record Unpacked(Path folder) implements IJavetLibLoadingListener {
    @Override
    public File getLibPath(JSRuntimeType type) {
      return folder.toFile();
    }

    @Override
    public boolean isDeploy(JSRuntimeType type) {
      return false;
    }
  }
}
