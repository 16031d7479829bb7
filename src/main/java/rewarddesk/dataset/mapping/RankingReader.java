package rewarddesk.dataset.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.dataset.row.Fingerprint;
import rewarddesk.dataset.row.LabelRule;
import rewarddesk.dataset.row.Mapped;
import rewarddesk.dataset.row.MappedRow;
import rewarddesk.dataset.row.MappedRows;
import rewarddesk.dataset.row.PairRule;
import rewarddesk.dataset.row.RowFields;
import rewarddesk.model.Content;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.RecordPair;
import rewarddesk.model.Response;

/// Reads rows with several responses and makes pairs of them, see [PairRule].
record RankingReader(MappedFields fields) {
  private static final int MOST_RESPONSES = 64;
  private static final int ID_LENGTH = 16;

  /// @param grade more is better; absent when the row does not rank it
  private record Ranked(int number, Response response, Optional<Double> grade) {}

  Mapped read() throws RowRefusedException {
    Content prompt = new PromptReader(fields).read();
    List<Ranked> all = fields.maps(Field.RESPONSES) ? listed(prompt) : chosenAndRejected(prompt);
    if (all.size() < 2) {
      throw new RowRefusedException("there are fewer than two responses");
    }
    if (all.size() > MOST_RESPONSES) {
      throw new RowRefusedException("there are more than " + MOST_RESPONSES + " responses");
    }
    Optional<String> id = fields.id();
    if (id.isEmpty() && !fields.maps(Field.RESPONSES)) {
      id = Optional.of(Fingerprint.of(prompt, contents(all)).substring(0, ID_LENGTH));
    }
    List<MappedRow> rows =
        fields.maps(Field.PAIR_LABELS) ? labelledPairs(id, prompt, all) : ruled(id, prompt, all);
    if (rows.isEmpty()) {
      throw new RowRefusedException("all responses have the same rank, so that none is better");
    }
    return new MappedRows(rows);
  }

  private static List<Content> contents(List<Ranked> all) {
    return all.stream().map(one -> one.response().content()).toList();
  }

  private List<Ranked> listed(Content prompt) throws RowRefusedException {
    List<Ranked> all = new ArrayList<>();
    List<JsonNode> entries = fields.nodes(Field.RESPONSES);
    List<String> columns = fields.columns(Field.RESPONSES);
    for (int i = 0; i < entries.size(); i++) {
      String name =
          columns.size() > 1 ? columns.get(i) : fields.name(Field.RESPONSES) + "[" + i + "]";
      JsonNode entry = entries.get(i);
      JsonNode text =
          inside(Field.RESPONSE, entry, i).filter(n -> !n.isMissingNode()).orElse(entry);
      Optional<String> model =
          inside(Field.MODEL, entry, i)
              .flatMap(MappedFields::word)
              .or(() -> columns.size() > 1 ? Optional.of(name) : Optional.empty());
      all.add(ranked(prompt, name, text, model, grade(entry, i), i));
    }
    return all;
  }

  private Ranked ranked(
      Content prompt,
      String name,
      JsonNode text,
      Optional<String> model,
      Optional<Double> grade,
      int i)
      throws RowRefusedException {
    Content content = RowFields.response(name, TurnReader.read(name, text));
    return new Ranked(i, PromptReader.answer(prompt, content, model), grade);
  }

  private List<Ranked> chosenAndRejected(Content prompt) throws RowRefusedException {
    List<Ranked> all = new ArrayList<>();
    for (JsonNode text : fields.nodes(Field.ALL_CHOSEN)) {
      all.add(chosen(prompt, Field.ALL_CHOSEN, text, 1, all.size()));
    }
    for (JsonNode text : fields.nodes(Field.ALL_REJECTED)) {
      all.add(chosen(prompt, Field.ALL_REJECTED, text, 0, all.size()));
    }
    return all;
  }

  private Ranked chosen(Content prompt, Field field, JsonNode text, double grade, int i)
      throws RowRefusedException {
    return ranked(prompt, fields.name(field), text, Optional.empty(), Optional.of(grade), i);
  }

