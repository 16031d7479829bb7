package rewarddesk.reward.rule.math;

/// A complex number in double precision; principal branches.
record Complex(double re, double im) {
  static final Complex ZERO = new Complex(0, 0);
  static final Complex ONE = new Complex(1, 0);
  static final Complex I = new Complex(0, 1);
  static final Complex UNDEFINED = new Complex(Double.NaN, Double.NaN);

  static Complex of(double value) {
    return new Complex(value, 0);
  }

  Complex plus(Complex other) {
    return new Complex(re + other.re, im + other.im);
  }

  Complex minus(Complex other) {
    return new Complex(re - other.re, im - other.im);
  }

  Complex times(Complex other) {
    if (isReal() && other.isReal()) {
      return of(re * other.re);
    }
    return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
  }

  Complex times(double factor) {
    return new Complex(re * factor, im * factor);
  }

  /// Undefined at zero.
  Complex inverse() {
    if (isReal()) {
      return re == 0 ? UNDEFINED : of(1 / re);
    }
    double square = re * re + im * im;
    return new Complex(re / square, -im / square);
  }

  double magnitude() {
    return im == 0 ? Math.abs(re) : Math.hypot(re, im);
  }

  boolean isReal() {
    return im == 0;
  }

  boolean isFinite() {
    return Double.isFinite(re) && Double.isFinite(im);
  }

  Complex exp() {
    double size = Math.exp(re);
    return isReal() ? of(size) : new Complex(size * Math.cos(im), size * Math.sin(im));
  }

  /// Undefined at zero.
  Complex ln() {
    if (re == 0 && im == 0) {
      return UNDEFINED;
    }
    return new Complex(Math.log(magnitude()), Math.atan2(im, re));
  }

  Complex power(Complex exponent) {
    if (re == 0 && im == 0) {
      return exponent.re > 0 ? ZERO : UNDEFINED;
    }
    if (isReal() && exponent.isReal() && (re > 0 || exponent.re == Math.rint(exponent.re))) {
      return of(Math.pow(re, exponent.re));
    }
    return ln().times(exponent).exp();
  }

  Complex sin() {
    return isReal()
        ? of(Math.sin(re))
        : new Complex(Math.sin(re) * Math.cosh(im), Math.cos(re) * Math.sinh(im));
  }

  Complex cos() {
    return isReal()
        ? of(Math.cos(re))
        : new Complex(Math.cos(re) * Math.cosh(im), -Math.sin(re) * Math.sinh(im));
  }

  Complex arcsin() {
    if (isReal() && Math.abs(re) <= 1) {
      return of(Math.asin(re));
    }
    Complex root = ONE.minus(times(this)).power(of(0.5));
    Complex log = I.times(this).plus(root).ln();
    return new Complex(log.im, -log.re);
  }

  Complex arctan() {
    if (isReal()) {
      return of(Math.atan(re));
    }
    Complex turned = I.times(this);
    Complex difference = ONE.minus(turned).ln().minus(ONE.plus(turned).ln());
    return difference.times(I).times(0.5);
  }
}
