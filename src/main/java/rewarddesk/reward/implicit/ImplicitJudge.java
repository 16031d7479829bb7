package rewarddesk.reward.implicit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import rewarddesk.inference.LanguageModel;
import rewarddesk.inference.ModelException;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.classifier.CutText;
import rewarddesk.reward.rule.TextMeasure;

/// Compares two responses by the [ImplicitReward] of each. The higher reward wins, the margin is
/// the difference, and only equal rewards are a tie. A response without a reward makes the judgment
/// a failure. Safe for any number of threads.
public final class ImplicitJudge implements RewardSystem, ExplainsTokens {
  private static final String VERSION = "implicit-2";
  private static final int HASH_SHOWN = 16;

  private final String id;
  private final String version;
  private final ImplicitReward reward;
  private final InstantSource clock;

  /// @param id as on the command line: `model:NAME`
  /// @param version see [#version(String)]
  /// @param reward closed with this judge
  public ImplicitJudge(String id, String version, ImplicitReward reward, InstantSource clock) {
    this.id = id;
    this.version = version;
    this.reward = reward;
    this.clock = clock;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public RewardSystemKind kind() {
    return RewardSystemKind.DPO;
  }

  @Override
  public Optional<String> version() {
    return Optional.of(version);
  }

  /// The version of a judge made of models with this identity.
  ///
  /// @param identity of policy and reference, see
  ///   [rewarddesk.inference.library.ModelLoader#identity]
  public static String version(String identity) {
    return VERSION + " " + identity.substring(0, HASH_SHOWN);
  }

  @Override
  public List<String> notes() {
    return reward.notes();
  }

  /// One call for each core: the models compute as many texts at a time.
  @Override
  public int concurrency() {
    return Runtime.getRuntime().availableProcessors();
  }

  @Override
  public List<TokenView> explain(Comparison comparison) throws InterruptedException {
    return reward.of(
        comparison.prompt(),
        List.of(comparison.responseA().content(), comparison.responseB().content()));
  }

  @Override
  public Judgment judge(Comparison comparison) throws InterruptedException {
    long started = System.nanoTime();
    Instant at = clock.instant();
    Outcome outcome = outcome(comparison);
    return new Judgment(
        comparison.id(),
        id,
        kind(),
        outcome.verdict(),
        outcome.margin(),
        outcome.a(),
        outcome.b(),
        outcome.summary(),
        List.of(),
        provenance(),
        Duration.ofNanos(System.nanoTime() - started),
        at);
  }

  private record Outcome(
      Verdict.MachineVerdict verdict,
      Optional<Double> margin,
      Assessment a,
      Assessment b,
      Optional<String> summary) {}

  private Outcome outcome(Comparison comparison) throws InterruptedException {
    try {
      List<TokenView> views = explain(comparison);
      return compared(comparison.prompt(), views.getFirst(), views.getLast());
    } catch (ModelException e) {
      return new Outcome(
          new Verdict.Failed(String.valueOf(e.getMessage())),
          Optional.empty(),
          Assessment.NONE,
          Assessment.NONE,
          Optional.empty());
    }
  }

  private static Outcome compared(Content prompt, TokenView a, TokenView b) {
    double margin = a.reward() - b.reward();
    return new Outcome(
        margin == 0 ? new Verdict.Tie() : new Verdict.Prefers(margin > 0 ? Slot.A : Slot.B),
        Optional.of(Math.abs(margin)),
        assessment(a),
        assessment(b),
        Optional.of(summary(prompt, a, b)));
  }

  private static Assessment assessment(TokenView view) {
    return new Assessment(Optional.of(view.reward()), Optional.empty(), Optional.empty());
  }

  /// In the language of the prompt.
  private static String summary(Content prompt, TokenView a, TokenView b) {
    String cut = CutText.bySide(prompt, a.dropped(), b.dropped()).orElse("");
    if (TextMeasure.ofProse(prompt.plain()).mainlyHan()) {
      String chinese = "%s 的奖励 %.3f（%,d 个词元）";
      return said(chinese, "A", a) + "，" + said(chinese, "B", b) + "。" + cut;
    }
    return (english("A", a) + " " + english("B", b) + " " + cut).strip();
  }

  private static String english(String side, TokenView view) {
    String tokens = view.scored() == 1 ? "token" : "tokens";
    return said("%s %.3f over %,d " + tokens + ".", side, view);
  }

  private static String said(String form, String side, TokenView view) {
    return String.format(Locale.ROOT, form, side, view.reward(), view.scored());
  }

  private Provenance provenance() {
    LanguageModel policy = reward.policy();
    Map<String, String> options = new TreeMap<>(policy.options());
    options.put("form", reward.form().word());
    options.put("policy", policy.name());
    options.put("ties", "equal rewards");
    reward
        .reference()
        .ifPresent(
            reference -> {
              options.put("reference", reference.name());
              options.put("referenceDigest", reference.digest());
              reference.options().forEach((key, value) -> options.put("reference." + key, value));
            });
    return new Provenance(
        version, Optional.of(policy.digest()), Optional.empty(), options, OptionalLong.empty());
  }

  @Override
  public void close() {
    reward.close();
  }
}