  /// A value that stands in the entry, or in a list of the row at the entry's place.
  private Optional<JsonNode> inside(Field field, JsonNode entry, int i) {
    return fields
        .mapping()
        .source(field)
        .map(
            source -> {
              JsonNode own = source.in(entry);
              return own.isMissingNode() ? fields.node(field).path(i) : own;
            });
  }

  private Optional<Double> grade(JsonNode entry, int i) throws RowRefusedException {
    Optional<Double> score = number(Field.SCORE, inside(Field.SCORE, entry, i));
    return score.isPresent()
        ? score
        : number(Field.RANK, inside(Field.RANK, entry, i)).map(rank -> -rank);
  }

  private Optional<Double> number(Field field, Optional<JsonNode> node) throws RowRefusedException {
    if (node.isEmpty() || RowFields.absent(node.get())) {
      return Optional.empty();
    }
    if (node.get().isBoolean()) {
      return Optional.of(node.get().booleanValue() ? 1.0 : 0.0);
    }
    try {
      double value = Double.parseDouble(node.get().asText());
      return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException e) {
      throw RowFields.wrong(fields.name(field), node.get(), "a number belongs");
    }
  }

  private List<MappedRow> labelledPairs(Optional<String> id, Content prompt, List<Ranked> all)
      throws RowRefusedException {
    List<JsonNode> labels = fields.nodes(Field.PAIR_LABELS);
    if (labels.size() != all.size() * (all.size() - 1) / 2) {
      throw new RowRefusedException(
          "\"%s\" holds %d labels for %d responses"
              .formatted(fields.name(Field.PAIR_LABELS), labels.size(), all.size()));
    }
    List<MappedRow> rows = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        GoldLabel label = label(labels.get(rows.size()));
        rows.add(pair(id, prompt, all.get(i), all.get(j), Optional.of(label)));
      }
    }
    return rows;
  }

  private GoldLabel label(JsonNode node) throws RowRefusedException {
    return LabelRule.WORDS
        .read(node)
        .flatMap(said -> GoldLabel.of(said.verdict()))
        .orElseThrow(
            () -> RowFields.wrong(fields.name(Field.PAIR_LABELS), node, "0, 1 or 2 belongs"));
  }

  private List<MappedRow> ruled(Optional<String> id, Content prompt, List<Ranked> all)
      throws RowRefusedException {
    List<MappedRow> rows = new ArrayList<>();
    boolean graded = all.stream().allMatch(one -> one.grade().isPresent());
    List<Ranked> order = new ArrayList<>(all);
    if (graded) {
      order.sort(Comparator.comparingDouble(one -> -one.grade().orElseThrow()));
    }
    List<Double> grades = order.stream().map(one -> one.grade().orElse(0.0)).toList();
    PairRule rule = graded ? fields.row().context().pairs() : PairRule.ALL;
    boolean listed = !fields.maps(Field.RESPONSES);
    for (int i = 0; i < order.size(); i++) {
      for (int j = i + 1; j < order.size(); j++) {
        if (rule.takes(i, j, grades, listed)) {
          rows.add(
              graded
                  ? better(id, prompt, order, i, j)
                  : pair(id, prompt, order.get(i), order.get(j), Optional.empty()));
        }
      }
    }
    return rows;
  }

  private MappedRow better(Optional<String> id, Content prompt, List<Ranked> order, int i, int j)
      throws RowRefusedException {
    boolean tie = order.get(i).grade().equals(order.get(j).grade());
    MappedRow row =
        pair(
            id, prompt, order.get(i), order.get(j), Optional.of(tie ? GoldLabel.TIE : GoldLabel.A));
    return row.asChosen();
  }

  private MappedRow pair(
      Optional<String> id, Content prompt, Ranked first, Ranked second, Optional<GoldLabel> label)
      throws RowRefusedException {
    return MappedRow.positioned(
        id.map(of -> new RecordPair(of, first.number() + 1, second.number() + 1).id()),
        prompt,
        first.response(),
        second.response(),
        label,
        fields.extras());
  }
}
