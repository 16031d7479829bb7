package rewarddesk.dataset.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import rewarddesk.dataset.row.Source;

/// The columns by which a layout is known, written with blanks between them: `prompt` is there in
/// whatever shape, `answers[]` is a list, `chosen{}` an object, `chosen[{}]` a list of objects,
/// `text""` text, `!prompt` is not there.
///
/// @param parts one by one
record Needs(List<String> parts) {
  static final Needs NOTHING = new Needs(List.of());

  static Needs of(String written) {
    return new Needs(Arrays.asList(written.strip().split("\\s+")));
  }

  boolean in(ObjectNode row) {
    return parts.stream().allMatch(part -> fits(row, part));
  }

  private static boolean fits(ObjectNode row, String part) {
    if (part.startsWith("!")) {
      return !row.has(part.substring(1));
    }
    int shape = part.indexOf('[') >= 0 ? part.indexOf('[') : part.indexOf('{');
    int end = shape >= 0 ? shape : part.endsWith("\"\"") ? part.length() - 2 : part.length();
    JsonNode value = Source.of(part.substring(0, end).replace('~', ' ')).in(row);
    return switch (part.substring(end)) {
      case "[]" -> value.isArray();
      case "[\"\"]" -> value.isArray() && value.path(0).isTextual();
      case "[{}]" -> value.isArray() && value.path(0).isObject();
      case "{}" -> value.isObject();
      case "\"\"" -> value.isTextual();
      default -> !value.isMissingNode();
    };
  }
}
