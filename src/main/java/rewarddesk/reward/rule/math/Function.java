package rewarddesk.reward.rule.math;

import java.util.Map;
import java.util.Optional;

/// The functions an expression may hold, with the names they are written by, how many arguments
/// they take, and whether they only mean something for real numbers.
enum Function {
  SIN(1, false),
  COS(1, false),
  TAN(1, false),
  COT(1, false),
  SEC(1, false),
  CSC(1, false),
  ARCSIN(1, false),
  ARCCOS(1, false),
  ARCTAN(1, false),
  SINH(1, false),
  COSH(1, false),
  TANH(1, false),
  LN(1, false),
  /// Two arguments: the value and the base.
  LOG(2, false),
  EXP(1, false),
  /// Two arguments: the value and the degree; real for odd degrees of negative numbers.
  ROOT(2, false),
  ABS(1, true),
  FLOOR(1, true),
  CEILING(1, true),
  FACTORIAL(1, true),
  /// Two arguments: n over k.
  BINOMIAL(2, true),
  GCD(Function.ANY, true),
  LCM(Function.ANY, true),
  MIN(Function.ANY, true),
  MAX(Function.ANY, true);

  private static final int ANY = -1;

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

  private static final Map<Function, Function> INVERSES =
      Map.of(SIN, ARCSIN, COS, ARCCOS, TAN, ARCTAN);

  private final int arguments;
  private final boolean realOnly;

  Function(int arguments, boolean realOnly) {
    this.arguments = arguments;
    this.realOnly = realOnly;
  }

  static Optional<Function> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /// Whether it can be called with so many arguments.
  boolean takes(int given) {
    return arguments == ANY || arguments == given;
  }

  /// Whether it only means something for real numbers, so that complex points tell nothing.
  boolean realOnly() {
    return realOnly;
  }

  /// An inverse function written with the exponent −1: sin⁻¹.
  Optional<Function> inverse() {
    return Optional.ofNullable(INVERSES.get(this));
  }
}
