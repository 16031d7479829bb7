package rewarddesk.export.target;

import java.util.List;
import java.util.Optional;

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

  private Targets() {}

  public static List<Target> all() {
    return ALL;
  }

  public static List<String> names() {
    return ALL.stream().map(Target::name).toList();
  }

  public static Optional<Target> named(String name) {
    return ALL.stream().filter(target -> target.name().equals(name)).findFirst();
  }
}
