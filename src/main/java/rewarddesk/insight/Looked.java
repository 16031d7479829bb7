package rewarddesk.insight;

import java.util.List;
import java.util.Optional;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;

/// What was read of a project, or of a part of its items. Immutable.
///
/// @param verdicts everybody's
/// @param texts what stands in the texts; empty when they have not been read
public record Looked(VerdictTable verdicts, Optional<Texts> texts) {

  /// Reads the project twice, without the texts and with them.
  ///
  /// @throws java.util.concurrent.CancellationException when cancelled
  public static Looked read(Project project, Cancellation cancel, ProgressListener progress) {
    VerdictTable verdicts = VerdictTable.read(project, cancel, ProgressListener.NONE);
    return new Looked(verdicts, Optional.of(Texts.read(project, verdicts, cancel, progress)));
  }

  /// By what the items are parted.
  public List<Facet> facets() {
    return Facets.of(verdicts, texts);
  }

  /// Only the items that belong to all of the parts: every number about them is what a project
  /// would say that holds nothing else.
  public Looked only(List<Part> parts) {
    if (parts.isEmpty()) {
      return this;
    }
    Selection selection = Selection.of(verdicts, texts, parts);
    return new Looked(verdicts.only(selection), texts.map(all -> all.only(selection)));
  }
}
