package rewarddesk.project;

import rewarddesk.model.Annotation;

/// An annotation that is in force, with its number in the journal.
public record Decision(long seq, Annotation annotation) {}
