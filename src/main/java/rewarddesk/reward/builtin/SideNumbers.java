package rewarddesk.reward.builtin;

/// One response in numbers.
///
/// @param scalars one for each of [PairReader#scalarNames()]
/// @param embedding the response as a vector of length 1 in the space of the encoder that read it;
///   empty when the response has no text
@SuppressWarnings("ArrayRecordComponent") // read in innermost loops, never compared
public record SideNumbers(float[] scalars, float[] embedding) {}
