package rewarddesk.export.card;

import java.util.List;
import java.util.SequencedMap;
import rewarddesk.export.file.DataPart;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.recipe.RecipeJson;
import rewarddesk.export.target.Column;
import rewarddesk.export.target.Snippet;
import rewarddesk.export.target.Target;
import rewarddesk.export.target.Validation;

/// What a card tells.
///
/// @param title name of the data
/// @param version version of this program
/// @param conversations whether rows are conversations
/// @param parts the data files
/// @param rows rows in all of them
/// @param leftOut items left out, by reason
/// @param overlapping items that share text with the benchmark
/// @param snippet how to train
public record DatasetCard(
    String title,
    String version,
    Target target,
    Recipe recipe,
    boolean conversations,
    List<DataPart> parts,
    long rows,
    SequencedMap<String, Long> leftOut,
    Validation validation,
    long overlapping,
    CardTally tally,
    Snippet snippet) {
  /// Stands in every card that this program wrote, so that it never replaces somebody else's file.
  public static final String MARK = "<!-- Written by RewardDesk. -->";

  List<Column> columns() {
    return target.columns(conversations);
  }

  /// The card as Markdown with front matter. The same export always gives the same card: it names
  /// no time.
  public String text() {
    return new FrontMatter(this).text()
        + "\n"
        + MARK
        + "\n\n"
        + new CardBody(this).text()
        + "\n## Recipe\n\nThe same project and recipe give the same bytes.\n\n```json\n"
        + RecipeJson.write(recipe)
        + "```\n";
  }
}
