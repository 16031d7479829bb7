package rewarddesk.ui.insights;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import rewarddesk.BenchFigures;
import rewarddesk.insight.JudgedProject;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.DeskWindow;
import rewarddesk.ui.FxTasks;
import rewarddesk.ui.OnScreen;
import rewarddesk.ui.Place;
import rewarddesk.ui.Session;

/// Measures Insights on the real window with a large judged project: how long until the first card
/// stands there, until texts and leaderboard are known and until each page is laid out, how long
/// the window stands still meanwhile, and how much memory is in use.
///
/// Arguments: items (300000), half of them decided, judged by three; folder. A project of that size
/// that the folder already holds is used again.
public final class InsightsBench {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double NANOS_PER_MILLI = 1e6;

  private InsightsBench() {}

  public static void main(String[] args) throws Exception {
    int items = args.length > 0 ? Integer.parseInt(args[0]) : 300_000;
    Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("insights-bench");
    Path file = folder.resolve("judged-" + items + ".rdesk");
    if (!Files.exists(file)) {
      long start = System.nanoTime();
      JudgedProject.writeTo(file, items, items / 2, 3);
      BenchFigures.printMillis("project of " + items + " items written", System.nanoTime() - start);
    }
    OnScreen.start();
    Session session =
        OnScreen.call(
            () -> new Session(DeskFixture.services(DeskFixture.settings()), new FxTasks()));
    Stage stage = OnScreen.call(Stage::new);
    Gaps gaps = OnScreen.call(Gaps::new);
    long start = System.nanoTime();
    OnScreen.call(
        () -> {
          DeskWindow window =
              new DeskWindow(stage, session, Map.of(Place.INSIGHTS, InsightsController::new));
          session.navigation().show(Place.INSIGHTS);
          window.show(Optional.of(file));
          gaps.start();
          return window;
        });
    await(stage, scene -> scene.lookup("#mark") != null);
    BenchFigures.printMillis("window, project and first card", System.nanoTime() - start);
    gaps.print("until then");
    await(stage, scene -> !visible(scene, "#reading") && !visible(scene, "#readingTexts"));
    BenchFigures.printMillis("texts read", System.nanoTime() - start);
    gaps.print("until then");
    for (String page :
        List.of("agreementTab", "biasTab", "acceptTab", "slicesTab", "boardTab", "modelsTab")) {
      long asked = System.nanoTime();
      OnScreen.call(
          () -> {
            TabPane pages = (TabPane) stage.getScene().lookup("#pages");
            Tab tab =
                pages.getTabs().stream().filter(one -> one.getId().equals(page)).findFirst().get();
            pages.getSelectionModel().select(tab);
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return tab;
          });
      BenchFigures.printMillis(page + " laid out", System.nanoTime() - asked);
    }
    gaps.print("meanwhile");
    BenchFigures.printHeap();
    System.exit(0);
  }

  private static boolean visible(Scene scene, String id) {
    return Optional.ofNullable(scene.lookup(id)).filter(Node::isVisible).isPresent();
  }

  private static void await(Stage stage, Predicate<Scene> condition) throws Exception {
    while (!OnScreen.call(() -> condition.test(stage.getScene()))) {
      Thread.sleep(20);
    }
  }

  /// What lies between two frames; all on the JavaFX thread.
  private static final class Gaps extends AnimationTimer {
    private long last;
    private long lastWorked;
    private long longest;
    private long mostWorked;

    @Override
    public void handle(long now) {
      long time = System.nanoTime();
      long worked = THREADS.getCurrentThreadCpuTime();
      if (last != 0) {
        longest = Math.max(longest, time - last);
        mostWorked = Math.max(mostWorked, worked - lastWorked);
      }
      last = time;
      lastWorked = worked;
    }

    void print(String when) throws Exception {
      OnScreen.call(
          () -> {
            System.out.printf(
                Locale.ROOT,
                "  %s: longest time between two frames %.0f ms, most processor time of the screen's"
                    + " thread between two %.0f ms%n",
                when,
                longest / NANOS_PER_MILLI,
                mostWorked / NANOS_PER_MILLI);
            longest = 0;
            mostWorked = 0;
            return this;
          });
    }
  }
}
