package rewarddesk.reward.builtin;

import static rewarddesk.reward.builtin.CritiqueWriter.number;
import static rewarddesk.reward.builtin.CritiqueWriter.percent;

import java.util.Locale;
import java.util.StringJoiner;
import rewarddesk.model.Verdict;

/// English sentences for English and all other prompts but Chinese ones.
record EnglishCritique() implements CritiqueWriter {

  @Override
  public String critique(Measures measures) {
    StringJoiner text = new StringJoiner(" ", "Rule-based: ", "");
    if (measures.words() == 0) {
      return text.add("the response has no words.").toString();
    }
    text.add(topic(measures));
    text.add(size(measures));
    if (measures.repetition() >= 0.05) {
      text.add("Repeats " + percent(measures.repetition()) + " % of its 3-word sequences.");
    }
    if (measures.rule("refusal").orElse(0) < 0) {
      text.add("Refuses to answer, which is right only for a harmful request.");
    }
    if (!measures.finished()) {
      text.add("Ends without a closing mark.");
    }
    if (measures.tagsWanted() && measures.rule("format").orElse(1) < 1) {
      text.add("Does not keep the <think> and <answer> format.");
    }
    if (measures.praisesItself()) {
      text.add("What it says about its own grade was not counted.");
    }
    return text.toString();
  }

  @Override
  public String summary(Verdict.MachineVerdict verdict, double margin, Measured measured) {
    String first =
        verdict instanceof Verdict.Prefers(var slot)
            ? slot + " scores " + number(margin) + " higher."
            : "The two score alike (difference " + number(margin) + ").";
    return first
        + String.format(
            Locale.ROOT,
            " Rule-based verdict without a language model: it agrees with people in %d %% of pairs"
                + " (95 %% interval %d–%d %%, n = %,d); \"the longer one wins\" in %d %%.",
            percent(measured.accuracy()),
            percent(measured.low()),
            percent(measured.high()),
            measured.n(),
            percent(measured.lengthBaseline()));
  }

  private static String topic(Measures measures) {
    return switch (measures.relevance()) {
      case Relevance.NotMeasured(String reason) -> "relevance not measured, " + reason + ".";
      case Relevance.Measured measured -> {
        String note = measured.cut() ? ", first 512 tokens" : "";
        String value = " (relevance " + number(measured.cosine()) + note + ").";
        if (measures.offTopic()) {
          yield "seems off topic" + value;
        }
        yield (measured.cosine() < (measured.scale().alarmBelow() + measured.scale().onTopic()) / 2
                ? "touches the topic"
                : "stays on topic")
            + value;
      }
    };
  }

  private static String size(Measures measures) {
    return String.format(
        Locale.ROOT,
        "%,d %s in %,d %s.",
        measures.words(),
        measures.words() == 1 ? "word" : "words",
        measures.paragraphs(),
        measures.paragraphs() == 1 ? "paragraph" : "paragraphs");
  }
}
