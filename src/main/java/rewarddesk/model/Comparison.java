package rewarddesk.model;

import java.util.Optional;

/// A prompt with two responses, waiting for a decision.
///
/// @param id stable and unique in a project: given by the data, else made from the content
/// @param prompt what the models answered
/// @param responseA the stored side A
/// @param responseB the stored side B
/// @param reference a reference answer, when the data has one
/// @param gold the label that came with the data; never shown before a decision
/// @param tests tests for a program in the responses
/// @param subset the part of the data set this belongs to
/// @param language BCP 47 language of the prompt, when known (`en`, `zh`)
/// @param metadataJson everything else the row held, as one JSON object
public record Comparison(
    String id,
    Content prompt,
    Response responseA,
    Response responseB,
    Optional<String> reference,
    Optional<GoldLabel> gold,
    Optional<CodeTests> tests,
    Optional<String> subset,
    Optional<String> language,
    String metadataJson) {

  /// A comparison with nothing but the texts.
  public static Comparison of(String id, Content prompt, Response responseA, Response responseB) {
    return new Comparison(
        id,
        prompt,
        responseA,
        responseB,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "{}");
  }

  public Response response(Slot slot) {
    return slot == Slot.A ? responseA : responseB;
  }

  /// The same comparison under another id.
  public Comparison withId(String newId) {
    return new Comparison(
        newId,
        prompt,
        responseA,
        responseB,
        reference,
        gold,
        tests,
        subset,
        language,
        metadataJson);
  }
}
