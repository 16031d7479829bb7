package rewarddesk.dataset.candidate;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rewarddesk.dataset.candidate.Joiner.Placed;
import rewarddesk.dataset.row.JoinPart;
import rewarddesk.dataset.row.Vote;
import rewarddesk.model.Appraisal;

/// What annotators said of single responses, put together for a pair of them.
///
/// Nobody was asked which of the two is better, so that a vote decides nothing between them and
/// holds the label of each side, word for word, as its critique. Nor does a label say whether the
/// response is acceptable: a refusal may be right or wrong.
final class ResponseVotes {
  private ResponseVotes() {}

  /// One vote of each annotator of either side.
  ///
  /// @param one the rows that hold the first response
  static List<Vote> of(List<Placed> one, List<Placed> other) {
    Map<String, String> first = labels(one);
    Map<String, String> second = labels(other);
    Set<String> annotators = new LinkedHashSet<>(first.keySet());
    annotators.addAll(second.keySet());
    return annotators.stream()
        .map(name -> Vote.ofEach(name, said(first, name), said(second, name)))
        .toList();
  }

  private static Appraisal said(Map<String, String> labels, String annotator) {
    return new Appraisal(Optional.empty(), Optional.empty(), labels.getOrDefault(annotator, ""));
  }

  /// Label by annotator; of rows that hold the same response, the first that has one.
  private static Map<String, String> labels(List<Placed> same) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Placed placed : same) {
      ((JoinPart.Answer) placed.part())
          .labels()
          .forEach(label -> found.putIfAbsent(label.annotator(), label.label()));
    }
    return found;
  }
}
