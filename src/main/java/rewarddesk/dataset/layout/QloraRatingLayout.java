package rewarddesk.dataset.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.dataset.row.JoinPart;
import rewarddesk.dataset.row.Layout;
import rewarddesk.dataset.row.Mapped;
import rewarddesk.dataset.row.RecordedVerdict;
import rewarddesk.dataset.row.RowFields;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;

/// QLoRA's recorded ratings: `question_id`, `score` (1 first, 2 second, 3 equivalent, −1
/// unreadable) and the judge's `text`. Which systems were compared, in which order and by whom
/// stands in the name of the file: `FIRST-vs-SECOND-JUDGE-reviewer-…`.
final class QloraRatingLayout implements Layout {
  private static final Pattern NAME = Pattern.compile("(.+)-vs-(.+?)-(gpt-[^-]+|[^-]+)-reviewer.*");

  @Override
  public String name() {
    return "qlora-ratings";
  }

  @Override
  public String columns() {
    return "question_id, answer1_id, answer2_id, text, score";
  }

  @Override
  public boolean matches(ObjectNode row) {
    return row.has("question_id") && row.has("answer1_id") && row.has("score");
  }

  @Override
  public Mapped map(RowFields row) throws RowRefusedException {
    Matcher name = NAME.matcher(row.context().stem());
    if (!name.matches()) {
      throw new RowRefusedException(
          "the file's name does not say which systems were compared, as in"
              + " FIRST-vs-SECOND-JUDGE-reviewer.jsonl");
    }
    String key =
        RowFields.id("question_id", row.take("question_id"))
            .orElseThrow(() -> new RowRefusedException("\"question_id\" is missing"));
    String text = row.text("text");
    Verdict.MachineVerdict verdict = verdict(row.take("score"), text);
    JudgeCall call = new JudgeCall("pairwise", DisplayOrder.AS_STORED, verdict.word(), text);
    return new JoinPart.Rating(
        key,
        name.group(1),
        name.group(2),
        new RecordedVerdict(name.group(3), verdict, Optional.empty(), List.of(call)));
  }

  private static Verdict.MachineVerdict verdict(JsonNode score, String text)
      throws RowRefusedException {
    return switch (score.asText("")) {
      case "1" -> new Verdict.Prefers(Slot.A);
      case "2" -> new Verdict.Prefers(Slot.B);
      case "3" -> new Verdict.Tie();
      case "-1" -> new Verdict.Unparsed(text);
      default -> throw RowFields.wrong("score", score, "1, 2, 3 or -1 belongs");
    };
  }
}
