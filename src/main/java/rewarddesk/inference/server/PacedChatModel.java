package rewarddesk.inference.server;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ChatRequest;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.ModelException.Cause;

/// A chat model whose server is asked only as much at once as it can take (see [CallLimit]; what
/// counts is the time on the network), and asked again after a pause when the fault may pass:
/// - a transient fault, or a server that is busy, after each of the pauses;
/// - a server that has answered before and is gone, likewise: it may be starting anew;
/// - a reply that took too long, once, when other calls ran beside it.
///
/// Everything else is thrown at once. Safe for any number of threads.
public final class PacedChatModel implements ChatModel {
  /// How long to wait before each new attempt.
  public static final List<Duration> USUAL_PAUSES =
      List.of(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(8));

  private final ServerChatModel model;
  private final CallLimit limit;
  private final List<Duration> pauses;
  private volatile boolean answered;

  /// @param atOnce most calls at the same time
  /// @param pauses how long to wait before each new attempt
  public PacedChatModel(ServerChatModel model, int atOnce, List<Duration> pauses) {
    this.model = model;
    this.limit = new CallLimit(atOnce);
    this.pauses = List.copyOf(pauses);
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Optional<String> digest() {
    return model.digest();
  }

  @Override
  public String identity() throws InterruptedException {
    return model.identity();
  }

  @Override
  public Map<String, String> options() {
    return model.options();
  }

  @Override
  public Reply reply(ChatRequest request) throws InterruptedException {
    boolean slowBefore = false;
    for (Duration pause : pauses) {
      Attempt attempt = new Attempt(limit);
      try {
        return asked(request, attempt);
      } catch (ModelException e) {
        boolean slow = e.kind() == Cause.SLOW;
        if (!mayPass(e.kind()) && (!slow || slowBefore || !attempt.hadOthersBeside())) {
          throw e;
        }
        slowBefore = slow;
      }
      request.listener().startsAnew();
      Thread.sleep(pause);
    }
    return asked(request, new Attempt(limit));
  }

  private Reply asked(ChatRequest request, Attempt attempt) throws InterruptedException {
    try {
      Reply reply = model.reply(request, attempt);
      answered = true;
      limit.good();
      return reply;
    } catch (ModelException e) {
      if (e.kind() == Cause.BUSY || e.kind() == Cause.SLOW) {
        attempt.tooMuch();
      }
      throw e;
    } finally {
      attempt.leave();
    }
  }

  private boolean mayPass(Cause kind) {
    return switch (kind) {
      case TRANSIENT, BUSY -> true;
      case UNREACHABLE -> answered;
      case SLOW, NO_SUCH_MODEL, PERMANENT -> false;
    };
  }

  /// How many calls may run at once now.
  public int atOnce() {
    return limit.allowed();
  }
}
