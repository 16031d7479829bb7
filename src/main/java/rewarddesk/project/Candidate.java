package rewarddesk.project;

import java.util.List;
import rewarddesk.model.Annotation;
import rewarddesk.model.Comparison;
import rewarddesk.model.Judgment;

/// A comparison on its way into a project.
///
/// @param written what was read, as it will be stored
/// @param fingerprint hash of the source row's content (id, prompt, both texts in the file's order,
///   label, the models' names), lower-case hexadecimal; the same row always has the same one,
///   whatever the seed
/// @param file name of the file it came from
/// @param line line in that file, counted from 1; for a JSON array the element's line
/// @param annotations what annotators of the data decided, by `imported:NAME`
/// @param judgments what judges of the data said, by `recorded:NAME`
public record Candidate(
    WrittenComparison written,
    String fingerprint,
    String file,
    long line,
    List<Annotation> annotations,
    List<Judgment> judgments) {
  public Candidate {
    annotations = List.copyOf(annotations);
    judgments = List.copyOf(judgments);
  }

  public Candidate(
      Comparison comparison,
      String fingerprint,
      String file,
      long line,
      List<Annotation> annotations,
      List<Judgment> judgments) {
    this(WrittenComparison.of(comparison), fingerprint, file, line, annotations, judgments);
  }

  /// A comparison that nobody has said anything about.
  public Candidate(Comparison comparison, String fingerprint, String file, long line) {
    this(comparison, fingerprint, file, line, List.of(), List.of());
  }

  /// What was read, made anew from how it is written.
  public Comparison comparison() {
    return written.comparison();
  }
}
