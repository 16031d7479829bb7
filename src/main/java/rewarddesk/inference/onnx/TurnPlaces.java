package rewarddesk.inference.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import rewarddesk.inference.ChatTemplate;
import rewarddesk.inference.ModelException;
import rewarddesk.model.Message;
import rewarddesk.model.Span;

/// Tells the own text of turns from what a template writes around it: the turns are rendered once
/// more with a mark in place of each text, and what stands between the marks must stand between the
/// texts. The texts are never looked for, so that a turn that says `user` is not taken for the
/// template's word.
final class TurnPlaces {
  private static final Pattern MARK = Pattern.compile("\uE000(\\d{1,9})\uE001");

  private TurnPlaces() {}

  /// Where the texts of turns stand; a template may strip them, leave out a turn or change their
  /// order.
  ///
  /// @param rendered begins with these turns as the template writes them
  /// @throws ModelException when the template rewrites one
  static List<Span> of(ChatTemplate template, List<Message> turns, String rendered) {
    String marked =
        template
            .render(
                IntStream.range(0, turns.size())
                    .mapToObj(i -> new Message(turns.get(i).role(), "\uE000" + i + "\uE001"))
                    .toList(),
                false)
            .plain();
    List<MatchResult> marks = MARK.matcher(marked).results().toList();
    List<Span> places = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < marks.size(); i++) {
      int from = i == 0 ? 0 : marks.get(i - 1).end();
      at = after(marked.substring(from, marks.get(i).start()), rendered, at);
      int until = i + 1 < marks.size() ? marks.get(i + 1).start() : marked.length();
      String own = turns.get(Integer.parseInt(marks.get(i).group(1))).content();
      int end =
          after(text(own, marked.substring(marks.get(i).end(), until), rendered, at), rendered, at);
      places.add(new Span(at, end));
      at = end;
    }
    return places;
  }

  /// The text as the template took it over. Where both would fit, because the template's own line
  /// break stands where a stripped one stood, what follows decides.
  private static String text(String own, String next, String rendered, int at) {
    String stripped = own.strip();
    boolean whole = rendered.startsWith(own, at);
    boolean strippedGoesOn = rendered.startsWith(stripped + next, at);
    return whole && (rendered.startsWith(own + next, at) || !strippedGoesOn) ? own : stripped;
  }

  private static int after(String piece, String rendered, int at) {
    if (rendered.startsWith(piece, at)) {
      return at + piece.length();
    }
    throw new ModelException(
        ModelException.Cause.PERMANENT,
        "The model's chat template rewrites this prompt, so that its tokens cannot be told from the"
            + " template's. Let the prompt only condition the response.");
  }
}
