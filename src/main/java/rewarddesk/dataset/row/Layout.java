package rewarddesk.dataset.row;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import rewarddesk.dataset.file.RowRefusedException;

/// One way of laying out preference data in rows. Stateless and safe for any thread.
public interface Layout {

  /// Name on the command line and in reports.
  String name();

  /// The columns it needs, as shown to people.
  String columns();

  /// Whether a row has the columns of this layout. Looks at names and coarse shapes only: a row
  /// with a number where text belongs still matches, and is then refused by [#map] with the field's
  /// name.
  boolean matches(ObjectNode row);

  /// @throws RowRefusedException when the row cannot be used; names the field
  Mapped map(RowFields row) throws RowRefusedException;

  /// The id by which others may speak of a row that cannot be used.
  ///
  /// @throws RowRefusedException when it cannot be read either
  default Optional<String> id(RowFields row) throws RowRefusedException {
    return row.id();
  }
}
