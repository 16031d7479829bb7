package rewarddesk.dataset.row;

import java.util.List;
import java.util.Optional;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;

/// What a judge said when the data was made; slot A is the row's first response.
///
/// @param judge name in the data
/// @param summary reason given
/// @param calls replies with the order shown, when the data has them
/// @param files the files it stands in, when these are others than the responses'; no path
public record RecordedVerdict(
    String judge,
    Verdict.MachineVerdict verdict,
    Optional<String> summary,
    List<JudgeCall> calls,
    List<String> files) {
  public RecordedVerdict {
    calls = List.copyOf(calls);
    files = List.copyOf(files);
  }

  /// A verdict that stands in the row of the responses.
  public RecordedVerdict(
      String judge,
      Verdict.MachineVerdict verdict,
      Optional<String> summary,
      List<JudgeCall> calls) {
    this(judge, verdict, summary, calls, List.of());
  }

  /// The same, read from this file.
  public RecordedVerdict in(String file) {
    return new RecordedVerdict(judge, verdict, summary, calls, List.of(file));
  }

  /// The same about the sides the other way round.
  public RecordedVerdict swapped() {
    return new RecordedVerdict(
        judge,
        verdict instanceof Verdict.Prefers(Slot slot) ? new Verdict.Prefers(slot.other()) : verdict,
        summary,
        calls.stream().map(RecordedVerdict::reversed).toList(),
        files);
  }

  private static JudgeCall reversed(JudgeCall call) {
    String outcome =
        switch (call.outcome()) {
          case "A" -> "B";
          case "B" -> "A";
          default -> call.outcome();
        };
    return new JudgeCall(
        call.purpose(),
        call.order().reversed(),
        outcome,
        call.reply(),
        call.thinking(),
        call.recalled());
  }
}
