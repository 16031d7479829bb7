package rewarddesk.dataset.layout;

import static rewarddesk.dataset.mapping.MappingLayout.declared;

import java.util.List;
import rewarddesk.dataset.row.Layout;

/// The layouts that are declared and not programmed: the name, the columns that tell it from others
/// (see [rewarddesk.dataset.mapping.Needs]), and the mapping (see
/// [rewarddesk.dataset.mapping.Mapping]).
public final class DeclaredLayouts {
  /// Annotated and judged pairs, with names of their own for everything.
  static final List<Layout> ANNOTATED =
      List.of(
          declared(
              "helpsteer3",
              "context response1 response2 overall_preference",
              "prompt=context  response_a=response1  response_b=response2  subset=domain"
                  + "  label=minus-first:overall_preference"
                  + "  votes=minus-first:individual_preference.*.score"
                  + "  notes=individual_preference.*.reasoning"
                  + "  critiques_a=individual_preference.*.feedback1"
                  + "  critiques_b=individual_preference.*.feedback2"),
          declared(
              "pandalm",
              "instruction response1 response2 annotator1 annotator2 annotator3",
              "id=idx  prompt=instruction  input=input  response_a=response1  response_b=response2"
                  + "  votes=annotator1|annotator2|annotator3"),
          declared(
              "pandalm-gpt-verdicts",
              "idx gpt_result",
              "id=idx  judge==gpt-3.5-turbo  verdict=gpt_result  critique=gpt_reason"),
          declared(
              "pandalm-verdicts",
              "idx pandalm_result",
              "id=idx  judge==pandalm-7b  verdict=pandalm_result  critique=pandalm_reason"),
          declared(
              "qa-feedback",
              "question prediction~1 prediction~2 prediction~3 prediction~4 preference[]",
              "prompt=question  pair_labels=preference  reference=gold"
                  + "  responses=prediction 1|prediction 2|prediction 3|prediction 4"),
          declared(
              "mt-bench-judgments",
              "conversation_a conversation_b winner judge turn",
              "response_a=conversation_a  response_b=conversation_b  turns=turn  label=winner"
                  + "  annotator=judge  model_a=model_a  model_b=model_b"),
          declared(
              "arena-conversations",
              "conversation_a conversation_b winner",
              "id=question_id  response_a=conversation_a  response_b=conversation_b  label=winner"
                  + "  model_a=model_a  model_b=model_b"),
          declared(
              "arena-55k",
              "prompt response_a response_b winner_model_a winner_model_b winner_tie",
              "prompt=turns:prompt  response_a=response_a  response_b=response_b  model_a=model_a"
                  + "  model_b=model_b  label=winner_model_a|winner_model_b|winner_tie"),
          declared(
              "summarize-from-feedback",
              "info.post\"\" summaries[{}] choice",
              "prompt=info.post  response_a=summaries.0.text  response_b=summaries.1.text"
                  + "  model_a=summaries.0.policy  model_b=summaries.1.policy"
                  + "  label=index:choice  annotator=worker"),
          declared(
              "summarize-from-feedback-news",
              "info.article\"\" summaries[{}] choice",
              "prompt=info.article  response_a=summaries.0.text  response_b=summaries.1.text"
                  + "  model_a=summaries.0.policy  model_b=summaries.1.policy"
                  + "  label=index:choice  annotator=worker"),
          declared(
              "llm-comparator",
              "input_text output_text_a output_text_b",
              "prompt=input_text  response_a=output_text_a  response_b=output_text_b"
                  + "  judge==llm-comparator  verdict=plus-first:score  subset=tags.0"),
          declared(
              "alpaca-eval",
              "instruction output_1 output_2 preference",
              "prompt=instruction  input=input  response_a=output_1  response_b=output_2"
                  + "  model_a=generator_1  model_b=generator_2  annotator=annotator"
                  + "  label=one-to-two:preference"),
          declared(
              "argilla",
              "fields.prompt fields.response1 fields.response2",
              "prompt=fields.prompt  response_a=fields.response1  response_b=fields.response2"
                  + "  votes=responses.preference.*.value"
                  + "  voters=responses.preference.*.user_id"),
          declared(
              "label-studio",
              "data.prompt data.answer1 data.answer2",
              "prompt=data.prompt  response_a=data.answer1  response_b=data.answer2"
                  + "  votes=annotations.*.result.0.value.selected"
                  + "  voters=annotations.*.completed_by"),
          declared(
              "potato",
              "prompt responses[\"\"] preference.selection",
              "prompt=prompt  response_a=responses.0  response_b=responses.1"
                  + "  label=preference.selection  annotator=annotator"),
          declared(
              "potato-scale",
              "prompt responses[\"\"] preference.scale_value",
              "prompt=prompt  response_a=responses.0  response_b=responses.1"
                  + "  label=minus-first:preference.scale_value  annotator=annotator"));

