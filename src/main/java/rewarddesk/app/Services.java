package rewarddesk.app;

import java.time.InstantSource;
import rewarddesk.dataset.DatasetImporter;
import rewarddesk.export.Exporter;
import rewarddesk.project.ProjectFiles;
import rewarddesk.reward.RewardSystems;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.settings.SettingsStore;

/// The services of the program, built once by [rewarddesk.wiring]. All of them are safe for any
/// thread. Pass on to a class only what it needs.
public record Services(
    ProjectFiles projects,
    DatasetImporter importer,
    RewardSystems rewardSystems,
    RuleProfile rules,
    Exporter exporter,
    SettingsStore settings,
    InstantSource clock) {}
