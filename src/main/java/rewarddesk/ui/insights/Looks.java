package rewarddesk.ui.insights;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import rewarddesk.insight.Looked;
import rewarddesk.insight.Part;
import rewarddesk.insight.Rater;
import rewarddesk.insight.Texts;
import rewarddesk.insight.VerdictColumn;
import rewarddesk.insight.VerdictTable;
import rewarddesk.ui.Coalescer;
import rewarddesk.ui.Tasks;

/// Works out, beside the window, what is seen of what was read. The latest question wins, and what
/// is not wanted any more is heard of no more. JavaFX thread only.
final class Looks {
  private final Coalescer<Seen> looks;
  private final Consumer<Seen> seen;
  private Optional<Look> wanted = Optional.empty();

  /// A part of what was read, to be measured against somebody's labels.
  ///
  /// @param whole texts are in it only when a part may need them
  /// @param parts what all must hold; none for all items
  /// @param labels whose are wanted; others are taken where these say nothing
  record Look(Looked whole, List<Part> parts, Rater labels) {

    private Seen seen() {
      Looked part = whole.only(parts);
      Rater truth = hasAnswers(part.verdicts(), labels) ? labels : best(part.verdicts());
      return new Seen(this, Overview.of(part.verdicts(), truth), part.texts());
    }

    private static boolean hasAnswers(VerdictTable verdicts, Rater rater) {
      return verdicts.column(rater).filter(column -> column.answers() > 0).isPresent();
    }

    /// The decisions of people where there are any, else gold, else an annotator of the data.
    private static Rater best(VerdictTable verdicts) {
      return verdicts.raters().stream()
          .map(VerdictColumn::rater)
          .filter(rater -> !rater.isJudge())
          .findFirst()
          .orElse(Rater.PEOPLE);
    }
  }

  /// What there is to see.
  ///
  /// @param texts of the part; empty when all items are looked at
  record Seen(Look look, Overview overview, Optional<Texts> texts) {
    VerdictTable whole() {
      return look.whole().verdicts();
    }

    private Look again() {
      return new Look(look.whole(), look.parts(), overview.labels());
    }
  }

  Looks(Tasks tasks, Consumer<Seen> seen, Consumer<Throwable> failed) {
    this.seen = seen;
    this.looks = new Coalescer<>(tasks, this::answered, failed);
  }

  /// What was asked last; empty when nothing is looked at.
  Optional<Look> wanted() {
    return wanted;
  }

  void ask(Look look) {
    wanted = Optional.of(look);
    looks.ask(look::seen);
  }

  private void answered(Seen answer) {
    if (wanted.equals(Optional.of(answer.look()))) {
      stay(answer);
      seen.accept(answer);
    }
  }

  /// Nothing else is waited for.
  void stay(Seen last) {
    wanted = Optional.of(last.again());
  }

  void forget() {
    wanted = Optional.empty();
  }
}
