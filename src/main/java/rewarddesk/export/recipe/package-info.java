/// What is exported and how, as a value that can be saved and run again.
///
/// Start with [rewarddesk.export.recipe.Recipe]; [rewarddesk.export.recipe.RecipeJson] is its file.
@NullMarked
package rewarddesk.export.recipe;

import org.jspecify.annotations.NullMarked;
