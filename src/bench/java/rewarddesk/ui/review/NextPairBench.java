package rewarddesk.ui.review;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import rewarddesk.BenchFigures;
import rewarddesk.inference.onnx.ScoringModel;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Response;
import rewarddesk.project.Candidate;
import rewarddesk.project.Project;
import rewarddesk.project.QueueOrder;
import rewarddesk.reward.builtin.BuiltinJudge;
import rewarddesk.run.JudgingRun;
import rewarddesk.run.RunTally;
import rewarddesk.store.ConflictingJudgments;
import rewarddesk.store.SqliteProjectFiles;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.DeskWindow;
import rewarddesk.ui.FxTasks;
import rewarddesk.ui.OnScreen;
import rewarddesk.ui.Place;
import rewarddesk.ui.Session;
import rewarddesk.ui.control.Fonts;

/// Measures, on the real window with a project of the given size (100,000 pairs unless told
/// otherwise), how long after a verdict key the next pair is painted, how fast the project opens
/// and how much memory is in use. Arguments: size, folder, and `scoring` to let a reward model
/// judge the project meanwhile, or `conflicts` to judge every item first and review by conflict
/// between rules and judge. A project that the folder already holds is used again, and then
/// everything is measured as in a program just started.
///
/// "Laid out" ends with the layout of the frame that shows the next pair. "Painted" ends with the
/// following frame, which cannot begin before the first is painted: an upper bound.
public final class NextPairBench {
  private static final int BATCH = 500;
  private static final int KEYS = 400;
  private static final int WARM_UP = 50;
  private static final int LEAST_PAUSE_MILLIS = 60;
  private static final int MORE_PAUSE_MILLIS = 60;
  private static final java.lang.management.ThreadMXBean THREADS =
      ManagementFactory.getThreadMXBean();
  private static final double NANOS_PER_MILLI = 1e6;
  private static final KeyCode[] VERDICTS = {
    KeyCode.LEFT, KeyCode.RIGHT, KeyCode.ENTER, KeyCode.DOWN
  };
  private static final String[] WORDS =
      "the model answers with a **long** list of `steps` because nobody asked for less 模型 回答 问题"
          .split(" ");

  private final Random random = new Random(1);
  private final int size;
  private final Path file;
  private final boolean scoring;
  private final boolean byConflict;

  private NextPairBench(int size, Path file, String mode) {
    this.size = size;
    this.file = file;
    this.scoring = mode.equals("scoring");
    this.byConflict = mode.equals("conflicts");
  }

  public static void main(String[] args) throws Exception {
    int size = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("next-pair-bench");
    String mode = args.length > 2 ? args[2] : "";
    String name = (mode.equals("conflicts") ? "conflicts-" : "bench-") + size + ".rdesk";
    new NextPairBench(size, folder.resolve(name), mode).run();
    System.exit(0);
  }

  private void run() throws Exception {
    fill();
    Fonts.load().ifPresent(System.out::println);
    OnScreen.start();
    Session session =
        OnScreen.call(() -> new Session(DeskFixture.services(settings()), new FxTasks()));
    Stage stage = OnScreen.call(Stage::new);
    long start = System.nanoTime();
    DeskWindow window =
        OnScreen.call(
            () -> new DeskWindow(stage, session, Map.of(Place.REVIEW, ReviewController::new)));
    OnScreen.call(
        () -> {
          window.show(Optional.empty());
          return window;
        });
    BenchFigures.printMillis("window shown without a project", System.nanoTime() - start);
    Thread.sleep(TimeUnit.SECONDS.toMillis(1));
    System.out.println("the project for the first time since the program started:");
    open(session, stage);
    OnScreen.call(
        () -> {
          session.closeProject();
          return session;
        });
    Thread.sleep(TimeUnit.SECONDS.toMillis(1));
    System.out.println("the project again:");
    open(session, stage);
    if (scoring) {
      whileScoring(session, stage.getScene());
    } else {
      keys(stage.getScene());
    }
    BenchFigures.printHeap();
  }

  /// A reward model judges the project on all cores, its progress is shown as in the program, and
  /// the keys are pressed meanwhile.
  private void whileScoring(Session session, Scene scene) throws Exception {
    Project project = session.project().orElseThrow();
    try (ScoringModel model = ScoringModel.load()) {
      JudgingRun run = new JudgingRun(project, model.system(), -1, false);
      CompletableFuture<RunTally> running =
          CompletableFuture.supplyAsync(
              () -> run.run(tally -> Platform.runLater(session::changed)));
      Thread.sleep(TimeUnit.SECONDS.toMillis(3));
      long start = System.nanoTime();
      long before = project.judgments().missing(model.system().id(), false).length;
      keys(scene);
      long after = project.judgments().missing(model.system().id(), false).length;
      System.out.printf(
          Locale.ROOT,
          "meanwhile %.1f pairs a second were scored, %d of %d left%n",
          (before - after) / ((System.nanoTime() - start) / 1e9),
          after,
          size);
      run.cancel();
      running.join();
    }
  }

  private rewarddesk.settings.Settings settings() {
    rewarddesk.settings.Settings usual = DeskFixture.settings();
    return byConflict ? usual.withJudge(BuiltinJudge.ID).withQueueOrder("conflicts") : usual;
  }

