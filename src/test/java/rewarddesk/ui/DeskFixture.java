package rewarddesk.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import rewarddesk.app.Services;
import rewarddesk.dataset.DatasetImporter;
import rewarddesk.export.Exporter;
import rewarddesk.inference.NoModels;
import rewarddesk.inference.onnx.OnnxModels;
import rewarddesk.inference.onnx.OnnxTextEncoder;
import rewarddesk.learn.Learning;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.Rating;
import rewarddesk.model.Response;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.project.Candidate;
import rewarddesk.project.Project;
import rewarddesk.reward.JudgeUnavailableException;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.RewardSystems;
import rewarddesk.reward.builtin.PairReader;
import rewarddesk.reward.generative.definition.JudgeFolder;
import rewarddesk.reward.profile.NumberedProfile;
import rewarddesk.reward.profile.ProfileException;
import rewarddesk.reward.profile.ProjectProfiles;
import rewarddesk.reward.profile.RewardCatalog;
import rewarddesk.reward.profile.RuleJudge;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.sandbox.SandboxReport;
import rewarddesk.settings.Settings;
import rewarddesk.settings.SettingsDefaults;
import rewarddesk.settings.SettingsStore;
import rewarddesk.store.SqliteProjectFiles;
import rewarddesk.wiring.ModelCatalog;
import rewarddesk.wiring.ServerCatalog;

/// Everything a screen needs, real but for the built-in judge, which simply prefers the longer
/// response.
public final class DeskFixture {
  public static final String JUDGE = "builtin";

  private DeskFixture() {}

  /// Settings for tests: English, light, annotator `ann`.
  public static Settings settings() {
    return SettingsDefaults.settings()
        .withLanguage("en")
        .withTheme(Settings.Theme.LIGHT)
        .withAnnotator("ann");
  }

  public static Services services(Settings settings) {
    return services(settings, InstantSource.system());
  }

  public static Services services(Settings settings, InstantSource clock) {
    return services(settings, clock, Path.of("no-models"));
  }

  /// @param models where the descriptions of the user's models stand
  public static Services services(Settings settings, InstantSource clock, Path models) {
    SettingsStore kept = new MemorySettings(settings);
    return new Services(
        new SqliteProjectFiles(),
        new DatasetImporter(),
        new LongerJudges(),
        RuleProfile.standard(),
        RewardCatalog.standard(),
        new Exporter(),
        kept,
        ModelCatalog.of(models, new OnnxModels(), clock, () -> kept.current().ownModels()).models(),
        new ServerCatalog(kept, new MemoryKeys()),
        clock,
        new Learning(
            () ->
                new PairReader(
                    OnnxTextEncoder::miniLm,
                    OnnxTextEncoder::bgeSmallChinese,
                    RuleProfile.standard()),
            clock),
        new JudgeFolder(Path.of("no-judges")),
        NoModels.CHATS,
        () -> new SandboxReport(List.of(), List.of("bubblewrap is not installed.")));
  }

  /// Writes a project with these comparisons.
  public static Path project(Path folder, List<Comparison> comparisons) {
    Path file = folder.resolve("test.rdesk");
    try (Project project = new SqliteProjectFiles().openOrCreate(file)) {
      List<Candidate> batch = new ArrayList<>();
      for (Comparison comparison : comparisons) {
        batch.add(
            new Candidate(comparison, "fp-" + comparison.id(), "rows.jsonl", batch.size() + 1));
      }
      project.comparisons().addAll(batch);
    }
    return file;
  }

  /// `c1` … `cN`, each with a longer side B.
  public static List<Comparison> comparisons(int count) {
    List<Comparison> comparisons = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      comparisons.add(
          Comparison.of(
              "c" + number,
              Content.user("Question " + number + "?"),
              Response.of("Short answer " + number + "."),
              Response.of("A longer **answer** " + number + " with reasons.")));
    }
    return comparisons;
  }

  /// What the judge of the tests says.
  public static Judgment judge(Comparison comparison) {
    int a = comparison.responseA().plain().length();
    int b = comparison.responseB().plain().length();
    return new Judgment(
        comparison.id(),
        JUDGE,
        RewardSystemKind.RULE,
        a == b ? new Verdict.Tie() : new Verdict.Prefers(a > b ? Slot.A : Slot.B),
        Optional.of(Math.abs(a - b) / 10.0),
        assessment(a >= b),
        assessment(b >= a),
        Optional.of("The longer response explains more."),
        List.of(),
        Provenance.ofVersion("test"),
        Duration.ofMillis(1),
        Instant.EPOCH);
  }

  private static Assessment assessment(boolean longer) {
    return longer
        ? new Assessment(
            Optional.of(1.5), Optional.of(new Rating(4)), Optional.of("Gives its reasons."))
        : new Assessment(
            Optional.of(-0.5), Optional.of(new Rating(2)), Optional.of("Leaves out why."));
  }

  private static final class LongerJudges implements RewardSystems {
    @Override
    public RewardSystem open(String id) {
      if (id.startsWith("ollama:")) {
        throw new JudgeUnavailableException("No server answers. Start Ollama, then try again.");
      }
      return new LongerJudge();
    }

    @Override
    public RewardSystem open(String id, Project project) {
      return id.equals(RuleJudge.ID)
          ? new RuleJudge(profile(project), InstantSource.system())
          : open(id);
    }

    @Override
    public Optional<String> version(String id, Project project) {
      return id.equals(RuleJudge.ID) ? Optional.of(profile(project).hash()) : Optional.empty();
    }

    private static NumberedProfile profile(Project project) {
      try {
        return new ProjectProfiles(project.profiles(), RewardCatalog.standard()).active();
      } catch (ProfileException e) {
        throw new JudgeUnavailableException(String.valueOf(e.getMessage()), e);
      }
    }

    @Override
    public List<String> local() {
      return List.of(JUDGE, RuleJudge.ID, Learning.JUDGE);
    }
  }

  private static final class LongerJudge implements RewardSystem {
    @Override
    public String id() {
      return JUDGE;
    }

    @Override
    public RewardSystemKind kind() {
      return RewardSystemKind.RULE;
    }

    @Override
    public int concurrency() {
      return 1;
    }

    @Override
    public Judgment judge(Comparison comparison) {
      return DeskFixture.judge(comparison);
    }

    @Override
    public void close() {}
  }

  private static final class MemorySettings implements SettingsStore {
    private Settings settings;

    MemorySettings(Settings settings) {
      this.settings = settings;
    }

    @Override
    public synchronized Settings current() {
      return settings;
    }

    @Override
    public synchronized void update(UnaryOperator<Settings> change) {
      settings = change.apply(settings);
    }

    @Override
    public void close() {}
  }
}
