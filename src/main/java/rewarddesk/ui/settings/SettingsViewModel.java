package rewarddesk.ui.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import rewarddesk.inference.Compute;
import rewarddesk.project.Project;
import rewarddesk.settings.Settings;
import rewarddesk.ui.Session;

/// The settings that a person changes; every change is kept and applies at once. JavaFX thread
/// only.
public final class SettingsViewModel {
  private final Session session;

  /// What is to be said about an address of a server.
  public enum AddressState {
    /// This machine: nothing leaves it.
    LOOPBACK,
    /// Another machine: prompts and responses are sent there.
    REMOTE,
    /// None is entered, and nothing is contacted.
    NONE,
    /// Not an address; the last good one stays in use.
    UNUSABLE
  }

  public SettingsViewModel(Session session) {
    this.session = session;
  }

  public Settings current() {
    return session.settings();
  }

  /// Changes one setting.
  public void change(UnaryOperator<Settings> change) {
    session.updateSettings(change);
  }

  /// Changes how the user's own models are run or fetched.
  public void changeOwn(UnaryOperator<Settings.OwnModels> change) {
    change(old -> old.withOwnModels(change.apply(old.ownModels())));
  }

  /// How many threads can work on one text: up to the cores there are, and what is set now.
  List<Integer> threadChoices() {
    return IntStream.concat(
            IntStream.rangeClosed(1, Runtime.getRuntime().availableProcessors()),
            IntStream.of(current().ownModels().threads()))
        .distinct()
        .sorted()
        .boxed()
        .toList();
  }

  /// Finds out what can compute on this machine.
  void askProviders(Consumer<Set<Compute.Provider>> told) {
    session
        .tasks()
        .run(() -> session.services().models().loader().providers(), told, session.notices()::fail);
  }

  /// Takes the name that is written into decisions, without white space around it. An empty one is
  /// not taken.
  public void setAnnotator(String name) {
    if (!name.isBlank()) {
      change(old -> old.withAnnotator(name.strip()));
    }
  }

  /// Takes the address when it is one.
  public AddressState setOllamaAddress(String typed) {
    AddressState state = addressState(typed);
    if (state != AddressState.UNUSABLE) {
      change(old -> old.withOllamaAddress(withScheme(typed.strip())));
    }
    return state;
  }

  /// Takes the address of a server with OpenAI's protocol when it is one; none is one, too.
  public AddressState setOpenAiAddress(String typed) {
    AddressState state = optionalAddressState(typed);
    if (state != AddressState.UNUSABLE) {
      String address = state == AddressState.NONE ? "" : withScheme(typed.strip());
      change(old -> old.withOpenAiAddress(address));
    }
    return state;
  }

  /// As [#addressState(String)], of an address that may be left out.
  static AddressState optionalAddressState(String typed) {
    return typed.isBlank() ? AddressState.NONE : addressState(typed);
  }

  /// Says of an address where it leads. No name is looked up.
  public static AddressState addressState(String typed) {
    return host(withScheme(typed.strip()))
        .map(host -> isLoopback(host) ? AddressState.LOOPBACK : AddressState.REMOTE)
        .orElse(AddressState.UNUSABLE);
  }

  /// People write `127.0.0.1:11434` as well.
  private static String withScheme(String typed) {
    return typed.contains("://") ? typed : "http://" + typed;
  }

  private static Optional<String> host(String typed) {
    try {
      URI uri = new URI(typed);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web ? Optional.ofNullable(uri.getHost()) : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  private static boolean isLoopback(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.equals("[::1]")
        || name.matches("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");
  }

  /// The project that is open.
  public Optional<Path> projectFile() {
    return session.project().map(Project::file);
  }
}
