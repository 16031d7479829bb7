package rewarddesk.reward.rule.length;

import java.util.List;
import rewarddesk.reward.rule.Parameters;
import rewarddesk.reward.rule.PythonText;
import rewarddesk.reward.rule.TextMeasure;

/// What the length of a response is counted in.
enum LengthUnit {
  /// Code points, as Python's `len`.
  CHARACTERS,
  /// Words between white space; a Chinese character is one.
  WORDS;

  static final String MEANING = "what length is counted in: characters or words";

  static LengthUnit of(Parameters parameters) {
    return parameters.choice("unit", List.of("characters", "words")).equals("words")
        ? WORDS
        : CHARACTERS;
  }

  int length(String text) {
    return switch (this) {
      case CHARACTERS -> PythonText.length(text);
      case WORDS -> TextMeasure.words(text);
    };
  }

  String word() {
    return switch (this) {
      case CHARACTERS -> "characters";
      case WORDS -> "words";
    };
  }
}
