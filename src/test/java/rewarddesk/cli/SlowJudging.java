package rewarddesk.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import rewarddesk.app.Services;
import rewarddesk.model.Comparison;
import rewarddesk.model.Judgment;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.RewardSystems;
import rewarddesk.sandbox.SandboxReport;

/// A process that judges the project named by its first argument, taking a tenth of a second for
/// each comparison, and says so on standard error when it begins the second one.
final class SlowJudging {
  static final String SECOND = "second comparison";

  private SlowJudging() {}

  public static void main(String[] args) {
    Services fast = new Desk(Path.of(args[0]).resolveSibling("")).services();
    Services services =
        new Services(
            fast.projects(),
            fast.importer(),
            new Slow(),
            fast.rules(),
            fast.rewards(),
            fast.exporter(),
            fast.settings(),
            fast.models(),
            fast.servers(),
            InstantSource.system(),
            fast.learning(),
            fast.judges(),
            fast.chats(),
            () -> new SandboxReport(List.of(), List.of("bubblewrap is not installed.")));
    CommandLineApp app = new CommandLineApp(() -> services, project -> {}, Console.ofProcess());
    System.exit(app.run("judge", args[0], "--json"));
  }

  private static final class Slow implements RewardSystems, RewardSystem {
    private final RewardSystem fast = LengthJudge.CATALOG.open("builtin");
    private final AtomicInteger calls = new AtomicInteger();

    @Override
    public RewardSystem open(String id) {
      return this;
    }

    @Override
    public List<String> local() {
      return List.of(id());
    }

    @Override
    public String id() {
      return fast.id();
    }

    @Override
    public RewardSystemKind kind() {
      return fast.kind();
    }

    @Override
    public int concurrency() {
      return 1;
    }

    @Override
    public Judgment judge(Comparison comparison) throws InterruptedException {
      if (calls.incrementAndGet() == 2) {
        System.err.println(SECOND);
      }
      Thread.sleep(100);
      return fast.judge(comparison);
    }

    @Override
    public void close() {}
  }
}
