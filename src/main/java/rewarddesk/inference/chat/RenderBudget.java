package rewarddesk.inference.chat;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.tree.Node;
import java.time.Duration;
import java.util.function.BiConsumer;

/// Steps and time that a template may take. The library asks before each node of the template.
final class RenderBudget {
  private static final long MOST_STEPS = 200_000;
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final ScopedValue<RenderBudget> CURRENT = ScopedValue.newInstance();

  private final long deadline = System.nanoTime() + LONGEST.toNanos();
  private long steps;

  private RenderBudget() {}

  /// Counts the nodes of whatever is rendered within [#within].
  static BiConsumer<Node, JinjavaInterpreter> guard() {
    return (_, _) -> {
      if (CURRENT.isBound()) {
        CURRENT.get().step();
      }
    };
  }

  /// Gives a rendering its own budget.
  static <T> T within(ScopedValue.CallableOp<T, RuntimeException> rendering) {
    return ScopedValue.where(CURRENT, new RenderBudget()).call(rendering);
  }

  private void step() {
    if (++steps > MOST_STEPS || System.nanoTime() > deadline) {
      throw new TemplateRefusal("it takes too many steps");
    }
  }
}
