package rewarddesk.reward.generative.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Message;
import rewarddesk.model.Role;
import rewarddesk.model.Slot;

/// What a question about one comparison puts into its template: by place, marked so that none of it
/// can pose as the instructions around it.
///
/// `{{material}}` stands for all of it together: what the marks mean, then prompt, reference and
/// responses between marks. Templates with a layout of their own use `{{fence}}`, `{{prompt}}`,
/// `{{reference}}`, and `{{response_a}}` and `{{response_b}}` (up to `{{response_d}}`) or
/// `{{response}}`.
///
/// @param values what stands at each place
/// @param texts every text of the comparison or group, also of a response that is not shown: what
///   comes from any of them is not the judge's own
public record Material(Map<String, String> values, List<String> texts) {
  /// The places of what a question shows when it asks about both responses.
  public static final Set<String> PAIR = Set.of("fence", "prompt", "response_a", "response_b");

  /// The places of what a question shows when it asks about up to four responses; those of the
  /// third and the fourth stand in parts that are left out when there are fewer.
  public static final Set<String> GROUP =
      Set.of("fence", "prompt", "response_a", "response_b", "response_c", "response_d");

  /// The places of what a question shows when it asks about one response.
  public static final Set<String> SINGLE = Set.of("fence", "prompt", "response");

  private static final String ALL = "material";
  private static final PromptTemplate ENGLISH_FRAME = frame("material-english.txt");
  private static final PromptTemplate CHINESE_FRAME = frame("material-chinese.txt");

  public Material {
    values = Map.copyOf(values);
    texts = List.copyOf(texts);
  }

  /// Both responses, in the given order.
  public static Material pair(
      Comparison comparison, DisplayOrder order, TemplateLanguage language) {
    return of(
        comparison,
        language,
        both(comparison),
        Map.of(
            "response_a", comparison.response(order.map(Slot.A)).content(),
            "response_b", comparison.response(order.map(Slot.B)).content()));
  }

  private static List<Content> both(Comparison comparison) {
    return List.of(comparison.responseA().content(), comparison.responseB().content());
  }

  /// Several responses to the comparison's prompt, two to four of them, in the given order. Nothing
  /// of it depends on which two of them the comparison holds.
  public static Material group(
      Comparison comparison, List<Content> shown, TemplateLanguage language) {
    Map<String, Content> places = new HashMap<>();
    for (int i = 0; i < shown.size(); i++) {
      places.put("response_" + (char) ('a' + i), shown.get(i));
    }
    return of(comparison, language, shown, places);
  }

  /// One response alone.
  public static Material single(Comparison comparison, Slot slot, TemplateLanguage language) {
    return of(
        comparison,
        language,
        both(comparison),
        Map.of("response", comparison.response(slot).content()));
  }

  private static Material of(
      Comparison comparison,
      TemplateLanguage language,
      List<Content> all,
      Map<String, Content> responses) {
    List<String> texts = texts(comparison, all);
    // The same response is asked about in the same words, whichever it was paired with.
    List<Content> shown = all.stream().filter(responses.values()::contains).distinct().toList();
    String code = MarkedText.code(texts(comparison, shown));
    Map<String, String> values = new HashMap<>();
    values.put("fence", code);
    values.put("prompt", MarkedText.of(comparison.prompt(), Role.USER, code));
    responses.forEach(
        (name, response) -> values.put(name, MarkedText.of(response, Role.ASSISTANT, code)));
    Optional<String> reference = comparison.reference().filter(text -> !text.isBlank());
    reference.ifPresent(text -> values.put("reference", MarkedText.harmless(text)));
    values.put(ALL, frame(language).fill(values));
    return new Material(values, texts);
  }

  /// Every text of a comparison, the reference among them.
  public static List<String> texts(Comparison comparison) {
    return texts(comparison, both(comparison));
  }

  /// The same with these responses in place of its own two.
  public static List<String> texts(Comparison comparison, List<Content> all) {
    Stream<Message> prompt = comparison.prompt().turns(Role.USER).stream();
    Stream<Message> responses =
        all.stream().flatMap(response -> response.turns(Role.ASSISTANT).stream());
    return Stream.concat(
            Stream.concat(prompt, responses).map(Message::content), comparison.reference().stream())
        .toList();
  }

  /// Reads a template that may hold these places, either `{{material}}` or all of its own.
  ///
  /// @param name for messages
  /// @param own the places the question cannot do without, [#PAIR], [#GROUP] or [#SINGLE]
  /// @throws IllegalArgumentException with a plain sentence when it cannot be used
  public static PromptTemplate template(String name, String source, Set<String> own) {
    Set<String> optional = new HashSet<>(Set.of("reference", "rubric"));
    if (!source.contains("{{" + ALL + "}}")) {
      return PromptTemplate.parse(name, source, own, optional);
    }
    optional.add("fence");
    if (own.equals(GROUP)) {
      optional.addAll(Set.of("response_c", "response_d"));
    }
    return PromptTemplate.parse(name, source, Set.of(ALL), optional);
  }

  private static PromptTemplate frame(TemplateLanguage language) {
    return switch (language) {
      case ENGLISH -> ENGLISH_FRAME;
      case CHINESE -> CHINESE_FRAME;
    };
  }

  private static PromptTemplate frame(String name) {
    return PromptTemplate.parse(
        name,
        shipped(name),
        Set.of("fence", "prompt"),
        Set.of("reference", "response", "response_a", "response_b", "response_c", "response_d"));
  }

  private static String shipped(String name) {
    try (InputStream in = Material.class.getResourceAsStream("/assets/judges/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file assets/judges/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
