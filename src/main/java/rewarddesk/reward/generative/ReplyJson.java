package rewarddesk.reward.generative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ReplyToken;
import rewarddesk.json.ContentJson;

/// Replies as bytes: JSON, packed by gzip. Stateless.
final class ReplyJson {
  private static final int MOST_UNPACKED = 64 * 1024 * 1024;

  private ReplyJson() {}

  static byte[] write(ChatModel.Reply reply) {
    ObjectNode json = ContentJson.MAPPER.createObjectNode();
    json.put("text", reply.text()).put("truncated", reply.truncated());
    json.put("thinking", reply.thinking());
    ArrayNode tokens = json.putArray("tokens");
    for (ReplyToken token : reply.tokens()) {
      ArrayNode one = tokens.addArray().add(token.text()).add(token.logProbability());
      for (ReplyToken.Alternative other : token.alternatives()) {
        one.addArray().add(other.text()).add(other.logProbability());
      }
    }
    return packed(json.toString());
  }

  private static byte[] packed(String json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
      packing.write(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// @return empty when the bytes are no reply
  static Optional<ChatModel.Reply> read(byte[] bytes) {
    try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] json = unpacking.readNBytes(MOST_UNPACKED);
      return Optional.of(ContentJson.MAPPER.readTree(json))
          .filter(tree -> tree.path("text").isTextual())
          .map(ReplyJson::reply);
    } catch (IOException e) {
      System.getLogger(ReplyJson.class.getName())
          .log(System.Logger.Level.DEBUG, "a remembered reply is damaged and asked for again", e);
      return Optional.empty();
    }
  }

  private static ChatModel.Reply reply(JsonNode json) {
    List<ReplyToken> tokens = new ArrayList<>();
    for (JsonNode token : json.path("tokens")) {
      List<ReplyToken.Alternative> others = new ArrayList<>();
      for (int i = 2; i < token.size(); i++) {
        JsonNode other = token.path(i);
        others.add(new ReplyToken.Alternative(other.path(0).asText(), other.path(1).asDouble()));
      }
      tokens.add(new ReplyToken(token.path(0).asText(), token.path(1).asDouble(), others));
    }
    return new ChatModel.Reply(
        json.path("text").asText(),
        json.path("truncated").asBoolean(),
        tokens,
        json.path("thinking").asText(),
        true);
  }
}
