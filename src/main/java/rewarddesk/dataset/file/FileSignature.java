package rewarddesk.dataset.file;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Files known by their first bytes.
///
/// @param hex the first bytes in hexadecimal
/// @param sentence why a file that starts like this is refused
record FileSignature(String hex, String sentence) {
  static final FileSignature GZIP =
      new FileSignature("1f8b", "this is a gzip file inside a gzip file; unpack it once");
  static final FileSignature ZSTD =
      new FileSignature(
          "28b52ffd", "this is a Zstandard file inside a packed file; unpack it once");
  static final FileSignature PARQUET =
      new FileSignature("50415231", "this is a Parquet file inside a packed file; unpack it first");
  static final FileSignature UTF8_MARK = new FileSignature("efbbbf", "");

  private static final String ASK = "save the data as JSON Lines, CSV or Parquet";

  private static final List<FileSignature> FOREIGN =
      List.of(
          GZIP,
          ZSTD,
          PARQUET,
          new FileSignature("504b0304", "this is a ZIP archive; unpack it first"),
          new FileSignature("4152524f5731", "this is an Arrow file; " + ASK),
          new FileSignature("ffffffff", "this is an Arrow stream; " + ASK),
          new FileSignature("53514c69746520666f726d6174", "this is an SQLite file; " + ASK),
          new FileSignature("425a68", "this is a bzip2 archive; unpack it first"),
          new FileSignature("fd377a585a00", "this is an xz archive; unpack it first"),
          new FileSignature("255044462d", "this is a PDF document; " + ASK),
          new FileSignature("fffe", "this is UTF-16 text; save it as UTF-8"),
          new FileSignature("feff", "this is UTF-16 text; save it as UTF-8"));

  boolean matches(byte[] start) {
    byte[] wanted = HexFormat.of().parseHex(hex);
    if (start.length < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (start[i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /// Why a file that starts with these bytes cannot hold rows; empty when it may.
  static Optional<String> foreign(byte[] start) {
    if (start.length == 0) {
      return Optional.of("the file is empty");
    }
    return FOREIGN.stream()
        .filter(signature -> signature.matches(start))
        .map(FileSignature::sentence)
        .findFirst()
        .or(() -> looksBinary(start));
  }

  private static Optional<String> looksBinary(byte[] start) {
    int controls = 0;
    for (byte value : start) {
      if (value >= 0 && value < 0x20 && value != '\n' && value != '\r' && value != '\t') {
        controls++;
      }
    }
    return controls * 10 > start.length
        ? Optional.of("this is a binary file, not text; " + ASK)
        : Optional.empty();
  }
}
