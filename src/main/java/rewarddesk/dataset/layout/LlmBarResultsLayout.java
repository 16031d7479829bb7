package rewarddesk.dataset.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.dataset.row.LabelRule;
import rewarddesk.dataset.row.Layout;
import rewarddesk.dataset.row.MappedRow;
import rewarddesk.dataset.row.Opinions;
import rewarddesk.dataset.row.RecordedVerdict;
import rewarddesk.dataset.row.RowFields;
import rewarddesk.dataset.row.TwoOrders;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Verdict;

/// LLMBar's recorded judge runs: LLMBar's rows with `results`, one or two attempts in both orders,
/// of which the last counts. The judge is named after the two folders around the file.
///
/// Winners are stored sides already. The two orders come to one verdict as in [TwoOrders].
final class LlmBarResultsLayout implements Layout {
  private final LlmBarLayout pairs = new LlmBarLayout();

  @Override
  public String name() {
    return "llmbar-results";
  }

  @Override
  public String columns() {
    return "input, output_1, output_2, label, results[{swap = False, swap = True}]";
  }

  @Override
  public boolean matches(ObjectNode row) {
    return pairs.matches(row) && row.path("results").isArray();
  }

  @Override
  public MappedRow map(RowFields row) throws RowRefusedException {
    MappedRow pair = pairs.map(row);
    JsonNode results = row.take("results");
    if (!results.isArray() || results.isEmpty()) {
      throw RowFields.wrong("results", results, "a list of attempts belongs");
    }
    return pair.with(new Opinions(List.of(), List.of(verdict(row.context().folders(), results))));
  }

  private static RecordedVerdict verdict(String judge, JsonNode results) {
    JsonNode last = results.get(results.size() - 1);
    List<JudgeCall> calls = new ArrayList<>();
    List<Verdict.MachineVerdict> verdicts = new ArrayList<>();
    for (DisplayOrder order : DisplayOrder.values()) {
      JsonNode attempt =
          last.path(order == DisplayOrder.AS_STORED ? "swap = False" : "swap = True");
      if (!attempt.isMissingNode()) {
        Verdict.MachineVerdict said = winner(attempt);
        verdicts.add(said);
        calls.add(new JudgeCall("pairwise", order, said.word(), reply(attempt)));
      }
    }
    return new RecordedVerdict(judge, TwoOrders.verdict(verdicts), Optional.empty(), calls);
  }

  private static Verdict.MachineVerdict winner(JsonNode attempt) {
    return LabelRule.WORDS
        .read(attempt.path("winner"))
        .map(
            said -> said.verdict() instanceof Verdict.Prefers prefers ? prefers : new Verdict.Tie())
        .map(Verdict.MachineVerdict.class::cast)
        .orElseGet(() -> new Verdict.Unparsed(reply(attempt)));
  }

  private static String reply(JsonNode attempt) {
    return attempt.path("completion").path(0).asText("");
  }
}
