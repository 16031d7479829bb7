package rewarddesk.export.target;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// What a target makes of an example.
public sealed interface Laid {

  /// Its rows, one or two.
  record Rows(List<Row> rows) implements Laid {}

  /// The target's rows cannot hold it.
  record Refused(Fault fault) implements Laid {}

  static Laid row(ObjectNode json) {
    return new Rows(List.of(Row.of(json)));
  }
}
