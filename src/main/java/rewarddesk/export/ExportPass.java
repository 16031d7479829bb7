package rewarddesk.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import rewarddesk.export.RowSink.Emission;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.select.Critiques;
import rewarddesk.export.select.LeftOut;
import rewarddesk.export.select.PairSelector;
import rewarddesk.export.select.PromptKey;
import rewarddesk.export.select.Selection;
import rewarddesk.export.select.Sieve;
import rewarddesk.export.target.Example;
import rewarddesk.export.target.Finding;
import rewarddesk.export.target.Label;
import rewarddesk.export.target.Laid;
import rewarddesk.export.target.Row;
import rewarddesk.export.target.Split;
import rewarddesk.export.target.Target;
import rewarddesk.export.target.Validation;
import rewarddesk.export.target.Validator;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Item;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.Project;

/// One walk over all items of a project, in order, as of one moment.
///
/// Rows start in the shape of the first pair. A walk that began with plain text and then meets a
/// conversation has written the wrong shape: it stops writing, and [#mixed()] says that a second
/// walk with conversations is needed.
///
/// Reading, laying out and writing happen on three threads. Not safe for use by several threads all
/// the same. An I/O error comes out as [UncheckedIOException].
final class ExportPass {
  private static final int ITEMS_BETWEEN_REPORTS = 64;
  private static final PromptKey ANY_PROMPT = new PromptKey(0, 0);

  private final Project project;
  private final PairSelector selector;
  private final Recipe recipe;
  private final Target target;
  private final Sieve sieve;
  private final RowSink sink;
  private final Emitter emitter;
  private final Validator validator;
  private final boolean asksPrompts;
  private Optional<Critiques> critiques = Optional.empty();
  private final Map<LeftOut, Long> leftOut = new EnumMap<>(LeftOut.class);
  private boolean conversations;
  private boolean mixed;
  private long examples;
  private long rows;
  private long seen;

  ExportPass(
      Project project,
      Recipe recipe,
      Target target,
      boolean conversations,
      Sieve sieve,
      RowSink sink) {
    this.project = project;
    this.selector = new PairSelector(recipe.verdicts(), new ProjectVotes(project.decisions()));
    this.recipe = recipe;
    this.target = target;
    this.conversations = conversations;
    this.sieve = sieve;
    this.sink = sink;
    this.emitter = new Emitter(target, sink);
    this.validator = new Validator(target);
    this.asksPrompts =
        recipe.output().splits() || recipe.filters().onePerPrompt() || target.spreads();
  }

  void run(ProgressListener progress, Cancellation cancel) {
    long total = project.comparisons().count();
    critiques = target.critic().map(kind -> Critiques.of(project));
    progress.progress(0, total);
    try (Background worker = new Background()) {
      project
          .comparisons()
          .forEach(ItemQuery.ALL, cancel, item -> hand(worker, item, progress, total));
      worker.finish();
      emitter.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    progress.progress(total, total);
  }

  /// What is done with an item happens on a thread of its own, while the next ones are read.
  private void hand(Background worker, Item item, ProgressListener progress, long total) {
    try {
      worker.add(Background.size(item.comparison()), () -> take(item));
      if (++seen % ITEMS_BETWEEN_REPORTS == 0) {
        progress.progress(Math.min(seen, total), total);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(Item item) throws IOException {
    switch (selector.select(item)) {
      case Selection.Exported exported -> consider(item, exported);
      case Selection.Omitted(LeftOut reason) -> omit(item, reason);
    }
  }

  private void consider(Item item, Selection.Exported exported) throws IOException {
    Example example = exported.example();
    boolean wanted =
        target.keeps(example)
            && (example.label() instanceof Label.Preferred || recipe.verdicts().keepTies());
    Optional<LeftOut> refused =
        wanted ? sieve.refuse(example) : Optional.of(PairSelector.notKept(exported));
    if (refused.isPresent()) {
      omit(item, refused.get());
      return;
    }
    if (critiques.isPresent()) {
      criticise(item, exported, critiques.get());
    } else {
      layOut(item, exported);
    }
  }

  /// The filters ask about the item's own responses; what is laid out are the judges' replies.
  private void criticise(Item item, Selection.Exported exported, Critiques known)
      throws IOException {
    List<Selection.Exported> made =
        known.of(item, exported, target.critic().orElseThrow(), recipe.verdicts().judges());
    Optional<LeftOut> refused =
        made.isEmpty()
            ? Optional.of(LeftOut.NO_CRITIQUE)
            : sieve.refuseAgain(exported.example(), key(exported));
    if (refused.isPresent()) {
      omit(item, refused.get());
      return;
    }
    for (Selection.Exported one : made) {
      layOut(item, one);
    }
  }

  private void layOut(Item item, Selection.Exported exported) throws IOException {
    Example example = exported.example();
    settleShape(example);
    switch (target.lay(example, conversations)) {
      case Laid.Rows(List<Row> laid) -> write(item, exported, laid);
      case Laid.Refused(var fault) -> {
        validator.takeRefused(fault, item.ordinal(), item.comparison().id());
        omit(item, LeftOut.LOADER, Optional.of(Validator.cannotHold(fault)));
      }
    }
  }

  private void settleShape(Example example) {
    boolean needed = target.needsConversations(example);
    if (examples++ == 0) {
      conversations = conversations || needed;
    }
    mixed = mixed || (needed && !conversations);
  }

  private void write(Item item, Selection.Exported exported, List<Row> laid) throws IOException {
    for (Row row : laid) {
      Optional<Finding> finding =
          mixed
              ? Optional.empty()
              : validator.inspect(row.json(), item.ordinal(), item.comparison().id());
      if (finding.isPresent()) {
        omit(item, LeftOut.LOADER, finding);
        return;
      }
    }
    Selection.Exported labelled =
        exported.source() instanceof Selection.Criticism critic ? critic.judged() : exported;
    PromptKey key = key(labelled);
    Optional<LeftOut> refused =
        critiques.isPresent() ? Optional.empty() : sieve.refuseAgain(exported.example(), key);
    if (refused.isPresent()) {
      omit(item, refused.get());
      return;
    }
    rows += laid.size();
    if (!mixed) {
      Split split = recipe.output().splits() ? key.split(recipe.output()) : Split.TRAIN;
      for (Row row : laid) {
        emitter.emit(key, new Emission(split, row, item, exported));
      }
    }
  }

  private PromptKey key(Selection.Exported exported) {
    return asksPrompts ? PromptKey.of(exported.example().comparison().prompt()) : ANY_PROMPT;
  }

  private void omit(Item item, LeftOut reason) throws IOException {
    omit(item, reason, Optional.empty());
  }

  private void omit(Item item, LeftOut reason, Optional<Finding> finding) throws IOException {
    leftOut.merge(reason, 1L, Long::sum);
    sink.omitted(item, reason, finding);
  }

  /// Whether the rows written are of the wrong shape.
  boolean mixed() {
    return mixed;
  }

  boolean conversations() {
    return conversations;
  }

  /// What was done, without files.
  ExportReport report() {
    SequencedMap<String, Long> words = new LinkedHashMap<>();
    leftOut.forEach((reason, count) -> words.put(reason.word(), count));
    Validation checked = validator.result();
    return new ExportReport(
        rows,
        emitter.rows(),
        words,
        new Validation(rows, checked.counts(), checked.flagged(), emitter.notes()),
        sieve.overlapping(),
        List.of(),
        "");
  }
}
