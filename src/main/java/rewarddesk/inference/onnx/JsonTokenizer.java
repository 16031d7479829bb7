package rewarddesk.inference.onnx;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import rewarddesk.inference.MarkedText;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.TokenFrame;
import rewarddesk.inference.Tokenizer;
import rewarddesk.model.Span;

/// A `tokenizer.json` of a model folder. Named tokens are found by us, everything between them goes
/// to the tokenizer library. Safe for any number of threads.
final class JsonTokenizer implements Tokenizer {
  /// A text of this many characters takes about a second and some hundred megabytes.
  private static final int MOST_CHARACTERS = 4_000_000;

  private final TokenizerJson json;
  private final HuggingFaceTokenizer library;

  private JsonTokenizer(TokenizerJson json, HuggingFaceTokenizer library) {
    this.json = json;
    this.library = library;
  }

  /// @throws ModelException when the file is missing or cannot be used, with what to do
  static JsonTokenizer open(Path file) {
    TokenizerJson json = TokenizerJson.read(file);
    NativeLibraries.stayOffline();
    try {
      return new JsonTokenizer(
          json,
          HuggingFaceTokenizer.newInstance(
              new ByteArrayInputStream(json.rest().getBytes(StandardCharsets.UTF_8)),
              TokenizerJson.options()));
    } catch (IOException | RuntimeException | LinkageError e) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "%s cannot be used as a tokenizer: %s".formatted(file, reason(e)),
          e);
    }
  }

  private static String reason(Throwable fault) {
    return Optional.ofNullable(fault.getMessage()).orElse(fault.getClass().getSimpleName());
  }

  @Override
  public long[] ids(MarkedText text) {
    LongStream.Builder ids = LongStream.builder();
    for (AddedTokens.Stretch stretch : cut(text)) {
      if (stretch.token().isPresent()) {
        ids.add(stretch.token().get().id());
      } else {
        for (long id : idsOnly(read(stretch))) {
          ids.add(id);
        }
      }
    }
    return ids.build().toArray();
  }

  /// The library would also make an object for the text, the place and the word of every token,
  /// which takes a quarter of the time.
  private long[] idsOnly(String text) {
    long encoding = TokenizersLibrary.LIB.encode(library.getHandle(), text, false);
    try {
      return TokenizersLibrary.LIB.getTokenIds(encoding);
    } finally {
      TokenizersLibrary.LIB.deleteEncoding(encoding);
    }
  }

  /// The tokens with their places in the text.
  ///
  /// @throws ModelException when the text is too long to be cut at all
  List<PlacedToken> tokens(MarkedText text) {
    return cut(text).stream().flatMap(stretch -> tokens(stretch).stream()).toList();
  }

  private List<AddedTokens.Stretch> cut(MarkedText text) {
    int length = text.pieces().stream().mapToInt(piece -> piece.text().length()).sum();
    if (length > MOST_CHARACTERS) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "The text has %,d characters; at most %,d are read.".formatted(length, MOST_CHARACTERS));
    }
    return json.tokens().cut(text);
  }

  private List<PlacedToken> tokens(AddedTokens.Stretch stretch) {
    if (stretch.token().isPresent()) {
      AddedTokens.Token token = stretch.token().get();
      int end = stretch.start() + token.name().length();
      return List.of(new PlacedToken(token.id(), new Span(stretch.start(), end)));
    }
    String read = read(stretch);
    int added = read.length() - stretch.text().length();
    return PlacedToken.of(library.encode(read, false, false), read, stretch.start() - added);
  }

  /// A stretch as the library reads it: perhaps with a space in front.
  private String read(AddedTokens.Stretch stretch) {
    String text = NativeText.clean(stretch.text());
    boolean space =
        json.spaceBeforeFirst() && stretch.first() && !text.startsWith(" ") && !isMetaspace(text);
    return space ? " " + text : text;
  }

  private static boolean isMetaspace(String text) {
    return text.startsWith("\u2581");
  }

  @Override
  public TokenFrame frame() {
    return json.frame();
  }

  @Override
  public OptionalLong special(String token) {
    return json.tokens().id(token);
  }

  @Override
  public String specialName(long id) {
    return json.tokens().token(id).map(AddedTokens.Token::name).orElse("");
  }

  @Override
  public List<String> specials() {
    return json.tokens().specials();
  }

  @Override
  public String text(long[] ids) {
    StringBuilder text = new StringBuilder();
    List<Long> plain = new ArrayList<>();
    for (long id : ids) {
      Optional<AddedTokens.Token> token = json.tokens().token(id);
      if (token.isPresent()) {
        decode(plain, text);
        text.append(token.get().name());
      } else {
        plain.add(id);
      }
    }
    decode(plain, text);
    return text.toString();
  }

  private void decode(List<Long> ids, StringBuilder text) {
    if (!ids.isEmpty()) {
      text.append(library.decode(ids.stream().mapToLong(Long::longValue).toArray(), false));
      ids.clear();
    }
  }

  @Override
  public void close() {
    library.close();
  }
}
