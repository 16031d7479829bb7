package rewarddesk.inference;

import java.util.Optional;
import java.util.OptionalInt;

/// On which terms a language model is opened. Models that run in this program have no server.
///
/// @param server address of the model server, in place of the one in the settings
/// @param atOnce most calls at the same time, in place of the setting
/// @param elsewhere whether models may be asked that the server passes on to somebody else's
///   computer, where the texts leave this machine
public record ChatTerms(Optional<String> server, OptionalInt atOnce, boolean elsewhere) {
  /// As the settings say; nothing leaves for somebody else's computer.
  public static final ChatTerms STANDARD =
      new ChatTerms(Optional.empty(), OptionalInt.empty(), false);
}
