package rewarddesk.export;

import java.nio.file.Path;
import rewarddesk.export.recipe.Recipe;

/// @param recipe what is exported and how
/// @param folder where the files go; made when it is not there
public record ExportRequest(Recipe recipe, Path folder) {}
