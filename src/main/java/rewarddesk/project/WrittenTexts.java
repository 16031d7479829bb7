package rewarddesk.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import rewarddesk.json.ContentParser;
import rewarddesk.json.JsonUtf8;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;

/// The long texts of a comparison as they stand in a project: JSON in UTF-8. Whoever reads a
/// comparison makes them, beside the one thread that stores. The bytes are not to be changed.
public final class WrittenTexts {
  private final byte[] prompt;
  private final byte[] responseA;
  private final byte[] responseB;
  private final byte[] metadata;
  private final String snippet;

  private WrittenTexts(
      byte[] prompt, byte[] responseA, byte[] responseB, byte[] metadata, String snippet) {
    this.prompt = prompt;
    this.responseA = responseA;
    this.responseB = responseB;
    this.metadata = metadata;
    this.snippet = snippet;
  }

  static WrittenTexts of(Comparison comparison) {
    return of(
        comparison.prompt(),
        comparison.responseA().content(),
        comparison.responseB().content(),
        comparison.metadataJson(),
        new JsonUtf8());
  }

  /// @param json writes them
  public static WrittenTexts of(
      Content prompt, Content responseA, Content responseB, String metadataJson, JsonUtf8 json) {
    return new WrittenTexts(
        json.of(prompt),
        json.of(responseA),
        json.of(responseB),
        metadataJson.getBytes(StandardCharsets.UTF_8),
        Snippet.of(prompt));
  }

  /// What such a text says.
  static Content content(byte[] json) {
    try {
      return ContentParser.parse(json);
    } catch (IOException e) {
      throw new UncheckedIOException("a text was not written as JSON", e);
    }
  }

  /// The same with the responses in the other order.
  public WrittenTexts swapped() {
    return new WrittenTexts(prompt, responseB, responseA, metadata, snippet);
  }

  public byte[] prompt() {
    return prompt;
  }

  public byte[] responseA() {
    return responseA;
  }

  public byte[] responseB() {
    return responseB;
  }

  public byte[] metadata() {
    return metadata;
  }

  String metadataJson() {
    return new String(metadata, StandardCharsets.UTF_8);
  }

  /// The prompt's first 200 characters on one line.
  public String snippet() {
    return snippet;
  }
}
