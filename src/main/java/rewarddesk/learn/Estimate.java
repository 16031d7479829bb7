package rewarddesk.learn;

/// A measured value with its 95 % interval.
public record Estimate(double value, double low, double high) {}
