package rewarddesk.wiring;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ChatModels;
import rewarddesk.inference.ChatTerms;
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
import rewarddesk.reward.generative.JudgeVersion;
import rewarddesk.reward.generative.ProjectResponses;
import rewarddesk.reward.generative.RememberingChatModel;
import rewarddesk.reward.generative.ResponseGroups;
import rewarddesk.reward.generative.definition.JudgeDefinition;
import rewarddesk.reward.generative.definition.JudgeFolder;
import rewarddesk.reward.generative.definition.WrittenJudge;
import rewarddesk.reward.jury.Jury;
import rewarddesk.reward.jury.JuryDefinition;
import rewarddesk.reward.jury.JuryId;
import rewarddesk.reward.jury.ProjectJuries;
import rewarddesk.reward.profile.NumberedProfile;
import rewarddesk.reward.profile.ProfileException;
import rewarddesk.reward.profile.ProjectProfiles;
import rewarddesk.reward.profile.RewardCatalog;
import rewarddesk.reward.profile.RuleJudge;
import rewarddesk.reward.random.RandomJudge;
import rewarddesk.reward.rule.RuleProfile;

/// Every reward system of this version, by id.
final class RewardSystemCatalog implements RewardSystems {
  private static final System.Logger LOG = System.getLogger(RewardSystemCatalog.class.getName());
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
    if (JuryId.isJury(id)) {
      Optional<JuryDefinition> named = new ProjectJuries(project.definitions()).behind(id);
      return jury(id, named, member -> open(member, project, terms));
    }
    return switch (id) {
      case RuleJudge.ID -> new RuleJudge(profile(project), clock);
      case Learning.JUDGE -> learning.judge(project);
      default -> open(id, new InProject(project, terms));
    };
  }

  private RewardSystem jury(
      String id, Optional<JuryDefinition> named, Function<String, RewardSystem> opening) {
    List<RewardSystem> members = new ArrayList<>();
    try {
      members(id, named).forEach(member -> members.add(opening.apply(member)));
      return new Jury(id, named, members, clock);
    } catch (RuntimeException e) {
      members.forEach(RewardSystem::close);
      throw e;
    }
  }

  private static List<String> members(String id, Optional<JuryDefinition> named) {
    return named.map(JuryDefinition::members).orElseGet(() -> JuryId.of(id).members());
  }

  /// What a judge that writes text has in a project: its definitions, the replies remembered and
  /// the other responses to each prompt.
  private final class InProject implements Surroundings {
    private final Project project;
    private final JudgeTerms terms;

    InProject(Project project, JudgeTerms terms) {
      this.project = project;
      this.terms = terms;
    }

    @Override
    public JudgeDefinition definition(String name) {
      return judges.of(project).use(name, clock.instant());
    }

    @Override
    public ChatModel remembering(ChatModel model) {
      return new RememberingChatModel(model, project.replies(), terms.fresh());
    }

    @Override
    public ResponseGroups groups() {
      return new ProjectResponses(project.comparisons());
    }

    @Override
    public ChatTerms terms() {
      return terms.chat();
    }
  }

  /// What surrounds a judge that writes text.
  private interface Surroundings {
    JudgeDefinition definition(String name);

    ChatModel remembering(ChatModel model);

    ResponseGroups groups();

    ChatTerms terms();
  }

  /// Without a project nothing is remembered.
  private final class Nowhere implements Surroundings {
    @Override
    public JudgeDefinition definition(String name) {
      return judges.library().get(name);
    }

    @Override
    public ChatModel remembering(ChatModel model) {
      return model;
    }

    @Override
    public ResponseGroups groups() {
      return ResponseGroups.NONE;
    }

    @Override
    public ChatTerms terms() {
      return ChatTerms.STANDARD;
    }
  }

  @Override
  public Optional<String> version(String id, Project project) {
    return switch (id) {
      case RuleJudge.ID -> Optional.of(profile(project).hash());
      case Learning.JUDGE -> learning.version(project);
      default -> definedVersion(id, project);
    };
  }

  /// Empty when nobody knows the definition any more: there is nothing newer then.
  private Optional<String> definedVersion(String id, Project project) {
    try {
      if (JuryId.isJury(id)) {
        Optional<JuryDefinition> named = new ProjectJuries(project.definitions()).behind(id);
        return Optional.of(
            Jury.version(
                named, members(id, named).stream().map(one -> version(one, project)).toList()));
      }
      if (id.startsWith(ModelCatalog.PREFIX)) {
        return models.version(modelName(id));
      }
      return written(id)
          .map(
              one ->
                  JudgeVersion.of(
                      judges.of(project).get(one.definition()).definition(),
                      modelVersion(one.backend())));
    } catch (IllegalArgumentException e) {
      LOG.log(System.Logger.Level.DEBUG, "a judge without a definition", e);
      return Optional.empty();
    }
  }

  private String modelVersion(String backend) {
    return backend.startsWith(ModelCatalog.PREFIX) ? models.identity(modelName(backend)) : "";
  }

  private static Optional<WrittenJudge> written(String id) {
    return WrittenJudge.find(id).filter(one -> ChatBackends.isBackend(one.backend()));
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
    return JuryId.isJury(id) ? jury(id, Optional.empty(), this::open) : open(id, new Nowhere());
  }

  private RewardSystem open(String id, Surroundings surroundings) {
    if (id.equals(BuiltinJudge.ID)) {
      return new BuiltinJudge(
          OnnxTextEncoder::miniLm, OnnxTextEncoder::bgeSmallChinese, rules, clock);
    }
    if (id.equals(RandomJudge.ID)) {
      return new RandomJudge(RANDOM_SEED, clock);
    }
    return written(id)
        .map(written -> written(id, written, surroundings))
        .orElseGet(() -> ownModel(id));
  }

  private RewardSystem written(String id, WrittenJudge written, Surroundings surroundings) {
    JudgeDefinition definition = surroundings.definition(written.definition());
    try {
      ChatModels.Opened opened = chats.open(written.backend(), surroundings.terms());
      return new GenerativeJudge(
          id,
          surroundings.remembering(opened.model()),
          definition,
          surroundings.groups(),
          clock,
          opened.concurrency(),
          opened.closing());
    } catch (ModelException e) {
      throw new JudgeUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }

  private static String modelName(String id) {
    return id.startsWith(ModelCatalog.PREFIX) ? id.substring(ModelCatalog.PREFIX.length()) : id;
  }

  private RewardSystem ownModel(String id) {
    return models
        .rewardSystem(modelName(id))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no judge called \""
                        + id
                        + "\". There are: "
                        + String.join(", ", local())
                        + ", ollama:MODEL, JUDGE@ollama:MODEL, JUDGE@openai:MODEL,"
                        + " JUDGE@model:NAME, jury:JUDGE+JUDGE. Your own models: rewarddesk model"
                        + " list."));
  }

  @Override
  public List<String> local() {
    return Stream.concat(
            Stream.of(BuiltinJudge.ID, RuleJudge.ID, Learning.JUDGE, RandomJudge.ID),
            models.ids().stream())
        .toList();
  }
}
