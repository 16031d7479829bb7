package rewarddesk.inference.server;

import java.util.Optional;
import java.util.Set;

/// A model that a server has.
///
/// @param name as the server lists it
/// @param sizeBytes size of the weights; 0 when not told
/// @param digest digest of the model; empty when not told
/// @param parameters number of parameters and quantisation as the server words it (`8.2B Q4_K_M`);
///   empty when it does not say
/// @param remoteHost the computer it really runs on, when that is not the server: texts leave the
///   machine
/// @param capabilities what it can do, in the server's words (`completion`, `thinking`, `vision`);
///   empty when not told
public record ServedModel(
    String name,
    long sizeBytes,
    String digest,
    String parameters,
    Optional<String> remoteHost,
    Set<String> capabilities) {
  public ServedModel {
    capabilities = Set.copyOf(capabilities);
  }
}
