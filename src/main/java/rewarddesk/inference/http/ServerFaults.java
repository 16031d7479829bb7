package rewarddesk.inference.http;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import rewarddesk.inference.ModelException;

/// What went wrong on the way to a server and back, in words that say what to do.
public interface ServerFaults {

  /// Whether nothing listens at the address, so that no connection came about.
  static boolean nobodyThere(Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof UnresolvedAddressException;
  }

  /// There is no connection, or it broke off.
  ModelException noReply(Throwable cause);

  /// There was no whole reply in that time.
  ModelException tooSlow(Duration patience);

  /// The reply did not end within the bytes it may have.
  ModelException endless();

  /// The reply is no UTF-8.
  ModelException notText();

  /// An error status with what came with it.
  ModelException status(int status, String body);
}
