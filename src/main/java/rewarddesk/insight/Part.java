package rewarddesk.insight;

import java.util.List;
import java.util.Optional;

/// A part of the items: those that have one value of a [Facet].
///
/// @param facet its name: `subset`, `language`, `turns`, `length`, a field of the data
/// @param value which value; [Facet#NONE] for the items that have none
public record Part(String facet, String value) {
  /// What whoever looks at a part has to know, in English.
  public static final String CAUTION =
      "The worst or the best of many parts, picked after looking, owes some of that to chance: its"
          + " numbers exaggerate, and intervals and guarantees hold only for a part that was chosen"
          + " for another reason. New labels in that part tell.";

  /// `subset: math`.
  public String name() {
    return facet + ": " + value;
  }

  /// Several parts that all hold: `subset: math, language: zh`.
  public static String names(List<Part> parts) {
    return String.join(", ", parts.stream().map(Part::name).toList());
  }

  /// What somebody wrote: `subset=math`. The value begins after the first `=` that follows the name
  /// of a known facet, so that both may hold more of them.
  ///
  /// @param facets those there are
  /// @throws IllegalArgumentException with what there is, when there is no such facet or no item
  ///   with that value
  public static Part parse(String written, List<Facet> facets) {
    Optional<Facet> named =
        facets.stream().filter(facet -> written.startsWith(facet.name() + "=")).findFirst();
    if (named.isEmpty()) {
      throw new IllegalArgumentException(
          "“%s” names no part of the items; write FACET=VALUE with one of: %s"
              .formatted(written, some(facets.stream().map(Facet::name).toList())));
    }
    Part part = new Part(named.get().name(), written.substring(named.get().name().length() + 1));
    List<String> values = named.get().parts().stream().map(Facet.Count::value).toList();
    if (!values.contains(part.value())) {
      throw new IllegalArgumentException(
          "no item has the %s “%s”; there is: %s"
              .formatted(part.facet(), part.value(), some(values)));
    }
    return part;
  }

  private static String some(List<String> names) {
    int most = 20;
    String shown = String.join(", ", names.subList(0, Math.min(most, names.size())));
    return names.size() > most ? shown + ", and " + (names.size() - most) + " more" : shown;
  }
}
