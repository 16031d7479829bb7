package rewarddesk.wiring;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Response;
import rewarddesk.project.Candidate;
import rewarddesk.project.Decision;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;

/// Kills the window at random moments while a robot decides by keyboard on the review screen, and
/// counts the decisions that the screen had called saved and that are not in the project
/// afterwards. There must be none, and the project must open each time.
///
/// Arguments: decisions (1000), kills (50), seed (1). Ends with 1 when anything was lost.
public final class KilledWindow {
  private static final Pattern SAVED = Pattern.compile("✓ saved · item ([\\d,]+): (.+)");
  private static final int ITEMS = 5000;

  private final Path folder;
  private final Path file;
  private final Random random;
  private final Map<Long, String> acknowledged = new HashMap<>();

  private KilledWindow(Path folder, long seed) {
    this.folder = folder;
    this.file = folder.resolve("robot.rdesk");
    this.random = new Random(seed);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int decisions = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
    int kills = args.length > 1 ? Integer.parseInt(args[1]) : 50;
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    System.exit(new KilledWindow(Files.createTempDirectory("killed"), seed).run(decisions, kills));
  }

  private int run(int decisions, int kills) throws IOException, InterruptedException {
    fillProject();
    int lives = 0;
    int lost = 0;
    while (lives < kills || acknowledged.size() < decisions) {
      live(Math.max(1, decisions / kills));
      lives++;
      lost = lost();
      System.out.printf(
          "%d kills, %d decisions acknowledged, %d lost%n", lives, acknowledged.size(), lost);
    }
    return lost == 0 ? 0 : 1;
  }

  private void fillProject() {
    try (Project project = new SqliteProjectFiles().openOrCreate(file)) {
      List<Candidate> batch = new ArrayList<>();
      for (int i = 1; i <= ITEMS; i++) {
        Comparison comparison =
            Comparison.of(
                "item-" + i,
                Content.text("Question " + i),
                Response.of("First answer to " + i),
                Response.of("Second answer to " + i));
        batch.add(new Candidate(comparison, "%08x".formatted(i).repeat(8), "robot", i));
      }
      project.comparisons().addAll(batch);
    }
  }

  /// One life of the window: some decisions, then the kill.
  private void live(int decisionsWanted) throws IOException, InterruptedException {
    Process window = start();
    int stopAfter = 1 + random.nextInt(2 * decisionsWanted);
    int seen = 0;
    try (BufferedReader lines = window.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher saved = SAVED.matcher(line);
        if (saved.matches()) {
          acknowledged.put(Long.valueOf(saved.group(1).replace(",", "")), saved.group(2));
          if (++seen == stopAfter) {
            TimeUnit.MICROSECONDS.sleep(random.nextInt(30_000));
            // through the handle, because the process itself would close what is still to be read
            window.toHandle().destroyForcibly();
          }
        }
      }
    }
    window.waitFor();
    if (seen < stopAfter) {
      throw new IllegalStateException("the window ended by itself after " + seen + " decisions");
    }
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    // The same options as this process, so that JavaFX is found and runs without a display.
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of(
            "-Dstdout.encoding=UTF-8",
            "-Drewarddesk.home=" + folder.resolve("home"),
            "-cp",
            System.getProperty("java.class.path"),
            RobotApp.Launcher.class.getName(),
            file.toString()));
    return new ProcessBuilder(command).redirectError(folder.resolve("window.log").toFile()).start();
  }

  private int lost() {
    int lost = 0;
    try (Project project = new SqliteProjectFiles().open(file)) {
      for (Map.Entry<Long, String> entry : acknowledged.entrySet()) {
        String word =
            project
                .comparisons()
                .at(entry.getKey())
                .flatMap(item -> item.decision())
                .map(Decision::annotation)
                .map(annotation -> annotation.verdict().word())
                .orElse("nothing");
        if (!entry.getValue().replace(' ', '_').startsWith(word)) {
          System.out.printf(
              "item %d: acknowledged %s, found %s%n", entry.getKey(), entry.getValue(), word);
          lost++;
        }
      }
    }
    return lost;
  }
}
