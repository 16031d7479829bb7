package rewarddesk.wiring;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.ollama.OllamaServer;
import rewarddesk.inference.onnx.OnnxTextEncoder;
import rewarddesk.learn.Learning;
import rewarddesk.project.Project;
import rewarddesk.reward.JudgeUnavailableException;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.RewardSystems;
import rewarddesk.reward.builtin.BuiltinJudge;
import rewarddesk.reward.generative.GenerativeJudge;
import rewarddesk.reward.generative.definition.JudgeDefinition;
import rewarddesk.reward.generative.definition.JudgeLibrary;
import rewarddesk.reward.profile.NumberedProfile;
import rewarddesk.reward.profile.ProfileException;
import rewarddesk.reward.profile.ProjectProfiles;
import rewarddesk.reward.profile.RewardCatalog;
import rewarddesk.reward.profile.RuleJudge;
import rewarddesk.reward.random.RandomJudge;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.settings.SettingsStore;

/// Every reward system of this version, by id.
final class RewardSystemCatalog implements RewardSystems {
  private static final String OLLAMA = "ollama:";
  private static final long RANDOM_SEED = 0;

  /// A server on one machine answers a few requests at once; more only wait in its queue.
  private static final int OLLAMA_CONCURRENCY = 4;

  private final RewardCatalog catalog;
  private final RuleProfile rules;
  private final SettingsStore settings;
  private final Path judgeFolder;
  private final ModelCatalog models;
  private final InstantSource clock;
  private final Learning learning;

  /// @param rules the profile that the built-in judge was fitted to
  RewardSystemCatalog(
      RewardCatalog catalog,
      RuleProfile rules,
      SettingsStore settings,
      Path judgeFolder,
      ModelCatalog models,
      InstantSource clock,
      Learning learning) {
    this.catalog = catalog;
    this.rules = rules;
    this.settings = settings;
    this.judgeFolder = judgeFolder;
    this.models = models;
    this.clock = clock;
    this.learning = learning;
  }

  @Override
  public RewardSystem open(String id, Project project) {
    return switch (id) {
      case RuleJudge.ID -> new RuleJudge(profile(project), clock);
      case Learning.JUDGE -> learning.judge(project);
      default -> open(id);
    };
  }

  @Override
  public Optional<String> version(String id, Project project) {
    return switch (id) {
      case RuleJudge.ID -> Optional.of(profile(project).hash());
      case Learning.JUDGE -> learning.version(project);
      default -> Optional.empty();
    };
  }

  private NumberedProfile profile(Project project) {
    try {
      return new ProjectProfiles(project.profiles(), catalog).active();
    } catch (ProfileException e) {
      throw new JudgeUnavailableException(
          "The project's reward profile cannot be used. " + e.getMessage(), e);
    }
  }

  @Override
  public RewardSystem open(String id) {
    if (id.equals(BuiltinJudge.ID)) {
      return new BuiltinJudge(
          OnnxTextEncoder::miniLm, OnnxTextEncoder::bgeSmallChinese, rules, clock);
    }
    if (id.equals(RandomJudge.ID)) {
      return new RandomJudge(RANDOM_SEED, clock);
    }
    WrittenJudge written = WrittenJudge.of(id);
    if (written.backend().startsWith(OLLAMA) && written.backend().length() > OLLAMA.length()) {
      return ollama(id, written);
    }
    if (written.backend().startsWith(ModelCatalog.PREFIX) && !id.startsWith(ModelCatalog.PREFIX)) {
      String model = written.backend().substring(ModelCatalog.PREFIX.length());
      return models.writtenJudge(id, model, definition(written));
    }
    return ownModel(id);
  }

  private RewardSystem ownModel(String id) {
    String name =
        id.startsWith(ModelCatalog.PREFIX) ? id.substring(ModelCatalog.PREFIX.length()) : id;
    return models
        .rewardSystem(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no judge called \""
                        + id
                        + "\". There are: "
                        + String.join(", ", local())
                        + ", ollama:MODEL, JUDGE@ollama:MODEL, JUDGE@model:NAME. Your own models:"
                        + " rewarddesk model list."));
  }

  private JudgeDefinition definition(WrittenJudge written) {
    return JudgeLibrary.load(Optional.of(judgeFolder)).get(written.definition());
  }

  @Override
  public List<String> local() {
    return Stream.concat(
            Stream.of(BuiltinJudge.ID, RuleJudge.ID, Learning.JUDGE, RandomJudge.ID),
            models.ids().stream())
        .toList();
  }

  private RewardSystem ollama(String id, WrittenJudge written) {
    JudgeDefinition definition = definition(written);
    try {
      URI address = OllamaServer.parseAddress(settings.current().ollamaAddress());
      String model = written.backend().substring(OLLAMA.length());
      return new GenerativeJudge(
          id, new OllamaServer(address).chatModel(model), definition, clock, OLLAMA_CONCURRENCY);
    } catch (ModelException | IllegalArgumentException e) {
      throw new JudgeUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }
}
