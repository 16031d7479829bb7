package rewarddesk.dataset;

import java.util.List;

/// What others said about a row's pair, beside its label.
record Opinions(List<Vote> votes, List<RecordedVerdict> recorded) {
  static final Opinions NONE = new Opinions(List.of(), List.of());

  Opinions {
    votes = List.copyOf(votes);
    recorded = List.copyOf(recorded);
  }

  Opinions swapped() {
    return new Opinions(
        votes.stream().map(Vote::swapped).toList(),
        recorded.stream().map(RecordedVerdict::swapped).toList());
  }
}
