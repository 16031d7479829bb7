import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs google-java-format over every Java file below a folder.
///
/// The formatter needs JDK 21 or newer and parses only what the JDK it runs on can parse, while
/// Maven itself may run on an older one. So it runs in the selected JDK, started by the build as a
/// single-file program.
///
/// Arguments: formatter jar, `check` (exit 1 and name the files) or `write`, folder.
final class Format {
  private Format() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path jar = Path.of(args[0]);
    boolean check = args[1].equals("check");
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    for (String name : List.of("api", "code", "file", "parser", "tree", "util")) {
      command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", jar.toString(), "com.google.googlejavaformat.java.Main"));
    command.addAll(check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace"));
    Path list = Files.createTempFile("java-files", ".txt");
    try (var files = Files.walk(Path.of(args[2]))) {
      Files.write(
          list, files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList());
      command.add("@" + list);
      int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (exit != 0) {
        System.err.println(
            check
                ? "The files named above are not formatted. Run:"
                    + " mvn validate dependency:copy@formatter exec:exec@format"
                : "The formatter failed, see above.");
        System.exit(1);
      }
    } finally {
      Files.delete(list);
    }
  }
}
