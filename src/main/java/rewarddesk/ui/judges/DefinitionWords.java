package rewarddesk.ui.judges;

import java.util.StringJoiner;
import rewarddesk.project.StoredDefinition;
import rewarddesk.reward.generative.definition.JudgeDefinition;
import rewarddesk.reward.generative.definition.KnownJudge;
import rewarddesk.reward.generative.definition.SingleQuestion;
import rewarddesk.reward.generative.prompt.TemplateLanguage;
import rewarddesk.ui.Messages;

/// Definitions of judges in words.
final class DefinitionWords {
  private final Messages messages;
  private final TemplateLanguage language;

  DefinitionWords(Messages messages) {
    this.messages = messages;
    this.language =
        messages.locale().getLanguage().equals("zh")
            ? TemplateLanguage.CHINESE
            : TemplateLanguage.ENGLISH;
  }

  /// Name and title.
  String choice(KnownJudge judge) {
    String title = judge.definition().title(language);
    return title.equals(judge.name()) ? title : judge.name() + " – " + title;
  }

  /// What it asks, in which orders and how often.
  String summary(JudgeDefinition definition) {
    StringJoiner parts = new StringJoiner(messages.text("judges.tally.separator"));
    definition.pair().ifPresent(pair -> parts.add(messages.text("judges.asks.pair")));
    definition.group().ifPresent(group -> parts.add(messages.text("judges.asks.group")));
    definition
        .single()
        .ifPresent(
            single ->
                parts.add(
                    definition.group().isPresent()
                        ? messages.text("judges.asks.beyond", single(single))
                        : single(single)));
    if (definition.compares()) {
      parts.add(messages.text("judges.orders." + definition.protocol().orders()));
    }
    if (definition.protocol().votes() > 1) {
      parts.add(
          messages.text(
              "judges.asks.votes",
              definition.protocol().votes(),
              definition.protocol().temperature()));
    }
    if (definition.protocol().probabilities()) {
      parts.add(messages.text("judges.asks.probabilities"));
    }
    return parts.toString();
  }

  private String single(SingleQuestion question) {
    return switch (question.asks()) {
      case RATING -> messages.text("judges.asks.rating", question.worst(), question.best());
      case VERIFICATION -> messages.text("judges.asks.verification");
    };
  }

  /// Where it stands, and whether another one goes by its name outside.
  String origin(KnownJudge judge) {
    String where =
        judge
            .stored()
            .map(StoredDefinition::version)
            .map(version -> messages.text("judges.origin.PROJECT", version))
            .orElseGet(() -> messages.text("judges.origin." + judge.origin()));
    return judge.outside().isEmpty() ? where : messages.text("judges.origin.differs", where);
  }
}
