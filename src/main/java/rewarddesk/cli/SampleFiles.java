package rewarddesk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// The comparisons that come with the program, see `sample-data/README.md`.
public final class SampleFiles {
  private static final String FOLDER = "/sample-data/";

  private SampleFiles() {}

  /// Copies the files out of the program, replacing earlier copies.
  ///
  /// @param folder where to; made when it is missing
  /// @return the copies, in the order in which they are to be imported
  /// @throws UncheckedIOException when the folder cannot be written
  public static List<Path> copyTo(Path folder) {
    try {
      Files.createDirectories(folder);
      List<Path> copies = new ArrayList<>();
      for (String name : names()) {
        Path copy = folder.resolve(name);
        try (InputStream in = open(name)) {
          Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        copies.add(copy);
      }
      return List.copyOf(copies);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder %s cannot be written".formatted(folder), e);
    }
  }

  /// The folder of a class path cannot be listed inside a jar, so a file lists it.
  private static List<String> names() throws IOException {
    try (InputStream in = open("files.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = SampleFiles.class.getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new IOException("the program lacks its sample file " + name);
    }
    return in;
  }
}
