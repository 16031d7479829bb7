import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.spi.ToolProvider;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Makes the self-contained program in `target/rewarddesk`: own runtime, launcher, ahead-of-time
/// cache. Started by the build in the selected JDK, because jpackage packs the JDK that runs it.
///
/// Arguments: the `target` folder, the version, the options of the Java machine in one argument.
final class PackageImage {
  private static final String NAME = "rewarddesk";

  /// The simplest collector starts fastest and needs the least beside the heap. The program streams
  /// whatever can be large, so the heap need not grow with the project or the machine.
  private static final List<String> MACHINE = List.of("-XX:+UseSerialGC", "-Xmx512m");

  private final Path target;
  private final Path image;

  private PackageImage(Path target) {
    this.target = target;
    this.image = target.resolve(NAME);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    PackageImage packaging = new PackageImage(Path.of(args[0]).toAbsolutePath());
    packaging.collectJars();
    packaging.buildImage(args[1], args[2]);
    packaging.trainCache();
  }

  private void collectJars() throws IOException {
    Path input = target.resolve("image-input");
    Path jar = target.resolve(NAME + ".jar");
    Files.copy(jar, input.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    try (var jars = Files.list(input)) {
      for (Path path : jars.toList()) {
        String name = path.getFileName().toString();
        if (name.startsWith("onnxruntime-")) {
          keep(path, entry -> !entry.startsWith("ai/onnxruntime/native/") || isOurs(entry));
        } else if (name.startsWith("tokenizers-")) {
          keep(path, entry -> !entry.startsWith("native/lib/") || isOurs(entry) || isText(entry));
        } else if (name.startsWith("sqlite-jdbc-")) {
          keep(path, entry -> !entry.startsWith("org/sqlite/native/") || isOurs(entry));
        }
      }
    }
  }

  /// Native libraries of other systems, and debug symbols, would double the size.
  private static boolean isOurs(String entry) {
    String name = entry.toLowerCase(Locale.ROOT);
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    List<String> systems =
        os.contains("mac")
            ? List.of("osx", "mac")
            : os.contains("win") ? List.of("win-", "windows") : List.of("linux");
    boolean system = systems.stream().anyMatch(name::contains);
    boolean chip = arm ? name.contains("aarch64") : name.contains("x64") || name.contains("x86_64");
    return system && chip && !name.contains(".dsym") && !name.contains("musl");
  }

  private static boolean isText(String entry) {
    return entry.endsWith(".properties");
  }

  private static void keep(Path jar, Predicate<String> wanted) throws IOException {
    Path slim = jar.resolveSibling(jar.getFileName() + ".slim");
    try (var in = new ZipInputStream(Files.newInputStream(jar));
        var out = new ZipOutputStream(Files.newOutputStream(slim))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (wanted.test(entry.getName())) {
          ZipEntry copy = new ZipEntry(entry.getName());
          copy.setTime(0);
          out.putNextEntry(copy);
          in.transferTo(out);
          out.closeEntry();
        }
      }
    }
    Files.move(slim, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private void buildImage(String version, String jvmOptions) throws IOException {
    delete(image);
    var command =
        new ArrayList<>(
            List.of(
                "--type",
                "app-image",
                "--name",
                NAME,
                "--app-version",
                version,
                "--dest",
                target.toString(),
                "--input",
                target.resolve("image-input").toString(),
                "--main-jar",
                NAME + ".jar",
                "--main-class",
                "rewarddesk.Main",
                "--module-path",
                target.resolve("javafx").toString(),
                "--add-modules",
                "javafx.controls,javafx.fxml,java.sql,java.net.http,java.logging,java.naming,"
                    + "java.management,java.desktop,jdk.unsupported,jdk.localedata,jdk.crypto.ec",
                "--jlink-options",
                "--strip-debug --no-man-pages --no-header-files --generate-cds-archive"
                    + " --include-locales=en,zh"));
    for (String option : jvmOptions.split("\\s+")) {
      // The modules are linked into the runtime, so it needs no module path.
      if (!option.startsWith("--module-path") && !option.startsWith("--add-modules")) {
        command.addAll(List.of("--java-options", option));
      }
    }
    for (String option : MACHINE) {
      command.addAll(List.of("--java-options", option));
    }
    ToolProvider jpackage =
        ToolProvider.findFirst("jpackage")
            .orElseThrow(() -> new IllegalStateException("this JDK has no jpackage"));
    int exit = jpackage.run(System.out, System.err, command.toArray(String[]::new));
    if (exit != 0) {
      throw new IllegalStateException("jpackage ended with " + exit);
    }
  }

  /// Runs the launcher once on the headless platform so that the next start finds its classes
  /// loaded and linked. A failure costs start-up time only, so it is told and not fatal.
  private void trainCache() throws IOException, InterruptedException {
    Path app = image.resolve(appFolder());
    Path cache = app.resolve("app.aot");
    Path log = target.resolve("image-training.log");
    Path home = target.resolve("image-training");
    delete(home);
    ProcessBuilder training = new ProcessBuilder(image.resolve(launcher()).toString());
    training
        .environment()
        .put(
            "JAVA_TOOL_OPTIONS",
            "-XX:AOTCacheOutput="
                + cache
                + " -Dglass.platform=Headless -Dprism.order=sw -Drewarddesk.exitAfterFirstPair=true"
                + " -Drewarddesk.home="
                + home);
    Process process = training.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(3, TimeUnit.MINUTES);
    process.destroyForcibly();
    if (!ended || !Files.exists(cache)) {
      System.err.println("No start-up cache was made; the program starts slower. See " + log);
      return;
    }
    Files.writeString(
        app.resolve(NAME + ".cfg"),
        "java-options=-XX:AOTCache=$APPDIR/app.aot\n",
        StandardOpenOption.APPEND);
    delete(home);
  }

  private static String appFolder() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return os.contains("win")
        ? "app"
        : os.contains("mac") ? "../" + NAME + ".app/Contents/app" : "lib/app";
  }

  private static String launcher() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return os.contains("win")
        ? NAME + ".exe"
        : os.contains("mac") ? "../" + NAME + ".app/Contents/MacOS/" + NAME : "bin/" + NAME;
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            file.toFile().setWritable(true);
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException failure)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
