package rewarddesk.project;

import java.util.Optional;
import rewarddesk.model.CodeTests;
import rewarddesk.model.Comparison;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Response;

/// A comparison as it goes into a project: thousands of them wait to be stored, and written they
/// take a third of the memory.
///
/// @param id as in the comparison, like the others
public record WrittenComparison(
    String id,
    WrittenTexts texts,
    Optional<String> modelA,
    Optional<String> modelB,
    Optional<String> reference,
    Optional<GoldLabel> gold,
    Optional<CodeTests> tests,
    Optional<String> subset,
    Optional<String> language) {

  public static WrittenComparison of(Comparison comparison) {
    return of(comparison, WrittenTexts.of(comparison));
  }

  /// @param texts those of the comparison
  public static WrittenComparison of(Comparison comparison, WrittenTexts texts) {
    return new WrittenComparison(
        comparison.id(),
        texts,
        comparison.responseA().sourceModel(),
        comparison.responseB().sourceModel(),
        comparison.reference(),
        comparison.gold(),
        comparison.tests(),
        comparison.subset(),
        comparison.language());
  }

  /// The comparison itself, made anew.
  public Comparison comparison() {
    return new Comparison(
        id,
        WrittenTexts.content(texts.prompt()),
        new Response(WrittenTexts.content(texts.responseA()), modelA),
        new Response(WrittenTexts.content(texts.responseB()), modelB),
        reference,
        gold,
        tests,
        subset,
        language,
        texts.metadataJson());
  }
}
