package rewarddesk.dataset.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.dataset.row.MappedRow;
import rewarddesk.dataset.row.RowFields;
import rewarddesk.dataset.row.Source;
import rewarddesk.model.Content;

/// One row seen through a mapping.
record MappedFields(Mapping mapping, RowFields row) {
  private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

  boolean maps(Field field) {
    return mapping.maps(field);
  }

  /// What complaints call a field: the column it comes from.
  String name(Field field) {
    return mapping.source(field).map(Source::path).orElseGet(field::word);
  }

  /// The field's value; missing when the field is not mapped or the row has none. A label also
  /// stays in the metadata, because it may say more than which side is better.
  JsonNode node(Field field) {
    return mapping
        .source(field)
        .map(source -> field == Field.LABEL ? row.see(source) : row.take(source))
        .orElse(MissingNode.getInstance());
  }

  /// The values of a list, or of several columns with `|` between them.
  List<JsonNode> nodes(Field field) {
    List<String> columns = columns(field);
    List<JsonNode> found = new ArrayList<>();
    if (columns.size() > 1) {
      columns.forEach(column -> found.add(row.take(Source.of(column))));
    } else {
      node(field).forEach(found::add);
    }
    return found;
  }

  /// The columns with `|` between them.
  List<String> columns(Field field) {
    return mapping.source(field).map(source -> List.of(BAR.split(source.path()))).orElse(List.of());
  }

  boolean present(Field field) {
    return !RowFields.absent(node(field));
  }

  /// A short text: text, a number, a yes or no, or a list of those; absent when missing or blank.
  Optional<String> word(Field field) {
    return word(node(field));
  }

  static Optional<String> word(JsonNode node) {
    List<String> words = new ArrayList<>();
    node.forEach(part -> words.add(part.asText("")));
    String word = node.isArray() ? String.join(" ", words) : node.asText("");
    return Optional.of(word.strip()).filter(text -> !text.isEmpty() && !node.isNull());
  }

  /// Text or a conversation.
  Content content(Field field) throws RowRefusedException {
    JsonNode node = node(field);
    boolean transcript =
        mapping.source(field).filter(source -> source.is("transcript")).isPresent();
    if (transcript && node.isTextual()) {
      Optional<Content.Messages> turns = TurnReader.transcript(node.textValue());
      if (turns.isPresent()) {
        return turns.get();
      }
    }
    return TurnReader.read(name(field), node);
  }

  Optional<String> id() throws RowRefusedException {
    return present(Field.ID) ? RowFields.id(name(Field.ID), node(Field.ID)) : row.id();
  }

  MappedRow.Extras extras() throws RowRefusedException {
    MappedRow.Extras own = row.extras();
    return new MappedRow.Extras(
        word(Field.REFERENCE),
        Optional.empty(),
        maps(Field.SUBSET) ? word(Field.SUBSET) : own.subset(),
        maps(Field.LANGUAGE)
            ? word(Field.LANGUAGE).flatMap(RowFields::languageTag)
            : own.language(),
        new OpinionReader(this).read());
  }
}
