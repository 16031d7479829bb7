package rewarddesk.export.select;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rewarddesk.export.select.Selection.Criticism;
import rewarddesk.export.select.Selection.Exported;
import rewarddesk.export.target.Critic;
import rewarddesk.export.target.Example;
import rewarddesk.export.target.Label;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Response;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.project.Item;
import rewarddesk.project.Project;
import rewarddesk.project.StoredJudgment;
import rewarddesk.reward.generative.Trial;
import rewarddesk.reward.generative.definition.JudgeDefinition;
import rewarddesk.reward.generative.definition.ProjectJudges;

/// What judges wrote about an item whose label is known, as examples for training a judge: each of
/// their replies is right or wrong by the label.
///
/// A reply counts by itself: of a judge that contradicts itself when the order is swapped, one
/// reply is right and the other wrong. The prompt is written out anew from the definition that the
/// judgment names, so only judgments by definitions the project holds count. A person's note on a
/// judgment they overrode is a corrected critique: with the right verdict behind it, in the form
/// the judge was asked for, it is one more right reply.
public final class Critiques {
  /// Of one prompt, so that a judge with many votes does not outweigh all others.
  private static final int MOST_PAIRS = 8;

  private final Map<String, JudgeDefinition> definitions;

  private Critiques(Project project) {
    this.definitions = ProjectJudges.byHash(project.definitions());
  }

  public static Critiques of(Project project) {
    return new Critiques(project);
  }

  /// @param judged the item's own example, which says which side is better
  /// @param judges the judges whose words count; all when empty
  public List<Exported> of(Item item, Exported judged, Critic kind, List<String> judges) {
    if (!(judged.example().label() instanceof Label.Preferred(Slot better))) {
      return List.of();
    }
    List<Exported> made = new ArrayList<>();
    for (Asked asked : asked(item, judged, better, judges)) {
      switch (kind) {
        case REPLIES -> asked.right().forEach(reply -> made.add(asked.alone(judged, reply)));
        case PAIRS -> made.addAll(asked.pairs(judged));
      }
    }
    return made;
  }

  private List<Asked> asked(Item item, Exported judged, Slot better, List<String> judges) {
    Map<String, Asked> byPrompt = new LinkedHashMap<>();
    for (StoredJudgment stored : item.judgments()) {
      Optional<JudgeDefinition> definition =
          stored.judgment().provenance().templateHash().map(definitions::get);
      boolean wanted = judges.isEmpty() || judges.contains(stored.judgment().judge());
      if (definition.isPresent() && wanted) {
        collect(item.comparison(), stored, definition.get(), better, byPrompt);
        corrected(item, judged, definition.get(), better, byPrompt);
      }
    }
    return List.copyOf(byPrompt.values());
  }

  private static void collect(
      Comparison comparison,
      StoredJudgment stored,
      JudgeDefinition definition,
      Slot better,
      Map<String, Asked> byPrompt) {
    List<Trial> trials = Trial.all(definition, comparison);
    boolean agrees = stored.judgment().verdict().equals(new Verdict.Prefers(better));
    for (JudgeCall call : stored.judgment().calls()) {
      Optional<Trial> trial = trials.stream().filter(one -> isOf(call, one)).findFirst();
      if (trial.isEmpty() || !call.isAnswer() || call.reply().isBlank()) {
        continue;
      }
      Asked asked = asked(comparison, trial.get(), definition, byPrompt);
      Reply reply = new Reply(call.reply(), stored.judgment().judge(), stored.id(), call.outcome());
      if (call.purpose().equals(JudgeCall.PAIRWISE)) {
        (call.outcome().equals(better.name()) ? asked.right() : asked.wrong()).add(reply);
      } else if (definition.pair().isEmpty() && agrees) {
        asked.right().add(reply); // ratings are right together or not at all
      }
    }
  }

  private static boolean isOf(JudgeCall call, Trial trial) {
    return call.purpose().equals(trial.purpose()) && call.order() == trial.order();
  }

  private static Asked asked(
      Comparison comparison, Trial trial, JudgeDefinition definition, Map<String, Asked> byPrompt) {
    return byPrompt.computeIfAbsent(
        trial.prompt(),
        prompt ->
            new Asked(comparison.id(), trial, definition, new ArrayList<>(), new ArrayList<>()));
  }

  /// What the annotator wrote in place of a judgment they overrode.
  private static void corrected(
      Item item,
      Exported judged,
      JudgeDefinition definition,
      Slot better,
      Map<String, Asked> byPrompt) {
    if (judged.source() instanceof Selection.Human human
        && !human.annotation().note().isBlank()
        && human.annotation().confirms().filter(confirms -> !confirms).isPresent()) {
      for (Trial trial : Trial.all(definition, item.comparison())) {
        String shown = trial.order().map(better).name();
        Optional<String> verdict =
            trial.purpose().equals(JudgeCall.PAIRWISE)
                ? definition.pair().flatMap(pair -> pair.form().write(shown))
                : Optional.empty();
        Asked asked = byPrompt.get(trial.prompt());
        if (verdict.isPresent() && asked != null && !asked.wrong().isEmpty()) {
          String text = human.annotation().note().strip() + "\n\n" + verdict.get();
          Reply reply = new Reply(text, human.annotation().annotator(), 0, better.name());
          if (!asked.right().contains(reply)) {
            asked.right().add(reply);
          }
        }
      }
    }
  }

  /// A reply to a prompt.
  ///
  /// @param by the judge, or the annotator of a correction
  /// @param judgment number of the judgment; 0 for a correction
  /// @param outcome what was read from it, in stored sides
  private record Reply(String text, String by, long judgment, String outcome) {
    Criticism.Made made() {
      return new Criticism.Made(by, judgment, outcome);
    }
  }

  /// One prompt with the replies to it.
  private record Asked(
      String id, Trial trial, JudgeDefinition definition, List<Reply> right, List<Reply> wrong) {

    Exported alone(Exported judged, Reply reply) {
      return exported(judged, reply, Optional.empty());
    }

    /// Every right reply with every wrong one of other words, up to a limit.
    List<Exported> pairs(Exported judged) {
      List<Exported> pairs = new ArrayList<>();
      for (Reply good : right) {
        for (Reply bad : wrong) {
          if (pairs.size() < MOST_PAIRS && !good.text().strip().equals(bad.text().strip())) {
            pairs.add(exported(judged, good, Optional.of(bad)));
          }
        }
      }
      return pairs;
    }

    private Exported exported(Exported judged, Reply good, Optional<Reply> bad) {
      Comparison written =
          Comparison.of(id, Content.text(trial.prompt()), response(good), response(bad));
      return new Exported(
          new Example(written, new Label.Preferred(Slot.A), Optional.empty()),
          new Criticism(
              judged,
              definition.name(),
              definition.hash(),
              trial.purpose(),
              trial.order(),
              good.made(),
              bad.map(Reply::made)));
    }

    private static Response response(Reply reply) {
      return new Response(Content.text(reply.text()), Optional.of(reply.by()));
    }

    private static Response response(Optional<Reply> reply) {
      return reply.map(Asked::response).orElseGet(() -> Response.of(""));
    }
  }
}
