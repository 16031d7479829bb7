package rewarddesk.dataset.row;

import java.util.Optional;
import rewarddesk.model.CodeTests;
import rewarddesk.model.Content;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Response;

/// A row's parts in the order of the file.
///
/// @param id given id
/// @param prompt shared prompt
/// @param first the response that stands first in the file; the chosen one where the file says so
/// @param second the other one
/// @param label which is better, `A` meaning the first
/// @param positionsGiven whether first and second are positions, to be kept as slots A and B;
///   otherwise they are chosen and rejected, and a coin decides
/// @param extras what only some files have
public record MappedRow(
    Optional<String> id,
    Content prompt,
    Response first,
    Response second,
    Optional<GoldLabel> label,
    boolean positionsGiven,
    Extras extras)
    implements Mapped {

  /// @param reference a reference answer
  /// @param tests tests for a program in the responses
  /// @param subset part of the data set
  /// @param language language named by the file
  /// @param opinions what annotators and judges of the data set said
  public record Extras(
      Optional<String> reference,
      Optional<CodeTests> tests,
      Optional<String> subset,
      Optional<String> language,
      Opinions opinions) {
    public static final Extras NONE =
        new Extras(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Opinions.NONE);

    /// The same, with what is missing taken from others.
    public Extras or(Extras others) {
      return new Extras(
          reference.or(others::reference),
          tests.or(others::tests),
          subset.or(others::subset),
          language.or(others::language),
          opinions);
    }

    /// The same, with these opinions instead of its own.
    public Extras with(Opinions others) {
      return new Extras(reference, tests, subset, language, others);
    }
  }

  /// The same, its sides being chosen and rejected.
  public MappedRow asChosen() {
    return new MappedRow(id, prompt, first, second, label, false, extras);
  }

  /// The same, its first side being the chosen one.
  public MappedRow asLabelled() {
    return new MappedRow(id, prompt, first, second, Optional.of(GoldLabel.A), false, extras);
  }

  /// The same, with these opinions instead of its own.
  public MappedRow with(Opinions opinions) {
    return new MappedRow(id, prompt, first, second, label, positionsGiven, extras.with(opinions));
  }

  /// A row whose sides are chosen and rejected.
  public static MappedRow labelled(
      Optional<String> id, Content prompt, Response chosen, Response rejected, Extras extras) {
    return new MappedRow(id, prompt, chosen, rejected, Optional.of(GoldLabel.A), false, extras);
  }

  /// A row whose sides are positions.
  public static MappedRow positioned(
      Optional<String> id,
      Content prompt,
      Response first,
      Response second,
      Optional<GoldLabel> label,
      Extras extras) {
    return new MappedRow(id, prompt, first, second, label, true, extras);
  }
}
