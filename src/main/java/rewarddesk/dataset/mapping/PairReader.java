package rewarddesk.dataset.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.dataset.row.MappedRow;
import rewarddesk.dataset.row.RowFields;
import rewarddesk.dataset.row.SharedPrompt;
import rewarddesk.dataset.row.Source;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

/// Reads rows with two responses: chosen and rejected, or A and B.
///
/// @param first the field of the first response
record PairReader(
    MappedFields fields, Field first, Field second, Field firstModel, Field secondModel) {

  static PairReader chosen(MappedFields fields) {
    return new PairReader(
        fields, Field.CHOSEN, Field.REJECTED, Field.MODEL_CHOSEN, Field.MODEL_REJECTED);
  }

  static PairReader positions(MappedFields fields) {
    return new PairReader(fields, Field.RESPONSE_A, Field.RESPONSE_B, Field.MODEL_A, Field.MODEL_B);
  }

  MappedRow read() throws RowRefusedException {
    SharedPrompt.Split split = split();
    RowFields.notBlank(split.chosen(), fields.name(first));
    RowFields.notBlank(split.rejected(), fields.name(second));
    boolean labelled = first == Field.CHOSEN;
    OpinionReader opinions = new OpinionReader(fields);
    MappedRow row =
        MappedRow.positioned(
            fields.id(),
            split.prompt(),
            PromptReader.answer(split.prompt(), split.chosen(), fields.word(firstModel)),
            PromptReader.answer(split.prompt(), split.rejected(), fields.word(secondModel)),
            labelled ? Optional.empty() : opinions.gold(),
            fields.extras());
    return labelled ? row.asLabelled() : row;
  }

  private SharedPrompt.Split split() throws RowRefusedException {
    if (fields.mapping().source(Field.PROMPT).filter(source -> source.is("turns")).isPresent()) {
      return SharedPrompt.split(conversation(first), conversation(second));
    }
    Content one = fields.content(first);
    Content other = fields.content(second);
    if (fields.maps(Field.PROMPT)) {
      return new SharedPrompt.Split(
          new PromptReader(fields).read(), reply(first, one), reply(second, other));
    }
    return SharedPrompt.split(cut(one), cut(other));
  }

  private Content reply(Field field, Content content) throws RowRefusedException {
    return RowFields.response(fields.name(field), content);
  }

  /// The conversation up to the last question that counts, with its answer.
  private Content cut(Content content) throws RowRefusedException {
    Optional<String> turns = fields.word(Field.TURNS);
    if (turns.isEmpty() || !(content instanceof Content.Messages(List<Message> messages))) {
      return content;
    }
    int most = turns.get().matches("[1-9]\\d{0,3}") ? Integer.parseInt(turns.get()) : 0;
    if (most == 0) {
      throw new RowRefusedException("\"" + fields.name(Field.TURNS) + "\" is no number of turns");
    }
    int asked = 0;
    for (int i = 0; i < messages.size(); i++) {
      asked += messages.get(i).role() == Role.USER ? 1 : 0;
      if (asked > most) {
        return new Content.Messages(messages.subList(0, i));
      }
    }
    return content;
  }

  /// Questions and answers that stand in a list each.
  private Content conversation(Field answers) throws RowRefusedException {
    JsonNode asked = fields.node(Field.PROMPT);
    JsonNode given = Source.parsed(fields.node(answers));
    if (!asked.isArray() || !given.isArray() || asked.isEmpty() || asked.size() != given.size()) {
      throw new RowRefusedException(
          "\"%s\" and \"%s\" are no lists of equally many turns"
              .formatted(fields.name(Field.PROMPT), fields.name(answers)));
    }
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      messages.add(new Message(Role.USER, RowFields.text(fields.name(Field.PROMPT), asked.get(i))));
      messages.add(new Message(Role.ASSISTANT, RowFields.text(fields.name(answers), given.get(i))));
    }
    return new Content.Messages(messages);
  }
}
