package rewarddesk.reward.rule.math;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The points at which expressions are compared: seeded by the names of the variables, so that the
/// same comparison always gives the same result.
final class Points {
  static final int REAL = 16;
  static final int COMPLEX = 12;

  private Points() {}

  /// A real point. The even ones are all positive, every fourth lies within (0, 1) where inverse
  /// sines live, the others have mixed signs; sizes up to 2.6.
  static Map<String, Complex> real(Set<String> variables, int index) {
    Map<String, Complex> point = new HashMap<>();
    for (String variable : variables) {
      long bits = mix(variable.hashCode() * 31L + index);
      double unit = (bits >>> 11) * 0x1.0p-53;
      double size = index % 4 == 3 ? 0.02 + 0.96 * unit : 0.4 + 2.2 * unit;
      boolean negative = index % 2 == 1 && (bits & 1) == (index % 4 == 3 ? 1 : (index / 4) % 2);
      point.put(variable, Complex.of(negative ? -size : size));
    }
    return point;
  }

  /// A complex point in the right half-plane, where principal branches agree best.
  static Map<String, Complex> complex(Set<String> variables, int index) {
    Map<String, Complex> point = new HashMap<>();
    for (String variable : variables) {
      long bits = mix(variable.hashCode() * 31L + 1000 + index);
      double size = 0.4 + 1.2 * ((bits >>> 11) * 0x1.0p-53);
      double angle = ((mix(bits) >>> 11) * 0x1.0p-53 - 0.5) * 2;
      point.put(variable, new Complex(size * Math.cos(angle), size * Math.sin(angle)));
    }
    return point;
  }

  /// The finaliser of SplitMix64: every input bit reaches every output bit.
  private static long mix(long value) {
    long z = (value + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
