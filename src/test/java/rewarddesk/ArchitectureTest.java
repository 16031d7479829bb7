package rewarddesk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import javafx.application.Platform;
import org.jspecify.annotations.NullMarked;

/// The rules of the house, each with its reason.
@AnalyzeClasses(packages = "rewarddesk", importOptions = ArchitectureTest.MainClasses.class)
final class ArchitectureTest {

  /// The compiled program, without tests and benchmarks.
  static final class MainClasses implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/") && !location.contains("/test/");
    }
  }

  private static final DescribedPredicate<JavaClass> UI =
      resideInAnyPackage("rewarddesk.ui..", "rewarddesk.wiring..")
          .or(nameEndingWith("RewardDeskApp").forSubtype());

  @ArchTest
  static final ArchRule modelKnowsNothing =
      classes()
          .that()
          .resideInAPackage("rewarddesk.model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("rewarddesk.model..", "java..", "org.jspecify..")
          .because("the nouns must be usable and testable without anything around them");

  @ArchTest
  static final ArchRule modelHasNoInputOrClock =
      noClasses()
          .that()
          .resideInAnyPackage("rewarddesk.model..", "rewarddesk.stats..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..")
          .because("they are pure: the same input always gives the same output");

  @ArchTest
  static final ArchRule javaFxStaysInTheScreens =
      noClasses()
          .that(DescribedPredicate.not(UI))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..")
          .because("every job must also run without a window");

  @ArchTest
  static final ArchRule onnxStaysInItsAdapter =
      noClasses()
          .that()
          .resideOutsideOfPackage("rewarddesk.inference.onnx..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("ai.onnxruntime..", "ai.djl..")
          .because("native sessions are opened and closed in one place");

  @ArchTest
  static final ArchRule jinjaStaysWithTheChatTemplates =
      noClasses()
          .that()
          .resideOutsideOfPackage("rewarddesk.inference.chat..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.hubspot..", "jinjava..")
          .because("templates come from strangers and are bounded in one place");

  @ArchTest
  static final ArchRule langchainStaysInItsAdapter =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "rewarddesk.inference.ollama..",
              "rewarddesk.inference.openai..",
              "rewarddesk.inference.http..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.langchain4j..")
          .because("another server must fit behind the same port");

  @ArchTest
  static final ArchRule parquetStaysWhereFilesAreReadAndWritten =
      noClasses()
          .that()
          .resideOutsideOfPackages("rewarddesk.export.parquet..", "rewarddesk.dataset.file..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.parquet..", "org.apache.hadoop..", "blue.strategic..")
          .because("rows are JSON objects everywhere else, whatever file they stand in");

  @ArchTest
  static final ArchRule v8StaysInItsAdapter =
      noClasses()
          .that()
          .resideOutsideOfPackage("rewarddesk.sandbox.v8..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.caoccao.javet..")
          .because("native code that runs strangers' programs lives in a process of its own");

  @ArchTest
  static final ArchRule sqlStaysInTheStore =
      noClasses()
          .that()
          .resideOutsideOfPackage("rewarddesk.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
          .because("one writer and one set of transactions protect every decision");

  @ArchTest
  static final ArchRule adaptersAreNamedByWiringOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "rewarddesk.wiring..",
              "rewarddesk.store..",
              "rewarddesk.inference.onnx..",
              "rewarddesk.inference.ollama..",
              "rewarddesk.inference.openai..",
              "rewarddesk.sandbox.bubblewrap..",
              "rewarddesk.sandbox.v8..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "rewarddesk.store..",
              "rewarddesk.inference.onnx..",
              "rewarddesk.inference.ollama..",
              "rewarddesk.inference.openai..",
              "rewarddesk.sandbox.bubblewrap..",
              "rewarddesk.sandbox.v8..")
          .because("everyone else works with the ports, so that adapters can be exchanged");

  @ArchTest
  static final ArchRule viewModelsHaveNoPixels =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")
          .because("a view-model is the screen without pixels and is tested without a window");

  @ArchTest
  static final ArchRule screensDoNotKnowEachOther =
      slices()
          .assignedFrom(screens())
          .should()
          .notDependOnEachOther()
          .because("a screen can be changed or removed without reading the others");

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("rewarddesk.(**)..")
          .should()
          .beFreeOfCycles()
          .because("arrows point one way: screens, services, model");

  @ArchTest
  static final ArchRule noAwt =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..")
          .because("a second toolkit costs start-up time and fights over the screen's thread");

  @ArchTest
  static final ArchRule standardStreamsBelongToTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackages("rewarddesk.cli..", "rewarddesk")
          .should(ACCESS_STANDARD_STREAMS)
          .because("with --json nothing else may reach standard output");

  @ArchTest
  static final ArchRule oneDoorToTheScreensThread =
      noClasses()
          .that()
          .doNotHaveSimpleName("FxTasks")
          .should()
          .callMethod(Platform.class, "runLater", Runnable.class)
          .because("with one door, tests can replace it and nothing arrives out of order");

  @ArchTest
  static final ArchRule noBareThreads =
      noClasses()
          .should()
          .callConstructor(Thread.class)
          .orShould()
          .callConstructor(Thread.class, Runnable.class)
          .orShould()
          .callConstructor(Thread.class, Runnable.class, String.class)
          .because("executors name, bound and stop their threads");

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses classes) {
    classes()
        .that()
        .resideInAPackage("rewarddesk..")
        .should(
            com.tngtech.archunit.lang.conditions.ArchConditions.be(
                DescribedPredicate.describe(
                    "in a @NullMarked package",
                    javaClass -> javaClass.getPackage().isAnnotatedWith(NullMarked.class))))
        .because("non-null is the default and the compiler checks it")
        .check(classes);
  }

  private static SliceAssignment screens() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
        String name = javaClass.getPackageName();
        boolean screen =
            resideInAPackage("rewarddesk.ui.*..").test(javaClass)
                && !name.startsWith("rewarddesk.ui.control");
        return screen ? SliceIdentifier.of(name.split("\\.", -1)[2]) : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "screens";
      }
    };
  }
}
