package rewarddesk.reward.generative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ChatOptions;
import rewarddesk.inference.ChatRequest;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.ReplyToken;
import rewarddesk.inference.Thinking;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Judgment;
import rewarddesk.model.Message;
import rewarddesk.model.Response;
import rewarddesk.model.Role;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.project.Project;
import rewarddesk.reward.generative.definition.JudgeDefinition;
import rewarddesk.reward.generative.definition.JudgeDefinitionJson;
import rewarddesk.store.SqliteProjectFiles;

/// Replies remembered in a real project file.
class RememberingChatModelTest {
  private static final Comparison PAIR =
      Comparison.of("c", Content.text("2 + 2?"), Response.of("four"), Response.of("five"));

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new SqliteProjectFiles().openOrCreate(folder.resolve("p.rdesk"));
  }

  @AfterEach
  void close() {
    project.close();
  }

  private ChatModel remembering(ChatModel model) {
    return new RememberingChatModel(model, project.replies(), false);
  }

  private static JudgeDefinition definition(String pairWords, String ratingWords, String means) {
    return JudgeDefinitionJson.read(
        "own",
        """
        {"name": "own",
         "pair": {"template": {"en": "{{material}} %s"},
                  "answer": {"form": "double-brackets", "means": {%s}}},
         "single": {"asks": "rating", "template": {"en": "{{material}} %s"},
                    "answer": {"form": "overall-rating"}}}
        """
            .formatted(pairWords, means, ratingWords));
  }

  private static final String AB = "\"A\": \"A\", \"B\": \"B\"";

  private static ScriptedModel model() {
    return ScriptedModel.of(
        prompt ->
            prompt.contains("Rate")
                ? "Overall rating: 4"
                : prompt.indexOf("four") < prompt.indexOf("five") ? "[[A]]" : "[[B]]");
  }

  private Judgment judged(ScriptedModel model, JudgeDefinition definition) throws Exception {
    return new GenerativeJudge(
            "x", remembering(model), definition, InstantSource.fixed(Instant.EPOCH), 1)
        .judge(PAIR);
  }

  @Test
  void judgingAgainAsksNobodyAndSaysSo() throws Exception {
    JudgeDefinition definition = definition("Which?", "Rate it.", AB);
    Judgment first = judged(model(), definition);
    assertThat(first.calls()).hasSize(4).noneMatch(JudgeCall::recalled);
    assertThat(first.provenance().options()).containsEntry("recalled", "0");

    close();
    open();
    ScriptedModel unasked = model();
    Judgment again = judged(unasked, definition);
    assertThat(unasked.requests()).isEmpty();
    assertThat(again.calls()).hasSize(4).allMatch(JudgeCall::recalled);
    assertThat(again.provenance().options())
        .containsEntry("recalled", "4")
        .containsEntry("calls", "4");
    assertThat(again.verdict()).isEqualTo(first.verdict()).isEqualTo(new Verdict.Prefers(Slot.A));
    assertThat(again.a()).isEqualTo(first.a());
  }

  @Test
  void anotherTemplateAsksOnlyWhatChangedAndAnotherReadingRuleNothing() throws Exception {
    judged(model(), definition("Which?", "Rate it.", AB));

    ScriptedModel otherRating = model();
    judged(otherRating, definition("Which?", "Rate it well.", AB));
    assertThat(otherRating.prompts()).hasSize(2).allMatch(prompt -> prompt.contains("well"));

    ScriptedModel otherRule = model();
    Judgment turned =
        judged(otherRule, definition("Which?", "Rate it.", "\"A\": \"B\", \"B\": \"A\""));
    assertThat(otherRule.requests()).isEmpty();
    assertThat(turned.verdict()).isEqualTo(new Verdict.Prefers(Slot.B));
  }

  @Test
  void everyOptionAndEveryOtherModelIsAnotherQuestion() throws Exception {
    List<Message> question = List.of(new Message(Role.USER, "Which?"));
    List<ChatOptions> all =
        List.of(
            new ChatOptions(0, 1, 100, false, Optional.empty()),
            new ChatOptions(0, 2, 100, false, Optional.empty()),
            new ChatOptions(0.5, 1, 100, false, Optional.empty()),
            new ChatOptions(0, 1, 101, false, Optional.empty()),
            new ChatOptions(0, 1, 100, true, Optional.empty()),
            new ChatOptions(0, 1, 100, false, Optional.of("{}")),
            new ChatOptions(0, 1, 100, false, Optional.empty(), Thinking.ON));
    ScriptedModel model = ScriptedModel.always("[[A]]");
    for (ChatOptions options : all) {
      remembering(model).reply(new ChatRequest(question, options));
      remembering(model).reply(new ChatRequest(question, options));
    }
    assertThat(model.requests()).hasSize(all.size());

    ScriptedModel other = ScriptedModel.always("[[B]]").called("other");
    assertThat(remembering(other).reply(new ChatRequest(question, all.getFirst())).text())
        .isEqualTo("[[B]]");
  }

  @Test
  void aReplyComesBackWithItsTokensAndThinkingAndIsHeard() throws Exception {
    ReplyToken token =
        new ReplyToken("[[A]]", -0.5, List.of(new ReplyToken.Alternative("[[B]]", -1.5)));
    ScriptedModel model =
        ScriptedModel.replying(prompt -> new ChatModel.Reply("[[A]]", true, List.of(token), "Hm."));
    List<String> heard = new ArrayList<>();
    ChatRequest request =
        new ChatRequest(
            List.of(new Message(Role.USER, "Which?")), ChatOptions.repeatable(1), heard::add);
    remembering(model).reply(request);
    heard.clear();

    assertThat(remembering(model).reply(request))
        .isEqualTo(new ChatModel.Reply("[[A]]", true, List.of(token), "Hm.", true));
    assertThat(heard).containsExactly("[[A]]");
  }

  @Test
  void failuresAreNotRememberedAndFreshAsksAgain() throws Exception {
    ChatRequest request = ChatRequest.repeatable(List.of(new Message(Role.USER, "Which?")), 1);
    ScriptedModel failing =
        ScriptedModel.of(
            prompt -> {
              throw new ModelException(ModelException.Cause.TRANSIENT, "broke off");
            });
    assertThatThrownBy(() -> remembering(failing).reply(request))
        .isInstanceOf(ModelException.class);
    assertThat(remembering(ScriptedModel.always("old")).reply(request).text()).isEqualTo("old");

    ChatModel fresh =
        new RememberingChatModel(ScriptedModel.always("new"), project.replies(), true);
    assertThat(fresh.reply(request)).isEqualTo(new ChatModel.Reply("new", false));
    assertThat(remembering(failing).reply(request).text()).isEqualTo("new");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whoAsksTheSameAtTheSameMomentWaitsForTheReply(boolean fresh) throws Exception {
    int askers = 8;
    CountDownLatch asked = new CountDownLatch(1);
    Semaphore gate = new Semaphore(0);
    ScriptedModel slow =
        ScriptedModel.of(
            prompt -> {
              asked.countDown();
              gate.acquireUninterruptibly();
              return "[[A]]";
            });
    ChatModel model = new RememberingChatModel(slow, project.replies(), fresh);
    ChatRequest request = ChatRequest.repeatable(List.of(new Message(Role.USER, "Which?")), 1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ChatModel.Reply>> replies = new ArrayList<>();
      for (int i = 0; i < askers; i++) {
        replies.add(threads.submit(() -> model.reply(request)));
      }
      asked.await();
      gate.release(askers);
      for (Future<ChatModel.Reply> reply : replies) {
        assertThat(reply.get().text()).isEqualTo("[[A]]");
      }
      assertThat(replies).filteredOn(reply -> !reply.resultNow().recalled()).hasSize(1);
    }
    assertThat(slow.requests()).hasSize(1);
  }

  @Test
  void aDamagedReplyIsAskedForAgain() throws Exception {
    ChatRequest request = ChatRequest.repeatable(List.of(new Message(Role.USER, "Which?")), 1);
    assertThat(ReplyJson.read(new byte[] {1, 2, 3})).isEmpty();
    assertThat(ReplyJson.read(new byte[0])).isEmpty();
    assertThat(remembering(ScriptedModel.always("yes")).reply(request).recalled()).isFalse();
  }
}
