package rewarddesk.cli;

import picocli.CommandLine.Command;
import rewarddesk.inference.library.DescriptionJson;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelLibrary;

/// `rewarddesk model list`.
@Command(name = "list", description = "List your models; with --json one object a line.")
final class ModelListCommand extends Job {
  ModelListCommand(Session session) {
    super(session);
  }

  @Override
  int work() {
    ModelLibrary.Listing listing = session.services().models().library().list();
    for (ModelDescription model : listing.models()) {
      if (json()) {
        console().print(DescriptionJson.tree(model));
      } else {
        console()
            .print("%-30s %-16s %s".formatted(model.id(), model.kind().word(), model.graphFile()));
      }
    }
    listing.problems().forEach(console()::say);
    if (listing.models().isEmpty()) {
      console().say("There are no models yet. Add one: rewarddesk model add FOLDER");
    }
    return listing.problems().isEmpty() ? ExitCode.OK : ExitCode.FINISHED_WITH_REJECTED_ROWS;
  }
}
