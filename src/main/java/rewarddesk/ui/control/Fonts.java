package rewarddesk.ui.control;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/// Makes Chinese and Japanese characters readable on Linux machines without a font for them.
///
/// JavaFX falls back glyph by glyph, but on Linux only to fonts that the system's fontconfig knows;
/// a font loaded with `Font.loadFont` is never a fallback. So the shipped font is handed to
/// fontconfig for this process alone, behind all installed fonts. Windows and macOS bring their
/// own. Safe for any thread.
public final class Fonts {
  private static final String FONT = "DroidSansFallbackFull.ttf";
  private static boolean loaded;

  private Fonts() {}

  /// Offers the shipped font to the system; to be called before JavaFX starts, because JavaFX asks
  /// for the list of fonts only once. Later calls do nothing.
  ///
  /// @return why it could not be done, in one sentence; empty when all is well. The program works
  ///   without it: characters that no installed font has are then shown as boxes.
  public static synchronized Optional<String> load() {
    if (loaded || !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
      return Optional.empty();
    }
    loaded = true;
    try {
      return register(fontFile())
          ? Optional.empty()
          : Optional.of("The system did not accept the font for Chinese text.");
    } catch (Throwable failed) {
      return Optional.of("The font for Chinese text could not be loaded: " + failed.getMessage());
    }
  }

  /// Calls `FcBool FcConfigAppFontAddFile(FcConfig *current, const FcChar8 *file)`.
  @SuppressWarnings("restricted")
  private static boolean register(Path file) throws Throwable {
    SymbolLookup fontconfig = SymbolLookup.libraryLookup("libfontconfig.so.1", Arena.global());
    FunctionDescriptor signature =
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS);
    var addFile =
        Linker.nativeLinker()
            .downcallHandle(fontconfig.findOrThrow("FcConfigAppFontAddFile"), signature);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment path = arena.allocateFrom(file.toString());
      return (int) addFile.invokeExact(MemorySegment.NULL, path) != 0;
    }
  }

  private static Path fontFile() throws IOException, URISyntaxException {
    URL resource = Fonts.class.getResource("/assets/fonts/" + FONT);
    if (resource == null) {
      throw new IOException("the program was built without assets/fonts/" + FONT);
    }
    return fontFile(resource, cacheFolder());
  }

  static Path fontFile(URL resource, Path cache) throws IOException, URISyntaxException {
    return resource.getProtocol().equals("file")
        ? Path.of(resource.toURI())
        : unpacked(resource, cache);
  }

  /// The font as a file of its own, because fontconfig cannot read inside a jar. The file is kept
  /// from start to start and replaced when its size is not that of the shipped one.
  private static Path unpacked(URL resource, Path folder) throws IOException {
    Path file = folder.resolve(FONT);
    URLConnection connection = resource.openConnection();
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      if (Files.isRegularFile(file) && Files.size(file) == connection.getContentLengthLong()) {
        return file;
      }
      Files.createDirectories(folder);
      Path temporary = Files.createTempFile(folder, FONT, ".part");
      Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    }
  }

  private static Path cacheFolder() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path base =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return base.resolve("rewarddesk").resolve("fonts");
  }
}
