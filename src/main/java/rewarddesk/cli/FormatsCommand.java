package rewarddesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import rewarddesk.export.target.FileFormat;
import rewarddesk.export.target.Target;
import rewarddesk.export.target.Targets;

/// `rewarddesk formats`.
@Command(
    name = "formats",
    description =
        "List the trainers and tools that data can be exported to, with what their formats have no"
            + " place for.",
    footer = {"", "Example:", "  rewarddesk formats --json"})
final class FormatsCommand extends Job {
  FormatsCommand(Session session) {
    super(session);
  }

  @Override
  int work() {
    if (json()) {
      ArrayNode list = Json.object().putArray("targets");
      Targets.offered().forEach(target -> put(list.addObject(), target));
      ObjectNode object = Json.object();
      object.set("targets", list);
      console().print(object);
    } else {
      Targets.offered().forEach(target -> console().print(line(target)));
    }
    return ExitCode.OK;
  }

  private static void put(ObjectNode object, Target target) {
    object.put("name", target.name()).put("reader", target.reader());
    ArrayNode formats = object.putArray("formats");
    target.formats().forEach(format -> formats.add(format.word()));
    ArrayNode limits = object.putArray("limits");
    target.limits().stream().sorted().forEach(limit -> limits.add(limit.word()));
  }

  private static String line(Target target) {
    String limits =
        target.limits().stream()
            .sorted()
            .map(limit -> "\n    " + limit.sentence())
            .collect(Collectors.joining());
    return "%-22s%-54s %s%s".formatted(target.name(), target.reader(), formats(target), limits);
  }

  private static String formats(Target target) {
    return target.formats().stream().map(FileFormat::word).collect(Collectors.joining(", "));
  }
}
