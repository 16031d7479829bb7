package rewarddesk.reward.classifier;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelDescription.Score;
import rewarddesk.inference.library.ModelKind;
import rewarddesk.inference.library.Pooling;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.reward.RewardSystem;

/// What judgments of classifier models have in common: time, provenance, and that a failure is one.
/// A margin of exactly 0 is a tie.
final class Judging {
  private static final String VERSION = "classifier-2";

  private static final int HASH_SHOWN = 16;

  private final RewardSystem system;
  private final LoadedModel model;
  private final InstantSource clock;

  Judging(RewardSystem system, LoadedModel model, InstantSource clock) {
    this.system = system;
    this.model = model;
    this.clock = clock;
  }

  /// @param logit above 0 when A is better
  /// @param summary what people should know about this one
  /// @param detail what else there is to say about it, for provenance
  record Finding(
      double logit,
      Assessment a,
      Assessment b,
      Optional<String> summary,
      Map<String, String> detail) {
    static final Finding NONE =
        new Finding(0, Assessment.NONE, Assessment.NONE, Optional.empty(), Map.of());
  }

  /// One way to find out.
  @FunctionalInterface
  interface Question {
    Finding ask() throws InterruptedException;
  }

  Judgment judge(Comparison comparison, Question question) throws InterruptedException {
    long started = System.nanoTime();
    try {
      Finding finding = question.ask();
      return judgment(
          comparison,
          verdict(finding.logit()),
          Optional.of(Math.abs(finding.logit())),
          finding,
          started);
    } catch (ModelException e) {
      String reason = String.valueOf(e.getMessage());
      return judgment(
          comparison, new Verdict.Failed(reason), Optional.empty(), Finding.NONE, started);
    }
  }

  private static Verdict.MachineVerdict verdict(double logit) {
    if (logit == 0) {
      return new Verdict.Tie();
    }
    return new Verdict.Prefers(logit > 0 ? Slot.A : Slot.B);
  }

  private Judgment judgment(
      Comparison comparison,
      Verdict.MachineVerdict verdict,
      Optional<Double> margin,
      Finding finding,
      long started) {
    return new Judgment(
        comparison.id(),
        system.id(),
        system.kind(),
        verdict,
        margin,
        finding.a(),
        finding.b(),
        finding.summary(),
        List.of(),
        provenance(finding.detail()),
        Duration.ofNanos(System.nanoTime() - started),
        clock.instant());
  }

  private Provenance provenance(Map<String, String> detail) {
    Map<String, String> options = new TreeMap<>(options(model));
    options.putAll(detail);
    return new Provenance(
        version(model.identity()),
        Optional.of("sha256:" + model.digest()),
        model.template().map(template -> template.hash()),
        options,
        OptionalLong.empty());
  }

  /// See [RewardSystem#version()].
  Optional<String> version() {
    return Optional.of(version(model.identity()));
  }

  /// @param identity of the model, see [rewarddesk.inference.library.ModelLoader#identity]
  static String version(String identity) {
    return VERSION + " " + identity.substring(0, HASH_SHOWN);
  }

  /// How the model is read and run, for those who look at a judgment. What makes it another judge
  /// is its [#version()].
  private static Map<String, String> options(LoadedModel model) {
    ModelDescription description = model.description();
    Map<String, String> options = new TreeMap<>();
    options.put("model", description.name());
    options.put("graph", description.files().graph());
    options.put("layout", word(description.input().layout()));
    options.put("maxTokens", Integer.toString(description.limits().tokens()));
    options.put("truncation", word(description.limits().side()));
    options.put(Provenance.RAN_ON, model.compute().provider().word());
    options.put("tie", "margin exactly 0");
    if (description.output().pooling() != Pooling.AUTO) {
      options.put("pooling", word(description.output().pooling()));
    }
    if (description.kind() == ModelKind.CLASSIFIER) {
      options.put("score", word(description.output().score()));
      options.put("label", Integer.toString(description.output().positive()));
    }
    if (description.output().score() == Score.DIFFERENCE) {
      options.put("against", Integer.toString(description.output().negative()));
    }
    if (description.output().negated()) {
      options.put("negated", "true");
    }
    return options;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
