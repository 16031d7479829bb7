package rewarddesk.dataset.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rewarddesk.dataset.row.Source;
import rewarddesk.json.ContentJson;

/// Which column holds what: how a layout is declared, ours and yours alike.
///
/// As text it is a list of `field=source`; as a file one JSON object, `{"name": …, "fields":
/// {"prompt": "instruction", …}}`. Fields are those of [#fields()], sources are paths such as
/// `info.post`, `messages.-1.content` or `answers.*.text`, or `=text` for a constant.
public final class Mapping {
  private final String name;
  private final Map<Field, Source> sources;

  private Mapping(String name, Map<Field, Source> sources) {
    this.name = name;
    this.sources = sources;
  }

  /// @param fields source by field
  /// @throws IllegalArgumentException with a plain sentence when it could never give a comparison
  public static Mapping of(String name, Map<String, String> fields) {
    Map<Field, Source> sources = new EnumMap<>(Field.class);
    fields.forEach((field, source) -> sources.put(field(field), Source.of(source)));
    Mapping mapping = new Mapping(name, sources);
    mapping.check();
    return mapping;
  }

  /// @param pairs `field=source` each
  /// @throws IllegalArgumentException as [#of(String, Map)]
  public static Mapping of(String name, List<String> pairs) {
    return of(name, parsed(pairs));
  }

  /// The same mapping with some fields changed or added.
  ///
  /// @param pairs `field=source` each
  /// @throws IllegalArgumentException as [#of(String, Map)]
  public Mapping with(List<String> pairs) {
    Map<String, String> all = sources();
    all.putAll(parsed(pairs));
    return of(name, all);
  }

  private static Map<String, String> parsed(List<String> pairs) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : pairs) {
      int sign = pair.indexOf('=');
      if (sign <= 0) {
        throw new IllegalArgumentException(
            "\"" + pair + "\" is no FIELD=SOURCE, as in prompt=instruction");
      }
      fields.put(pair.substring(0, sign).strip(), pair.substring(sign + 1).strip());
    }
    return fields;
  }

  /// A mapping on one line, the pairs parted by two or more blanks: how built-in layouts are
  /// declared.
  static Mapping declared(String name, String line) {
    return of(name, Arrays.asList(line.strip().split("\\s{2,}")));
  }

  /// @throws IllegalArgumentException when the text is no mapping file
  public static Mapping fromJson(String json) {
    JsonNode file;
    try {
      file = ContentJson.MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the mapping file is not valid JSON", e);
    }
    if (!file.path("fields").isObject()) {
      throw new IllegalArgumentException("the mapping file has no object \"fields\"");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    file.path("fields")
        .properties()
        .forEach(entry -> fields.put(entry.getKey(), entry.getValue().asText()));
    return of(file.path("name").asText("mapping"), fields);
  }

  /// The mapping file: the same mapping always gives the same text.
  public String toJson() {
    ObjectNode file = ContentJson.MAPPER.createObjectNode();
    file.put("name", name);
    ObjectNode fields = file.putObject("fields");
    sources.forEach((field, source) -> fields.put(field.word(), source.written()));
    return file.toPrettyString() + "\n";
  }

  /// The names a mapping can use.
  public static List<String> fields() {
    return Field.words();
  }

  public String name() {
    return name;
  }

  /// Source by field, in the order of [#fields()].
  public Map<String, String> sources() {
    Map<String, String> written = new LinkedHashMap<>();
    sources.forEach((field, source) -> written.put(field.word(), source.written()));
    return written;
  }

  Optional<Source> source(Field field) {
    return Optional.ofNullable(sources.get(field));
  }

  boolean maps(Field field) {
    return sources.containsKey(field);
  }

  /// The columns it reads, as shown to people.
  String columns() {
    return sources.values().stream()
        .filter(source -> !source.isConstant())
        .map(Source::path)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Field field(String word) {
    return Field.of(word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no field \"%s\". There are: %s"
                        .formatted(word, String.join(", ", fields()))));
  }

  private void check() {
    together(Field.CHOSEN, Field.REJECTED);
    together(Field.RESPONSE_A, Field.RESPONSE_B);
    together(Field.ALL_CHOSEN, Field.ALL_REJECTED);
    together(Field.JUDGE, Field.VERDICT);
    boolean texts =
        List.of(
                Field.CHOSEN,
                Field.RESPONSE_A,
                Field.RESPONSES,
                Field.ALL_CHOSEN,
                Field.RESPONSE,
                Field.PROMPT)
            .stream()
            .anyMatch(this::maps);
    boolean remark = maps(Field.ID) && (maps(Field.JUDGE) || maps(Field.VOTES));
    if (!texts && !remark) {
      throw new IllegalArgumentException(
          "a mapping needs responses: chosen and rejected, response_a and response_b, responses, or"
              + " a single response");
    }
  }

  private void together(Field one, Field other) {
    if (maps(one) != maps(other)) {
      throw new IllegalArgumentException(
          "\"%s\" and \"%s\" belong together".formatted(one.word(), other.word()));
    }
  }
}