  /// Rankings of several responses.
  static final List<Layout> RANKED =
      List.of(
          declared(
              "rm-bench",
              "prompt chosen[\"\"] rejected[\"\"] domain\"\" !subset",
              "prompt=prompt  all_chosen=chosen  all_rejected=rejected  subset=domain"),
          declared(
              "rewardbench-2",
              "prompt chosen[\"\"] rejected[\"\"]",
              "prompt=prompt  all_chosen=chosen  all_rejected=rejected"),
          declared(
              "nectar",
              "prompt answers[{}]",
              "prompt=transcript:prompt  responses=answers  response=answer  model=model"
                  + "  rank=rank"),
          declared(
              "nemo-rl",
              "context completions[{}]",
              "prompt=context  responses=completions  response=completion  rank=rank"),
          declared(
              "ultrafeedback",
              "instruction completions[{}]",
              "prompt=instruction  responses=completions  response=response  model=model"
                  + "  score=overall_score  subset=source"),
          declared(
              "distilabel",
              "instruction generations[\"\"] ratings[]",
              "prompt=instruction  responses=generations  score=ratings"
                  + "  model=generation_models"),
          declared(
              "gsm8k-solutions",
              "question ground_truth 6b_finetuning{} 175b_finetuning{}",
              "prompt=question  reference=ground_truth  response=solution  score=is_correct"
                  + "  responses=6b_finetuning|6b_verification|175b_finetuning"
                  + "|175b_verification"));

  /// What trainers read.
  static final List<Layout> TRAINING =
      List.of(
          declared(
              "llama-factory-sharegpt",
              "conversations[{}] chosen rejected",
              "prompt=conversations  chosen=chosen  rejected=rejected  system=system"),
          declared(
              "llama-factory-v1",
              "chosen_messages[{}] rejected_messages[{}]",
              "chosen=chosen_messages  rejected=rejected_messages"),
          declared(
              "ms-swift",
              "messages[{}] rejected_response",
              "prompt=messages.:-1  chosen=messages.-1  rejected=rejected_response"),
          declared(
              "ms-swift-messages",
              "messages[{}] rejected_messages[{}]",
              "chosen=messages  rejected=rejected_messages"),
          declared(
              "messages-and-pair",
              "messages chosen rejected !prompt",
              "prompt=messages  chosen=chosen  rejected=rejected"),
          declared(
              "llama-factory-alpaca",
              "instruction chosen rejected",
              "prompt=instruction  input=input  chosen=chosen  rejected=rejected  system=system"
                  + "  history=history"),
          declared(
              "axolotl-argilla",
              "instruction chosen_response rejected_response",
              "prompt=instruction  chosen=chosen_response  rejected=rejected_response"
                  + "  system=system"),
          declared(
              "nemo-aligner",
              "prompt chosen_response rejected_response",
              "prompt=prompt  chosen=chosen_response  rejected=rejected_response"),
          declared(
              "axolotl-intel",
              "question chosen rejected",
              "prompt=question  chosen=chosen  rejected=rejected  system=system"),
          declared(
              "openai-preference",
              "input.messages[] preferred_output non_preferred_output",
              "prompt=input.messages  chosen=preferred_output  rejected=non_preferred_output"),
          declared(
              "axolotl-input",
              "input chosen rejected",
              "prompt=input  chosen=chosen  rejected=rejected  system=system"),
          declared(
              "torchtune",
              "chosen_conversations rejected_conversations",
              "chosen=chosen_conversations  rejected=rejected_conversations"));

  /// Single responses and prompts, from which pairs are made by joining.
  public static final List<Layout> PARTS =
      List.of(
          declared(
              "llama-factory-kto",
              "conversations[{}] kto_tag",
              "prompt=conversations.:-1  response=conversations.-1  good=kto_tag"),
          declared(
              "kto-messages",
              "messages[{}] label",
              "prompt=messages.:-1  response=messages.-1  good=label"),
          declared(
              "trl-unpaired",
              "prompt completion label",
              "prompt=prompt  response=completion  good=label"),
          declared(
              "arena-hard-answers",
              "uid messages[{}] model",
              "id=uid  prompt=messages.:-1  response=messages.-1  model=model"),
          declared(
              "vicuna-generations",
              "question_id text generation_truncated",
              "id=question_id  prompt=text  response=generation_truncated"),
          declared(
              "vicuna-answers",
              "question_id answer_id text !answer1_id",
              "id=question_id  response=text  model=model_id"),
          declared(
              "fastchat-answers",
              "question_id answer_id choices.0.turns[]",
              "id=question_id  response=choices.0.turns.0  model=model_id"),
          declared(
              "alpaca-eval-outputs",
              "instruction output generator",
              "prompt=instruction  response=output  model=generator"),
          declared(
              "xstest-prompts", "prompt type label focus note !completion", "id==  prompt=prompt"),
          declared(
              "xstest-completions",
              "prompt completion annotation_1 annotation_2 final_label",
              "id==  prompt=prompt  response=completion"
                  + "  response_labels=annotation_1|annotation_2"),
          declared(
              "prompt-completion",
              "prompt completion",
              "prompt=prompt  response=completion  model=model"),
          declared(
              "prompt-response",
              "prompt response !response_a",
              "prompt=prompt  response=response  model=model"),
          declared("arena-hard-questions", "uid prompt !messages", "id=uid  prompt=prompt"),
          declared(
              "fastchat-questions",
              "question_id turns[]",
              "id=question_id  prompt=turns.0  subset=category"),
          declared(
              "vicuna-questions",
              "question_id text category",
              "id=question_id  prompt=text  subset=category"));

  private DeclaredLayouts() {}
}
