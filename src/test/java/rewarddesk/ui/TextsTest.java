package rewarddesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Both languages say the same things, and nothing that no screen says.
class TextsTest {
  private static final Path SOURCES = Path.of("src", "main", "java", "rewarddesk", "ui");

  private static final Pattern LITERAL = Pattern.compile("\"%?([^\"\\s]+)\"");

  /// Lists whose words are put to one word and nothing else.
  private static final Set<String> ENUMERATIONS =
      Set.of("place", "key", "hint", "queue", "rule", "role", "verdict", "judge");

  static List<Path> bundles() throws Exception {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(
              file -> file.endsWith("messages.properties") || file.endsWith("control.properties"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void chineseHasEveryTextOfEnglish(Path english) throws Exception {
    Properties inEnglish = read(english);
    Properties inChinese =
        read(
            english.resolveSibling(
                String.valueOf(english.getFileName()).replace(".properties", "_zh.properties")));

    assertThat(inChinese.stringPropertyNames()).isEqualTo(inEnglish.stringPropertyNames());
    for (String key : inEnglish.stringPropertyNames()) {
      assertThat(arguments(inChinese.getProperty(key)))
          .as(key)
          .isSubsetOf(arguments(inEnglish.getProperty(key)));
    }
  }

  /// A key stands in a screen or its code as it is, or as far as one of its dots where the rest is
  /// put to it. A single word is enough of it only for the [#ENUMERATIONS].
  @ParameterizedTest
  @MethodSource("bundles")
  void everyTextIsSaidSomewhere(Path english) throws Exception {
    Set<String> written = writtenInTheScreens();
    assertThat(read(english).stringPropertyNames())
        .allMatch(key -> written.contains(key) || beginnings(key).anyMatch(written::contains));
  }

  private static Stream<String> beginnings(String key) {
    return IntStream.range(0, key.length())
        .filter(end -> key.charAt(end) == '.' || key.charAt(end) == '-')
        .boxed()
        .flatMap(end -> beginnings(key, end));
  }

  private static Stream<String> beginnings(String key, int end) {
    String words = key.substring(0, end);
    String begun = key.substring(0, end + 1);
    if (words.contains(".")) {
      return Stream.of(words, begun);
    }
    return ENUMERATIONS.contains(words) && key.indexOf('.', end + 1) < 0
        ? Stream.of(begun)
        : Stream.empty();
  }

  private static Set<String> writtenInTheScreens() throws Exception {
    Set<String> written = new HashSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(TextsTest::isScreen).toList()) {
        Matcher literal = LITERAL.matcher(Files.readString(file));
        while (literal.find()) {
          written.add(literal.group(1));
        }
      }
    }
    return written;
  }

  private static boolean isScreen(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".java") || name.endsWith(".fxml");
  }

  private static List<String> arguments(String pattern) {
    List<String> arguments = new ArrayList<>();
    for (int number = 0; number < 10; number++) {
      if (pattern.contains("{" + number)) {
        arguments.add(Integer.toString(number));
      }
    }
    return arguments;
  }

  private static Properties read(Path file) throws Exception {
    Properties texts = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return texts;
  }
}
