package rewarddesk.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

/// Texts are written as Jackson writes them: fingerprints of older projects rest on it.
class JsonTextTest {

  @Test
  void everyCharacterIsWrittenAsJacksonWritesIt() throws Exception {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < Character.MIN_SURROGATE; c++) {
      all.append(c);
    }
    all.appendCodePoint(0x1F600).append('\uFFFD').append('\uE000');

    assertThat(JsonText.of(all.toString()))
        .isEqualTo(ContentJson.MAPPER.writeValueAsString(all.toString()));
  }

  @Test
  void textsAndConversationsAreWrittenLikeTheirTrees() {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      String text = text(random);
      Content talk =
          new Content.Messages(
              List.of(
                  new Message(Role.SYSTEM, text),
                  new Message(Role.USER, text(random)),
                  new Message(Role.ASSISTANT, "")));

      assertThat(JsonText.of(Content.text(text)))
          .isEqualTo(ContentJson.write(Content.text(text)).toString());
      assertThat(JsonText.of(talk)).isEqualTo(ContentJson.write(talk).toString());
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    random
        .ints(random.nextInt(60), 0, 4)
        .forEach(
            kind -> text.appendCodePoint(random.nextInt(List.of(32, 128, 0x9FFF, 3).get(kind))));
    return text.toString();
  }
}
