package rewarddesk.reward.rule.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Pairs of answers that are the same, and pairs that are not.
class EquivalenceTest {
  /// One pair a line, apart by two bars.
  private static final String EQUAL =
      """
      1/2 || 0.5
      \\frac12 || 0.5
      \\dfrac12 || \\tfrac{1}{2}
      \\frac{1}{2} || 2/4
      \\frac1{2} || .5
      -\\frac{3}{4} || -0.75
      -\\frac{3}{4} || \\frac{-3}{4}
      -0 || 0
      +5 || 5
      5.00 || 5
      1{,}000 || 1000
      1,000 || 1000
      1\\,000 || 1000
      1 000 000 || 1000000
      1’000 || 1000
      12,34,567 || 1234567
      1.000.000 || 1000000
      1.000,50 || 1000.5
      1,234.5 || 1234.5
      3,5 || 3.5
      10,\\!000 || 10000
      １２３ || 123
      ١٢٣ || 123
      100000000000000000001 || 10^{20}+1
      2^{100} || 1267650600228229401496703205376
      1.5e3 || 1500
      1.5 \\times 10^3 || 1500
      1.5×10³ || 1500
      2.5E-2 || 0.025
      10^{-2} || 0.01
      3\\frac12 || 7/2
      3\\frac{1}{2} || 3.5
      3 1/2 || 3.5
      3½ || 7/2
      -2\\frac{1}{4} || -9/4
      \\sqrt{8} || 2\\sqrt{2}
      \\sqrt{8} || 2\\sqrt2
      √16 || 4
      \\sqrt[3]{27} || 3
      \\sqrt[3]{-8} || -2
      \\frac{1}{\\sqrt{2}} || \\frac{\\sqrt{2}}{2}
      8^{1/3} || 2
      4^{-1/2} || 1/2
      \\binom52 || 10
      \\binom{5}{2} || 10
      5! || 120
      \\log_2 8 || 3
      \\log_{10}(1000) || 3
      \\ln e^2 || 2
      e^{i\\pi} || -1
      e^{i \\pi} + 1 || 0
      i^2 || -1
      (1+i)^2 || 2i
      \\sin^2 x + \\cos^2 x || 1
      \\sin 2x || 2 \\sin x \\cos x
      \\sin(\\frac{\\pi}{6}) || 1/2
      \\sin 30^\\circ || 0.5
      \\cos^{-1}(0) || \\frac{\\pi}{2}
      \\tan\\frac{\\pi}{4} || 1
      (x+1)^2 || x^2+2x+1
      (x-1)(x+1) || x^2 - 1
      x**2 - 1 || (x+1)(x-1)
      xy || yx
      2ab || 2ba
      \\frac{x^2-1}{x-1} || x+1
      \\frac{n!}{(n-1)!} || n
      \\ln(2x) || \\ln 2 + \\ln x
      \\sqrt{x^2} || |x|
      x_1+x_2 || x_{2} + x_{1}
      \\alpha\\beta || \\beta\\alpha
      2\\pi r || 2 r \\pi
      2πr² || 2\\pi r^2
      3\\cdot 4 || 12
      6÷3 || 2
      \\left(\\frac{1}{2}\\right)^2 || 0.25
      \\lfloor 3.7 \\rfloor || 3
      \\lceil 3.2 \\rceil || 4
      |-5| || 5
      \\gcd(12, 18) || 6
      x=5 || 5
      x = 5 || 5 = x
      5 || x=5
      x=2+3=5 || 5
      2+3=5 || 5
      y = 2x+3 || 2x+3
      y = 2x+3 || 2x - y + 3 = 0
      f(x) = x^2 || x^2
      x+y=1 || 2x+2y=2
      x > 5 || 5 < x
      x \\geq 2 || 2 \\le x
      x > 5 || (5, \\infty)
      x <= 3 || (-\\infty, 3]
      0 \\le x < 1 || [0,1)
      1 > x \\geq 0 || [0,1)
      x \\in [0,1) || [0,1)
      [0, 1) || [0,1.0)
      [0,1[ || [0,1)
      ]0,1[ || (0,1)
      2x - 2y < 4 || x - y < 2
      2x - 2y < 4 || 2 > x - y
      x \\neq 3 || 3 \\ne x
      \\{1,2,3\\} || \\{3,2,1\\}
      \\{1,2,3\\} || {3, 2, 1}
      \\{1,2,2\\} || \\{1,2\\}
      1, 2 || 2, 1
      1,2 || \\{1,2\\}
      1 and 2 || 2, 1
      1 \\text{ and } 2 || 1,2
      x=1 or x=2 || 1, 2
      x=1 \\text{ or } x=2 || \\{1,2\\}
      \\pm 2 || 2, -2
      x = \\pm 2 || \\{-2, 2\\}
      x=±2 || x=2 or x=-2
      1 \\pm \\sqrt{3} || 1-\\sqrt3, 1+\\sqrt3
      (1,2) || (1.0, 2.0)
      (1,2) || \\left( \\frac{2}{2}, 2 \\right)
      (x,y) = (1,2) || (1,2)
      x=1, y=2 || y=2, x=1
      (-\\infty, 1) \\cup (2, \\infty) || (2,\\infty) \\cup (-\\infty,1)
      \\emptyset || \\{\\}
      ∅ || \\varnothing
      \\begin{pmatrix}1&2\\\\3&4\\end{pmatrix} || \\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}
      [[1,2],[3,4]] || \\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}
      \\begin{pmatrix}1/2\\\\3\\end{pmatrix} || \\begin{pmatrix}0.5\\\\3\\end{pmatrix}
      50% || 0.5
      50\\% || 1/2
      40 % || 40\\%
      40 % || 40
      50 percent || 50%
      $18 || 18
      \\$18 || 18 dollars
      $1,000.50 || 1000.5
      €5 || 5 euros
      50 cents || $0.50
      -$5 || -5
      18 dollars per day || 18
      5 \\text{ cm} || 5
      5 cm || 5\\text{cm}
      500 cm || 5 m
      500 cm || 5 \\text{ m}
      2 hours || 120 minutes
      5\\text{ cm}^2 || 5
      5 \\mathrm{cm}^2 || 5 square centimeters
      3 apples || 3
      1.8 billion || 1800000000
      18元 || 18
      90^\\circ || 90
      90^{\\circ} || 90 degrees
      90° || \\frac{\\pi}{2}
      \\infty || infinity
      -\\infty || -\\infty
      $x = 5$ || 5
      \\(\\frac{1}{2}\\) || 0.5
      **42** || 42
      42. || 42
      \\text{B} || (B)
      B || b
      1010_2 || 10
      0.333333 || 1/3
      3.141593 || \\pi
      10^20 || 100000000000000000000
      9^9^9^9 || 9^{9^{9^9}}
      x^{10} || x^10
      2^{2^3} || 256
      -2^2 || -4
      (-2)^2 || 4
      1/(2x) || \\frac{1}{2x}
      \\frac{\\frac12}{3} || 1/6
      a^{m+n} || a^m a^n
      """;

