package rewarddesk.export.target;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import rewarddesk.model.Slot;

/// One row of a data file.
///
/// @param json the row
/// @param slot the stored side it speaks of, where a row holds one response only
public record Row(ObjectNode json, Optional<Slot> slot) {
  static Row of(ObjectNode json) {
    return new Row(json, Optional.empty());
  }
}
