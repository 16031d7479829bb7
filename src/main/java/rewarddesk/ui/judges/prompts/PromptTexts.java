package rewarddesk.ui.judges.prompts;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import rewarddesk.inference.TokenEstimate;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.project.StoredDefinition;
import rewarddesk.reward.generative.Trial;
import rewarddesk.reward.generative.TrialReading;
import rewarddesk.reward.generative.definition.KnownJudge.Origin;
import rewarddesk.reward.generative.prompt.TemplateLanguage;
import rewarddesk.ui.Messages;

/// Definitions and their trials in words.
final class PromptTexts {
  private final Messages messages;
  private final DateTimeFormatter day;

  PromptTexts(Messages messages) {
    this.messages = messages;
    this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(messages.locale());
  }

  String title(Prompt prompt) {
    TemplateLanguage language =
        messages.locale().getLanguage().equals("zh")
            ? TemplateLanguage.CHINESE
            : TemplateLanguage.ENGLISH;
    return prompt.known().map(judge -> judge.definition().title(language)).orElse("");
  }

  /// Where it stands.
  String state(Prompt prompt, boolean changed) {
    String where =
        prompt
            .known()
            .map(
                judge ->
                    judge.origin() == Origin.PROJECT
                        ? messages.text(
                            "prompts.state.PROJECT",
                            judge.stored().map(StoredDefinition::version).orElse(0))
                        : messages.text("prompts.state." + judge.origin()))
            .orElseGet(() -> messages.text("prompts.state.NEW"));
    return changed && prompt.isSaved() ? messages.text("prompts.state.changed", where) : where;
  }

  String version(StoredDefinition version) {
    return messages.text(
        version.inForce() ? "prompts.version.inForce" : "prompts.version",
        version.version(),
        day.format(version.at().atZone(ZoneId.systemDefault())));
  }

  /// What a question asks, and in which order.
  String question(Trial trial) {
    int responses = JudgeCall.responses(trial.purpose());
    if (responses > 0) {
      return messages.text("prompts.trial.group." + trial.order(), responses);
    }
    String side = trial.purpose().substring(trial.purpose().length() - 1);
    if (trial.purpose().equals("pairwise")) {
      return messages.text(
          trial.order() == DisplayOrder.AS_STORED
              ? "prompts.trial.pair"
              : "prompts.trial.pair.swapped");
    }
    return messages.text(
        trial.purpose().startsWith("rating") ? "prompts.trial.rating" : "prompts.trial.verify",
        side);
  }

  String size(Trial trial) {
    return messages.text("prompts.size", TokenEstimate.of(trial.prompt()), trial.prompt().length());
  }

  /// What was read, in the sides of the item, or why nothing was.
  String reading(TrialReading reading) {
    return reading
        .outcome()
        .map(this::outcome)
        .orElseGet(() -> messages.text("prompts.unread." + reading.status()));
  }

  private String outcome(String outcome) {
    return switch (outcome) {
      case "A", "B" -> messages.text("prompts.read.side", outcome);
      case "tie", "yes", "no", Trial.OTHER -> messages.text("prompts.read." + outcome);
      default -> messages.text("prompts.read.rating", outcome);
    };
  }
}
