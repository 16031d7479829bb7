package rewarddesk.insight;

import java.util.Optional;
import rewarddesk.model.Annotation;
import rewarddesk.stats.bias.ModelFamily;

/// Somebody whose verdicts can be compared.
///
/// @param id a judge's id, an annotator's name; `people` and `gold` for the other two
public record Rater(Kind kind, String id) {
  /// The decisions in force, whoever made them.
  public static final Rater PEOPLE = new Rater(Kind.PEOPLE, "people");

  /// The labels that came with the data.
  public static final Rater GOLD = new Rater(Kind.GOLD, "gold");

  /// What kind of rater.
  public enum Kind {
    PEOPLE,
    GOLD,
    JUDGE,
    /// One annotator, who came with the data or works in the project.
    ANNOTATOR
  }

  public static Rater judge(String id) {
    return new Rater(Kind.JUDGE, id);
  }

  /// The family of models that a judge belongs to, when its name tells.
  Optional<String> family() {
    return ModelFamily.of(id.replaceFirst("^recorded:", ""));
  }

  /// How the labels of this rater are called: `people`, `gold`, an annotator's name in the data.
  public String labels() {
    return kind == Kind.ANNOTATOR ? id.replaceFirst("^" + Annotation.IMPORTED, "") : id;
  }

  /// Whether its labels are made in this project, item by item as the queue brings them. Gold, and
  /// annotators of the data, came with it.
  boolean worksHere() {
    return kind == Kind.PEOPLE || (kind == Kind.ANNOTATOR && !id.startsWith(Annotation.IMPORTED));
  }

  public boolean isJudge() {
    return kind == Kind.JUDGE;
  }
}
