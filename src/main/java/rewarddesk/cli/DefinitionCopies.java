package rewarddesk.cli;

import java.util.List;
import java.util.Optional;
import rewarddesk.project.Project;
import rewarddesk.reward.generative.definition.KnownJudge;
import rewarddesk.reward.generative.definition.ProjectJudges;
import rewarddesk.reward.generative.definition.WrittenJudge;
import rewarddesk.reward.jury.ProjectJuries;

/// The project's copies of the definitions that judges are about to be asked by.
record DefinitionCopies(Session session, Project project) {

  /// Brings the copies up to date when that is wanted, and says so where they are not.
  void renewOrTell(List<String> judges, boolean renew) {
    ProjectJudges known = session.services().judges().of(project);
    ProjectJuries juries = new ProjectJuries(project.definitions());
    judges.stream()
        .flatMap(id -> juries.judges(id).stream())
        .map(WrittenJudge::find)
        .flatMap(Optional::stream)
        .map(WrittenJudge::definition)
        .distinct()
        .forEach(name -> renewOrTell(known, name, renew));
  }

  private void renewOrTell(ProjectJudges known, String name, boolean renew) {
    boolean differs =
        known.all().stream()
            .filter(judge -> judge.name().equals(name))
            .map(KnownJudge::outside)
            .anyMatch(Optional::isPresent);
    if (differs && renew) {
      known
          .takeOutside(name, session.services().clock().instant())
          .ifPresent(
              taken ->
                  session
                      .console()
                      .say(
                          "The project goes by version %d of the judge %s now."
                              .formatted(taken.version(), name)));
    } else if (differs) {
      session
          .console()
          .say(
              "The project asks by its own copy of the judge "
                  + name
                  + ", which differs from the one outside; --take-definitions takes that.");
    }
  }
}
