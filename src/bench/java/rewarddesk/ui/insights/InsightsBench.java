package rewarddesk.ui.insights;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import rewarddesk.insight.JudgedProject;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.DeskWindow;
import rewarddesk.ui.FxTasks;
import rewarddesk.ui.Place;
import rewarddesk.ui.Session;

/// Measures Insights on the real window with a large judged project: how long until the first card
/// stands there, until texts and leaderboard are known and until a page or another judge is shown,
/// how long the window stands still meanwhile, and how much memory is in use.
///
/// Arguments: items (300000), half of them decided, judged by three; folder. A project that the
/// folder already holds is used again.
public final class InsightsBench {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double NANOS_PER_MILLI = 1e6;

  private InsightsBench() {}

  public static void main(String[] args) throws Exception {
    int items = args.length > 0 ? Integer.parseInt(args[0]) : 300_000;
    Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("insights-bench");
    Path file = folder.resolve("judged.rdesk");
    if (!Files.exists(file)) {
      long start = System.nanoTime();
      JudgedProject.write(folder, items, items / 2, 3);
      print("project of " + items + " items written", System.nanoTime() - start);
    }
    CountDownLatch running = new CountDownLatch(1);
    Platform.startup(running::countDown);
    running.await();
    Session session =
        onScreen(() -> new Session(DeskFixture.services(DeskFixture.settings()), new FxTasks()));
    Stage stage = onScreen(Stage::new);
    Gaps gaps = onScreen(Gaps::new);
    long start = System.nanoTime();
    onScreen(
        () -> {
          DeskWindow window =
              new DeskWindow(stage, session, Map.of(Place.INSIGHTS, InsightsController::new));
          session.navigation().show(Place.INSIGHTS);
          window.show(Optional.of(file));
          gaps.start();
          return window;
        });
    await(stage, scene -> scene.lookup("#mark") != null);
    print("window, project and first card", System.nanoTime() - start);
    gaps.print("until then");
    await(stage, scene -> !visible(scene, "#reading") && !visible(scene, "#readingTexts"));
    print("texts read", System.nanoTime() - start);
    gaps.print("until then");
    for (String page :
        List.of("agreementTab", "biasTab", "acceptTab", "slicesTab", "boardTab", "modelsTab")) {
      long asked = System.nanoTime();
      onScreen(
          () -> {
            TabPane pages = (TabPane) stage.getScene().lookup("#pages");
            Tab tab =
                pages.getTabs().stream().filter(one -> one.getId().equals(page)).findFirst().get();
            pages.getSelectionModel().select(tab);
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return tab;
          });
      print(page + " laid out", System.nanoTime() - asked);
    }
    gaps.print("meanwhile");
    memory();
    System.exit(0);
  }

  private static boolean visible(Scene scene, String id) {
    return Optional.ofNullable(scene.lookup(id)).filter(Node::isVisible).isPresent();
  }

  private static void await(Stage stage, Predicate<Scene> condition) throws Exception {
    while (!onScreen(() -> condition.test(stage.getScene()))) {
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
      onScreen(
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

  private static void memory() throws Exception {
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.gc();
    TimeUnit.MILLISECONDS.sleep(200);
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    System.out.printf(
        Locale.ROOT,
        "heap: %d MB in use after collecting, at its peak at most %d MB, allowed %d MB%n",
        heap.getUsed() >> 20,
        peak >> 20,
        heap.getMax() >> 20);
  }

  private static void print(String what, long nanos) {
    System.out.printf(Locale.ROOT, "%s: %.0f ms%n", what, nanos / NANOS_PER_MILLI);
  }

  private static <T> T onScreen(Callable<T> body) throws Exception {
    FutureTask<T> task = new FutureTask<>(body);
    Platform.runLater(task);
    return task.get();
  }
}
