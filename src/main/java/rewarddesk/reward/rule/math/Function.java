package rewarddesk.reward.rule.math;

import java.util.Map;
import java.util.Optional;

/// The functions an expression may hold, with the names they are written by.
enum Function {
  SIN,
  COS,
  TAN,
  COT,
  SEC,
  CSC,
  ARCSIN,
  ARCCOS,
  ARCTAN,
  SINH,
  COSH,
  TANH,
  LN,
  /// Two arguments: the value and the base.
  LOG,
  EXP,
  /// Two arguments: the value and the degree; real for odd degrees of negative numbers.
  ROOT,
  ABS,
  FLOOR,
  CEILING,
  FACTORIAL,
  /// Two arguments: n over k.
  BINOMIAL,
  GCD,
  LCM,
  MIN,
  MAX;

  private static final Map<String, Function> BY_NAME =
      Map.ofEntries(
          Map.entry("sin", SIN),
          Map.entry("cos", COS),
          Map.entry("tan", TAN),
          Map.entry("cot", COT),
          Map.entry("sec", SEC),
          Map.entry("csc", CSC),
          Map.entry("arcsin", ARCSIN),
          Map.entry("arccos", ARCCOS),
          Map.entry("arctan", ARCTAN),
          Map.entry("asin", ARCSIN),
          Map.entry("acos", ARCCOS),
          Map.entry("atan", ARCTAN),
          Map.entry("sinh", SINH),
          Map.entry("cosh", COSH),
          Map.entry("tanh", TANH),
          Map.entry("ln", LN),
          Map.entry("log", LOG),
          Map.entry("lg", LOG),
          Map.entry("exp", EXP),
          Map.entry("sqrt", ROOT),
          Map.entry("cbrt", ROOT),
          Map.entry("abs", ABS),
          Map.entry("floor", FLOOR),
          Map.entry("ceil", CEILING),
          Map.entry("gcd", GCD),
          Map.entry("lcm", LCM),
          Map.entry("min", MIN),
          Map.entry("max", MAX));

  static Optional<Function> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /// Whether it only means something for real numbers, so that complex points tell nothing.
  boolean realOnly() {
    return switch (this) {
      case ABS, FLOOR, CEILING, FACTORIAL, BINOMIAL, GCD, LCM, MIN, MAX -> true;
      case SIN,
          COS,
          TAN,
          COT,
          SEC,
          CSC,
          ARCSIN,
          ARCCOS,
          ARCTAN,
          SINH,
          COSH,
          TANH,
          LN,
          LOG,
          EXP,
          ROOT ->
          false;
    };
  }

  /// An inverse function written with the exponent −1: sin⁻¹.
  Optional<Function> inverse() {
    return switch (this) {
      case SIN -> Optional.of(ARCSIN);
      case COS -> Optional.of(ARCCOS);
      case TAN -> Optional.of(ARCTAN);
      case COT,
          SEC,
          CSC,
          ARCSIN,
          ARCCOS,
          ARCTAN,
          SINH,
          COSH,
          TANH,
          LN,
          LOG,
          EXP,
          ROOT,
          ABS,
          FLOOR,
          CEILING,
          FACTORIAL,
          BINOMIAL,
          GCD,
          LCM,
          MIN,
          MAX ->
          Optional.empty();
    };
  }
}
