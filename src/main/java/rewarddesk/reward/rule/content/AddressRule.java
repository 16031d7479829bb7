package rewarddesk.reward.rule.content;

import java.util.List;
import java.util.regex.Pattern;
import rewarddesk.model.Span;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.Parameters;
import rewarddesk.reward.rule.Quote;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;

/// Whether a response gives web addresses.
///
/// Value in [0, 1]: min(1, places / least). Whether the source exists and says so is not looked at:
/// nothing is ever loaded. Own rule. Worked example: see the description.
public final class AddressRule implements Rule {
  private static final Pattern PLACE =
      Pattern.compile(
          "(?i)\\bhttps?://[\\p{Alnum}\\[][^\\s<>\"]{0,500}+|\\bwww\\.\\p{Alnum}[^\\s<>\"]{0,500}+");

  public static final RewardType TYPE =
      RewardType.named("url_presence")
          .rewards(
              "Presence of web addresses."
                  + " Does not check that they exist: nothing is ever loaded.")
          .formula("min(1, places / least)")
          .number("least", 1, "how many are wanted, at most 100")
          .source("own")
          .make(Example.of("See https://example.org/a for more.", 1), AddressRule::new);

  private final int least;

  private AddressRule(Parameters parameters) {
    least = parameters.count("least", 1);
    if (least > Finding.MAX_SPANS) {
      throw new IllegalArgumentException("least of url_presence must be at most 100.");
    }
  }

  @Override
  public String name() {
    return "url_presence";
  }

  @Override
  public Finding measure(Subject subject) {
    List<Span> found = Sightings.of(PLACE, subject.response());
    if (found.isEmpty()) {
      return Finding.scored(0, "There is no web address.");
    }
    String first = Quote.of(subject.response(), found.getFirst());
    return Finding.scored(
        Math.min(1, (double) found.size() / least),
        "%d %s(s), the first %s.".formatted(found.size(), "web address", first),
        found);
  }
}
