package rewarddesk.reward.generative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rewarddesk.inference.ChatOptions;
import rewarddesk.model.Comparison;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Slot;
import rewarddesk.reward.generative.definition.GroupQuestion;
import rewarddesk.reward.generative.definition.JudgeDefinition;
import rewarddesk.reward.generative.definition.PairQuestion;
import rewarddesk.reward.generative.definition.SingleQuestion;
import rewarddesk.reward.generative.definition.Templates;
import rewarddesk.reward.generative.prompt.Material;
import rewarddesk.reward.generative.prompt.TemplateLanguage;
import rewarddesk.reward.generative.reading.AnswerForm;
import rewarddesk.reward.generative.reading.Choice;
import rewarddesk.reward.generative.reading.Echoes;
import rewarddesk.reward.generative.reading.Reading;
import rewarddesk.reward.generative.reading.ReplyParser;

/// One question of a judge about one comparison, written out, to be looked at and tried before
/// anything is judged by it. Immutable.
///
/// @param purpose as in [rewarddesk.model.JudgeCall]: `pairwise`, `rating A`, `verification B`
/// @param order which stored side stands as A in it
/// @param prompt what the model is sent
/// @param options how it is to answer
/// @param parts how a reply is read
public record Trial(
    String purpose, DisplayOrder order, String prompt, ChatOptions options, Parts<?> parts) {
  /// What is read when neither of the comparison's two responses is named best.
  public static final String OTHER = "other";

  private static final long SEED = 1;

  /// How a reply is read.
  ///
  /// @param form how the answer is given
  /// @param word an answer in one line
  record Parts<T>(AnswerForm<T> form, Echoes echoes, Function<T, String> word) {
    TrialReading read(String reply, boolean truncated) {
      Reading<T> reading = ReplyParser.parse(reply, truncated, form, echoes);
      return new TrialReading(
          reading.status(), reading.value().map(word), reading.span(), reading.answer());
    }
  }

  /// Every question that a judge asks about a comparison that stands for itself.
  public static List<Trial> all(JudgeDefinition definition, Comparison comparison) {
    return all(definition, comparison, ResponseGroups.NONE);
  }

  /// Every question that a judge asks about a comparison, each once: which is better in both
  /// orders, then what it asks about each response alone. Of a judge that is shown all responses to
  /// the prompt, what it asks about so many of them.
  ///
  /// @param groups where the other responses to the prompt are found, for a judge that is shown
  ///   them; may be slow then
  public static List<Trial> all(
      JudgeDefinition definition, Comparison comparison, ResponseGroups groups) {
    List<Trial> all = new ArrayList<>();
    Optional<Lineup> lineup =
        definition
            .group()
            .map(question -> groups.of(comparison))
            .filter(responses -> responses.size() <= GroupQuestion.MOST)
            .map(responses -> Lineup.of(comparison, responses, SEED));
    Asking asking =
        new Asking(
            definition,
            comparison,
            TemplateLanguage.of(comparison),
            Echoes.of(
                lineup
                    .map(line -> Material.texts(comparison, line.shown()))
                    .orElseGet(() -> Material.texts(comparison))));
    if (lineup.isPresent()) {
      GroupQuestion question = definition.group().orElseThrow();
      return List.of(
          asking.best(question, lineup.get()), asking.best(question, lineup.get().reversed()));
    }
    definition
        .pair()
        .ifPresent(
            question -> {
              for (DisplayOrder order : DisplayOrder.values()) {
                all.add(asking.better(question, order));
              }
            });
    definition
        .single()
        .ifPresent(
            question -> {
              for (Slot slot : Slot.values()) {
                all.add(asking.about(question, slot));
              }
            });
    return all;
  }

  /// What would be read from a reply to this question.
  ///
  /// @param truncated whether the reply was cut off
  public TrialReading read(String reply, boolean truncated) {
    return parts.read(reply, truncated);
  }

  /// @param shown the texts that are judged
  private record Asking(
      JudgeDefinition definition, Comparison comparison, TemplateLanguage language, Echoes shown) {
    Trial better(PairQuestion question, DisplayOrder order) {
      Material material = Material.pair(comparison, order, question.templates().language(language));
      String prompt = prompt(question.templates(), material);
      Function<Choice, String> word = choice -> choice.verdict(order).word();
      return trial(
          JudgeCall.PAIRWISE, order, prompt, new Parts<>(question.form(), shown.and(prompt), word));
    }

    Trial best(GroupQuestion question, Lineup lineup) {
      Material material =
          Material.group(comparison, lineup.shown(), question.templates().language(language));
      String prompt = prompt(question.templates(), material);
      return trial(
          lineup.purpose(),
          lineup.order(),
          prompt,
          new Parts<>(
              question.form(lineup.shown().size()),
              shown.and(prompt),
              named -> word(lineup, named)));
    }

    private static String word(Lineup lineup, int named) {
      Choice choice = lineup.choice(named);
      return choice == Choice.TIE ? OTHER : choice.verdict(lineup.order()).word();
    }

    Trial about(SingleQuestion question, Slot slot) {
      Material material =
          Material.single(comparison, slot, question.templates().language(language));
      String prompt = prompt(question.templates(), material);
      boolean rates = question.asks() == SingleQuestion.Asks.RATING;
      return trial(
          (rates ? "rating " : "verification ") + slot,
          DisplayOrder.AS_STORED,
          prompt,
          new Parts<>(
              question.form(),
              shown.and(prompt),
              rates ? Asking::number : yes -> yes > 0 ? "yes" : "no"));
    }

    private static String number(double value) {
      return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private Trial trial(String purpose, DisplayOrder order, String prompt, Parts<?> parts) {
      return new Trial(purpose, order, prompt, definition.protocol().options(SEED), parts);
    }

    private String prompt(Templates templates, Material material) {
      return definition.protocol().prompt(templates, material, language);
    }
  }
}
