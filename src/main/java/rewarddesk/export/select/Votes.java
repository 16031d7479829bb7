package rewarddesk.export.select;

import java.util.List;
import rewarddesk.model.Annotation;
import rewarddesk.project.Item;

/// What every annotator of an item decided, those that came with the data included.
@FunctionalInterface
public interface Votes {
  /// The latest decision in force of each annotator, oldest first.
  List<Annotation> of(Item item);
}
