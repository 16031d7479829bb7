package rewarddesk.reward.jury;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.reward.JudgeListener;
import rewarddesk.reward.RewardSystem;

/// Several judges as one: each judges the comparison, and the verdict with most votes counts (see
/// [Ballots]). Every member's vote and calls are recorded, the calls under its id. When one member
/// cannot work at all, neither can the jury. It owns its members and closes them. As safe for
/// threads as its members are.
public final class Jury implements RewardSystem {
  private static final String VERSION = "jury-1";
  private static final int HASH_SHOWN = 16;

  private final String id;
  private final Optional<JuryDefinition> definition;
  private final List<RewardSystem> members;
  private final InstantSource clock;

  /// A jury without a name.
  ///
  /// @param id `jury:ID+ID+…`
  public Jury(String id, List<RewardSystem> members, InstantSource clock) {
    this(id, Optional.empty(), members, clock);
  }

  /// @param id `jury:ID+ID+…`, or that of the definition
  /// @param definition of a jury with a name
  public Jury(
      String id,
      Optional<JuryDefinition> definition,
      List<RewardSystem> members,
      InstantSource clock) {
    this.id = id;
    this.definition = definition;
    this.members = List.copyOf(members);
    this.clock = clock;
  }

  @Override
  public String id() {
    return id;
  }

  /// A jury with a member that writes text waits for a server, as that member does.
  @Override
  public RewardSystemKind kind() {
    boolean writes = members.stream().anyMatch(it -> it.kind() == RewardSystemKind.GENERATIVE);
    return writes ? RewardSystemKind.GENERATIVE : RewardSystemKind.CUSTOM_CLASSIFIER;
  }

  @Override
  public Optional<String> version() {
    return Optional.of(version(definition, members.stream().map(RewardSystem::version).toList()));
  }

  /// The version of a jury whose members have these.
  public static String version(
      Optional<JuryDefinition> definition, List<Optional<String>> members) {
    return VERSION
        + definition.map(one -> " " + one.hash().substring(0, HASH_SHOWN)).orElse("")
        + members.stream().map(version -> " " + version.orElse("-")).collect(Collectors.joining());
  }

  @Override
  public Map<String, String> modelDigests() throws InterruptedException {
    Map<String, String> digests = new TreeMap<>();
    for (RewardSystem member : members) {
      digests.putAll(member.modelDigests());
    }
    return digests;
  }

  @Override
  public List<String> notes() {
    return members.stream().flatMap(member -> member.notes().stream()).toList();
  }

  @Override
  public int concurrency() {
    return members.stream().mapToInt(RewardSystem::concurrency).min().orElseThrow();
  }

  @Override
  public Judgment judge(Comparison comparison) throws InterruptedException {
    return judge(comparison, JudgeListener.NONE);
  }

  @Override
  public Judgment judge(Comparison comparison, JudgeListener listener) throws InterruptedException {
    long started = System.nanoTime();
    List<Judgment> judgments = new ArrayList<>();
    for (RewardSystem member : members) {
      judgments.add(
          member.judge(
              comparison,
              (purpose, order, question) ->
                  listener.asks(member.id() + ": " + purpose, order, question)));
    }
    Ballots ballots = new Ballots(judgments);
    return new Judgment(
        comparison.id(),
        id,
        kind(),
        ballots.verdict(),
        ballots.margin(),
        assessment(judgments, Judgment::a),
        assessment(judgments, Judgment::b),
        ballots.summary(),
        judgments.stream().flatMap(judgment -> calls(judgment).stream()).toList(),
        provenance(judgments, ballots),
        Duration.ofNanos(System.nanoTime() - started),
        clock.instant());
  }

  /// The members' words on one side; their ratings and rewards are on scales of their own.
  private static Assessment assessment(
      List<Judgment> judgments, Function<Judgment, Assessment> side) {
    String critiques =
        judgments.stream()
            .flatMap(
                judgment ->
                    side
                        .apply(judgment)
                        .critique()
                        .map(words -> judgment.judge() + ": " + words)
                        .stream())
            .collect(Collectors.joining("\n\n"));
    return new Assessment(
        Optional.empty(),
        Optional.empty(),
        Optional.of(critiques).filter(words -> !words.isEmpty()));
  }

  private static List<JudgeCall> calls(Judgment judgment) {
    List<JudgeCall> calls = new ArrayList<>();
    calls.add(
        new JudgeCall(
            judgment.judge() + ": vote",
            DisplayOrder.AS_STORED,
            judgment.verdict().word(),
            judgment.summary().orElse("")));
    for (JudgeCall call : judgment.calls()) {
      calls.add(
          new JudgeCall(
              judgment.judge() + ": " + call.purpose(),
              call.order(),
              call.outcome(),
              call.reply(),
              call.thinking(),
              call.recalled()));
    }
    return calls;
  }

  private Provenance provenance(List<Judgment> judgments, Ballots ballots) {
    Map<String, String> options = new TreeMap<>();
    ballots.agreement().ifPresent(share -> options.put("agreement", String.valueOf(share)));
    for (Judgment judgment : judgments) {
      Provenance own = judgment.provenance();
      options.put(judgment.judge() + " version", own.version());
      own.modelDigest().ifPresent(it -> options.put(Provenance.memberDigest(judgment.judge()), it));
      own.templateHash().ifPresent(it -> options.put(judgment.judge() + " template", it));
      own.options().forEach((key, value) -> options.put(judgment.judge() + " " + key, value));
    }
    return new Provenance(
        version().orElseThrow(),
        Optional.empty(),
        definition.map(JuryDefinition::hash),
        options,
        OptionalLong.empty());
  }

  @Override
  public void close() {
    members.forEach(RewardSystem::close);
  }
}
