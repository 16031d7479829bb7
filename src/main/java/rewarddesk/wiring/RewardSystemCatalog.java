package rewarddesk.wiring;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import rewarddesk.inference.ChatModels;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.onnx.OnnxTextEncoder;
import rewarddesk.learn.Learning;
import rewarddesk.project.Project;
import rewarddesk.reward.JudgeTerms;
import rewarddesk.reward.JudgeUnavailableException;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.RewardSystems;
import rewarddesk.reward.builtin.BuiltinJudge;
import rewarddesk.reward.generative.GenerativeJudge;
import rewarddesk.reward.generative.definition.JudgeDefinition;
import rewarddesk.reward.generative.definition.JudgeFolder;
import rewarddesk.reward.generative.definition.WrittenJudge;
import rewarddesk.reward.profile.NumberedProfile;
import rewarddesk.reward.profile.ProfileException;
import rewarddesk.reward.profile.ProjectProfiles;
import rewarddesk.reward.profile.RewardCatalog;
import rewarddesk.reward.profile.RuleJudge;
import rewarddesk.reward.random.RandomJudge;
import rewarddesk.reward.rule.RuleProfile;

/// Every reward system of this version, by id.
final class RewardSystemCatalog implements RewardSystems {
  private static final long RANDOM_SEED = 0;

  private final RewardCatalog catalog;
  private final RuleProfile rules;
  private final JudgeFolder judges;
  private final ChatModels chats;
  private final ModelCatalog models;
  private final InstantSource clock;
  private final Learning learning;

  /// @param rules the profile that the built-in judge was fitted to
  RewardSystemCatalog(
      RewardCatalog catalog,
      RuleProfile rules,
      JudgeFolder judges,
      ChatModels chats,
      ModelCatalog models,
      InstantSource clock,
      Learning learning) {
    this.catalog = catalog;
    this.rules = rules;
    this.judges = judges;
    this.chats = chats;
    this.models = models;
    this.clock = clock;
    this.learning = learning;
  }

  @Override
  public RewardSystem open(String id, Project project) {
    return open(id, project, JudgeTerms.STANDARD);
  }

  @Override
  public RewardSystem open(String id, Project project, JudgeTerms terms) {
    return switch (id) {
      case RuleJudge.ID -> new RuleJudge(profile(project), clock);
      case Learning.JUDGE -> learning.judge(project);
      default -> open(id, terms, name -> judges.of(project).use(name, clock.instant()));
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
    return open(id, JudgeTerms.STANDARD, judges.library()::get);
  }

  private RewardSystem open(
      String id, JudgeTerms terms, Function<String, JudgeDefinition> definitions) {
    if (id.equals(BuiltinJudge.ID)) {
      return new BuiltinJudge(
          OnnxTextEncoder::miniLm, OnnxTextEncoder::bgeSmallChinese, rules, clock);
    }
    if (id.equals(RandomJudge.ID)) {
      return new RandomJudge(RANDOM_SEED, clock);
    }
    return WrittenJudge.find(id)
        .filter(written -> ChatBackends.isBackend(written.backend()))
        .map(
            written ->
                written(id, written.backend(), definitions.apply(written.definition()), terms))
        .orElseGet(() -> ownModel(id));
  }

  private RewardSystem written(
      String id, String backend, JudgeDefinition definition, JudgeTerms terms) {
    try {
      ChatModels.Opened opened = chats.open(backend, terms.chat());
      return new GenerativeJudge(
          id, opened.model(), definition, clock, opened.concurrency(), opened.closing());
    } catch (ModelException e) {
      throw new JudgeUnavailableException(String.valueOf(e.getMessage()), e);
    }
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

  @Override
  public List<String> local() {
    return Stream.concat(
            Stream.of(BuiltinJudge.ID, RuleJudge.ID, Learning.JUDGE, RandomJudge.ID),
            models.ids().stream())
        .toList();
  }
}
