package rewarddesk.reward.builtin;

/// How often the built-in judge agrees with people on pairs it was not fitted to. Ties of people
/// are left out; a tie of the judge counts half for it.
///
/// General requests and questions only. On conversations that ask for harm, where people prefer the
/// reply that gives less, the judge is below chance; the head's file has the figure for each data
/// set, and how far to trust them.
///
/// @param accuracy share of pairs where it prefers the side people chose
/// @param low lower end of the 95 % interval (Wilson)
/// @param high upper end
/// @param n number of pairs
/// @param lengthBaseline the same share for "the longer response wins", on the same pairs
public record Measured(double accuracy, double low, double high, int n, double lengthBaseline) {}
