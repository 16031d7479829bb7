package rewarddesk.reward.generative;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// The questions put to a judge, in English and Chinese. Immutable.
///
/// The four files are `pairwise-en.txt`, `pairwise-zh.txt`, `rating-en.txt` and `rating-zh.txt`.
/// Those that ship lie in `assets/prompts`; a user's folder may hold any of them under the same
/// name, and it is used instead. When a pairwise template contains `[[C]]`, that is a tie; the ones
/// that ship do not offer it, because a judge that sees no difference shows that by contradicting
/// itself when the order is swapped.
///
/// Places in a template: `{{fence}}` (the code that marks foreign text), `{{prompt}}`,
/// `{{response_a}}` and `{{response_b}}` (pairwise), `{{response}}` (rating), and optionally
/// `{{reference}}` inside a part `{{#reference}} … {{/reference}}`.
public final class JudgeTemplates {
  private static final int MOST_BYTES = 200_000;

  private final PromptTemplate pairwiseEnglish;
  private final PromptTemplate pairwiseChinese;
  private final PromptTemplate ratingEnglish;
  private final PromptTemplate ratingChinese;

  private JudgeTemplates(Optional<Path> folder) {
    Set<String> pair = Set.of("fence", "prompt", "response_a", "response_b");
    Set<String> single = Set.of("fence", "prompt", "response");
    pairwiseEnglish = load(folder, "pairwise-en.txt", pair);
    pairwiseChinese = load(folder, "pairwise-zh.txt", pair);
    ratingEnglish = load(folder, "rating-en.txt", single);
    ratingChinese = load(folder, "rating-zh.txt", single);
  }

  /// @param folder a user's own templates, when there is such a folder
  /// @throws IllegalArgumentException with a plain sentence when a template cannot be used
  /// @throws UncheckedIOException when a file cannot be read
  public static JudgeTemplates load(Optional<Path> folder) {
    return new JudgeTemplates(folder);
  }

  private static PromptTemplate load(Optional<Path> folder, String name, Set<String> required) {
    Optional<Path> own = folder.map(it -> it.resolve(name)).filter(Files::isRegularFile);
    try {
      String text = own.isPresent() ? read(own.get()) : shipped(name);
      String shown = own.map(Path::toString).orElse(name);
      return PromptTemplate.parse(shown, text, required, Set.of("reference"));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The prompt template " + own.map(Path::toString).orElse(name) + " cannot be read.", e);
    }
  }

  private static String read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IllegalArgumentException(
          "The prompt template " + file + " cannot be used: it is larger than 200 kB.");
    }
    return Files.readString(file);
  }

  private static String shipped(String name) throws IOException {
    try (InputStream in = JudgeTemplates.class.getResourceAsStream("/assets/prompts/" + name)) {
      if (in == null) {
        throw new IOException("assets/prompts/" + name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  PromptTemplate pairwise(TemplateLanguage language) {
    return language == TemplateLanguage.CHINESE ? pairwiseChinese : pairwiseEnglish;
  }

  PromptTemplate rating(TemplateLanguage language) {
    return language == TemplateLanguage.CHINESE ? ratingChinese : ratingEnglish;
  }

  /// Hash of the two templates of a language, for provenance.
  String hash(TemplateLanguage language) {
    return MarkedText.hash(pairwise(language).source() + "\0" + rating(language).source());
  }
}
