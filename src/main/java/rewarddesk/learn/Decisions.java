package rewarddesk.learn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rewarddesk.model.Annotation;
import rewarddesk.model.Comparison;
import rewarddesk.model.Slot;
import rewarddesk.model.Strength;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Decision;
import rewarddesk.project.Item;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.Project;

/// The decisions of a project that prefer a side, without the texts.
///
/// @param preferences in the order of the items
/// @param counts what is among them and what is not
record Decisions(List<Preference> preferences, DecisionCounts counts) {
  /// More would not fit into memory with everything else.
  static final int MOST = 20_000;

  private static final ItemQuery DECIDED = ItemQuery.ALL.withStatus(ItemQuery.Status.DECIDED);

  Decisions {
    preferences = List.copyOf(preferences);
  }

  /// @param chosen the preferred side
  /// @param longer see [Example#longer()]
  record Preference(
      long ordinal, String id, String promptKey, Slot chosen, double weight, double longer) {}

  /// Reads every decided item once, texts and all. Of more than [#MOST] the last items are kept.
  static Decisions read(Project project, Cancellation cancel) {
    Tally tally = new Tally();
    ArrayDeque<Preference> kept = new ArrayDeque<>();
    project
        .comparisons()
        .forEach(
            DECIDED,
            cancel,
            item ->
                item.humanDecision()
                    .map(Decision::annotation)
                    .ifPresent(annotation -> keep(item, annotation, tally, kept)));
    return new Decisions(new ArrayList<>(kept), tally.counts(project));
  }

  private static void keep(
      Item item, Annotation annotation, Tally tally, ArrayDeque<Preference> kept) {
    tally.add(annotation.verdict());
    if (annotation.verdict() instanceof Verdict.Prefers(Slot chosen)) {
      kept.add(preference(item.ordinal(), item.comparison(), annotation, chosen));
    }
    if (kept.size() > MOST) {
      kept.removeFirst();
    }
  }

  /// The same counts without the texts, for a look before learning.
  static DecisionCounts count(Project project, Cancellation cancel) {
    Tally tally = new Tally();
    project
        .comparisons()
        .forEachSummary(
            DECIDED,
            cancel,
            item ->
                item.annotation()
                    .filter(Annotation::isHuman)
                    .map(Annotation::verdict)
                    .ifPresent(tally::add));
    return tally.counts(project);
  }

  /// Stands for exactly these items with exactly these decisions.
  String fingerprint() {
    StringBuilder text = new StringBuilder();
    for (Preference one : preferences) {
      text.append(one.id()).append('\t').append(one.chosen()).append('\n');
    }
    return PromptKey.of(text.toString());
  }

  private static Preference preference(
      long ordinal, Comparison comparison, Annotation annotation, Slot chosen) {
    int chosenLength = comparison.response(chosen).plain().length();
    int otherLength = comparison.response(chosen.other()).plain().length();
    return new Preference(
        ordinal,
        comparison.id(),
        PromptKey.of(comparison.prompt()),
        chosen,
        weight(annotation.strength()),
        (Math.signum((double) chosenLength - otherLength) + 1) / 2);
  }

  /// A slight preference counts half, a strong one half as much again.
  private static double weight(Optional<Strength> strength) {
    return switch (strength.orElse(Strength.CLEARLY)) {
      case SLIGHTLY -> 0.5;
      case CLEARLY -> 1;
      case MUCH -> 1.5;
    };
  }

  private static final class Tally {
    private long preferring;
    private long ties;
    private long bothBad;

    void add(Verdict.HumanVerdict verdict) {
      switch (verdict) {
        case Verdict.Prefers ignored -> preferring++;
        case Verdict.Tie ignored -> ties++;
        case Verdict.BothBad ignored -> bothBad++;
        case Verdict.Skipped ignored -> {}
      }
    }

    DecisionCounts counts(Project project) {
      long usable = Math.min(preferring, MOST);
      return new DecisionCounts(
          usable, ties, bothBad, project.decisions().counts().skipped(), preferring - usable, 0);
    }
  }
}
