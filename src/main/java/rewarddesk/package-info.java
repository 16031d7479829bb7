/// RewardDesk: judge, compare and decide between two responses of a language model.
///
/// The map, in reading order:
/// - [rewarddesk.model] the nouns: comparison, judgment, annotation, rule reward;
/// - [rewarddesk.project] an open project, as ports; [rewarddesk.store] keeps it in one SQLite
///   file;
/// - [rewarddesk.dataset] brings comparisons in, [rewarddesk.export] takes preference pairs out;
/// - [rewarddesk.reward] everything that says which response is better, [rewarddesk.inference] the
///   models behind it, [rewarddesk.run] a judging run over a project;
/// - [rewarddesk.queue] in which order items come up for review, [rewarddesk.text] texts compared
///   by numbers;
/// - [rewarddesk.ui] the window, one package per screen; [rewarddesk.cli] the same without one;
/// - [rewarddesk.wiring] puts the parts together.
///
/// Arrows point one way, screens to services to model; adapters are named by the wiring only.
/// `ArchitectureTest` holds these rules, `docs/architecture.md` shows how data flows.
@NullMarked
package rewarddesk;

import org.jspecify.annotations.NullMarked;
