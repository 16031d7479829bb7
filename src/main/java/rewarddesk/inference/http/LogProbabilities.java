package rewarddesk.inference.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rewarddesk.inference.ReplyToken;

/// Reads the probabilities of a reply's tokens as Ollama (since 0.12.11) and servers with OpenAI's
/// protocol tell them. Servers that do not leave them out without a word. Used by one thread.
public final class LogProbabilities {
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);

  /// The first bytes of a character whose others are in the next token.
  private byte[] begun = {};

  private LogProbabilities() {}

  /// @param logprobs the reply's list `[{token, logprob, bytes, top_logprobs}]`, or anything
  /// @param text the reply
  /// @return its tokens; none when the list is absent or damaged, or is that of another text
  public static List<ReplyToken> read(JsonNode logprobs, String text) {
    LogProbabilities reading = new LogProbabilities();
    List<ReplyToken> tokens = new ArrayList<>();
    StringBuilder together = new StringBuilder();
    for (JsonNode entry : logprobs) {
      if (!isProbability(entry)) {
        return List.of();
      }
      ReplyToken token = reading.next(entry);
      tokens.add(token);
      together.append(token.text());
    }
    return together.toString().equals(text) ? tokens : List.of();
  }

  private static boolean isProbability(JsonNode entry) {
    return entry.path("logprob").isNumber() && entry.path("logprob").asDouble() <= 0;
  }

  private ReplyToken next(JsonNode entry) {
    List<ReplyToken.Alternative> alternatives = new ArrayList<>();
    for (JsonNode other : entry.path("top_logprobs")) {
      if (isProbability(other)) {
        String text = decode(following(other)).toString();
        alternatives.add(new ReplyToken.Alternative(text, other.path("logprob").asDouble()));
      }
    }
    alternatives.sort(
        Comparator.comparingDouble(ReplyToken.Alternative::logProbability).reversed());
    ByteBuffer bytes = following(entry);
    String text = decode(bytes).toString();
    begun = new byte[bytes.remaining()];
    bytes.get(begun);
    return new ReplyToken(text, entry.path("logprob").asDouble(), alternatives);
  }

  /// Reads whole characters and leaves the beginning of one.
  private CharBuffer decode(ByteBuffer bytes) {
    CharBuffer text = CharBuffer.allocate(bytes.remaining());
    decoder.reset().decode(bytes, text, false);
    return text.flip();
  }

  private ByteBuffer following(JsonNode entry) {
    byte[] bytes = bytes(entry);
    return ByteBuffer.allocate(begun.length + bytes.length).put(begun).put(bytes).flip();
  }

  /// A token's text is damaged when it is a part of a character; its bytes are not.
  private static byte[] bytes(JsonNode entry) {
    JsonNode listed = entry.path("bytes");
    if (!listed.isArray()) {
      return entry.path("token").asText().getBytes(StandardCharsets.UTF_8);
    }
    byte[] bytes = new byte[listed.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) listed.get(i).asInt();
    }
    return bytes;
  }
}