  private static final String DIFFERENT =
      """
      1/2 || 1/3
      0.33 || 1/3
      0.5 || 5
      3.14 || \\pi
      1,000 || 1
      1,000 || 100
      1.000 || 1000
      100000000000000000000 || 100000000000000000001
      10^{20}+\\sqrt2 || 10^{20}+1+\\sqrt2
      1000000000000 || 1000000000001
      0.1 || 0.10000000001
      0.0000001 || 0
      10^{-12}x || 2\\cdot 10^{-12}x
      3\\frac12 || 3/2
      3 1/2 || 31/2
      -5 || 5
      2 || \\sqrt2
      2\\sqrt{2} || \\sqrt{6}
      \\sqrt{x^2} || x
      |x| || x
      x || y
      x || X
      x+1 || x-1
      x^2+1 || x^2+1.000001
      (x+1)^2 || x^2+1
      \\sin x || \\cos x
      \\sin^2 x + \\cos^2 x || 2
      \\ln x || \\log x
      e^x || x^e
      i || -i
      i || 1
      x_1 || x_2
      x=5 || 6
      x=5 || y=5
      x^2=4 || 4
      y = 2x+3 || 2x+4
      x+y=1 || x+y=2
      x > 5 || x < 5
      x > 5 || x \\ge 5
      x > 5 || 5
      x > 5 || [5, \\infty)
      2x - 2y < 4 || x - y > 2
      x \\neq 3 || x = 3
      [0,1) || [0,1]
      [0,1) || (0,1)
      (0,1) || [0,1]
      (1,2) || (2,1)
      (1,2) || (1,2,3)
      (1,2) || [1,2]
      \\{1,2,3\\} || \\{1,2\\}
      \\{1,2\\} || \\{1,3\\}
      1, 2 || 1
      1, 2 || 1, 2, 3
      \\pm 2 || 2
      \\pm 2 || -2
      1 \\pm \\sqrt{3} || 1 \\pm \\sqrt{2}
      \\infty || -\\infty
      \\infty || 5
      0 || \\infty
      (-\\infty, 1) \\cup (2, \\infty) || (-\\infty, 1)
      \\begin{pmatrix}1&2\\\\3&4\\end{pmatrix} || \\begin{pmatrix}1&3\\\\2&4\\end{pmatrix}
      \\begin{pmatrix}1&2\\end{pmatrix} || \\begin{pmatrix}1\\\\2\\end{pmatrix}
      \\begin{vmatrix}1&2\\\\3&4\\end{vmatrix} || \\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}
      50% || 5
      50% || 40%
      1% || 1.1
      $5 || €5
      5 cm || 5 \\text{ m}
      2 hours || 2 minutes
      5 cm^2 || 5 cm
      \\binom52 || 5/2
      \\binom52 || 52
      5! || 5
      B || C
      1010_2 || 1010
      -2^2 || 4
      2^{3^2} || (2^3)^2
      3x || 3
      2xy || 2
      2 xy || 2
      \\emptyset || 0
      """;

  private static Stream<String[]> pairs(String lines) {
    return lines.lines().map(line -> line.split(" \\|\\| ", 2));
  }

  static Stream<String[]> equal() {
    return pairs(EQUAL);
  }

  static Stream<String[]> different() {
    return pairs(DIFFERENT);
  }

  @ParameterizedTest
  @MethodSource("equal")
  void theSameAnswerMayBeWrittenInManyWays(String gold, String answer) {
    assertThat(MathVerifier.compare(gold, answer)).isEqualTo(new MathStatus.Equal());
    assertThat(MathVerifier.compare(answer, gold)).isEqualTo(new MathStatus.Equal());
  }

  @ParameterizedTest
  @MethodSource("different")
  void anotherAnswerIsDifferent(String gold, String answer) {
    assertThat(MathVerifier.compare(gold, answer)).isEqualTo(new MathStatus.Different());
    assertThat(MathVerifier.compare(answer, gold)).isEqualTo(new MathStatus.Different());
  }
}
