package rewarddesk.insight;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fields of the data that part the items: those at the top of the metadata that hold a few
/// different short values. Bounded, whatever the data holds; what is left out is known by name.
final class MetadataFacets {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST_NAMES = 1_000;
  private static final int MOST_READ = 3 * UnpartedField.MOST_FIELDS;

  private final Map<String, Facet> facets = new LinkedHashMap<>();
  private final Map<String, UnpartedField.Why> leftOut = new LinkedHashMap<>();

  void add(int row, String metadata) {
    if (metadata.length() <= 2) {
      return;
    }
    try (JsonParser parser = JSON.createParser(metadata)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value.isStructStart()) {
          parser.skipChildren();
          leaveOut(name, UnpartedField.Why.NESTED);
        } else if (value != JsonToken.VALUE_NULL) {
          add(row, name, parser.getText());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the project's metadata is damaged", e);
    }
  }

  /// A field that was turned away once stays so: items before would look as if they had no value.
  private void add(int row, String name, String value) {
    if (leftOut.containsKey(name) || value.isBlank()) {
      return;
    }
    Facet facet = facets.get(name);
    if (facet == null) {
      if (facets.size() == MOST_READ || leftOut.size() >= MOST_NAMES) {
        leaveOut(name, UnpartedField.Why.MANY_FIELDS);
        return;
      }
      facet = new Facet(Facets.isTaken(name) ? name + " (field)" : name);
      facets.put(name, facet);
    }
    facet.set(row, Optional.of(value));
    if (value.codePointCount(0, value.length()) > UnpartedField.LONGEST_VALUE) {
      leaveOut(name, UnpartedField.Why.LONG_VALUE);
    } else if (facet.values().size() > UnpartedField.MOST_VALUES) {
      leaveOut(name, UnpartedField.Why.MANY_VALUES);
    }
  }

  private void leaveOut(String name, UnpartedField.Why why) {
    facets.remove(name);
    if (leftOut.size() < MOST_NAMES) {
      leftOut.putIfAbsent(name, why);
    }
  }

  /// Every row has been seen. Only now it is known which fields are the first that part the items.
  MetadataFacets complete(int rows) {
    facets.values().removeIf(facet -> facet.complete(rows).parts().size() < 2);
    List.copyOf(facets.keySet()).stream()
        .skip(UnpartedField.MOST_FIELDS)
        .forEach(name -> leaveOut(name, UnpartedField.Why.MANY_FIELDS));
    return this;
  }

  MetadataFacets only(Selection selection) {
    MetadataFacets kept = new MetadataFacets();
    facets.forEach((name, facet) -> kept.facets.put(name, facet.only(selection)));
    kept.leftOut.putAll(leftOut);
    return kept;
  }

  List<Facet> facets() {
    return List.copyOf(facets.values());
  }

  List<UnpartedField> leftOut() {
    return leftOut.entrySet().stream()
        .map(field -> new UnpartedField(field.getKey(), field.getValue()))
        .toList();
  }
}
