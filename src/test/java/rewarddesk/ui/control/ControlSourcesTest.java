package rewarddesk.ui.control;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ControlSourcesTest {
  private final JavaClasses classes =
      new ClassFileImporter()
          .importUrl(Theme.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void nothingInAResponseCanBeLoadedOrOpened() {
    noClasses()
        .that()
        .resideInAPackage("rewarddesk.ui.control")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "javafx\\.scene\\.(image|web|media)\\..*|javafx\\.application\\.HostServices"
                + "|java\\.net\\.(http\\..*|Socket|HttpURLConnection)")
        .because("a response is untrusted text: showing it must not fetch, play or open anything")
        .check(classes);
  }

  @Test
  void coloursAreTokensOfTheStyleSheet() {
    noClasses()
        .that()
        .resideInAPackage("rewarddesk.ui.control")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx.scene.paint")
        .because("a colour in code is wrong in one of the two themes")
        .check(classes);
  }

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertThat(texts("control_zh.properties").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(texts("control.properties").stringPropertyNames());
  }

  private static Properties texts(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Theme.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
