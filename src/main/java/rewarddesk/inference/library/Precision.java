package rewarddesk.inference.library;

/// The number format of a model's weights.
public enum Precision {
  FP32("fp32"),
  FP16("fp16"),
  BF16("bf16"),
  INT8("8-bit"),
  INT4("4-bit"),
  UNKNOWN("?");

  private final String word;

  Precision(String word) {
    this.word = word;
  }

  /// As people write it: `fp16`, `8-bit`.
  public String word() {
    return word;
  }

  /// The type of a tensor as ONNX numbers it. Whole numbers that are no weights (shapes, indices)
  /// come as 64-bit.
  static Precision ofType(int type) {
    return switch (type) {
      case 1, 11 -> FP32;
      case 10 -> FP16;
      case 16 -> BF16;
      case 2, 3 -> INT8;
      case 21, 22 -> INT4;
      default -> UNKNOWN;
    };
  }
}
