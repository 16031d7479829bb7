package rewarddesk.insight;

import java.util.List;

/// Says which part of the items is looked at, once it is known by what they are parted.
@FunctionalInterface
public interface PartChoice {
  /// Every item.
  PartChoice ALL = _ -> List.of();

  /// @return what all must hold; none for all items
  /// @throws IllegalArgumentException when there is no such part
  List<Part> of(List<Facet> facets);
}
