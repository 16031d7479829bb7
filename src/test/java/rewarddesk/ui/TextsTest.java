package rewarddesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Both languages say the same things.
class TextsTest {
  private static final Path SOURCES = Path.of("src", "main", "java", "rewarddesk", "ui");

  static List<Path> bundles() throws Exception {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.endsWith("messages.properties")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void chineseHasEveryTextOfEnglish(Path english) throws Exception {
    Properties inEnglish = read(english);
    Properties inChinese = read(english.resolveSibling("messages_zh.properties"));

    assertThat(inChinese.stringPropertyNames()).isEqualTo(inEnglish.stringPropertyNames());
    for (String key : inEnglish.stringPropertyNames()) {
      assertThat(arguments(inChinese.getProperty(key)))
          .as(key)
          .isSubsetOf(arguments(inEnglish.getProperty(key)));
    }
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
