package rewarddesk.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rewarddesk.inference.ReplyToken;

/// The text of a reply as it comes in. Each token is one byte.
class ReplyTextTest {
  private final List<String> told = new ArrayList<>();

  private static String decode(long[] ids) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (long id : ids) {
      bytes.write((int) id);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private ReplyText write(String text, String... stops) {
    ReplyText reply = new ReplyText('>', ReplyTextTest::decode, List.of(stops), told::add);
    boolean goesOn = true;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      goesOn = goesOn && reply.add(b & 0xFF, -1, List.of());
    }
    if (goesOn) {
      reply.end();
    }
    return reply;
  }

  private static List<String> texts(ReplyText reply) {
    return reply.tokens().stream().map(ReplyToken::text).toList();
  }

  @Test
  void aCharacterIsToldWhenItsLastByteIsThere() {
    ReplyText reply = write("a好😀");
    assertThat(told).containsExactly("a", "好", "😀");
    assertThat(texts(reply)).containsExactly("a", "", "", "好", "", "", "", "😀");
    assertThat(reply.text()).isEqualTo("a好😀");
  }

  @Test
  void aReplyStopsBeforeTheStopTextAndTellsNothingOfIt() {
    ReplyText reply = write("one\nEND two", "\nEND", "two");
    assertThat(reply.text()).isEqualTo("one");
    assertThat(String.join("", told)).isEqualTo("one");
    assertThat(texts(reply)).containsExactly("o", "n", "e");
  }

  @Test
  void whatOnlyBeginsLikeAStopTextIsToldInTheEnd() {
    assertThat(write("go\nEN", "\nEND").text()).isEqualTo("go\nEN");
    assertThat(told).containsExactly("g", "o", "\nEN");
  }

  @Test
  void ofSeveralStopTextsTheEarliestCounts() {
    assertThat(write("abcd", "bcd", "cd", "d").text()).isEqualTo("a");
  }

  @Test
  void aReplyCutInTheMiddleOfACharacterShowsAMarkForIt() {
    ReplyText reply = new ReplyText('>', ReplyTextTest::decode, List.of(), told::add);
    reply.add('a', -1, List.of());
    reply.add(0xE5, -1, List.of());
    reply.end();
    assertThat(reply.text()).isEqualTo("a\uFFFD");
    assertThat(texts(reply)).containsExactly("a", "\uFFFD");
  }

  @Test
  void aPreviewChangesNothing() {
    ReplyText reply = new ReplyText('>', ReplyTextTest::decode, List.of(), told::add);
    assertThat(reply.preview('x')).isEqualTo("x");
    reply.add('y', -1, List.of());
    assertThat(reply.text()).isEqualTo("y");
  }
}