  private void open(Session session, Stage stage) throws Exception {
    long start = System.nanoTime();
    try (Project project = new SqliteProjectFiles().open(file)) {
      project
          .comparisons()
          .at(project.queue().next(QueueOrder.SEQUENTIAL, 0, Set.of()).orElseThrow());
      BenchFigures.printMillis("  opened and the first open pair read", System.nanoTime() - start);
    }
    FirstPair first = new FirstPair(stage.getScene());
    OnScreen.call(
        () -> {
          first.start();
          session.openProject(file);
          return first;
        });
    first.done.await(1, TimeUnit.MINUTES);
    BenchFigures.printMillis("  opened and the first pair painted", first.painted - first.asked);
    Thread.sleep(TimeUnit.SECONDS.toMillis(2));
  }

  /// Waits for the first pair; all on the JavaFX thread.
  private static final class FirstPair {
    private final Scene scene;
    private final Runnable pulse = this::pulse;
    private final CountDownLatch done = new CountDownLatch(1);
    private boolean laidOut;
    private long asked;
    private long painted;

    FirstPair(Scene scene) {
      this.scene = scene;
    }

    void start() {
      asked = System.nanoTime();
      scene.addPostLayoutPulseListener(pulse);
      Platform.requestNextPulse();
    }

    private void pulse() {
      if (laidOut) {
        painted = System.nanoTime();
        scene.removePostLayoutPulseListener(pulse);
        done.countDown();
        return;
      }
      laidOut = title(scene).isPresent();
      Platform.requestNextPulse();
    }
  }

  private void keys(Scene scene) throws Exception {
    List<Long> laidOut = new ArrayList<>();
    List<Long> painted = new ArrayList<>();
    List<Long> computing = new ArrayList<>();
    for (int key = 0; key < WARM_UP + KEYS; key++) {
      Press press = new Press(scene);
      OnScreen.call(
          () -> {
            press.start(VERDICTS[random.nextInt(VERDICTS.length)]);
            return press;
          });
      if (!press.done.await(10, TimeUnit.SECONDS)) {
        System.out.println("no next pair after key " + key);
        continue;
      }
      if (key >= WARM_UP) {
        laidOut.add(press.laidOut - press.pressed);
        painted.add(press.painted - press.pressed);
        computing.add(press.computing);
      }
      Thread.sleep(LEAST_PAUSE_MILLIS + random.nextInt(MORE_PAUSE_MILLIS));
    }
    quantiles("key to next pair laid out", laidOut);
    quantiles("key to next pair painted", painted);
    quantiles("of it, processor time of the screen's thread until laid out", computing);
  }

  /// One key and what follows from it; all on the JavaFX thread.
  private static final class Press {
    private final Scene scene;
    private final Runnable pulse = this::pulse;
    private final CountDownLatch done = new CountDownLatch(1);
    private String before = "";
    private long pressed;
    private long laidOut;
    private long computing;
    private long painted;

    Press(Scene scene) {
      this.scene = scene;
    }

    void start(KeyCode key) {
      before = title(scene).orElse("");
      scene.addPostLayoutPulseListener(pulse);
      pressed = System.nanoTime();
      computing = THREADS.getCurrentThreadCpuTime();
      fire(KeyEvent.KEY_PRESSED, key);
      fire(KeyEvent.KEY_RELEASED, key);
      Platform.requestNextPulse();
    }

    private void fire(javafx.event.EventType<KeyEvent> type, KeyCode key) {
      Event.fireEvent(scene.getRoot(), new KeyEvent(type, "", "", key, false, false, false, false));
    }

    private void pulse() {
      if (laidOut != 0) {
        painted = System.nanoTime();
        scene.removePostLayoutPulseListener(pulse);
        done.countDown();
        return;
      }
      if (!title(scene).orElse("").equals(before)) {
        laidOut = System.nanoTime();
        computing = THREADS.getCurrentThreadCpuTime() - computing;
      }
      Platform.requestNextPulse();
    }
  }

  private static Optional<String> title(Scene scene) {
    return Optional.ofNullable((Label) scene.lookup(".prompt-title"))
        .map(Label::getText)
        .filter(text -> !text.isEmpty());
  }

  private void fill() {
    long start = System.nanoTime();
    try (Project project = new SqliteProjectFiles().openOrCreate(file)) {
      List<Candidate> batch = new ArrayList<>();
      for (long number = project.comparisons().count() + 1; number <= size; number++) {
        batch.add(new Candidate(comparison(number), "fp" + number, "bench.jsonl", number));
        if (batch.size() == BATCH || number == size) {
          project.comparisons().addAll(batch);
          batch.clear();
        }
      }
      if (byConflict && project.judgments().missing(BuiltinJudge.ID, false).length > 0) {
        ConflictingJudgments.add(project, size, "c", 1);
      }
    }
    BenchFigures.printMillis("project of " + size + " pairs written", System.nanoTime() - start);
  }

  private Comparison comparison(long number) {
    return Comparison.of(
        "c" + number,
        Content.user("Question " + number + ": " + text(20)),
        Response.of(text(40 + random.nextInt(300))),
        Response.of(text(40 + random.nextInt(300))));
  }

  private String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < words; word++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(word % 40 == 39 ? "\n\n" : " ");
    }
    return text.toString();
  }

  private static void quantiles(String what, List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%s: p50 %.1f ms, p95 %.1f ms, most %.1f ms (n=%d)%n",
        what,
        sorted[sorted.length / 2] / NANOS_PER_MILLI,
        sorted[(int) (sorted.length * 0.95)] / NANOS_PER_MILLI,
        Arrays.stream(sorted).max().orElse(0) / NANOS_PER_MILLI,
        sorted.length);
  }
}
