package rewarddesk.reward.generative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ChatRequest;
import rewarddesk.inference.ModelException;
import rewarddesk.model.Comparison;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Message;
import rewarddesk.model.Rating;
import rewarddesk.model.Response;
import rewarddesk.model.Role;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.reward.JudgeUnavailableException;

/// The questions about one comparison, and every call made for them. For one thread.
///
/// The outcome of a call is, for the pairwise question, the word of the verdict in stored sides
/// (`A`, `B`, `tie`), for a rating its number, and otherwise `unparsed: …` or `failed: …`.
final class Questions {
  private final ChatModel model;
  private final JudgeTemplates templates;
  private final TemplateLanguage language;
  private final Comparison comparison;
  private final long seed;
  private final List<JudgeCall> calls = new ArrayList<>();

  Questions(ChatModel model, JudgeTemplates templates, Comparison comparison, long seed) {
    this.model = model;
    this.templates = templates;
    this.language = TemplateLanguage.of(comparison);
    this.comparison = comparison;
    this.seed = seed;
  }

  /// Which response is better, asked in the given order.
  Answer<Verdict.MachineVerdict> better(DisplayOrder order) throws InterruptedException {
    PromptTemplate template = templates.pairwise(language);
    PairwiseForm form = new PairwiseForm(template.source().contains("[[C]]"));
    Question<Choice> question = new Question<>("pairwise", order, form);
    Map<String, Response> responses =
        Map.of(
            "response_a", comparison.response(order.map(Slot.A)),
            "response_b", comparison.response(order.map(Slot.B)));
    return switch (ask(question, template, responses, it -> it.verdict(order).word())) {
      case Answer.Clear<Choice>(Choice choice, String reply) ->
          new Answer.Clear<>(choice.verdict(order), reply);
      case Answer.Unreadable<Choice>(Reading.Status why, String reply) ->
          new Answer.Unreadable<>(why, reply);
      case Answer.NoReply<Choice>(String reason) -> new Answer.NoReply<>(reason);
    };
  }

  /// How good one response is, with a critique.
  Answer<Rating> rating(Slot slot) throws InterruptedException {
    Question<Rating> question =
        new Question<>("rating " + slot, DisplayOrder.AS_STORED, new RatingForm());
    return ask(
        question,
        templates.rating(language),
        Map.of("response", comparison.response(slot)),
        it -> String.valueOf(it.value()));
  }

  /// Every call made so far, in order.
  List<JudgeCall> calls() {
    return List.copyOf(calls);
  }

  String templateHash() {
    return templates.hash(language);
  }

  private record Question<T>(String purpose, DisplayOrder order, AnswerForm<T> form) {}

  private <T> Answer<T> ask(
      Question<T> question,
      PromptTemplate template,
      Map<String, Response> responses,
      Function<T, String> word)
      throws InterruptedException {
    List<String> material = material();
    String prompt = template.fill(values(responses, MarkedText.code(material)));
    Answer<T> answer = answer(prompt, new Echoes(material, prompt), question.form());
    switch (answer) {
      case Answer.Clear<T>(T value, String reply) -> note(question, word.apply(value), reply);
      case Answer.Unreadable<T>(Reading.Status why, String reply) ->
          note(question, "unparsed: " + why.sentence(), reply);
      case Answer.NoReply<T>(String reason) -> note(question, "failed: " + reason, "");
    }
    return answer;
  }

  private void note(Question<?> question, String outcome, String reply) {
    String line = outcome.replaceAll("\\s+", " ");
    calls.add(new JudgeCall(question.purpose(), question.order(), line, reply));
  }

  private <T> Answer<T> answer(String prompt, Echoes echoes, AnswerForm<T> form)
      throws InterruptedException {
    try {
      ChatModel.Reply reply =
          model.reply(ChatRequest.repeatable(List.of(new Message(Role.USER, prompt)), seed));
      Reading<T> reading = ReplyParser.parse(reply.text(), reply.truncated(), form, echoes);
      return reading
          .value()
          .<Answer<T>>map(value -> new Answer.Clear<>(value, reply.text()))
          .orElseGet(() -> new Answer.Unreadable<>(reading.status(), reply.text()));
    } catch (ModelException e) {
      return switch (e.kind()) {
        case UNREACHABLE, NO_SUCH_MODEL ->
            throw new JudgeUnavailableException(String.valueOf(e.getMessage()), e);
        case TRANSIENT, PERMANENT -> new Answer.NoReply<>(String.valueOf(e.getMessage()));
      };
    }
  }

  /// Every text of the comparison, also of the response that this question does not show: what
  /// comes from any of them is not the judge's own.
  private List<String> material() {
    Stream<Message> prompt = comparison.prompt().turns(Role.USER).stream();
    Stream<Message> responses =
        Stream.of(comparison.responseA(), comparison.responseB())
            .flatMap(response -> response.content().turns(Role.ASSISTANT).stream());
    return Stream.concat(
            Stream.concat(prompt, responses).map(Message::content), comparison.reference().stream())
        .toList();
  }

  private Map<String, String> values(Map<String, Response> responses, String code) {
    Map<String, String> values = new HashMap<>();
    values.put("fence", code);
    values.put("prompt", MarkedText.of(comparison.prompt(), Role.USER, code));
    responses.forEach(
        (name, response) ->
            values.put(name, MarkedText.of(response.content(), Role.ASSISTANT, code)));
    Optional<String> reference = comparison.reference().filter(text -> !text.isBlank());
    reference.ifPresent(text -> values.put("reference", MarkedText.harmless(text)));
    return values;
  }
}
