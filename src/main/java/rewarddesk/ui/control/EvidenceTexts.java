package rewarddesk.ui.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Sentences of rewards and sandboxes as people read them: they are made in English, and shown in
/// the language of the window where that language has a form for them, else as they are. Quotations
/// stay as they stand.
///
/// The forms are `evidence_zh.txt` beside this class: `English with {0} ⇒ 中文 {0}`, a line each.
public final class EvidenceTexts {
  private static final String ARROW = " ⇒ ";
  private static final int DEEPEST = 3;

  private static final class Chinese {
    private static final List<SentenceForm> FORMS = read("evidence_zh.txt");

    private Chinese() {}
  }

  private EvidenceTexts() {}

  /// The sentence in the default locale's language.
  public static String shown(String sentence) {
    return Locale.getDefault().getLanguage().equals("zh") ? chinese(sentence, 0) : sentence;
  }

  static String chinese(String sentence, int depth) {
    return depth > DEEPEST
        ? sentence
        : Chinese.FORMS.stream()
            .map(form -> form.translated(sentence, part -> chinese(part, depth + 1)))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(sentence);
  }

  private static List<SentenceForm> read(String file) {
    try (InputStream in =
        Objects.requireNonNull(EvidenceTexts.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains(ARROW))
          .map(line -> line.split(ARROW, 2))
          .map(halves -> SentenceForm.of(halves[0], halves[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
