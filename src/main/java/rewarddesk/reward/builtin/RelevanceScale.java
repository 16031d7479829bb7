package rewarddesk.reward.builtin;

/// What a cosine means for one encoder; each encoder has its own zero and its own spread.
///
/// @param offTopic median cosine of a question with the answer to another question
/// @param onTopic median cosine of a question with its own answer
/// @param alarmBelow below this the answer is called off topic
record RelevanceScale(double offTopic, double onTopic, double alarmBelow) {

  /// 0 at the off-topic median, 1 at the on-topic median, clamped to [0, 1.5].
  double relative(double cosine) {
    return Math.clamp((cosine - offTopic) / (onTopic - offTopic), 0, 1.5);
  }

  /// How far below the alarm threshold, from 0 to 1 at the off-topic median.
  double depth(double cosine) {
    return Math.clamp((alarmBelow - cosine) / (alarmBelow - offTopic), 0, 1);
  }
}
