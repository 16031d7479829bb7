package rewarddesk.inference.ollama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ChatOptions;
import rewarddesk.inference.ChatRequest;
import rewarddesk.inference.ReplyToken;
import rewarddesk.inference.ReplyToken.Alternative;
import rewarddesk.inference.ollama.OllamaProtocolServer.Answer;
import rewarddesk.inference.ollama.OllamaProtocolServer.Says;
import rewarddesk.inference.ollama.OllamaProtocolServer.Sends;
import rewarddesk.inference.ollama.OllamaProtocolServer.Token;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Judgment;
import rewarddesk.model.Message;
import rewarddesk.model.Response;
import rewarddesk.model.Role;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.reward.generative.GenerativeJudge;
import rewarddesk.reward.generative.definition.JudgeDefinition;
import rewarddesk.reward.generative.definition.JudgeDefinitionJson;

/// Token probabilities and schemas, over HTTP.
@Timeout(60)
class TokenProbabilitiesTest {
  private static final List<Message> QUESTION = List.of(new Message(Role.USER, "A or B?"));

  private static final ChatOptions WITH_PROBABILITIES =
      new ChatOptions(0, 1, 100, true, Optional.empty());

  private static ChatModel.Reply reply(Answer answer, ChatOptions options)
      throws InterruptedException {
    try (OllamaProtocolServer server = OllamaProtocolServer.start(prompt -> answer)) {
      return new OllamaServer(server.address())
          .chatModel("judge")
          .reply(new ChatRequest(QUESTION, options));
    }
  }

  private static Says says(String text, Token... tokens) {
    return new Says(text, "stop", 100, List.of(tokens));
  }

  @Test
  void areThoseOfTheReplysTokens() throws Exception {
    Says answer = says("So A", Token.of("So", 1), Token.of(" A", 0.25, Token.of(" B", 0.5)));

    assertThat(reply(answer, WITH_PROBABILITIES))
        .isEqualTo(
            new ChatModel.Reply(
                "So A",
                false,
                List.of(
                    new ReplyToken("So", 0, List.of(new Alternative("So", 0))),
                    new ReplyToken(
                        " A",
                        Math.log(0.25),
                        List.of(
                            new Alternative(" B", Math.log(0.5)),
                            new Alternative(" A", Math.log(0.25)))))));
    assertThat(reply(answer, ChatOptions.repeatable(1)))
        .isEqualTo(new ChatModel.Reply("So A", false));
  }

  @Test
  void aCharacterSpreadOverTokensBelongsToTheLastOfThem() throws Exception {
    Token head = new Token("e5a5", 0.5, List.of());
    Token other = Token.of("吀", 0.25);
    Token tail = new Token("bd", 0.5, List.of());

    assertThat(reply(says("好B", head, tail, Token.of("B", 1)), WITH_PROBABILITIES).tokens())
        .extracting(ReplyToken::text)
        .containsExactly("", "好", "B");
    Token withOther = new Token(head.hex(), 0.5, List.of(other));
    assertThat(reply(says("好", withOther, tail), WITH_PROBABILITIES).tokens())
        .containsExactly(
            new ReplyToken(
                "",
                Math.log(0.5),
                List.of(new Alternative("", Math.log(0.5)), new Alternative("吀", Math.log(0.25)))),
            new ReplyToken("好", Math.log(0.5), List.of(new Alternative("好", Math.log(0.5)))));
  }

  @Test
  void noneAreMadeUpWhereTheServerTellsNoneOrThoseOfAnotherText() throws Exception {
    List<Answer> answers =
        List.of(
            says("A"),
            says("A", Token.of("A", 0.5), Token.of("B", 0.5)),
            says("A", Token.of("A", 1.5)),
            sends("{\"token\":\"A\"}"),
            sends("{\"token\":\"A\",\"logprob\":\"high\"}"),
            sends("7"));
    for (Answer answer : answers) {
      assertThat(reply(answer, WITH_PROBABILITIES)).isEqualTo(new ChatModel.Reply("A", false));
    }
    assertThat(reply(sends("{\"token\":\"A\",\"logprob\":-1}"), WITH_PROBABILITIES).tokens())
        .containsExactly(new ReplyToken("A", -1, List.of()));
  }

