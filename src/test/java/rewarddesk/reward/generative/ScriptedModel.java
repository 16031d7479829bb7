package rewarddesk.reward.generative;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ChatRequest;
import rewarddesk.inference.ModelException;
import rewarddesk.model.Message;

/// A chat model that says what a test tells it to, and remembers what it was asked.
final class ScriptedModel implements ChatModel {
  private final Script script;
  private final String name;
  private final List<ChatRequest> requests = new CopyOnWriteArrayList<>();

  /// The reply to a prompt.
  interface Script {
    Reply reply(String prompt) throws ModelException;
  }

  /// The text of a whole reply to a prompt.
  interface Words {
    String reply(String prompt) throws ModelException;
  }

  private ScriptedModel(String name, Script script) {
    this.name = name;
    this.script = script;
  }

  /// The same model under another name.
  ScriptedModel called(String other) {
    return new ScriptedModel(other, script);
  }

  static ScriptedModel always(String text) {
    return of(prompt -> text);
  }

  static ScriptedModel of(Words words) {
    return new ScriptedModel("scripted", prompt -> new Reply(words.reply(prompt), false));
  }

  static ScriptedModel replying(Script script) {
    return new ScriptedModel("scripted", script);
  }

  List<ChatRequest> requests() {
    return requests;
  }

  List<List<Message>> asked() {
    return requests.stream().map(ChatRequest::messages).toList();
  }

  List<String> prompts() {
    return asked().stream().map(messages -> messages.getLast().content()).toList();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Reply reply(ChatRequest request) {
    requests.add(request);
    return script.reply(request.messages().getLast().content());
  }
}
