package rewarddesk.app;

import java.time.InstantSource;
import rewarddesk.dataset.DatasetImporter;
import rewarddesk.export.Exporter;
import rewarddesk.inference.ChatModels;
import rewarddesk.inference.server.ModelServers;
import rewarddesk.learn.Learning;
import rewarddesk.project.ProjectFiles;
import rewarddesk.reward.RewardSystems;
import rewarddesk.reward.generative.definition.JudgeFolder;
import rewarddesk.reward.profile.RewardCatalog;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.sandbox.SandboxProbe;
import rewarddesk.settings.SettingsStore;

/// The services of the program, built once by [rewarddesk.wiring]. All of them are safe for any
/// thread. Pass on to a class only what it needs.
///
/// @param learning makes a judge out of a project's own decisions
/// @param servers servers that run language models
/// @param rules the profile a project starts with
/// @param rewards every reward a profile can name, also those that need a sandbox or a model; all
///   profiles are read against this one
/// @param judges the user's own judge definitions, for all projects
/// @param chats the language models that can be asked
/// @param sandboxes what programs in responses run in
public record Services(
    ProjectFiles projects,
    DatasetImporter importer,
    RewardSystems rewardSystems,
    RuleProfile rules,
    RewardCatalog rewards,
    Exporter exporter,
    SettingsStore settings,
    Models models,
    ModelServers servers,
    InstantSource clock,
    Learning learning,
    JudgeFolder judges,
    ChatModels chats,
    SandboxProbe sandboxes) {

  /// The same with other judge definitions, language models and servers.
  public Services with(JudgeFolder otherJudges, ChatModels otherChats, ModelServers otherServers) {
    return new Services(
        projects,
        importer,
        rewardSystems,
        rules,
        rewards,
        exporter,
        settings,
        models,
        otherServers,
        clock,
        learning,
        otherJudges,
        otherChats,
        sandboxes);
  }
}
