package rewarddesk.ui.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import rewarddesk.ui.Choice;
import rewarddesk.ui.TypedText;

/// Numbers in text fields, empty for none, and choices in boxes. Setting what stands there already
/// changes nothing, so that a field keeps its cursor while it is typed in.
final class Fields {
  private static final String DECIMAL = "[0-9]{0,6}([.,][0-9]{0,4})?";
  private static final String SIGNED = "-?" + DECIMAL;
  private static final String WHOLE = "[0-9]{0,8}";

  private Fields() {}

  static void numbers(TextField... fields) {
    restrict(DECIMAL, fields);
  }

  static void signed(TextField... fields) {
    restrict(SIGNED, fields);
  }

  static void whole(TextField... fields) {
    restrict(WHOLE, fields);
  }

  private static void restrict(String pattern, TextField... fields) {
    Stream.of(fields).forEach(field -> field.setTextFormatter(TypedText.matching(pattern)));
  }

  /// The number in a field; empty when there is none, or only the beginning of one.
  static OptionalDouble number(TextField field) {
    String plain = field.getText().replace(',', '.');
    return plain.matches("-?\\.?") || plain.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(plain));
  }

  static void set(TextField field, OptionalDouble value) {
    if (!number(field).equals(value)) {
      field.setText(value.isPresent() ? plain(value.getAsDouble()) : "");
    }
  }

  static void set(TextField field, double value) {
    set(field, OptionalDouble.of(value));
  }

  static OptionalDouble ifPositive(double value) {
    return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static String plain(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  /// Selects a choice. Nothing happens where the box shows it already.
  static <T> void select(ComboBox<Choice<T>> box, T value) {
    for (Choice<T> choice : box.getItems()) {
      if (Objects.equals(choice.value(), value)
          && !choice.equals(box.getSelectionModel().getSelectedItem())) {
        box.getSelectionModel().select(choice);
      }
    }
  }

  /// Offers other choices, and selects one of them.
  static <T> void offer(ComboBox<Choice<T>> box, List<Choice<T>> choices, T value) {
    if (!box.getItems().equals(choices)) {
      box.getSelectionModel().clearSelection();
      box.getItems().setAll(choices);
    }
    select(box, value);
  }

  static <T> void fill(ComboBox<Choice<T>> box, Stream<T> values, Function<T, String> label) {
    box.getItems().setAll(choices(values, label));
  }

  static <T> List<Choice<T>> choices(Stream<T> values, Function<T, String> label) {
    return values.map(value -> new Choice<>(value, label.apply(value))).toList();
  }
}
