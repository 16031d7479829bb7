package rewarddesk.inference.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
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
    List<Span> places = new ArrayList<>();
    Matcher marks = MARK.matcher(marked);
    int at = 0;
    for (int from = 0; marks.find(); from = marks.end()) {
      at = after(marked.substring(from, marks.start()), rendered, at);
      String own = turns.get(Integer.parseInt(marks.group(1))).content();
      String text = rendered.startsWith(own, at) ? own : own.strip();
      int end = after(text, rendered, at);
      places.add(new Span(at, end));
      at = end;
    }
    return places;
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
