package rewarddesk.export.card;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import rewarddesk.export.select.Selection;
import rewarddesk.export.target.Example;
import rewarddesk.export.target.Label;
import rewarddesk.model.Annotation;
import rewarddesk.model.Appraisal;
import rewarddesk.model.Judgment;
import rewarddesk.model.Slot;
import rewarddesk.project.Decision;
import rewarddesk.project.Item;
import rewarddesk.project.StoredJudgment;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.AgreementCount;

/// Counts what a card tells about the items that were written.
///
/// Not safe for use by several threads.
public final class CardTally {
  private final Map<String, Long> labels = new TreeMap<>();
  private final Map<String, Long> deciders = new TreeMap<>();
  private final Map<String, Long> strengths = new TreeMap<>();
  private final Map<String, Long> sides = new TreeMap<>();
  private final Map<String, Long> orders = new TreeMap<>();
  private final Map<String, Long> languages = new TreeMap<>();
  private final Map<String, Long> subsets = new TreeMap<>();
  private final Map<String, String> versions = new TreeMap<>();
  private final Map<String, AgreementCount> agreements = new TreeMap<>();
  private long criticised;
  private long items;
  private long human;
  private long judgeVisible;
  private long decided;
  private long longer;
  private long preferred;

  /// @param exported the first of an item; of replies of judges every one
  public void add(Item item, Selection.Exported exported) {
    if (exported.source() instanceof Selection.Criticism critic) {
      critic.rejected().ifPresent(wrong -> addLength(exported.example()));
      if (item.ordinal() != criticised) {
        criticised = item.ordinal();
        addItem(item, critic.judged());
      }
    } else {
      addLength(exported.example());
      addItem(item, exported);
    }
  }

  private void addItem(Item item, Selection.Exported exported) {
    Example example = exported.example();
    items++;
    add(labels, word(example.label()));
    example.comparison().language().ifPresent(language -> add(languages, language));
    example.comparison().subset().ifPresent(subset -> add(subsets, subset));
    addSource(exported.source());
    item.decision()
        .map(Decision::annotation)
        .filter(Annotation::isHuman)
        .ifPresent(annotation -> addAgreement(item, annotation));
  }

  private void addLength(Example example) {
    if (example.label() instanceof Label.Preferred(Slot chosen)) {
      preferred++;
      int here = example.comparison().response(chosen).plain().length();
      int there = example.comparison().response(chosen.other()).plain().length();
      longer += here > there ? 1 : 0;
    }
  }

  private void addSource(Selection.Source source) {
    switch (source) {
      case Selection.Human(long ignored, Annotation annotation, var judgment) -> {
        human++;
        judgeVisible += annotation.judgeVisible() ? 1 : 0;
        add(deciders, "human " + annotation.annotator());
        addSide(annotation.a());
        addSide(annotation.b());
        add(orders, annotation.order().name().toLowerCase(Locale.ROOT));
        add(
            strengths,
            annotation
                .strength()
                .map(said -> said.name().toLowerCase(Locale.ROOT))
                .orElse("not said"));
      }
      case Selection.Machine(StoredJudgment stored) -> {
        add(deciders, "judge " + stored.judgment().judge());
        addVersion(stored.judgment());
      }
      case Selection.Jury jury -> {
        add(deciders, "jury");
        jury.votes().forEach(vote -> addVersion(vote.judgment()));
      }
      case Selection.Annotators annotators -> {
        add(deciders, "majority of annotators");
        annotators.votes().forEach(vote -> add(deciders, "annotator " + vote.annotator()));
      }
      case Selection.Gold() -> add(deciders, "label that came with the data");
      case Selection.Criticism critic -> addSource(critic.judged().source());
    }
  }

  private void addSide(Appraisal side) {
    side.acceptable().ifPresent(yes -> add(sides, yes ? "acceptable" : "not acceptable"));
    side.rating().ifPresent(rating -> add(sides, "rated " + rating.value()));
  }

  private void addVersion(Judgment judgment) {
    versions.put(
        judgment.judge(),
        judgment.provenance().version()
            + judgment.provenance().modelDigest().map(digest -> ", " + digest).orElse(""));
  }

  private void addAgreement(Item item, Annotation annotation) {
    decided++;
    for (StoredJudgment stored : item.judgments()) {
      Judgment judgment = stored.judgment();
      agreements
          .computeIfAbsent(judgment.judge(), judge -> new AgreementCount())
          .add(judgment.verdict(), annotation.independent());
      addVersion(judgment);
    }
  }

  private static void add(Map<String, Long> counts, String word) {
    counts.merge(word, 1L, Long::sum);
  }

  private static String word(Label label) {
    return switch (label) {
      case Label.Preferred(Slot chosen) -> "stored side " + chosen.name() + " chosen";
      case Label.Tied() -> "tie";
      case Label.NeitherGood() -> "both bad";
    };
  }

  long items() {
    return items;
  }

  Map<String, Long> labels() {
    return labels;
  }

  Map<String, Long> deciders() {
    return deciders;
  }

  Map<String, Long> strengths() {
    return strengths;
  }

  /// What people said of single responses.
  Map<String, Long> sides() {
    return sides;
  }

  Map<String, Long> orders() {
    return orders;
  }

  Map<String, Long> languages() {
    return languages;
  }

  Map<String, Long> subsets() {
    return subsets;
  }

  /// Version, and digest of the model's weights, of each judge.
  Map<String, String> versions() {
    return versions;
  }

  Map<String, AgreementCount> agreements() {
    return agreements;
  }

  long decided() {
    return decided;
  }

  Proportion judgeVisible() {
    return new Proportion(judgeVisible, human);
  }

  Proportion chosenIsLonger() {
    return new Proportion(longer, preferred);
  }
}
