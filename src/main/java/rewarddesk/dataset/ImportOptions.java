package rewarddesk.dataset;

import java.util.Optional;
import rewarddesk.model.TextHash;

/// @param layout name of the layout to use instead of sniffing
/// @param mapping which column holds what, instead of any layout
/// @param pairs how several responses to one prompt become pairs
/// @param seed seed of the coin that puts the chosen side into slot A or B
public record ImportOptions(
    Optional<String> layout, Optional<Mapping> mapping, PairRule pairs, long seed) {
  public static final ImportOptions STANDARD = new ImportOptions(Optional.empty(), 0);

  public ImportOptions(Optional<String> layout, long seed) {
    this(layout, Optional.empty(), PairRule.BEST, seed);
  }

  /// The layout asked for.
  ///
  /// @throws IllegalArgumentException when there is no layout of that name
  Optional<Layout> asked() {
    return mapping.<Layout>map(MappingLayout::own).or(() -> layout.map(Layouts::named));
  }

  /// Hash of all of it: what was read with other options was not read with these.
  String hash() {
    return TextHash.hex(
        layout + "\n" + mapping.map(Mapping::toJson) + "\n" + pairs.word() + "\n" + seed);
  }
}
