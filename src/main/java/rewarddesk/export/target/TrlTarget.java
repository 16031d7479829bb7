package rewarddesk.export.target;

import java.util.List;

/// TRL preference data with an explicit prompt, as `DPOTrainer`, `CPOTrainer`, `ORPOTrainer` and
/// `RewardTrainer` read it.
///
/// What the loader asks for (TRL `docs/source/dataset_formats.md`), and how it is met:
/// - Columns `prompt`, `chosen`, `rejected` and no others: what else is known goes to the
///   provenance file.
/// - Either text in all three (standard) or lists of `{"role","content"}` in all three
///   (conversational). `datasets` gives a column one type, so a file never mixes both: as soon as
///   one exported item has a conversation anywhere, every row is written as conversations, a plain
///   prompt as one user turn and a plain response as one assistant turn.
/// - The prompt stands in its own column. Without it TRL takes the longest common beginning, and
///   answers that start alike lose words to the prompt.
/// - A system turn is part of `prompt`, not a column.
/// - Standard text is joined by the loader without a space: responses are written exactly as they
///   were imported, a leading space included.
/// - Chosen and rejected differ and are not empty; there is no tie.
final class TrlTarget implements Target {
  @Override
  public String name() {
    return "trl";
  }

  @Override
  public String reader() {
    return "TRL: DPOTrainer, CPOTrainer, ORPOTrainer, RewardTrainer";
  }

  @Override
  public String fileStem() {
    return "preference";
  }

  @Override
  public List<FileFormat> formats() {
    return List.of(FileFormat.JSONL, FileFormat.PARQUET);
  }

  @Override
  public List<Column> columns(boolean conversations) {
    return Column.content(conversations, "prompt", "chosen", "rejected");
  }

  @Override
  public boolean needsConversations(Example example) {
    return example.hasConversation();
  }

  @Override
  public Laid lay(Example example, boolean conversations) {
    return Laid.row(Json.pair(example, conversations));
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  private static final List<Rule> RULES =
      PairRules.all(
          List.of(
              Rule.misread(
                  Fault.NO_PROMPT,
                  "",
                  row -> !row.has("prompt") && row.path("chosen").isTextual())),
          PairRules.explicit());

  @Override
  public Snippet snippet(DataFiles files) {
    return Python.training("trl", "DPO", files);
  }
}
