package rewarddesk.inference.hub;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.ModelException.Cause;

/// What goes wrong while fetching, as sentences that say what to do.
final class HubFaults {
  private HubFaults() {}

  static ModelException status(int status, URI address) {
    return switch (status) {
      case 401, 403 ->
          new ModelException(
              Cause.PERMANENT,
              "%s is given only to people who have signed in there. Fetch the model with your browser, then add its folder."
                  .formatted(address));
      case 404 ->
          new ModelException(
              Cause.NO_SUCH_MODEL,
              "There is no %s. Look whether the address is right, and whether the model is public."
                  .formatted(address));
      case 429 ->
          new ModelException(
              Cause.TRANSIENT,
              "%s asks to wait: too many requests. Try again in a few minutes; what was fetched stays."
                  .formatted(address.getHost()));
      default ->
          new ModelException(
              status >= 500 ? Cause.TRANSIENT : Cause.PERMANENT,
              "%s answers with status %d. Try again later; what was fetched stays."
                  .formatted(address, status));
    };
  }

  static ModelException connection(URI address, IOException cause) {
    String sentence =
        switch (cause) {
          case UnknownHostException _ -> "There is no host %s. Look whether it is spelt right.";
          case ConnectException _ ->
              "No connection to %s. Look whether this machine is online, and whether the host is"
                  + " spelt right.";
          case HttpTimeoutException _ ->
              "%s does not answer. Try again later; what was fetched stays.";
          default ->
              "The connection to %s broke off again and again. Try again later: it goes on where it"
                  + " was cut.";
        };
    return new ModelException(Cause.UNREACHABLE, sentence.formatted(address.getHost()), cause);
  }

  static ModelException refused(String sentence) {
    return new ModelException(Cause.PERMANENT, sentence);
  }
}
