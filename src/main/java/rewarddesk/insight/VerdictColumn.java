package rewarddesk.insight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One rater's verdicts, by row of the [VerdictTable]. Immutable once the table is read.
public final class VerdictColumn {
  private final Rater rater;
  private SaidColumn said = new SaidColumn();
  private double[] margins = new double[0];
  private Facet versions = new Facet("version");
  private long newestId = -1;
  private String newest = "";
  private long answers;

  VerdictColumn(Rater rater) {
    this.rater = rater;
  }

  public Rater rater() {
    return rater;
  }

  public Said said(int row) {
    return said.at(row);
  }

  /// NaN when the rater gave none.
  public double margin(int row) {
    return row < margins.length ? margins[row] : Double.NaN;
  }

  /// Rows with any answer, readable or not.
  public long answers() {
    return answers;
  }

  void set(int row, Said what) {
    said.set(row, what);
    answers += what == Said.ABSENT ? 0 : 1;
  }

  void set(int row, Said what, double margin) {
    set(row, what);
    if (row >= margins.length) {
      int before = margins.length;
      margins = Arrays.copyOf(margins, SaidColumn.grown(row));
      Arrays.fill(margins, before, margins.length, Double.NaN);
    }
    margins[row] = margin;
  }

  /// Says which version of a judge made the answer.
  ///
  /// @param id of the judgment, the higher the later
  void set(int row, String version, long id) {
    versions.set(row, Optional.of(version));
    if (id > newestId) {
      newestId = id;
      newest = version;
    }
  }

  /// Answers of a judge that an earlier version gave than the one that gave its newest answer to
  /// any item of the project: while it judges again, or when it was stopped, its answers are mixed.
  /// Items without an answer are of no version.
  public long earlier() {
    return versions.parts().stream()
        .filter(part -> !part.value().equals(Facet.NONE) && !part.value().equals(newest))
        .mapToLong(Facet.Count::items)
        .sum();
  }

  /// A judge's answers without those of earlier versions.
  public VerdictColumn newest() {
    VerdictColumn kept = new VerdictColumn(rater);
    for (int row = 0; row < said.end(); row++) {
      int part = versions.part(row);
      if (part >= 0 && versions.value(part).equals(newest)) {
        kept.set(row, said(row), margin(row));
      }
    }
    return kept;
  }

  /// What gives the newest answer its number; another one once the judge has judged again.
  public long newestId() {
    return newestId;
  }

  /// One sentence in English, without its full stop, when earlier versions gave some of the
  /// answers.
  public Optional<String> earlierWords() {
    return earlier() == 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%,d of the %,d verdicts of %s are of an earlier version of it and mixed with the"
                    + " newer ones; judging again replaces them",
                earlier(),
                answers,
                rater.id()));
  }

  /// Every row has been seen.
  void complete(int rows) {
    versions.complete(rows);
  }

  VerdictColumn only(Selection selection) {
    VerdictColumn kept = new VerdictColumn(rater);
    kept.versions = versions.only(selection);
    kept.newestId = newestId;
    kept.newest = newest;
    kept.said = said.only(selection);
    kept.margins = selection.of(margins, Double.NaN);
    for (int row = 0; row < selection.rows(); row++) {
      kept.answers += kept.said(row) == Said.ABSENT ? 0 : 1;
    }
    return kept;
  }
}
