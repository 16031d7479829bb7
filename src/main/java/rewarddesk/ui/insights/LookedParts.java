package rewarddesk.ui.insights;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import rewarddesk.insight.Part;

/// The parts to which everything on screen belongs; none for all items. JavaFX thread only.
final class LookedParts {
  private final ObjectProperty<List<Part>> parts = new SimpleObjectProperty<>(List.of());

  ObjectProperty<List<Part>> property() {
    return parts;
  }

  List<Part> get() {
    return parts.get();
  }

  boolean isEmpty() {
    return parts.get().isEmpty();
  }

  /// Narrows what is looked at down to a part; it takes the place of another one of the same facet.
  void add(Part part) {
    List<Part> now = new ArrayList<>(parts.get());
    now.removeIf(other -> other.facet().equals(part.facet()));
    now.add(part);
    parts.set(List.copyOf(now));
  }

  void remove(Part part) {
    parts.set(parts.get().stream().filter(other -> !other.equals(part)).toList());
  }

  /// Looks at all items.
  void clear() {
    parts.set(List.of());
  }
}
