package rewarddesk.dataset.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.dataset.row.Layout;
import rewarddesk.dataset.row.Mapped;
import rewarddesk.dataset.row.RowFields;

/// A layout that is nothing but a mapping, and what tells its rows from others.
///
/// @param needs columns with their shapes
public record MappingLayout(Mapping mapping, Needs needs) implements Layout {

  /// A layout declared in two lines.
  public static MappingLayout declared(String name, String needs, String mapping) {
    return new MappingLayout(Mapping.declared(name, mapping), Needs.of(needs));
  }

  /// The layout of somebody's own mapping; it fits rows that have the columns of its texts.
  public static MappingLayout own(Mapping mapping) {
    return new MappingLayout(mapping, Needs.NOTHING);
  }

  @Override
  public String name() {
    return mapping.name();
  }

  @Override
  public String columns() {
    return mapping.columns();
  }

  @Override
  public boolean matches(ObjectNode row) {
    return needs.in(row);
  }

  @Override
  public Mapped map(RowFields row) throws RowRefusedException {
    MappedFields fields = new MappedFields(mapping, row);
    if (mapping.maps(Field.CHOSEN)) {
      return PairReader.chosen(fields).read();
    }
    if (mapping.maps(Field.RESPONSE_A)) {
      return PairReader.positions(fields).read();
    }
    return mapping.maps(Field.RESPONSES) || mapping.maps(Field.ALL_CHOSEN)
        ? new RankingReader(fields).read()
        : new PartReader(fields).read();
  }

  @Override
  public Optional<String> id(RowFields row) throws RowRefusedException {
    return new MappedFields(mapping, row).id();
  }
}
