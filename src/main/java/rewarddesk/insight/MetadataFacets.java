package rewarddesk.insight;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Fields of the data that part the items: those at the top of the metadata that hold a few
/// different short values. Bounded, whatever the data holds.
final class MetadataFacets {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST_FIELDS = 12;
  private static final int MOST_VALUES = 24;
  private static final int LONGEST_VALUE = 60;

  private final Map<String, Facet> facets = new LinkedHashMap<>();
  private final Set<String> dropped = new HashSet<>();

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
        } else if (value != JsonToken.VALUE_NULL) {
          add(row, name, parser.getText());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the project's metadata is damaged", e);
    }
  }

  private void add(int row, String name, String value) {
    if (dropped.contains(name)) {
      return;
    }
    Facet facet = facets.get(name);
    if (facet == null) {
      if (facets.size() == MOST_FIELDS) {
        return;
      }
      facet = new Facet(name);
      facets.put(name, facet);
    }
    facet.set(row, Optional.of(value));
    if (value.length() > LONGEST_VALUE || facet.values().size() > MOST_VALUES) {
      facets.remove(name);
      if (dropped.size() < 1_000) {
        dropped.add(name);
      }
    }
  }

  List<Facet> facets() {
    return List.copyOf(facets.values());
  }
}
