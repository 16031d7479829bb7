package rewarddesk.reward.generative;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ChatRequest;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.ReplyListener;
import rewarddesk.model.Comparison;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Message;
import rewarddesk.model.Role;
import rewarddesk.model.Slot;
import rewarddesk.reward.JudgeListener;
import rewarddesk.reward.JudgeUnavailableException;
import rewarddesk.reward.generative.definition.GroupQuestion;
import rewarddesk.reward.generative.definition.PairQuestion;
import rewarddesk.reward.generative.definition.Protocol;
import rewarddesk.reward.generative.definition.SingleQuestion;
import rewarddesk.reward.generative.definition.Templates;
import rewarddesk.reward.generative.prompt.MarkedText;
import rewarddesk.reward.generative.prompt.Material;
import rewarddesk.reward.generative.prompt.TemplateLanguage;
import rewarddesk.reward.generative.reading.AnswerForm;
import rewarddesk.reward.generative.reading.Choice;
import rewarddesk.reward.generative.reading.Echoes;
import rewarddesk.reward.generative.reading.Reading;
import rewarddesk.reward.generative.reading.ReplyParser;

/// The questions about one comparison, and every call made for them. For one thread.
///
/// The outcome of a call is, for a choice, the word of the verdict in stored sides (`A`, `B`,
/// `tie`), for a rating or verification its number, and otherwise `unparsed: …` or `failed: …`. A
/// call that asks to put an unreadable reply right has ` (repair)` behind its purpose.
final class Questions {
  private static final ChatModel.Reply NOTHING = new ChatModel.Reply("", false);

  private final ChatModel model;
  private final Protocol protocol;
  private final TemplateLanguage language;
  private final Comparison comparison;
  private final JudgeListener listener;
  private final Echoes material;
  private final List<JudgeCall> calls = new ArrayList<>();

  Questions(ChatModel model, Protocol protocol, Comparison comparison, JudgeListener listener) {
    this.model = model;
    this.protocol = protocol;
    this.language = TemplateLanguage.of(comparison);
    this.comparison = comparison;
    this.listener = listener;
    this.material = Echoes.of(Material.texts(comparison));
  }

  /// Which response is better, asked in the given order.
  Answer<Choice> better(PairQuestion question, DisplayOrder order, long seed)
      throws InterruptedException {
    Material shown = Material.pair(comparison, order, question.templates().language(language));
    return ask(
        new Asked<>(JudgeCall.PAIRWISE, order, question.form(), it -> it.verdict(order).word()),
        prompt(question.templates(), shown),
        material,
        seed);
  }

  /// Which of several responses is best, seen from the comparison's two.
  Answer<Choice> best(GroupQuestion question, Lineup lineup, long seed)
      throws InterruptedException {
    Material shown =
        Material.group(comparison, lineup.shown(), question.templates().language(language));
    Answer<Integer> named =
        ask(
            new Asked<>(
                lineup.purpose(),
                lineup.order(),
                question.form(lineup.shown().size()),
                it -> lineup.choice(it).verdict(lineup.order()).word()),
            prompt(question.templates(), shown),
            Echoes.of(shown.texts()),
            seed);
    return named.map(lineup::choice);
  }

  /// What is asked about one response.
  Answer<Double> about(SingleQuestion question, Slot slot, long seed) throws InterruptedException {
    Material shown = Material.single(comparison, slot, question.templates().language(language));
    String purpose =
        switch (question.asks()) {
          case RATING -> "rating " + slot;
          case VERIFICATION -> "verification " + slot;
        };
    return ask(
        new Asked<>(purpose, DisplayOrder.AS_STORED, question.form(), Questions::number),
        prompt(question.templates(), shown),
        material,
        seed);
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  /// Every call made so far, in order.
  List<JudgeCall> calls() {
    return List.copyOf(calls);
  }

  private String prompt(Templates templates, Material material) {
    return protocol.prompt(templates, material, language);
  }

  /// @param word an answer in one line, for the record
  private record Asked<T>(
      String purpose, DisplayOrder order, AnswerForm<T> form, Function<T, String> word) {
    Asked<T> again() {
      return new Asked<>(purpose + JudgeCall.REPAIR, order, form, word);
    }
  }

  private <T> Answer<T> ask(Asked<T> asked, String prompt, Echoes repeated, long seed)
      throws InterruptedException {
    Echoes echoes = repeated.and(prompt);
    List<Message> messages = List.of(new Message(Role.USER, prompt));
    Answer<T> first = answer(asked, messages, echoes, seed);
    if (first instanceof Answer.Unreadable<T>(Reading.Status ignored, String reply)
        && protocol.repair().isPresent()) {
      String repair = protocol.repair().get().in(language);
      List<Message> more = new ArrayList<>(messages);
      // What a judge writes may be what the material made it write.
      more.add(new Message(Role.ASSISTANT, MarkedText.harmless(reply)));
      more.add(new Message(Role.USER, repair));
      Answer<T> repaired = answer(asked.again(), more, echoes.and(repair), seed);
      // A repair that fails takes nothing away: the first reply is still there.
      return repaired instanceof Answer.NoReply<T> ? first : repaired;
    }
    return first;
  }

  private <T> Answer<T> answer(Asked<T> asked, List<Message> messages, Echoes echoes, long seed)
      throws InterruptedException {
    ReplyListener hearing = listener.asks(asked.purpose(), asked.order(), messages);
    try {
      ChatModel.Reply reply =
          model.reply(new ChatRequest(messages, protocol.options(seed), hearing));
      Answer<T> answer = read(asked.form(), reply, echoes);
      note(asked, outcome(asked, answer), reply);
      return answer;
    } catch (ModelException e) {
      return switch (e.kind()) {
        case UNREACHABLE, NO_SUCH_MODEL ->
            throw new JudgeUnavailableException(String.valueOf(e.getMessage()), e);
        case TRANSIENT, BUSY, SLOW, PERMANENT -> {
          Answer<T> none = new Answer.NoReply<>(String.valueOf(e.getMessage()));
          note(asked, outcome(asked, none), NOTHING);
          yield none;
        }
      };
    }
  }

  private static <T> String outcome(Asked<T> asked, Answer<T> answer) {
    return switch (answer) {
      case Answer.Clear<T>(T value, OptionalDouble ignored, String reply) ->
          asked.word().apply(value);
      case Answer.Unreadable<T>(Reading.Status why, String reply) ->
          JudgeCall.unparsed(why.sentence());
      case Answer.NoReply<T>(String reason) -> JudgeCall.failed(reason);
    };
  }

  private void note(Asked<?> asked, String outcome, ChatModel.Reply reply) {
    String line = outcome.replaceAll("\\s+", " ");
    calls.add(
        new JudgeCall(
            asked.purpose(),
            asked.order(),
            line,
            reply.text(),
            reply.thinking(),
            reply.recalled()));
  }

  private static <T> Answer<T> read(AnswerForm<T> form, ChatModel.Reply reply, Echoes echoes) {
    Reading<T> reading = ReplyParser.parse(reply.text(), reply.truncated(), form, echoes);
    return reading
        .value()
        .<Answer<T>>map(
            value -> new Answer.Clear<>(value, expected(reply, reading, form), reply.text()))
        .orElseGet(() -> new Answer.Unreadable<>(reading.status(), reply.text()));
  }

  private static <T> OptionalDouble expected(
      ChatModel.Reply reply, Reading<T> reading, AnswerForm<T> form) {
    return reading
        .answer()
        .map(span -> ExpectedAnswer.of(reply.tokens(), span, form))
        .orElseGet(OptionalDouble::empty);
  }
}
