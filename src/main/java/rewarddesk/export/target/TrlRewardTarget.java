package rewarddesk.export.target;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// TRL reward modelling with a margin: `RewardTrainer` subtracts `margin` inside its loss, −log
/// σ(r(chosen) − r(rejected) − margin).
///
/// The margin is the strength that a human said: 1 slightly, 2 clearly, 3 much better. Where nobody
/// said one it is 0, which leaves the loss as it is without a margin. A judge's own margin is in
/// its own unit and stays out.
final class TrlRewardTarget implements Target {
  private static final List<Rule> RULES =
      PairRules.all(
          PairRules.explicit(),
          List.of(Rule.fails(Fault.NOT_A_NUMBER, "margin", row -> !row.path("margin").isNumber())));

  @Override
  public String name() {
    return "trl-reward";
  }

  @Override
  public String reader() {
    return "TRL: RewardTrainer with margin";
  }

  @Override
  public String fileStem() {
    return "reward";
  }

  @Override
  public List<FileFormat> formats() {
    return List.of(FileFormat.JSONL, FileFormat.PARQUET);
  }

  @Override
  public List<Column> columns(boolean conversations) {
    List<Column> columns =
        new ArrayList<>(Column.content(conversations, "prompt", "chosen", "rejected"));
    columns.add(new Column("margin", ColumnType.DECIMAL));
    return columns;
  }

  @Override
  public boolean needsConversations(Example example) {
    return example.hasConversation();
  }

  @Override
  public Laid lay(Example example, boolean conversations) {
    ObjectNode row = Json.pair(example, conversations);
    return Laid.row(row.put("margin", (double) example.steps(0)));
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public Snippet snippet(DataFiles files) {
    return Python.training("trl", "Reward", files);
  }
}
