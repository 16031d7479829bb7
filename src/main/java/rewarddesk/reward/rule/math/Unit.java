package rewarddesk.reward.rule.math;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A unit of measure.
///
/// @param dimension what it measures; amounts of different dimensions are different
/// @param factor how many of the dimension's base unit one of it is
record Unit(String dimension, Rational factor) {
  static final Unit PERCENT = new Unit("percent", ratio(1, 100));
  private static final Map<String, Unit> BY_NAME = new java.util.HashMap<>();

  static {
    put("length", 1, 1000, "mm millimeter millimetre 毫米");
    put("length", 1, 100, "cm centimeter centimetre 厘米");
    put("length", 1, 10, "dm decimeter decimetre 分米");
    put("length", 1, 1, "m meter metre 米");
    put("length", 1000, 1, "km kilometer kilometre 千米 公里");
    put("length", 127, 5000, "inch inches");
    put("length", 381, 1250, "ft foot feet");
    put("length", 1143, 1250, "yd yard");
    put("length", 201168, 125, "mi mile");
    put("mass", 1, 1000, "mg milligram");
    put("mass", 1, 1, "g gram 克");
    put("mass", 1000, 1, "kg kilogram 千克 公斤");
    put("weight", 1, 16, "oz ounce");
    put("weight", 1, 1, "lb lbs pound");
    put("time", 1, 1, "s sec second 秒");
    put("time", 60, 1, "min minute 分钟");
    put("time", 3600, 1, "h hr hour 小时");
    put("time", 86_400, 1, "day 天");
    put("time", 604_800, 1, "week");
    put("months", 1, 1, "month");
    put("months", 12, 1, "year");
    put("volume", 1, 1000, "ml milliliter millilitre 毫升");
    put("volume", 1, 1, "l liter litre 升");
    put("dollars", 1, 1, "dollar usd 美元");
    put("dollars", 1, 100, "cent");
    put("euros", 1, 1, "euro eur 欧元");
    put("pounds sterling", 1, 1, "pound_sterling gbp 英镑");
    put("yuan", 1, 1, "yuan rmb 元 块");
    put("rupees", 1, 1, "rupee");
    put("degrees", 1, 1, "° 度");
  }

  /// The unit of that name, in singular or plural.
  static Optional<Unit> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    Unit unit = BY_NAME.get(lower);
    if (unit == null && lower.endsWith("s")) {
      unit = BY_NAME.get(lower.substring(0, lower.length() - 1));
    }
    return Optional.ofNullable(unit);
  }

  /// The unit of area or volume made from a unit of length.
  Unit power(int exponent) {
    Rational power = Rational.ONE;
    for (int i = 0; i < exponent; i++) {
      power = power.times(factor);
    }
    return new Unit(dimension + "^" + exponent, power);
  }

  private static void put(String dimension, int numerator, int denominator, String names) {
    for (String name : names.split(" ", -1)) {
      BY_NAME.put(name, new Unit(dimension, ratio(numerator, denominator)));
    }
  }

  private static Rational ratio(int numerator, int denominator) {
    return Rational.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }
}
