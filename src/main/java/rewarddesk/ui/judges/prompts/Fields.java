package rewarddesk.ui.judges.prompts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import rewarddesk.reward.generative.definition.DefinitionText;

/// Typed fields with the values they stand for.
final class Fields implements FormPart {
  private final Edits edits;
  private final List<Field> all = new ArrayList<>();

  private record Field(TextPart part, Function<DefinitionText, String> value) {}

  Fields(Edits edits) {
    this.edits = edits;
  }

  /// A field of several lines.
  TextPart lines(
      String id,
      String name,
      int rows,
      Function<DefinitionText, String> value,
      BiFunction<DefinitionText, String, DefinitionText> with) {
    return added(TextPart.lines(id, name, rows, taker(with)), value);
  }

  /// A field of one line.
  TextPart line(
      String id,
      String name,
      Function<DefinitionText, String> value,
      BiFunction<DefinitionText, String, DefinitionText> with) {
    return added(TextPart.line(id, name, taker(with)), value);
  }

  private java.util.function.Consumer<String> taker(
      BiFunction<DefinitionText, String, DefinitionText> with) {
    return typed -> edits.apply(text -> with.apply(text, typed));
  }

  private TextPart added(TextPart part, Function<DefinitionText, String> value) {
    all.add(new Field(part, value));
    return part;
  }

  @Override
  public void show(DefinitionText text) {
    all.forEach(field -> field.part().show(field.value().apply(text)));
  }

  @Override
  public void takeNow() {
    all.forEach(field -> field.part().takeNow());
  }

  @Override
  public void reset(DefinitionText text) {
    all.forEach(field -> field.part().reset(field.value().apply(text)));
  }
}
