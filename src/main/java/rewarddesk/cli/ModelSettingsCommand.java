package rewarddesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rewarddesk.inference.Compute;
import rewarddesk.settings.Settings.OwnModels;

/// `rewarddesk model settings`.
@Command(
    name = "settings",
    description = "Say what your models run on and whether they may be fetched; change it.")
final class ModelSettingsCommand extends Job {
  private static final String ON = "on";

  @Option(
      names = "--provider",
      paramLabel = "WORD",
      description = "What computes: cpu, cuda, directml or coreml.")
  private Optional<String> provider = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that work on one text (1 is fastest on a processor).")
  private Optional<Integer> threads = Optional.empty();

  @Option(
      names = "--arena",
      paramLabel = "on|off",
      description = "Keep memory between texts: faster, and as much as the longest text took.")
  private Optional<String> arena = Optional.empty();

  @Option(
      names = "--downloads",
      paramLabel = "on|off",
      description = "Whether models may be fetched from addresses you enter.")
  private Optional<String> downloads = Optional.empty();

  ModelSettingsCommand(Session session) {
    super(session);
  }

  @Override
  int work() {
    Set<Compute.Provider> here = session.services().models().loader().providers();
    OwnModels wanted = wanted(session.services().settings().current().ownModels(), here);
    session.services().settings().update(old -> old.withOwnModels(wanted));
    List<String> words = here.stream().map(Compute.Provider::word).toList();
    if (json()) {
      var object =
          Json.object()
              .put("provider", wanted.provider())
              .put("threads", wanted.threads())
              .put("arena", wanted.arena())
              .put("downloads", wanted.downloads());
      ArrayNode providers = object.putArray("available");
      words.forEach(providers::add);
      console().print(object);
    } else {
      console()
          .print(
              "provider  %s (on this machine: %s)%nthreads   %d for each text%narena     %s%ndownloads %s"
                  .formatted(
                      wanted.provider(),
                      String.join(", ", words),
                      wanted.threads(),
                      wanted.arena() ? ON : "off",
                      wanted.downloads() ? ON : "off"));
    }
    return ExitCode.OK;
  }

  private OwnModels wanted(OwnModels now, Set<Compute.Provider> here) {
    int cores = Runtime.getRuntime().availableProcessors();
    if (threads.filter(count -> count < 1 || count > cores).isPresent()) {
      throw CommandFailure.usage(
          "--threads is a number from 1 to %d, the cores of this machine.".formatted(cores));
    }
    return new OwnModels(
        provider.map(word -> provider(word, here).word()).orElse(now.provider()),
        threads.orElse(now.threads()),
        arena.map(word -> isOn("--arena", word)).orElse(now.arena()),
        downloads.map(word -> isOn("--downloads", word)).orElse(now.downloads()));
  }

  private static Compute.Provider provider(String word, Set<Compute.Provider> here) {
    return Compute.Provider.ofWord(word)
        .filter(here::contains)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "--provider cannot be \"%s\" on this machine. There is: %s."
                        .formatted(
                            word,
                            String.join(
                                ", ", here.stream().map(Compute.Provider::word).toList()))));
  }

  private static boolean isOn(String option, String word) {
    if (!Arrays.asList(ON, "off").contains(word)) {
      throw CommandFailure.usage("%s is on or off.".formatted(option));
    }
    return word.equals(ON);
  }
}
