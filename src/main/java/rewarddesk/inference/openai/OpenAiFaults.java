package rewarddesk.inference.openai;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.ModelException.Cause;
import rewarddesk.inference.http.ErrorText;
import rewarddesk.inference.http.ServerFaults;
import rewarddesk.inference.http.ServerKey;
import rewarddesk.inference.server.FileServerKeys;
import rewarddesk.inference.server.KeyRefusedException;

/// Every way in which a server with OpenAI's protocol does not answer, as a sentence that says what
/// to do.
///
/// @param address where the server should be
/// @param model the model asked for; empty when no particular one
/// @param key what was sent along; never part of a sentence
record OpenAiFaults(URI address, String model, Optional<ServerKey> key) implements ServerFaults {

  @Override
  public ModelException noReply(Throwable cause) {
    return ServerFaults.nobodyThere(cause)
        ? new ModelException(
            Cause.UNREACHABLE,
            "No model server answers at "
                + address
                + ". Start one there (for example llama-server of llama.cpp, or vLLM), or set"
                + " another address.",
            cause)
        : new ModelException(
            Cause.TRANSIENT,
            "The connection to the model server broke off before the reply was complete: "
                + ErrorText.shorten(String.valueOf(cause.getMessage())),
            cause);
  }

  @Override
  public ModelException tooSlow(Duration patience) {
    return new ModelException(
        Cause.SLOW,
        "The model server did not finish its reply within "
            + patience.toSeconds()
            + " seconds. A smaller model answers faster.");
  }

  @Override
  public ModelException endless() {
    return new ModelException(
        Cause.PERMANENT, "The model server's reply does not end: it is longer than was asked for.");
  }

  @Override
  public ModelException notText() {
    return new ModelException(
        Cause.TRANSIENT, "The model server's reply is damaged: it is not UTF-8.");
  }

  @Override
  public ModelException status(int status, String body) {
    String error = hidden(ErrorText.of(status, hidden(body)));
    return switch (status) {
      case 404 -> notFound(error, body);
      case 401, 403 -> new KeyRefusedException(refusal(error));
      case 429, 503 ->
          new ModelException(Cause.BUSY, "The model server is too busy: " + error + ".");
      case 408, 499 -> transientFault(error);
      default ->
          status >= 500
              ? transientFault(error)
              : new ModelException(
                  Cause.PERMANENT,
                  "The model server does not accept this question: " + error + ".");
    };
  }

  private String hidden(String text) {
    return key.map(one -> one.hideIn(text)).orElse(text);
  }

  private String refusal(String error) {
    return "The server at %s %s: %s. Enter its key in Settings, or name it in %s."
        .formatted(
            address,
            key.isPresent() ? "refuses the key" : "refuses to answer without a key",
            error,
            FileServerKeys.VARIABLE);
  }

  private ModelException notFound(String error, String body) {
    return error.toLowerCase(Locale.ROOT).contains("model") && !ErrorText.isPage(body)
        ? new ModelException(
            Cause.NO_SUCH_MODEL,
            "The server at "
                + address
                + " does not have the model "
                + model
                + ". Start it with that model.")
        : notThisProtocol(null);
  }

  private static ModelException transientFault(String error) {
    return new ModelException(Cause.TRANSIENT, "The model server could not answer: " + error + ".");
  }

  /// An error that came with a good status.
  ModelException error(String text) {
    return transientFault(ErrorText.shorten(hidden(text)));
  }

  ModelException damaged(String body, @Nullable Throwable cause) {
    return ErrorText.isPage(body)
        ? notThisProtocol(cause)
        : new ModelException(
            Cause.TRANSIENT, "The model server's reply is damaged: it is not complete.", cause);
  }

  ModelException noMessage(@Nullable Throwable cause) {
    return new ModelException(
        Cause.PERMANENT, "The model server's reply has no message in it.", cause);
  }

  ModelException notThisProtocol(@Nullable Throwable cause) {
    return new ModelException(
        Cause.UNREACHABLE,
        "Something answers at "
            + address
            + ", but not as OpenAI's protocol says. Check the address.",
        cause);
  }
}
