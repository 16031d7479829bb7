package rewarddesk.export.target;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All targets, in the order in which they are offered.
public final class Targets {
  private static final List<Target> ALL =
      List.of(
          new TrlTarget(),
          new TrlImplicitTarget(),
          new TrlRewardTarget(),
          new TrlUnpairedTarget(),
          new TrlPromptCompletionTarget(),
          new TrlStepwiseTarget(),
          new LlamaFactoryTarget(),
          new LlamaFactoryAlpacaTarget(),
          new LlamaFactoryKtoTarget(),
          new AxolotlTarget(),
          new OpenRlhfTarget(),
          new MsSwiftTarget(),
          new MsSwiftKtoTarget(),
          new XtunerTarget(),
          new NemoRlTarget(),
          new VerlTarget(),
          new TorchtuneTarget(),
          new OpenAiTarget(),
          new RewardBenchTarget(),
          new HelpSteer3Target(),
          new LlmComparatorTarget(),
          new CsvTarget());

  private static final List<Target> CRITICS =
      List.of(
          new CriticTarget(new TrlPromptCompletionTarget(), Critic.REPLIES),
          new CriticTarget(new LlamaFactorySftTarget(), Critic.REPLIES),
          new CriticTarget(new OpenAiChatTarget(), Critic.REPLIES),
          new CriticTarget(new TrlTarget(), Critic.PAIRS),
          new CriticTarget(new LlamaFactoryTarget(), Critic.PAIRS),
          new CriticTarget(new OpenAiTarget(), Critic.PAIRS));

  private Targets() {}

  /// Those for data about the responses.
  public static List<Target> all() {
    return ALL;
  }

  /// Those for training a judge, see [Critic].
  public static List<Target> critics() {
    return CRITICS;
  }

  /// All of them, those about the responses first.
  public static List<Target> offered() {
    return Stream.concat(ALL.stream(), CRITICS.stream()).toList();
  }

  public static List<String> names() {
    return offered().stream().map(Target::name).toList();
  }

  public static Optional<Target> named(String name) {
    return offered().stream().filter(target -> target.name().equals(name)).findFirst();
  }
}
