package rewarddesk.project;

import java.util.Optional;

/// Replies of language models that were paid for once, kept so that the same question to the same
/// model need not be asked again. They can always be had anew, so the oldest go when there are too
/// many. Safe for any thread.
public interface ReplyMemory {

  /// What is kept under a key.
  ///
  /// @param key a SHA-256 in hexadecimal of all that decides about the reply
  Optional<byte[]> find(String key);

  /// Keeps a reply, in place of an older one under the same key. Does not wait for the disk: a
  /// program that is killed at this moment loses it. What is larger than a megabyte is not kept.
  ///
  /// @return whether it is kept
  boolean keep(String key, byte[] reply);
}
