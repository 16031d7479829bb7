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

/// Whether a response gives citations such as [3], [^1], (Smith, 2020), (Smith et al., 2020),
/// doi:10… or arXiv:2501.12948.
///
/// Value in [0, 1]: min(1, places / least). Whether the source exists and says so is not looked at:
/// nothing is ever loaded. Own rule. Worked example: see the description.
public final class CitationRule implements Rule {
  private static final Pattern PLACE =
      Pattern.compile(
          "\\[\\^?\\d{1,3}(?:[,;–-] ?\\d{1,3}){0,10}](?!\\()"
              + "|\\(\\p{Lu}[^()\\n]{1,80}, (?:1[89]|20)\\d\\d[a-z]?\\)"
              + "|(?i:\\bdoi: ?10\\.\\d{4,9}/\\S{1,100}|\\barXiv: ?\\d{4}\\.\\d{4,5})");

  public static final RewardType TYPE =
      RewardType.named("citation_presence")
          .rewards(
              "Presence of citations such as [3], [^1], (Smith, 2020), (Smith et al., 2020),"
                  + " doi:10… or arXiv:2501.12948. Does not check that they exist: nothing is ever"
                  + " loaded.")
          .formula("min(1, places / least)")
          .number("least", 1, "how many are wanted, at most 100")
          .source("own")
          .make(Example.of("Water boils at 100 °C [3].", 1), CitationRule::new);

  private final int least;

  private CitationRule(Parameters parameters) {
    least = parameters.count("least", 1);
    if (least > Finding.MAX_SPANS) {
      throw new IllegalArgumentException("least of citation_presence must be at most 100.");
    }
  }

  @Override
  public String name() {
    return "citation_presence";
  }

  @Override
  public Finding measure(Subject subject) {
    List<Span> found = Sightings.of(PLACE, subject.response());
    if (found.isEmpty()) {
      return Finding.scored(0, "There is no citation.");
    }
    String first = Quote.of(subject.response(), found.getFirst());
    return Finding.scored(
        Math.min(1, (double) found.size() / least),
        "%d %s(s), the first %s.".formatted(found.size(), "citation", first),
        found);
  }
}
