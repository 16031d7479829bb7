package rewarddesk.wiring;

import java.time.InstantSource;
import rewarddesk.app.Services;
import rewarddesk.dataset.DatasetImporter;
import rewarddesk.export.Exporter;
import rewarddesk.inference.ChatModels;
import rewarddesk.inference.onnx.NativeLibraries;
import rewarddesk.inference.onnx.OnnxModels;
import rewarddesk.inference.onnx.OnnxTextEncoder;
import rewarddesk.inference.server.FileServerKeys;
import rewarddesk.inference.server.ModelServers;
import rewarddesk.learn.Learning;
import rewarddesk.reward.builtin.PairReader;
import rewarddesk.reward.generative.definition.JudgeFolder;
import rewarddesk.reward.profile.ProjectProfiles;
import rewarddesk.reward.profile.RewardCatalog;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.settings.FileSettingsStore;
import rewarddesk.store.SqliteProjectFiles;

/// Everything behind the window and the command line, built in start order. Closing it saves the
/// settings; projects and judges are closed by whoever opened them.
public final class Backend implements AutoCloseable {
  private final AppFolders folders;
  private final FileSettingsStore settings;
  private final OutsideRewards outside;
  private final OnnxModels models = new OnnxModels();
  private final Services services;

  private Backend(AppFolders folders, InstantSource clock) {
    this.folders = folders;
    this.settings = new FileSettingsStore(folders.settingsFile());
    RuleProfile rules = RuleProfile.standard();
    ModelCatalog catalog =
        ModelCatalog.of(folders.models(), models, clock, () -> settings.current().ownModels());
    this.outside = new OutsideRewards(catalog.rewardModels());
    RewardCatalog rewards = outside.catalog();
    Learning learning =
        new Learning(
            () -> new PairReader(OnnxTextEncoder::miniLm, OnnxTextEncoder::bgeSmallChinese, rules),
            clock);
    JudgeFolder judges = new JudgeFolder(folders.judges());
    ModelServers servers =
        new ServerCatalog(
            settings,
            new FileServerKeys(
                folders.keysFile(), System.getenv().getOrDefault(FileServerKeys.VARIABLE, "")));
    ChatModels chats = new ChatBackends(settings, servers, catalog);
    this.services =
        new Services(
            new SqliteProjectFiles(),
            new DatasetImporter(),
            new RewardSystemCatalog(rewards, rules, judges, chats, catalog, clock, learning),
            rules,
            rewards,
            new Exporter(
                project -> new ProjectProfiles(project.profiles(), rewards).active().rules()),
            settings,
            catalog.models(),
            servers,
            clock,
            learning,
            judges,
            chats,
            outside.sandbox());
  }

  /// Starts the services with their files in the given folders.
  public static Backend start(AppFolders folders) {
    Logging.start(folders);
    NativeLibraries.unpackInto(folders.nativeCache());
    SqliteProjectFiles.unpackInto(folders.nativeCache());
    return new Backend(folders, InstantSource.system());
  }

  public Services services() {
    return services;
  }

  AppFolders folders() {
    return folders;
  }

  FileSettingsStore settings() {
    return settings;
  }

  @Override
  public void close() {
    outside.close();
    settings.close();
    models.close();
  }
}
