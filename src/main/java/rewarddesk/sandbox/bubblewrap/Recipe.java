package rewarddesk.sandbox.bubblewrap;

import java.util.List;
import java.util.stream.Stream;
import rewarddesk.sandbox.Language;

/// How programs of a language are run, as data: to know another language, add a line here and to
/// [Language].
///
/// @param commands names of the command that runs or compiles them, best first
/// @param file what the program's file is called
/// @param line the words to run, [#COMMAND] and the limits replaced; a quoted part is one word
/// @param limitsAddresses whether a limit of addresses holds its memory; engines that reserve far
///   more than they use are watched only
/// @param echo a program that writes what it reads, to try the language out
record Recipe(
    List<String> commands, String file, String line, boolean limitsAddresses, String echo) {
  private static final String COMMAND = "COMMAND";
  private static final String FILE = "FILE";

  /// Half of the memory, for heaps beside which an engine needs as much again.
  private static final String HALF_MIB = "HALF_MIB";

  private static final String MIB = "WHOLE_MIB";
  private static final String KIB = "WHOLE_KIB";
  private static final int LEAST_MIB = 16;

  /// Compiles into the temporary folder, says in one line when that fails, then gives the program
  /// itself the limit of addresses.
  private static String compiled(String options) {
    return "/usr/bin/sh -c 'COMMAND %s -o /tmp/program FILE || { echo \"error: compilation failed\" >&2; exit 1; }; ulimit -v WHOLE_KIB; exec /tmp/program'"
        .formatted(options);
  }

  static Recipe of(Language language) {
    return switch (language) {
      case PYTHON ->
          new Recipe(List.of("python3"), "program", "COMMAND -I -B FILE", true, "print(input())");
      case JAVASCRIPT ->
          new Recipe(
              List.of("node"),
              "program",
              "COMMAND --max-old-space-size=WHOLE_MIB FILE",
              false,
              "console.log(require('fs').readFileSync(0, 'utf8'))");
      case JAVA ->
          new Recipe(
              List.of("java"),
              "Main.java",
              "COMMAND -ea -XmxHALF_MIBm -XX:MaxDirectMemorySize=HALF_MIBm -XX:+UseSerialGC"
                  + " -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=32m -XX:-UsePerfData"
                  + " -XX:-CreateCoredumpOnCrash -Djava.io.tmpdir=/tmp FILE",
              false,
              "void main() throws Exception { System.in.transferTo(System.out); }");
      case C ->
          new Recipe(
              List.of("gcc", "clang"),
              "main.c",
              compiled("-lm -w"),
              false,
              "#include <stdio.h>\n"
                  + "int main(void) { for (int c; (c = getchar()) != EOF;) putchar(c); }");
      case CPP ->
          new Recipe(
              List.of("g++"),
              "main.cpp",
              compiled("-w"),
              false,
              "#include <iostream>\nint main() { std::cout << std::cin.rdbuf(); }");
      case BASH -> new Recipe(List.of("bash"), "program", "COMMAND FILE", true, "cat");
      case PERL -> new Recipe(List.of("perl"), "program", "COMMAND FILE", true, "print <STDIN>;");
      case RUBY ->
          new Recipe(List.of("ruby"), "program", "COMMAND FILE", false, "print STDIN.read");
      case LUA ->
          new Recipe(
              List.of("lua", "lua5.4", "lua5.3", "lua5.1", "luajit"),
              "program",
              "COMMAND FILE",
              true,
              "io.write(io.read('*a'))");
      case PHP ->
          new Recipe(
              List.of("php"),
              "program",
              "COMMAND -d zend.assertions=1 -d assert.exception=1 -d memory_limit=WHOLE_MIBM FILE",
              true,
              "<?php echo stream_get_contents(STDIN);");
      case R ->
          new Recipe(
              List.of("Rscript"),
              "program",
              "COMMAND --vanilla FILE",
              false,
              "writeLines(readLines(file('stdin')))");
    };
  }

  /// The words that run the program.
  ///
  /// @param folder where its file is seen
  List<String> words(String command, String folder, long memoryBytes) {
    long mib = Math.max(LEAST_MIB, memoryBytes >> 20);
    return split(line)
        .map(
            word ->
                word.replace(HALF_MIB, Long.toString(mib / 2))
                    .replace(MIB, Long.toString(mib))
                    .replace(KIB, Long.toString(memoryBytes >> 10))
                    .replace(COMMAND, command)
                    .replace(FILE, folder + "/" + file))
        .toList();
  }

  /// At spaces, but not within single quotes.
  private static Stream<String> split(String line) {
    String[] parts = line.split("'", -1);
    return Stream.iterate(0, i -> i < parts.length, i -> i + 1)
        .flatMap(i -> i % 2 == 1 ? Stream.of(parts[i]) : Stream.of(parts[i].split(" ", -1)))
        .filter(word -> !word.isEmpty());
  }
}
