/// The place where reward profiles are made: which rules count, with which parameters and weights,
/// watched at work on an item of the project.
///
/// Begin with [rewarddesk.ui.rules.RulesViewModel]. Each profile on the list has an editor of its
/// own with its own undo; nothing touches the project before it is saved.
@NullMarked
package rewarddesk.ui.rules;

import org.jspecify.annotations.NullMarked;
