package rewarddesk.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rewarddesk.model.Span;

class QuotationsTest {

  @Test
  void quotationMarksOfManyKindsAreRead() {
    assertThat(Quotations.in("Says “in place” and \"never\"; 又说「没有答案」, `x = 1`."))
        .containsExactly("in place", "never", "没有答案", "x = 1");
    assertThat(Quotations.in("no quotes, it's one \" sign")).isEmpty();
  }

  @Test
  void aQuoteIsFoundAcrossLineEndsAndWhereItWasCut() {
    String text = "First it says\nthe answer is here (really).";
    assertThat(Quotations.places(text, List.of("here (rea…", "says the answer", "not there", "…")))
        .containsExactly(new Span(9, 24), new Span(28, 37));
  }

  @Test
  void aHostileCritiqueCostsLittle() {
    assertThat(Quotations.in("\"".repeat(1_000_001))).isEmpty();
    assertThat(Quotations.in("“a b” ".repeat(100_000))).hasSize(20);
  }
}
