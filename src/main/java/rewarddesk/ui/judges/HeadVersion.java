package rewarddesk.ui.judges;

import java.util.Optional;
import rewarddesk.learn.HeadJson;
import rewarddesk.learn.LearnedHead;
import rewarddesk.project.HeadRepository.StoredHead;

/// A version of the learned judge on the list.
///
/// @param head what it holds; empty when this program cannot read it
record HeadVersion(StoredHead stored, Optional<LearnedHead> head) {

  static HeadVersion of(StoredHead stored) {
    try {
      return new HeadVersion(stored, Optional.of(HeadJson.read(stored.json())));
    } catch (IllegalArgumentException unreadable) {
      return new HeadVersion(stored, Optional.empty());
    }
  }

  boolean isUsable() {
    return head.filter(LearnedHead::isUsable).isPresent();
  }
}
