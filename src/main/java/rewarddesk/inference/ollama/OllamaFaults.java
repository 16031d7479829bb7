package rewarddesk.inference.ollama;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.ModelException.Cause;
import rewarddesk.inference.http.ErrorText;
import rewarddesk.inference.http.ServerFaults;

/// Every way in which an Ollama server does not answer, as a sentence that says what to do.
///
/// @param address where the server should be
/// @param model the model asked for; empty when no particular one
record OllamaFaults(URI address, String model) implements ServerFaults {
  @Override
  public ModelException noReply(Throwable cause) {
    return ServerFaults.nobodyThere(cause)
        ? new ModelException(Cause.UNREACHABLE, unreachable(), cause)
        : new ModelException(
            Cause.TRANSIENT,
            "The connection to Ollama broke off before the reply was complete: "
                + ErrorText.shorten(String.valueOf(cause.getMessage())),
            cause);
  }

  private String unreachable() {
    return "No Ollama server answers at "
        + address
        + ". Start one with `ollama serve` (it is free, see ollama.com) and fetch a model with"
        + " `ollama pull "
        + pullable()
        + "`; or set another address in the settings.";
  }

  private String pullable() {
    return model.isEmpty() ? OllamaServer.SUGGESTED_MODEL : model;
  }

  @Override
  public ModelException tooSlow(Duration patience) {
    return new ModelException(
        Cause.SLOW,
        "Ollama did not finish its reply within "
            + patience.toSeconds()
            + " seconds. A smaller model answers faster.");
  }

  @Override
  public ModelException endless() {
    return new ModelException(
        Cause.PERMANENT, "Ollama's reply does not end: it is longer than was asked for.");
  }

  @Override
  public ModelException notText() {
    return new ModelException(Cause.TRANSIENT, "Ollama's reply is damaged: it is not UTF-8.");
  }

  @Override
  public ModelException status(int status, String body) {
    String error = ErrorText.of(status, body);
    return switch (status) {
      case 404 -> notFound(error, body);
      case 401, 403 ->
          new ModelException(
              Cause.UNREACHABLE, "The server at " + address + " refuses to answer: " + error + ".");
      case 429, 503 -> new ModelException(Cause.BUSY, "Ollama is too busy: " + error + ".");
      case 408, 499 -> transientFault(error);
      default -> status >= 500 ? serverFault(error) : rejected(error);
    };
  }

  private ModelException notFound(String error, String body) {
    if (error.toLowerCase(Locale.ROOT).contains("model") && !ErrorText.isPage(body)) {
      return noSuchModel();
    }
    return notOllama(null);
  }

  ModelException noSuchModel() {
    return new ModelException(
        Cause.NO_SUCH_MODEL,
        "The Ollama server at "
            + address
            + " does not have the model "
            + model
            + ". Fetch it with `ollama pull "
            + pullable()
            + "`.");
  }

  ModelException elsewhere() {
    return new ModelException(
        Cause.NO_SUCH_MODEL,
        "The model "
            + model
            + " runs on somebody else's computer, and the texts would leave this one. Use a model"
            + " that the server itself has, for example "
            + OllamaServer.SUGGESTED_MODEL
            + ".");
  }

  private ModelException serverFault(String error) {
    if (error.contains("more system memory")) {
      return new ModelException(
          Cause.UNREACHABLE,
          "Ollama cannot load the model " + model + ": " + error + ". Use a smaller model.");
    }
    return error.contains("file does not exist") ? pullFailed(error) : transientFault(error);
  }

  private ModelException rejected(String error) {
    if (error.contains("does not support thinking")) {
      return new ModelException(
          Cause.UNREACHABLE,
          "The model "
              + model
              + " cannot think as the judge asks for. Use a judge or a model that"
              + " fits.");
    }
    return new ModelException(
        Cause.PERMANENT, "Ollama does not accept this question: " + error + ".");
  }

  private static ModelException transientFault(String error) {
    return new ModelException(Cause.TRANSIENT, "Ollama could not answer: " + error + ".");
  }

  /// Fetching a model failed.
  ModelException pullFailed(String error) {
    String text = ErrorText.shorten(error);
    return text.contains("file does not exist") || text.contains("not found")
        ? new ModelException(
            Cause.NO_SUCH_MODEL,
            "There is no model called "
                + model
                + " where Ollama gets its models. Its names are listed at ollama.com/search.")
        : new ModelException(
            Cause.TRANSIENT, "Ollama could not fetch the model " + model + ": " + text + ".");
  }

  /// Fetching a model ended before its end.
  ModelException pullUnfinished(String step) {
    return new ModelException(
        Cause.TRANSIENT,
        "Fetching the model "
            + model
            + " broke off"
            + (step.isEmpty() ? "" : " at: " + ErrorText.shorten(step))
            + ". Try again; what is there already is not fetched twice.");
  }

  /// An error that came with a good status.
  ModelException error(String text) {
    return transientFault(ErrorText.shorten(text));
  }

  ModelException notJson(String body, @Nullable Throwable cause) {
    return ErrorText.isPage(body)
        ? notOllama(cause)
        : new ModelException(
            Cause.TRANSIENT, "Ollama's reply is damaged: it is not complete JSON.", cause);
  }

  ModelException notOllama(@Nullable Throwable cause) {
    return new ModelException(
        Cause.UNREACHABLE,
        "Something answers at "
            + address
            + ", but it is not an Ollama server. Check the address in the settings.",
        cause);
  }

  ModelException promptCut(int tokens) {
    return new ModelException(
        Cause.PERMANENT,
        "The prompt is too long for the judge: the server read only " + tokens + " tokens of it.");
  }

  ModelException promptTooLong(int tokens, int most) {
    return new ModelException(
        Cause.PERMANENT,
        "The prompt is too long for the judge: about "
            + tokens
            + " tokens, and at most "
            + most
            + " are sent.");
  }

  ModelException noMessage(RuntimeException cause) {
    return new ModelException(
        Cause.PERMANENT, "Ollama's reply has no message in it; is the server out of date?", cause);
  }
}
