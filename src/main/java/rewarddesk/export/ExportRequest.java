package rewarddesk.export;

import java.nio.file.Path;
import java.util.Optional;

/// @param target name of the target, `trl`
/// @param folder where the files go; made when it is not there
/// @param source whose verdict counts
/// @param minMargin with [VerdictSource#HUMAN_ELSE_JUDGE], the least margin of a judge's verdict
/// @param judge the judge that fills in; the project's latest judgment of each item when empty
public record ExportRequest(
    String target, Path folder, VerdictSource source, double minMargin, Optional<String> judge) {

  /// Whose verdict decides which response is chosen.
  public enum VerdictSource {
    HUMAN,
    HUMAN_ELSE_JUDGE
  }
}
