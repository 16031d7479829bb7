package rewarddesk.dataset.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.dataset.file.Shape;
import rewarddesk.dataset.row.JoinPart;
import rewarddesk.dataset.row.LabelRule;
import rewarddesk.dataset.row.Opinions;
import rewarddesk.dataset.row.RecordedVerdict;
import rewarddesk.dataset.row.RowFields;
import rewarddesk.dataset.row.Vote;
import rewarddesk.model.Appraisal;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Verdict;

/// Reads what a row says about its pair: the label, annotators' votes, a judge's verdict.
record OpinionReader(MappedFields fields) {
  private static final List<String> MACHINES = List.of("gpt", "claude", "gemini", "llama");

  /// The gold label; absent when the row has none or when it is somebody's vote.
  ///
  /// @throws RowRefusedException when it cannot be read
  Optional<GoldLabel> gold() throws RowRefusedException {
    if (fields.maps(Field.ANNOTATOR) || !isLabelled()) {
      return Optional.empty();
    }
    return GoldLabel.of(label().verdict());
  }

  Opinions read() throws RowRefusedException {
    List<Vote> votes = new ArrayList<>(votes());
    List<RecordedVerdict> recorded = new ArrayList<>();
    if (fields.maps(Field.ANNOTATOR) && isLabelled()) {
      String who = fields.word(Field.ANNOTATOR).orElse("annotator");
      LabelRule.Said said = label();
      if (isMachine(who)) {
        recorded.add(
            new RecordedVerdict(who, machine(said.verdict()), Optional.empty(), List.of()));
      } else {
        votes.add(
            new Vote(who, said.verdict(), said.strength(), fields.word(Field.NOTES).orElse("")));
      }
    } else if (isBothBad()) {
      votes.add(new Vote("data set", new Verdict.BothBad(), Optional.empty(), ""));
    }
    if (fields.maps(Field.JUDGE)) {
      recorded.add(judged());
    }
    return new Opinions(votes, recorded);
  }

  private boolean isBothBad() throws RowRefusedException {
    return isLabelled() && label().verdict() instanceof Verdict.BothBad;
  }

  private boolean isLabelled() {
    return fields.columns(Field.LABEL).size() > 1 || fields.present(Field.LABEL);
  }

  /// The label; of several columns, the one that is 1 or true: first, second, tie.
  private LabelRule.Said label() throws RowRefusedException {
    List<JsonNode> columns = fields.nodes(Field.LABEL);
    if (fields.columns(Field.LABEL).size() < 2) {
      return said(Field.LABEL, fields.node(Field.LABEL));
    }
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).asText("").matches("1|1\\.0|(?i:true)")) {
        return said(Field.LABEL, IntNode.valueOf((i + 1) % 3));
      }
    }
    throw new RowRefusedException(
        "none of \"%s\" is 1".formatted(String.join("\", \"", fields.columns(Field.LABEL))));
  }

  private static boolean isMachine(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return MACHINES.stream().anyMatch(lower::contains);
  }

  private List<Vote> votes() throws RowRefusedException {
    List<Vote> votes = new ArrayList<>();
    List<JsonNode> nodes = fields.nodes(Field.VOTES);
    for (int i = 0; i < nodes.size(); i++) {
      if (!RowFields.absent(nodes.get(i))) {
        LabelRule.Said said = said(Field.VOTES, nodes.get(i));
        votes.add(
            new Vote(
                voter(Field.VOTES, i),
                said.verdict(),
                said.strength(),
                entry(Field.NOTES, i),
                critique(entry(Field.CRITIQUES_A, i)),
                critique(entry(Field.CRITIQUES_B, i))));
      }
    }
    return votes;
  }

  /// The text at this place of a list; empty when there is none.
  private String entry(Field field, int i) {
    List<JsonNode> all = fields.nodes(field);
    return i < all.size() ? MappedFields.word(all.get(i)).orElse("") : "";
  }

  private static Appraisal critique(String text) {
    return new Appraisal(Optional.empty(), Optional.empty(), text);
  }

  /// What annotators said of a single response.
  List<JoinPart.ResponseLabel> responseLabels() {
    List<JoinPart.ResponseLabel> labels = new ArrayList<>();
    int count = fields.nodes(Field.RESPONSE_LABELS).size();
    for (int i = 0; i < count; i++) {
      String label = entry(Field.RESPONSE_LABELS, i);
      if (!label.isEmpty()) {
        labels.add(new JoinPart.ResponseLabel(voter(Field.RESPONSE_LABELS, i), label));
      }
    }
    return labels;
  }

  private String voter(Field field, int i) {
    List<JsonNode> voters = fields.nodes(Field.VOTERS);
    List<String> columns = fields.columns(field);
    String fallback = columns.size() > 1 ? columns.get(i) : "annotator " + (i + 1);
    return i < voters.size() ? MappedFields.word(voters.get(i)).orElse(fallback) : fallback;
  }

  /// A verdict that cannot be read is one that could not be read then.
  private RecordedVerdict judged() {
    JsonNode node = fields.node(Field.VERDICT);
    Verdict.MachineVerdict verdict =
        rule(Field.VERDICT)
            .read(node)
            .map(said -> machine(said.verdict()))
            .orElseGet(
                () -> new Verdict.Unparsed(node.isTextual() ? node.textValue() : node.toString()));
    return new RecordedVerdict(
        fields.word(Field.JUDGE).orElse("judge"), verdict, fields.word(Field.CRITIQUE), List.of());
  }

  private static Verdict.MachineVerdict machine(Verdict.HumanVerdict verdict) {
    return switch (verdict) {
      case Verdict.Prefers prefers -> prefers;
      case Verdict.Tie tie -> tie;
      case Verdict.BothBad() -> new Verdict.Tie();
      case Verdict.Skipped() -> new Verdict.Unparsed("");
    };
  }

  private LabelRule.Said said(Field field, JsonNode node) throws RowRefusedException {
    return rule(field)
        .read(node)
        .orElseThrow(
            () ->
                new RowRefusedException(
                    "\"%s\" holds %s, which says neither side nor tie"
                        .formatted(fields.name(field), shown(node))));
  }

  private static String shown(JsonNode node) {
    String text = node.toString();
    return text.length() <= 40 ? text : Shape.of(node);
  }

  private LabelRule rule(Field field) {
    return fields.mapping().source(field).map(LabelRule::of).orElse(LabelRule.WORDS);
  }
}
