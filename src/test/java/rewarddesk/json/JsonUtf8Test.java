package rewarddesk.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

/// Texts are written as Jackson writes them: fingerprints of older projects rest on it.
class JsonUtf8Test {

  @Test
  void everyCharacterIsWrittenAsJacksonWritesIt() throws Exception {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < Character.MIN_SURROGATE; c++) {
      all.append(c);
    }
    all.appendCodePoint(0x1F600).append('\uFFFD').append('\uE000');

    assertThat(new JsonUtf8().of(all.toString()))
        .isEqualTo(ContentJson.MAPPER.writeValueAsString(all.toString()).getBytes(UTF_8));
  }

  @Test
  void textsAndConversationsAreWrittenLikeTheirTrees() {
    Random random = new Random(1);
    JsonUtf8 json = new JsonUtf8();
    for (int i = 0; i < 500; i++) {
      String text = text(random);
      Content talk =
          new Content.Messages(
              List.of(
                  new Message(Role.SYSTEM, text),
                  new Message(Role.USER, text(random)),
                  new Message(Role.ASSISTANT, "")));

      assertThat(json.of(Content.text(text)))
          .isEqualTo(utf8(ContentJson.write(Content.text(text))));
      assertThat(json.of(talk)).isEqualTo(utf8(ContentJson.write(talk)));
    }
  }

  @Test
  void charactersOfTwoHalvesAreWholeWhereverTheyStand() {
    String face = Character.toString(0x1F600);
    for (int before = 0; before < 1100; before++) {
      String text = "x".repeat(before) + face.repeat(3) + "天";

      assertThat(new JsonUtf8().of(text)).isEqualTo(("\"" + text + "\"").getBytes(UTF_8));
    }
  }

  @Test
  void halfACharacterBecomesAQuestionMark() {
    assertThat(new JsonUtf8().of("a\ud83d")).isEqualTo("\"a?\"".getBytes(UTF_8));
    assertThat(new JsonUtf8().of("\ude00b\ud83d\ud83dc")).isEqualTo("\"?b??c\"".getBytes(UTF_8));
    assertThat(new JsonUtf8().of("x".repeat(511) + "\ud83dy"))
        .isEqualTo(("\"" + "x".repeat(511) + "?y\"").getBytes(UTF_8));
  }

  private static byte[] utf8(JsonNode json) {
    return json.toString().getBytes(UTF_8);
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
