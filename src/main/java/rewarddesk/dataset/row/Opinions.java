package rewarddesk.dataset.row;

import java.util.List;

/// What others said about a row's pair, beside its label.
public record Opinions(List<Vote> votes, List<RecordedVerdict> recorded) {
  static final Opinions NONE = new Opinions(List.of(), List.of());

  public Opinions {
    votes = List.copyOf(votes);
    recorded = List.copyOf(recorded);
  }

  /// The same about the sides the other way round.
  public Opinions swapped() {
    return new Opinions(
        votes.stream().map(Vote::swapped).toList(),
        recorded.stream().map(RecordedVerdict::swapped).toList());
  }
}
