package rewarddesk.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rewarddesk.dataset.candidate.CandidateMapper;
import rewarddesk.dataset.candidate.JoinTable;
import rewarddesk.dataset.candidate.Joiner;
import rewarddesk.dataset.candidate.Joiner.Placed;
import rewarddesk.dataset.candidate.RowOutcome;
import rewarddesk.dataset.file.RawRow;
import rewarddesk.dataset.layout.SniffedFile;
import rewarddesk.dataset.row.JoinPart;
import rewarddesk.project.Candidate;

/// Reads the first rows of a file as an import would, without importing anything.
record FirstRows(SniffedFile sniffed, CandidateMapper mapper) {
  private static final int ROWS_LOOKED_AT_PER_ROW = 20;

  /// @param rows how many comparisons to show at most
  ImportPreview preview(int rows) {
    List<ImportPreview.Row> shown = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    JoinTable waiting = new JoinTable();
    boolean parts = false;
    for (int i = 0; i < rows * ROWS_LOOKED_AT_PER_ROW && shown.size() < rows; i++) {
      Optional<RawRow> row = sniffed.next();
      if (row.isEmpty()) {
        break;
      }
      switch (mapper.outcome(row.get())) {
        case RowOutcome.Ready(var candidates, int ignored) ->
            candidates.stream().map(FirstRows::row).forEach(shown::add);
        case RowOutcome.Waiting(JoinPart part, long line, int size) ->
            parts = waiting.add(new Placed(part, mapper.maker(), line), size);
        case RowOutcome.Refused(var problem, var ignored) ->
            leftOut.add("line " + problem.line() + ": " + problem.reason());
      }
    }
    waiting.groups().forEach(group -> shown.addAll(joined(group)));
    return new ImportPreview(
        Optional.of(sniffed.layout().name()),
        sniffed.confidence(),
        sniffed.explanation() + partsSentence(parts) + leftOutSentence(leftOut),
        shown.subList(0, Math.min(rows, shown.size())),
        leftOut.size(),
        List.of(),
        Map.of());
  }

  private static ImportPreview.Row row(Candidate candidate) {
    return new ImportPreview.Row(
        candidate.comparison(), candidate.annotations(), candidate.judgments());
  }

  private List<ImportPreview.Row> joined(List<Placed> group) {
    return new Joiner(group)
        .comparisons().stream()
            .map(one -> mapper.maker().make(one.row(), one.parts().getFirst().line(), "{}"))
            .map(FirstRows::row)
            .toList();
  }

  private static String partsSentence(boolean parts) {
    return parts
        ? " Its rows are parts: comparisons are made of those that share an id or a prompt, over"
            + " all files imported together."
        : "";
  }

  private static String leftOutSentence(List<String> leftOut) {
    return leftOut.isEmpty()
        ? ""
        : " Of the first rows "
            + leftOut.size()
            + " would be left out, the first of them on "
            + leftOut.getFirst()
            + ".";
  }
}
