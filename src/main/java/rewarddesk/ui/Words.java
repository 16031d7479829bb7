package rewarddesk.ui;

import java.util.Locale;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.reward.generative.definition.WrittenJudge;
import rewarddesk.reward.jury.JuryId;

/// The words that every screen shares: verdicts and slots. Text from models is never among them.
public final class Words {
  private final Messages messages;

  public Words(Locale locale) {
    this.messages = Messages.beside(Words.class, locale);
  }

  /// `A`, `B`, `tie`, `both bad`, `skipped`, `unparsed`, `failed` in the reader's language.
  public String verdict(Verdict verdict) {
    return messages.text("verdict." + verdict.word());
  }

  /// The same for a word of a filter (see [Verdict#word()]).
  public String verdictWord(String word) {
    return messages.text("verdict." + word);
  }

  public String slot(Slot slot) {
    return messages.text("verdict." + slot.name());
  }

  /// The name of a judge as people say it: words for the built-in ones; for others what the model
  /// is asked by, the model, and where it runs. A model without a judge has a name, too.
  public String judge(String id) {
    if (messages.has("judge." + id)) {
      return messages.text("judge." + id);
    }
    if (JuryId.isJury(id)) {
      return messages.text(
          "judge.jury",
          String.join(
              messages.text("judge.jury.and"),
              JuryId.judges(id).stream().map(this::judge).toList()));
    }
    return WrittenJudge.find(id)
        .filter(written -> id.indexOf('@') > 0)
        .map(
            written ->
                messages.text(
                    "judge.written", definition(written.definition()), model(written.backend())))
        .orElseGet(() -> isOnServer(id) ? model(id) : id);
  }

  private static boolean isOnServer(String id) {
    return id.startsWith(WrittenJudge.OLLAMA) || id.startsWith(WrittenJudge.OPEN_AI);
  }

  /// Definitions of one's own go by the name they were given.
  private String definition(String name) {
    String key = "judge.definition." + name;
    return messages.has(key) ? messages.text(key) : name;
  }

  private String model(String backend) {
    int colon = backend.indexOf(':');
    return messages.text("judge.on." + backend.substring(0, colon), backend.substring(colon + 1));
  }
}
