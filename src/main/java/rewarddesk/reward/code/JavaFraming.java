package rewarddesk.reward.code;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Java as a compact source file (JLS 8.1.8): methods and classes of the program beside a main
/// method of ours that holds the test, so that a program may be a class, several, or bare methods.
final class JavaFraming {
  private static final Pattern IMPORT = Pattern.compile("(?m)^[ \\t]*import\\s[^;\\n]*;");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \\t]*package\\s[^;\\n]*;");
  private static final Pattern CLASS = Pattern.compile("\\bclass\\s+(\\w+)");
  private static final Pattern MAIN = Pattern.compile("\\bvoid\\s+main\\s*\\(");

  private JavaFraming() {}

  static String whole(String setup, String program, String test, String proof) {
    String all = setup + "\n" + program + "\n" + test;
    Optional<String> main = mainClass(test);
    String ended = "System.out.println(\"\\n" + proof + "\");\n}\n";
    String body =
        main.isPresent()
            ? without(test)
                + "\nvoid main() throws Throwable {\n"
                + main.get()
                + ".main(new String[0]);\n"
            : "void main() throws Throwable {\n" + without(test) + "\n";
    return imports(all) + without(setup) + "\n" + without(program) + "\n" + body + ended;
  }

  /// Imports can only stand first.
  private static String imports(String text) {
    return IMPORT
        .matcher(text)
        .results()
        .map(found -> found.group().strip() + "\n")
        .distinct()
        .collect(Collectors.joining());
  }

  private static String without(String text) {
    return PACKAGE.matcher(IMPORT.matcher(text).replaceAll("")).replaceAll("");
  }

  /// The class of a test that brings a main method.
  private static Optional<String> mainClass(String test) {
    Matcher main = MAIN.matcher(test);
    return main.find()
        ? CLASS
            .matcher(test.substring(0, main.start()))
            .results()
            .map(found -> found.group(1))
            .reduce((first, last) -> last)
        : Optional.empty();
  }
}
