package rewarddesk.dataset.row;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rewarddesk.model.Slot;
import rewarddesk.model.Strength;
import rewarddesk.model.Verdict;

/// How a value says which of two responses is better.
public enum LabelRule {
  /// Words or the numbers 1 and 2: `A`, `model_a`, `left`, `1` for the first, `B`, `model_b`,
  /// `right`, `2` for the second, `tie`, `0`, `3`, `both` for neither; `both_bad` is a vote of its
  /// own.
  WORDS,
  /// 0 for the first and 1 for the second.
  INDEX,
  /// A number below zero for the first, above zero for the second (HelpSteer3); how far says how
  /// much.
  MINUS_FIRST,
  /// The other way round (LLM Comparator).
  PLUS_FIRST,
  /// A number from 1, the first, to 2, the second; 1.5 is a tie (AlpacaEval).
  ONE_TO_TWO;

  private static final Set<String> FIRST =
      Set.of("a", "1", "model_a", "model a", "first", "left", "response_a", "response1", "[[a]]");
  private static final Set<String> SECOND =
      Set.of("b", "2", "model_b", "model b", "second", "right", "response_b", "response2", "[[b]]");
  private static final Set<String> TIE =
      Set.of(
          "tie",
          "0",
          "3",
          "c",
          "equal",
          "same",
          "draw",
          "both",
          "tie (inconsistent)",
          "neither",
          "[[c]]");
  private static final Set<String> BOTH_BAD =
      Set.of("both_bad", "tie (bothbad)", "tie (both bad)", "bothbad", "both bad");

  /// A verdict with how clear it is.
  public record Said(Verdict.HumanVerdict verdict, Optional<Strength> strength) {
    public static Said plain(Verdict.HumanVerdict verdict) {
      return new Said(verdict, Optional.empty());
    }
  }

  static List<String> names() {
    return Arrays.stream(values()).map(LabelRule::word).toList();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The rule that a source names, else [#WORDS].
  public static LabelRule of(Source source) {
    return Arrays.stream(values()).filter(rule -> source.is(rule.word())).findFirst().orElse(WORDS);
  }

  /// What the value says; empty when this rule cannot read it.
  public Optional<Said> read(JsonNode node) {
    if (!node.isTextual() && !node.isNumber()) {
      return Optional.empty();
    }
    String text = node.asText().strip().toLowerCase(Locale.ROOT);
    return this == WORDS ? word(whole(text)) : number(text).flatMap(this::number);
  }

  /// Tables write whole numbers as `1.0` where a column has gaps.
  private static String whole(String text) {
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static Optional<Said> word(String text) {
    if (FIRST.contains(text)) {
      return Optional.of(Said.plain(Verdict.prefers(Slot.A)));
    }
    if (SECOND.contains(text)) {
      return Optional.of(Said.plain(Verdict.prefers(Slot.B)));
    }
    if (BOTH_BAD.contains(text)) {
      return Optional.of(Said.plain(new Verdict.BothBad()));
    }
    return TIE.contains(text) ? Optional.of(Said.plain(new Verdict.Tie())) : Optional.empty();
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return text.length() > 40 ? Optional.empty() : Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Optional<Said> number(BigDecimal value) {
    return switch (this) {
      case WORDS -> Optional.empty();
      case INDEX -> word(value.add(BigDecimal.ONE).stripTrailingZeros().toPlainString());
      case MINUS_FIRST -> Optional.of(signed(value.negate()));
      case PLUS_FIRST -> Optional.of(signed(value));
      case ONE_TO_TWO ->
          value.compareTo(BigDecimal.ONE) < 0 || value.compareTo(BigDecimal.TWO) > 0
              ? Optional.empty()
              : Optional.of(Said.plain(signed(new BigDecimal("1.5").subtract(value)).verdict()));
    };
  }

  /// Above zero is the first one. Up to 1 is slightly, up to 2 clearly, more is much better.
  private static Said signed(BigDecimal value) {
    if (value.signum() == 0) {
      return Said.plain(new Verdict.Tie());
    }
    BigDecimal size = value.abs();
    Strength strength =
        size.compareTo(BigDecimal.ONE) <= 0
            ? Strength.SLIGHTLY
            : size.compareTo(BigDecimal.TWO) <= 0 ? Strength.CLEARLY : Strength.MUCH;
    return new Said(Verdict.prefers(value.signum() > 0 ? Slot.A : Slot.B), Optional.of(strength));
  }
}
