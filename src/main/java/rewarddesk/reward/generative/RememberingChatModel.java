package rewarddesk.reward.generative;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ChatOptions;
import rewarddesk.inference.ChatRequest;
import rewarddesk.model.Message;
import rewarddesk.model.TextHash;
import rewarddesk.project.ReplyMemory;

/// A chat model that is not asked twice: a reply to the same question is remembered.
///
/// The same question is one to the same model (by the digest of its weights where there is one) in
/// the same words with the same options, seed included. The words hold the judge's template, the
/// item and the order it is shown in, so whatever of these changes is asked anew, and nothing else
/// is: a judge whose reading rule was changed reads its old replies again. Calls that failed are
/// not remembered. Who asks what somebody else is asking at the moment waits for that reply: the
/// pairs of one record that share a question are judged at the same time. Safe for any number of
/// threads.
public final class RememberingChatModel implements ChatModel {
  private static final int MOST_RENEWED = 1000;

  private final ChatModel model;
  private final ReplyMemory memory;
  private final boolean fresh;

  /// Questions being asked, by key.
  private final Map<String, ReentrantLock> asking = new ConcurrentHashMap<>();

  /// The keys that were asked anew last.
  private final Set<String> renewed =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > MOST_RENEWED;
                }
              }));

  /// @param fresh whether to ask all the same; what is replied is then remembered in place of the
  ///   old reply, and counts for those who ask the same soon after
  public RememberingChatModel(ChatModel model, ReplyMemory memory, boolean fresh) {
    this.model = model;
    this.memory = memory;
    this.fresh = fresh;
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
  public String version() {
    return model.version();
  }

  @Override
  public Map<String, String> options() {
    return model.options();
  }

  @Override
  public Reply reply(ChatRequest request) throws InterruptedException {
    String key = key(request);
    ReentrantLock mine = asking.computeIfAbsent(key, _ -> new ReentrantLock());
    mine.lockInterruptibly();
    try {
      Optional<Reply> known = find(key);
      return known.isPresent() ? tell(request, known.get()) : ask(key, request);
    } finally {
      mine.unlock();
      if (!mine.hasQueuedThreads()) {
        asking.remove(key, mine);
      }
    }
  }

  private Optional<Reply> find(String key) {
    return fresh && !renewed.contains(key)
        ? Optional.empty()
        : memory.find(key).flatMap(ReplyJson::read);
  }

  private Reply ask(String key, ChatRequest request) throws InterruptedException {
    Reply reply = model.reply(request);
    boolean kept = memory.keep(key, ReplyJson.write(reply));
    if (fresh && kept) {
      renewed.add(key);
    }
    return reply;
  }

  private static Reply tell(ChatRequest request, Reply reply) {
    if (!reply.thinking().isEmpty()) {
      request.listener().thinks(reply.thinking());
    }
    request.listener().writes(reply.text());
    return reply;
  }

  private String key(ChatRequest request) throws InterruptedException {
    ChatOptions options = request.options();
    List<String> parts = new ArrayList<>();
    parts.add(model.identity());
    new TreeMap<>(model.options()).forEach((name, value) -> parts.add(name + "=" + value));
    parts.add(String.valueOf(options.temperature()));
    parts.add(String.valueOf(options.seed()));
    parts.add(String.valueOf(options.mostTokens()));
    parts.add(String.valueOf(options.tokenProbabilities()));
    parts.add(options.jsonSchema().orElse(""));
    parts.add(options.thinking().word());
    for (Message message : request.messages()) {
      parts.add(message.role().name());
      parts.add(message.content());
    }
    return TextHash.hex(
        parts.stream().map(part -> part.length() + ":" + part).collect(Collectors.joining()));
  }
}
