package rewarddesk.reward.generative.definition;

import java.util.Optional;
import rewarddesk.project.StoredDefinition;

/// A judge that a project can use.
///
/// @param definition what it is asked by there
/// @param origin where that stands
/// @param stored the project's own copy, when it is in force
/// @param outside what the user's folder or the program holds under the same name, when that is
///   another definition than the project's copy
public record KnownJudge(
    JudgeDefinition definition,
    Origin origin,
    Optional<StoredDefinition> stored,
    Optional<JudgeDefinition> outside) {

  /// Where a definition stands.
  public enum Origin {
    /// In the project file.
    PROJECT,
    /// In the user's folder.
    FOLDER,
    /// It ships with the program.
    SHIPPED
  }

  public String name() {
    return definition.name();
  }
}
