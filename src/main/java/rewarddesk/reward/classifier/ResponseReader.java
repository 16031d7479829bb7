package rewarddesk.reward.classifier;

import java.util.Arrays;
import java.util.stream.LongStream;
import rewarddesk.inference.ChatTemplate;
import rewarddesk.inference.MarkedText;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.TokenFrame;
import rewarddesk.inference.TokenSequence;
import rewarddesk.inference.Truncation;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelDescription.Limits;
import rewarddesk.model.Content;

/// Puts a prompt and a response before a sequence classifier, in the layout of its description. A
/// conversation ends with the response: no generation prompt follows. What is too long is cut on
/// the side that the description names; the start token always stays.
final class ResponseReader {
  private final LoadedModel model;
  private final ModelDescription description;

  ResponseReader(LoadedModel model) {
    this.model = model;
    this.description = model.description();
  }

  /// @throws ModelException when the template refuses the conversation
  Fitted read(Content prompt, Content response) {
    return switch (description.input().layout()) {
      case CHAT -> one(chat(prompt, response));
      case VICUNA -> one(MarkedText.data(Conversations.vicuna(Conversations.of(prompt, response))));
      case PLAIN, PARTS -> framed(MarkedText.data(prompt.plain() + "\n" + response.plain()));
      case PAIR -> pair(prompt.plain(), response.plain());
    };
  }

  private MarkedText chat(Content prompt, Content response) {
    ChatTemplate template =
        model
            .template()
            .orElseThrow(() -> new IllegalStateException("a chat layout has a template"));
    return template.render(Conversations.of(prompt, response), false);
  }

  /// A text that brings its own form; only the start token may be missing. The token at which
  /// InternLM2 reads its reward stands at the end once, also where the text brings it, and is never
  /// cut off.
  private Fitted one(MarkedText text) {
    TokenFrame frame = model.tokenizer().frame();
    long[] ids = frame.start(model.tokenizer().ids(text)).ids();
    int start = frame.prefix().length;
    long[] end = description.input().appendToken().stream().toArray();
    boolean ended = end.length > 0 && ids.length > start && ids[ids.length - 1] == end[0];
    int own = ids.length - (ended ? 1 : 0);
    Truncation.Cut cut =
        Truncation.cut(
            Arrays.copyOfRange(ids, start, own),
            limits().tokens() - start - end.length,
            limits().side());
    LongStream kept = LongStream.concat(LongStream.of(frame.prefix()), LongStream.of(cut.ids()));
    return new Fitted(
        TokenSequence.of(LongStream.concat(kept, LongStream.of(end)).toArray()), cut.dropped());
  }

  private Fitted framed(MarkedText text) {
    TokenFrame frame = model.tokenizer().frame();
    Truncation.Cut cut =
        Truncation.cut(
            model.tokenizer().ids(text), limits().tokens() - frame.addedToOne(), limits().side());
    return new Fitted(frame.around(cut.ids()), cut.dropped());
  }

  private Fitted pair(String prompt, String response) {
    TokenFrame frame = model.tokenizer().frame();
    long[] first = model.tokenizer().ids(prompt);
    long[] second = model.tokenizer().ids(response);
    int[] kept =
        Truncation.longestFirst(
            first.length, second.length, limits().tokens() - frame.addedToTwo());
    Truncation.Cut firstCut = Truncation.cut(first, kept[0], limits().side());
    Truncation.Cut secondCut = Truncation.cut(second, kept[1], limits().side());
    return new Fitted(
        frame.around(firstCut.ids(), secondCut.ids()), firstCut.dropped() + secondCut.dropped());
  }

  private Limits limits() {
    return description.limits();
  }
}
