package rewarddesk.ui.judges;

/// How well a judge was measured to agree with humans, beside what always taking the longer
/// response would reach.
///
/// @param agreement share of pairs where it chose as the humans did, 0 to 1
/// @param low lower end of the 95 % interval
/// @param high upper end
/// @param lengthBaseline what the longer response reaches on the same pairs, 0 to 1
/// @param pairs how many pairs it was measured on
/// @param data name of the data; empty for pairs of several sources that it was not fitted to
public record Measurement(
    String data, double agreement, double low, double high, double lengthBaseline, long pairs) {}
