package rewarddesk.insight;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import rewarddesk.model.Comparison;
import rewarddesk.model.Judgment;
import rewarddesk.model.Rating;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Role;
import rewarddesk.model.Slot;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Item;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.Project;
import rewarddesk.project.StoredJudgment;
import rewarddesk.stats.bias.ModelFamily;

/// What stands in the texts of a project, by row of its [VerdictTable]: lengths, lists, refusals,
/// source models, turns, fields of the data; and in which orders judges were asked. Read once,
/// texts and all; immutable and safe for any thread afterwards. A few dozen bytes an item.
public final class Texts {
  private static final int PROGRESS_EVERY = 500;

  private static final int FLAGS = 2 * Trait.values().length;

  private final List<BitSet> flags;
  private final Facet modelA;
  private final Facet modelB;
  private final Facet turns;
  private final Facet lengths;
  private final MetadataFacets fields;
  private final Map<String, Orders> orders = new TreeMap<>();
  private final Map<String, RewardSystemKind> kinds = new LinkedHashMap<>();
  private final Map<String, RatingColumn> ratings = new TreeMap<>();
  private final Candidates candidates;
  private final int[] lengthA;
  private final int[] lengthB;
  private final int[] promptOf;

  private Texts(int rows) {
    this.flags = Stream.generate(BitSet::new).limit(FLAGS).toList();
    this.modelA = new Facet("model A");
    this.modelB = new Facet("model B");
    this.turns = new Facet("turns");
    this.lengths = new Facet("length");
    this.fields = new MetadataFacets();
    this.candidates = new Candidates();
    this.lengthA = new int[rows];
    this.lengthB = new int[rows];
    this.promptOf = new int[rows];
    Arrays.fill(promptOf, -1);
  }

  private Texts(Texts whole, Selection selection) {
    this.flags = whole.flags.stream().map(selection::of).toList();
    this.modelA = whole.modelA.only(selection);
    this.modelB = whole.modelB.only(selection);
    this.turns = whole.turns.only(selection);
    this.lengths = whole.lengths.only(selection);
    this.fields = whole.fields.only(selection);
    whole.orders.forEach((judge, all) -> orders.put(judge, all.only(selection)));
    kinds.putAll(whole.kinds);
    whole.ratings.forEach((judge, all) -> ratings.put(judge, all.only(selection)));
    this.candidates = whole.candidates.only(selection);
    this.lengthA = selection.of(whole.lengthA);
    this.lengthB = selection.of(whole.lengthB);
    this.promptOf = renumbered(selection.of(whole.promptOf));
  }

  private static int[] renumbered(int[] prompts) {
    Map<Integer, Integer> numbers = new HashMap<>();
    return Arrays.stream(prompts)
        .map(prompt -> prompt < 0 ? prompt : numbers.computeIfAbsent(prompt, _ -> numbers.size()))
        .toArray();
  }

  /// Streams the project once. Items that are not in the table are passed over.
  ///
  /// @throws java.util.concurrent.CancellationException when cancelled
  public static Texts read(
      Project project, VerdictTable verdicts, Cancellation cancel, ProgressListener progress) {
    Texts texts = new Texts(verdicts.rows());
    Map<Long, Integer> prompts = new HashMap<>();
    int[] done = {0};
    project
        .comparisons()
        .forEach(
            ItemQuery.ALL,
            cancel,
            item -> {
              texts.add(verdicts.row(item.ordinal()), item, prompts);
              if (++done[0] % PROGRESS_EVERY == 0) {
                progress.progress(done[0], verdicts.rows());
              }
            });
    for (Facet facet : List.of(texts.modelA, texts.modelB, texts.turns, texts.lengths)) {
      facet.complete(texts.rows());
    }
    texts.fields.complete(texts.rows());
    return texts;
  }

  /// What stands in the texts of the selected rows alone.
  Texts only(Selection selection) {
    return new Texts(this, selection);
  }

