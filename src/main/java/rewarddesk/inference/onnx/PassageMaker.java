package rewarddesk.inference.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rewarddesk.inference.ChatTemplate;
import rewarddesk.inference.MarkedText;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.Passage;
import rewarddesk.inference.Passage.Part;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Role;
import rewarddesk.model.Span;

/// Brings prompts and responses into the tokens of one model, and tells the response from what is
/// around it. Safe for any number of threads.
///
/// The prompt is rendered alone, up to where the reply begins, and the response begins where the
/// whole conversation goes its own way: the prompt's text is never looked for or removed.
final class PassageMaker {
  private final JsonTokenizer tokenizer;
  private final Optional<ChatTemplate> template;
  private final List<Long> ends;

  /// @param template how conversations are written; without one, texts are simply joined
  /// @param ends the tokens that end a reply, the usual one first
  PassageMaker(JsonTokenizer tokenizer, Optional<ChatTemplate> template, List<Long> ends) {
    this.tokenizer = tokenizer;
    this.template = template;
    this.ends = List.copyOf(ends);
  }

  Passage text(String text) {
    return passage(MarkedText.data(text), new Place(new Span(0, text.length())), false);
  }

  /// Where a template writes no end of the turn, the usual end token is put there; where there is
  /// no template nothing ends the text, for it may go on.
  Passage response(Content prompt, Content response) {
    return conversation(prompt, response, false);
  }

  /// The same, where the prompt's own text counts.
  Passage promptAndResponse(Content prompt, Content response) {
    return conversation(prompt, response, true);
  }

  private Passage conversation(Content prompt, Content response, boolean counted) {
    if (template.isEmpty()) {
      return joined(prompt.plain(), response.plain(), counted);
    }
    List<Message> turns = prompt.turns(Role.USER);
    List<Message> replies = response.turns(Role.ASSISTANT);
    MarkedText whole =
        template.get().render(Stream.concat(turns.stream(), replies.stream()).toList(), false);
    String text = whole.plain();
    int boundary = boundary(turns, text);
    List<Span> own = counted ? TurnPlaces.of(template.get(), turns, text) : List.of();
    return passage(whole, new Place(boundary, within(text, boundary, replies), own), true);
  }

  Passage opening(Content prompt, String opening) {
    if (template.isEmpty()) {
      return joined(prompt.plain(), opening, false);
    }
    MarkedText before = template.get().render(prompt.turns(Role.USER), true);
    return ending(before.plain(), before.then(MarkedText.data(opening)), false);
  }

  /// The tokens of a prompt that is to be answered.
  long[] question(List<Message> messages) {
    MarkedText text =
        template.isPresent()
            ? template.get().render(messages, true)
            : MarkedText.data(new Content.Messages(messages).plain());
    return ending(text.plain(), text, false).ids();
  }

  private Passage joined(String prompt, String response, boolean counted) {
    boolean apart =
        prompt.isEmpty()
            || response.isEmpty()
            || Character.isWhitespace(prompt.charAt(prompt.length() - 1))
            || Character.isWhitespace(response.charAt(0));
    return ending(prompt, MarkedText.data(prompt + (apart ? "" : " ") + response), counted);
  }

  /// A text that ends with the response.
  ///
  /// @param counted whether what is before it counts as well
  private Passage ending(String before, MarkedText text, boolean counted) {
    Span response = new Span(before.length(), text.plain().length());
    List<Span> own = counted ? List.of(new Span(0, before.length())) : List.of();
    return passage(text, new Place(before.length(), response, own), false);
  }

  /// What counts, and where it is.
  ///
  /// @param boundary where the prompt ends, and what is written to open the reply
  /// @param response the response's own text, behind that
  /// @param prompt the prompt's own texts before it, when they count
  private record Place(int boundary, Span response, List<Span> prompt) {
    Place(Span text) {
      this(text.start(), text, List.of());
    }
  }

  /// The replies' own text behind the prompt. Templates may strip it and put something before and
  /// behind; where one rewrites it, all that stands there counts as the response.
  private static Span within(String text, int boundary, List<Message> replies) {
    String first = replies.getFirst().content().strip();
    String last = replies.getLast().content().strip();
    int start = text.indexOf(first, boundary);
    int end = text.lastIndexOf(last) + last.length();
    if (first.isEmpty() && last.isEmpty()) {
      return new Span(boundary, boundary);
    }
    return start < 0 || end < start ? new Span(boundary, text.length()) : new Span(start, end);
  }

  /// How much of the whole conversation is the prompt. Templates may open the reply with more than
  /// they write around a finished one (an empty thought), so that only what both have in common
  /// counts.
  private int boundary(List<Message> prompt, String whole) {
    String opened = template.orElseThrow().render(prompt, true).plain();
    if (whole.startsWith(opened)) {
      return opened.length();
    }
    String closed = template.orElseThrow().render(prompt, false).plain();
    if (whole.startsWith(closed) && opened.startsWith(closed)) {
      return common(whole, opened);
    }
    throw new ModelException(
        ModelException.Cause.PERMANENT,
        "The model's chat template writes this prompt otherwise once there is a response, so that"
            + " the response's tokens cannot be told apart.");
  }

  private static int common(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  private Passage passage(MarkedText text, Place place, boolean ended) {
    List<Passage.Token> tokens = new ArrayList<>();
    List<PlacedToken> cut = tokenizer.tokens(text);
    long[] ids = cut.stream().mapToLong(PlacedToken::id).toArray();
    long[] started = tokenizer.frame().start(ids).ids();
    for (int i = 0; i < started.length - ids.length; i++) {
      tokens.add(new Passage.Token(started[i], new Span(0, 0), Part.CONTEXT));
    }
    for (PlacedToken token : cut) {
      tokens.add(new Passage.Token(token.id(), token.span(), part(token.span(), place)));
    }
    if (ended && !ends.isEmpty() && tokens.stream().noneMatch(this::endsReply)) {
      int end = text.plain().length();
      tokens.add(new Passage.Token(ends.getFirst(), new Span(end, end), Part.FRAME));
    }
    if (tokens.isEmpty()) {
      throw new ModelException(ModelException.Cause.PERMANENT, "The text is empty.");
    }
    return new Passage(text.plain(), tokens, 0);
  }

  private boolean endsReply(Passage.Token token) {
    return token.part() == Part.FRAME && ends.contains(token.id());
  }

  private static Part part(Span span, Place place) {
    if (span.end() <= place.boundary()) {
      return place.prompt().stream().anyMatch(own -> overlaps(own, span))
          ? Part.PROMPT
          : Part.CONTEXT;
    }
    return overlaps(place.response(), span) ? Part.RESPONSE : Part.FRAME;
  }

  private static boolean overlaps(Span text, Span token) {
    return text.start() < token.end() && token.start() < text.end();
  }
}
