package rewarddesk.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Response;
import rewarddesk.model.Role;
import rewarddesk.ui.Messages;

/// What a prompt says besides the question.
class EarlierTest {
  private final Messages english = Messages.beside(Earlier.class, Locale.ENGLISH);

  @Test
  void turnsAreNamedByWhoSpokeAndTheQuestionIsNotAmongThem() {
    Earlier earlier =
        earlier(
            new Message(Role.SYSTEM, "You are\n a shop."),
            new Message(Role.USER, "Hello"),
            new Message(Role.ASSISTANT, "Hi."),
            new Message(Role.USER, "The question?"));

    assertThat(earlier.name(english)).isEqualTo("System message, 2 earlier turns");
    assertThat(earlier.systemLine(english)).isEqualTo("System: You are a shop.");
    assertThat(earlier.conversation(english))
        .isEqualTo("**System**\n\nYou are\n a shop.\n\n**User**\n\nHello\n\n**Assistant**\n\nHi.");
    assertThat(earlier.name(Messages.beside(Earlier.class, Locale.SIMPLIFIED_CHINESE)))
        .isEqualTo("系统消息，之前 2 轮");
  }

  @Test
  void oneTurnOrASystemMessageAloneIsNamedToo() {
    assertThat(earlier(new Message(Role.SYSTEM, "Be brief."), question()).name(english))
        .isEqualTo("System message");
    assertThat(earlier(new Message(Role.USER, "Hm."), question()).name(english))
        .isEqualTo("one earlier turn");
    assertThat(earlier(question())).isEqualTo(new Earlier(List.of()));
  }

  @Test
  void anOpenBlockOfCodeDoesNotSwallowTheNextTurn() {
    Earlier earlier =
        earlier(
            new Message(Role.USER, "```\nopen"), new Message(Role.ASSISTANT, "Yes."), question());
    assertThat(earlier.conversation(english))
        .isEqualTo("**User**\n\n```\nopen\n```\n\n**Assistant**\n\nYes.");
  }

  private static Message question() {
    return new Message(Role.USER, "The question?");
  }

  private static Earlier earlier(Message... prompt) {
    return Earlier.of(
        Comparison.of(
            "c1", new Content.Messages(List.of(prompt)), Response.of("A"), Response.of("B")));
  }
}
