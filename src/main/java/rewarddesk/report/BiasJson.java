package rewarddesk.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import rewarddesk.insight.Biases;
import rewarddesk.insight.Reveals;
import rewarddesk.stats.bias.AlwaysLongest;
import rewarddesk.stats.bias.LengthBias;
import rewarddesk.stats.bias.TraitPreference;

/// What sways a judge, as JSON.
final class BiasJson {
  private BiasJson() {}

  static ObjectNode of(String judge, Biases biases) {
    ObjectNode object = Nodes.object().put("judge", judge).put("labels", biases.labels().id());
    object.set("length", length(biases.length()));
    ObjectNode traits = object.putObject("traits");
    biases
        .traits()
        .forEach((trait, all) -> traits.set(trait.name().toLowerCase(Locale.ROOT), trait(all)));
    biases.own().ifPresent(own -> traits.set("ownFamily", trait(own)));
    biases
        .position()
        .ifPresent(
            both -> {
              ObjectNode one = object.putObject("position");
              one.set("consistency", Nodes.share(both.consistency()));
              one.set("firstOfChanged", Nodes.share(both.firstOfChanged()));
              one.put("preference", both.preference());
              both.preference95()
                  .ifPresent(range -> one.set("preferenceInterval", Nodes.interval(range)));
              one.set("equalReplies", Nodes.share(both.equalReplies()));
              one.set("leftOut", Nodes.leftOut(both.leftOut()));
            });
    biases
        .firstSlot()
        .ifPresent(
            first -> {
              object.set("firstSlot", Nodes.share(first.first()));
              object.set("firstSlotLeftOut", Nodes.leftOut(first.leftOut()));
            });
    object.set("peopleChooseLeft", Nodes.share(biases.peopleFirst().first()));
    object.set("peopleChooseLeftLeftOut", Nodes.leftOut(biases.peopleFirst().leftOut()));
    object.set("agreementVerdictVisible", Nodes.share(biases.visible().visible()));
    object.set("agreementVerdictHidden", Nodes.share(biases.visible().hidden()));
    biases
        .reveals()
        .map(Reveals::moved)
        .ifPresent(
            moved -> {
              ObjectNode one = object.putObject("anchoring");
              one.set("moved", Nodes.share(moved.moved()));
              one.set("towardsJudge", Nodes.share(moved.towards()));
              one.set("awayFromJudge", Nodes.share(moved.away()));
            });
    biases
        .reveals()
        .ifPresent(
            reveals -> {
              object.set("agreementBeforeReveal", Nodes.share(reveals.before().agreement()));
              object.set("agreementAfterReveal", Nodes.share(reveals.after().agreement()));
              object.set("kappaBeforeReveal", Nodes.estimate(reveals.before().kappa()));
              object.set("kappaAfterReveal", Nodes.estimate(reveals.after().kappa()));
            });
    return object;
  }

  private static ObjectNode length(LengthBias length) {
    ObjectNode object = Nodes.object();
    put(object, length.longest());
    object.set("prefersLonger", trait(length.preference()));
    length
        .slope()
        .ifPresent(
            fit -> {
              ObjectNode one =
                  object.putObject("slope").put("value", fit.coefficients().getFirst());
              one.put("low", fit.interval95(0).low()).put("high", fit.interval95(0).high());
            });
    return object;
  }

  /// The judge beside "always the longer one", on the same items.
  static void put(ObjectNode object, AlwaysLongest longest) {
    object.set("judgeRight", Nodes.share(longest.judgeRight()));
    object.set("alwaysLongestRight", Nodes.share(longest.longestRight()));
    if (longest.paired().n() > 0) {
      object.set("difference", Nodes.interval(longest.paired().difference95()));
    }
  }

  private static ObjectNode trait(TraitPreference preference) {
    ObjectNode object = Nodes.object();
    object.set("judge", Nodes.share(preference.judge()));
    object.set("labels", Nodes.share(preference.label()));
    preference.excess95().ifPresent(excess -> object.set("excess", Nodes.interval(excess)));
    object.set("leftOut", Nodes.leftOut(preference.leftOut()));
    return object;
  }
}