  private static Sends sends(String logprob) {
    return new Sends(
        "application/json",
        """
        {"message":{"role":"assistant","content":"A"},"done":true,"done_reason":"stop","logprobs":[%s]}
        """
            .formatted(logprob));
  }

  @Test
  void thoseOfAReplyInPiecesArePutTogether() throws Exception {
    String lines =
        """
        {"message":{"role":"assistant","content":"So"},"logprobs":[{"token":"So","logprob":-1}]}
        {"message":{"role":"assistant","content":" A"},"logprobs":[{"token":" A","logprob":-2}]}
        {"message":{"role":"assistant","content":""},"done":true,"done_reason":"stop"}
        """;
    assertThat(reply(new Sends("application/x-ndjson", lines), WITH_PROBABILITIES).tokens())
        .containsExactly(new ReplyToken("So", -1, List.of()), new ReplyToken(" A", -2, List.of()));
  }

  @Test
  void theServerIsAskedForThemAndForTheSchemaOnlyWhenTheyAreWanted() throws Exception {
    try (OllamaProtocolServer server = OllamaProtocolServer.start(prompt -> says("{}"))) {
      ChatModel model = new OllamaServer(server.address()).chatModel("judge");
      String schema = "{\"type\":\"object\",\"required\":[\"verdict\"]}";
      model.reply(ChatRequest.repeatable(QUESTION, 1));
      model.reply(new ChatRequest(QUESTION, new ChatOptions(0, 1, 100, true, Optional.of(schema))));

      JsonNode plain = server.chats().getFirst();
      assertThat(List.of("logprobs", "top_logprobs", "format")).noneMatch(plain::has);
      JsonNode full = server.chats().getLast();
      assertThat(full.path("logprobs").asBoolean()).isTrue();
      assertThat(full.path("top_logprobs").asInt()).isEqualTo(20);
      assertThat(full.path("format")).hasToString(schema);
      assertThat(full.path("truncate").asBoolean(true)).isFalse();

      ChatOptions damaged = new ChatOptions(0, 1, 100, false, Optional.of("[1"));
      assertThatThrownBy(() -> model.reply(new ChatRequest(QUESTION, damaged)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(server.chats()).hasSize(2);
    }
  }

  private static Judgment judgment(OllamaProtocolServer.Script script) throws Exception {
    JudgeDefinition definition =
        JudgeDefinitionJson.read(
            "own",
            """
            {"name": "own", "probabilities": true,
             "pair": {"template": {"en": "{{material}} [[A]] or [[B]]"},
                      "answer": {"form": "double-brackets", "means": {"A": "A", "B": "B"}}}}
            """);
    Comparison comparison =
        Comparison.of(
            "c", Content.text("2 + 2?"), Response.of("It is four."), Response.of("It is five."));
    try (OllamaProtocolServer server = OllamaProtocolServer.start(script)) {
      ChatModel model = new OllamaServer(server.address()).chatModel("judge");
      InstantSource clock = InstantSource.fixed(Instant.EPOCH);
      return new GenerativeJudge("x", model, definition, clock, 1).judge(comparison);
    }
  }

  private static boolean fourIsFirst(String prompt) {
    return prompt.indexOf("It is four.") < prompt.indexOf("It is five.");
  }

  @Test
  void aJudgesMarginComesFromThem() throws Exception {
    Token opening = Token.of(" [[", 1);
    Token closing = Token.of("]]", 1);
    Judgment judgment =
        judgment(
            prompt ->
                fourIsFirst(prompt)
                    ? says(" [[A]]", opening, Token.of("A", 0.6, Token.of("B", 0.2)), closing)
                    : says(" [[B]]", opening, Token.of("B", 0.5, Token.of("A", 0.3)), closing));

    assertThat(judgment.verdict()).isEqualTo(new Verdict.Prefers(Slot.A));
    // p(A) is 0.75 in one order and 0.625 in the other.
    assertThat(judgment.margin().orElseThrow()).isCloseTo(2 * 0.6875 - 1, within(1e-12));
  }

  @Test
  void withAnOlderServerTheAnswerAloneCounts() throws Exception {
    Judgment judgment = judgment(prompt -> fourIsFirst(prompt) ? says("[[A]]") : says("[[B]]"));

    assertThat(judgment.verdict()).isEqualTo(new Verdict.Prefers(Slot.A));
    assertThat(judgment.margin()).contains(1.0);
  }
}