  private void add(int row, Item item, Map<Long, Integer> prompts) {
    if (row < 0) {
      return;
    }
    Comparison comparison = item.comparison();
    TextTraits a = TextTraits.of(comparison, Slot.A);
    TextTraits b = TextTraits.of(comparison, Slot.B);
    lengthA[row] = a.length();
    lengthB[row] = b.length();
    mark(row, a, 0);
    mark(row, b, 1);
    modelA.set(row, comparison.responseA().sourceModel());
    modelB.set(row, comparison.responseB().sourceModel());
    long questions =
        comparison.prompt().turns(Role.USER).stream().filter(m -> m.role() == Role.USER).count();
    turns.set(row, Optional.of(TurnsPart.word(Math.max(1, questions))));
    lengths.set(row, Optional.of(LengthPart.of(a.length() + b.length()).word()));
    fields.add(row, comparison.metadataJson());
    promptOf[row] = prompts.computeIfAbsent(key(comparison), _ -> prompts.size());
    candidates.add(row, item);
    for (StoredJudgment stored : item.judgments()) {
      kinds.put(stored.judgment().judge(), stored.judgment().kind());
      orders
          .computeIfAbsent(stored.judgment().judge(), _ -> new Orders())
          .add(row, stored.judgment());
      addRatings(row, stored.judgment());
    }
  }

  private void addRatings(int row, Judgment judgment) {
    for (Slot slot : Slot.values()) {
      Optional<Rating> rating = judgment.assessment(slot).rating();
      if (rating.isPresent()) {
        ratings.computeIfAbsent(judgment.judge(), _ -> new RatingColumn()).set(row, slot, rating);
      }
    }
  }

  private void mark(int row, TextTraits traits, int side) {
    flags.get(side).set(row, traits.list());
    flags.get(2 + side).set(row, traits.markdown());
    flags.get(4 + side).set(row, traits.refuses());
  }

  /// 64 bits of a prompt: among a million prompts two fall together with a chance of 1 in 10
  /// million, which would only tie two prompts together in an interval.
  private static long key(Comparison comparison) {
    String text = comparison.prompt().plain();
    long hash = 1125899906842597L;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash ^ (hash >>> 29);
  }

  /// Rows of the table it was read for.
  public int rows() {
    return promptOf.length;
  }

  int length(int row, Slot slot) {
    return slot == Slot.A ? lengthA[row] : lengthB[row];
  }

  boolean has(Trait trait, int row, Slot slot) {
    return flags.get(2 * trait.number() + (slot == Slot.A ? 0 : 1)).get(row);
  }

  Optional<String> model(int row, Slot slot) {
    Facet models = slot == Slot.A ? modelA : modelB;
    int part = models.part(row);
    return part < 0 ? Optional.empty() : Optional.of(models.value(part));
  }

  /// Whether a side was written by a model of this family; never when the family is not known.
  boolean isBy(Optional<String> family, int row, Slot slot) {
    return family.isPresent() && model(row, slot).flatMap(ModelFamily::of).equals(family);
  }

  /// The same number for items of the same prompt, 0, 1, 2 … without gaps over all rows that were
  /// read; −1 for others, also for rows of a newer table to which items were added since.
  int prompt(int row) {
    return row < promptOf.length ? promptOf[row] : -1;
  }

  /// By how many of the user's turns, length and fields of the data items are parted.
  public List<Facet> facets() {
    return Stream.concat(Stream.of(turns, lengths), fields.facets().stream())
        .filter(facet -> facet.parts().size() > 1)
        .toList();
  }

  /// The fields of the data by which they are not.
  public List<UnpartedField> unparted() {
    return fields.leftOut();
  }

  Optional<Orders> orders(String judge) {
    return Optional.ofNullable(orders.get(judge));
  }

  /// What a judge said about single responses; empty when it never rates.
  Optional<RatingColumn> ratings(String judge) {
    return Optional.ofNullable(ratings.get(judge));
  }

  /// What kind of reward system a judge is.
  Optional<RewardSystemKind> kind(String judge) {
    return Optional.ofNullable(kinds.get(judge));
  }

  Candidates candidates() {
    return candidates;
  }
}
