package rewarddesk.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

/// Reads the same as [ContentJson], and refuses the same.
class ContentParserTest {

  @Test
  void readsWhatIsWritten() throws IOException {
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      Content text = Content.text(text(random));
      Content talk =
          new Content.Messages(
              List.of(
                  new Message(Role.SYSTEM, text(random)),
                  new Message(Role.USER, text(random)),
                  new Message(Role.ASSISTANT, text(random))));
      assertThat(parsed(text)).isEqualTo(text);
      assertThat(parsed(talk)).isEqualTo(talk);
    }
  }

  private static Content parsed(Content content) throws IOException {
    return ContentParser.parse(ContentJson.MAPPER.writeValueAsBytes(ContentJson.write(content)));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      int letter = random.nextInt(random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT);
      boolean half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
      text.appendCodePoint(half ? '"' : letter);
    }
    return text.toString();
  }

  @Test
  void fieldsInAnotherOrderAreReadAllTheSame() throws IOException {
    assertThat(parse("[{\"content\":\"hi\",\"name\":\"x\",\"role\":\"user\"}]"))
        .isEqualTo(Content.user("hi"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "7", "[{\"role\":\"tool\",\"content\":\"x\"}]", "[\"x\"]"})
  void refusesWhatIsNoContent(String json) {
    assertThatThrownBy(() -> parse(json)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a", "[{\"role\":", "\"a\"b\"", ""})
  void refusesWhatIsNoJson(String json) {
    assertThatThrownBy(() -> parse(json))
        .isInstanceOfAny(IOException.class, IllegalArgumentException.class);
  }

  private static Content parse(String json) throws IOException {
    return ContentParser.parse(json.getBytes(StandardCharsets.UTF_8));
  }
}
