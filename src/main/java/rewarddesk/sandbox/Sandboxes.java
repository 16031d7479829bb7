package rewarddesk.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sandboxes of this machine, best first. A program runs in the first that is ready for its
/// language; without one it is not run, and the outcome says why and what to do.
public final class Sandboxes implements Sandbox {
  private final List<Sandbox> ready = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  /// @param found what each kind of sandbox said about itself, best first
  public Sandboxes(List<Availability> found) {
    for (Availability one : found) {
      switch (one) {
        case Availability.Ready(Sandbox sandbox) -> ready.add(sandbox);
        case Availability.Missing(String why) -> missing.add(why);
      }
    }
  }

  /// Those that can be used, best first.
  public List<Sandbox> ready() {
    return List.copyOf(ready);
  }

  /// Why the others cannot be used, a plain sentence each.
  public List<String> missing() {
    return List.copyOf(missing);
  }

  @Override
  public String name() {
    return ready.isEmpty() ? "none" : ready.getFirst().name();
  }

  @Override
  public boolean runs(Language language) {
    return first(language).isPresent();
  }

  @Override
  public String without(Language language) {
    String none =
        "%s programs are not run, because this machine has no sandbox for them."
            .formatted(language.title());
    return Stream.of(
            Stream.of(none),
            ready.stream().map(sandbox -> sandbox.without(language)),
            missing.stream())
        .flatMap(sentences -> sentences)
        .collect(Collectors.joining(" "));
  }

  @Override
  public Run run(Program program, Limits limits) throws InterruptedException {
    Optional<Sandbox> sandbox = first(program.language());
    return sandbox.isPresent()
        ? sandbox.get().run(program, limits)
        : new Run(new Outcome.NotRun(without(program.language())), "", Duration.ZERO);
  }

  @Override
  public void close() {
    ready.forEach(Sandbox::close);
  }

  private Optional<Sandbox> first(Language language) {
    return ready.stream().filter(sandbox -> sandbox.runs(language)).findFirst();
  }
}
