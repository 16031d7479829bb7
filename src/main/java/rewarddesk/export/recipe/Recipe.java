package rewarddesk.export.recipe;

import rewarddesk.export.target.FileFormat;

/// What is exported and how. The same project and recipe always give the same bytes.
///
/// @param target name of the target
/// @param format one of the target's file formats
public record Recipe(
    String target, FileFormat format, Verdicts verdicts, Filters filters, Output output) {

  /// Verdicts of a source for a target, and nothing else asked for.
  public static Recipe of(String target, FileFormat format, VerdictSource source) {
    return new Recipe(target, format, Verdicts.of(source), Filters.NONE, Output.ONE_FILE);
  }

  public Recipe withVerdicts(Verdicts verdicts) {
    return new Recipe(target, format, verdicts, filters, output);
  }

  public Recipe withFilters(Filters filters) {
    return new Recipe(target, format, verdicts, filters, output);
  }

  public Recipe withOutput(Output output) {
    return new Recipe(target, format, verdicts, filters, output);
  }

  public Recipe withFormat(FileFormat format) {
    return new Recipe(target, format, verdicts, filters, output);
  }
}
