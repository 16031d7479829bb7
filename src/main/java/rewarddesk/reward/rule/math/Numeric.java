package rewarddesk.reward.rule.math;

import java.util.List;
import java.util.Map;

/// Computes expressions in double precision at one point.
///
/// @param point a value for every variable
/// @param real whether only real values count: then the logarithm or even root of a negative number
///   is undefined instead of complex
record Numeric(Map<String, Complex> point, boolean real) {

  /// The value; not finite where the expression is undefined or beyond doubles.
  Complex value(Expression expression) {
    return switch (expression) {
      case Expression.Fraction(Rational value) -> Complex.of(value.toDouble());
      case Expression.Constant constant -> constant(constant);
      case Expression.Variable(String name) -> point.getOrDefault(name, Complex.UNDEFINED);
      case Expression.EitherSign _ -> Complex.UNDEFINED;
      case Expression.Sum(List<Expression> terms) ->
          terms.stream().map(this::value).reduce(Complex.ZERO, Complex::plus);
      case Expression.Product(List<Expression> factors) ->
          factors.stream().map(this::value).reduce(Complex.ONE, Complex::times);
      case Expression.Power(Expression base, Expression exponent) ->
          power(value(base), value(exponent));
      case Expression.Call(Function function, List<Expression> arguments) ->
          call(function, arguments.stream().map(this::value).toList());
    };
  }

  private static Complex constant(Expression.Constant constant) {
    return switch (constant) {
      case PI -> Complex.of(Math.PI);
      case E -> Complex.of(Math.E);
      case I -> Complex.I;
      case INFINITY -> Complex.UNDEFINED;
    };
  }

  private Complex power(Complex base, Complex exponent) {
    Complex value = exponent.equals(Complex.of(-1)) ? base.inverse() : base.power(exponent);
    return real && base.isReal() && exponent.isReal() ? realOrUndefined(value) : value;
  }

  private Complex realOrUndefined(Complex value) {
    return real && !value.isReal() ? Complex.UNDEFINED : value;
  }

  private Complex call(Function function, List<Complex> values) {
    Complex x = values.getFirst();
    Complex last = values.getLast();
    return switch (function) {
      case SIN -> x.sin();
      case COS -> x.cos();
      case TAN -> x.sin().times(x.cos().inverse());
      case COT -> x.cos().times(x.sin().inverse());
      case SEC -> x.cos().inverse();
      case CSC -> x.sin().inverse();
      case ARCSIN -> realOrUndefined(x.arcsin());
      case ARCCOS -> realOrUndefined(Complex.of(Math.PI / 2).minus(x.arcsin()));
      case ARCTAN -> x.arctan();
      case SINH -> x.exp().minus(x.times(-1).exp()).times(0.5);
      case COSH -> x.exp().plus(x.times(-1).exp()).times(0.5);
      case TANH -> {
        Complex square = x.times(2).exp();
        yield square.minus(Complex.ONE).times(square.plus(Complex.ONE).inverse());
      }
      case LN -> logarithm(x);
      case LOG -> logarithm(x).times(logarithm(last).inverse());
      case EXP -> x.exp();
      case ROOT -> root(x, last);
      case ABS -> Complex.of(x.magnitude());
      case FLOOR, CEILING, FACTORIAL, BINOMIAL, GCD, LCM, MIN, MAX -> realCall(function, values);
    };
  }

  private Complex logarithm(Complex x) {
    return realOrUndefined(x.ln());
  }

  private Complex root(Complex x, Complex degree) {
    boolean odd = degree.isReal() && Math.abs(degree.re() % 2) == 1;
    if (x.isReal() && x.re() < 0 && odd) {
      return x.times(-1).power(degree.inverse()).times(-1);
    }
    return power(x, degree.inverse());
  }

  /// Functions of real numbers; undefined elsewhere. Those of whole numbers are known exactly or
  /// not at all.
  private static Complex realCall(Function function, List<Complex> values) {
    if (!values.stream().allMatch(Complex::isReal)) {
      return Complex.UNDEFINED;
    }
    double[] reals = values.stream().mapToDouble(Complex::re).toArray();
    return switch (function) {
      case FLOOR -> Complex.of(Math.floor(reals[0]));
      case CEILING -> Complex.of(Math.ceil(reals[0]));
      case MIN -> Complex.of(java.util.Arrays.stream(reals).min().orElse(Double.NaN));
      case MAX -> Complex.of(java.util.Arrays.stream(reals).max().orElse(Double.NaN));
      case BINOMIAL -> Complex.of(Gamma.binomial(reals[0], reals[1]));
      case FACTORIAL -> Complex.of(Gamma.factorial(reals[0]));
      case GCD,
          LCM,
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
          LOG,
          EXP,
          ROOT,
          ABS ->
          Complex.UNDEFINED;
    };
  }
}
