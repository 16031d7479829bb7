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

  private final List<BitSet> flags = Stream.generate(BitSet::new).limit(FLAGS).toList();
  private final Facet modelA = new Facet("model A");
  private final Facet modelB = new Facet("model B");
  private final Facet turns = new Facet("turns");
  private final Facet lengths = new Facet("length");
  private final MetadataFacets fields = new MetadataFacets();
  private final Map<Long, Integer> prompts = new HashMap<>();
  private final Map<String, Orders> orders = new TreeMap<>();
  private final Map<String, RewardSystemKind> kinds = new LinkedHashMap<>();
  private final Map<String, RatingColumn> ratings = new TreeMap<>();
  private final Candidates candidates = new Candidates();
  private final int[] lengthA;
  private final int[] lengthB;
  private final int[] promptOf;

  private Texts(int rows) {
    this.lengthA = new int[rows];
    this.lengthB = new int[rows];
    this.promptOf = new int[rows];
    Arrays.fill(promptOf, -1);
  }

  /// Streams the project once. Items that are not in the table are passed over.
  ///
  /// @throws java.util.concurrent.CancellationException when cancelled
  public static Texts read(
      Project project, VerdictTable verdicts, Cancellation cancel, ProgressListener progress) {
    Texts texts = new Texts(verdicts.rows());
    int[] done = {0};
    project
        .comparisons()
        .forEach(
            ItemQuery.ALL,
            cancel,
            item -> {
              texts.add(verdicts.row(item.ordinal()), item);
              if (++done[0] % PROGRESS_EVERY == 0) {
                progress.progress(done[0], verdicts.rows());
              }
            });
    return texts;
  }

  private void add(int row, Item item) {
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
    turns.set(row, Optional.of(Long.toString(Math.max(1, questions))));
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
  /// read; −1 for others.
  int prompt(int row) {
    return promptOf[row];
  }

  /// By how many of the user's turns, length and fields of the data items are parted.
  public List<Facet> facets() {
    return Stream.concat(Stream.of(turns, lengths), fields.facets().stream())
        .filter(facet -> facet.values().size() > 1)
        .toList();
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
