package rewarddesk.dataset;

import java.nio.file.Path;
import java.util.Optional;
import rewarddesk.dataset.candidate.CandidateMapper;
import rewarddesk.dataset.layout.Layouts;
import rewarddesk.dataset.mapping.Mapping;
import rewarddesk.dataset.mapping.MappingLayout;
import rewarddesk.dataset.row.Layout;
import rewarddesk.dataset.row.PairRule;
import rewarddesk.dataset.row.RowContext;
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

  /// Takes the rows of a file to candidates, under the file's own name.
  CandidateMapper mapper(Layout layout, Path file) {
    return mapper(layout, file, CandidateMapper.name(file));
  }

  /// @param name what the file is called in the project
  CandidateMapper mapper(Layout layout, Path file, String name) {
    return CandidateMapper.of(layout, new RowContext(file, pairs), name, seed);
  }

  /// Hash of all of it: what was read with other options was not read with these.
  String hash() {
    return TextHash.hex(
        layout + "\n" + mapping.map(Mapping::toJson) + "\n" + pairs.word() + "\n" + seed);
  }
}
