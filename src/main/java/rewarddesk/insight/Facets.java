package rewarddesk.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything by which a project's items are parted.
public final class Facets {
  private static final Set<String> OWN = Set.of("subset", "language", "turns", "length");

  private Facets() {}

  /// Subset and language, and once the texts are read turns, length and fields of the data.
  public static List<Facet> of(VerdictTable verdicts, Optional<Texts> texts) {
    List<Facet> all = new ArrayList<>(List.of(verdicts.subsets(), verdicts.languages()));
    texts.ifPresent(read -> all.addAll(read.facets()));
    return List.copyOf(all);
  }

  /// Whether a field of the data cannot go by this name.
  static boolean isTaken(String name) {
    return OWN.contains(name);
  }
}
