package rewarddesk.dataset.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.dataset.row.Fingerprint;
import rewarddesk.dataset.row.JoinPart;
import rewarddesk.dataset.row.Mapped;
import rewarddesk.dataset.row.MappedRow;
import rewarddesk.dataset.row.RowFields;
import rewarddesk.model.Content;
import rewarddesk.model.Response;

/// Reads rows that make a comparison together with others.
record PartReader(MappedFields fields) {

  Mapped read() throws RowRefusedException {
    if (fields.maps(Field.RESPONSE)) {
      return answer();
    }
    if (fields.maps(Field.PROMPT)) {
      Content prompt = new PromptReader(fields).read();
      String key = fields.id().orElseGet(() -> Fingerprint.ofPrompt(prompt));
      MappedRow.Extras extras = fields.extras();
      return new JoinPart.Question(key, prompt, extras, fields.row().metadataJson());
    }
    return new JoinPart.Remark(key(), new OpinionReader(fields).read());
  }

  private JoinPart answer() throws RowRefusedException {
    Optional<Content> prompt =
        fields.present(Field.PROMPT)
            ? Optional.of(new PromptReader(fields).read())
            : Optional.empty();
    Content response =
        RowFields.response(fields.name(Field.RESPONSE), fields.content(Field.RESPONSE));
    Optional<String> id = fields.id();
    boolean thumbs = fields.maps(Field.GOOD);
    if (prompt.isEmpty() && (id.isEmpty() || thumbs)) {
      throw new RowRefusedException("there is neither a prompt nor an id to find one by");
    }
    String system = fields.row().context().stem();
    Optional<String> model = fields.word(Field.MODEL);
    Response answer =
        PromptReader.answer(
            prompt.orElse(Content.text("")),
            response,
            thumbs ? model : model.or(() -> Optional.of(system)));
    Optional<Boolean> good = good();
    MappedRow.Extras extras = fields.extras();
    return new JoinPart.Answer(
        thumbs || id.isEmpty() ? Fingerprint.ofPrompt(prompt.orElseThrow()) : id.get(),
        system,
        prompt,
        answer,
        good,
        new OpinionReader(fields).responseLabels(),
        extras,
        fields.row().metadataJson());
  }

  private Optional<Boolean> good() throws RowRefusedException {
    if (!fields.maps(Field.GOOD)) {
      return Optional.empty();
    }
    JsonNode node = fields.node(Field.GOOD);
    return switch (node.asText("").strip().toLowerCase(Locale.ROOT)) {
      case "true", "1", "good", "chosen" -> Optional.of(true);
      case "false", "0", "-1", "bad", "rejected" -> Optional.of(false);
      default -> throw RowFields.wrong(fields.name(Field.GOOD), node, "true or false belongs");
    };
  }

  private String key() throws RowRefusedException {
    return fields
        .id()
        .orElseThrow(
            () -> new RowRefusedException("\"" + fields.name(Field.ID) + "\" holds no id"));
  }
}
