package rewarddesk.model;

/// How a decision came about.
public sealed interface Manner {
  static Manner direct() {
    return new Direct();
  }

  /// The stable word for this manner in files and on the command line: `direct`, `before_reveal`,
  /// `after_reveal`, `auto_accepted`.
  default String word() {
    return switch (this) {
      case Direct() -> "direct";
      case BeforeReveal() -> "before_reveal";
      case AfterReveal _ -> "after_reveal";
      case AutoAccepted() -> "auto_accepted";
    };
  }

  /// Made once, in view of whatever was on screen.
  record Direct() implements Manner {}

  /// Made in blind work, before verdict, critique and rules were shown. They are shown right after
  /// it, so that the same annotator's next decision on the item is an [AfterReveal].
  record BeforeReveal() implements Manner {}

  /// Made in blind work once verdict, critique and rules were shown.
  ///
  /// @param before what the same annotator had decided without them
  record AfterReveal(Verdict.HumanVerdict before) implements Manner {}

  /// A judge's verdict taken over without anybody looking. It is no decision of a human and never
  /// counts as one.
  record AutoAccepted() implements Manner {}
}
