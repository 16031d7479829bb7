package rewarddesk.reward.rule.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rewarddesk.model.Span;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.ParameterValue;
import rewarddesk.reward.rule.Parameters;
import rewarddesk.reward.rule.Phrases;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;

/// Whether a response has the wanted words and none of the unwanted.
///
/// Value in [0, 1]: the share of `include` that stands in the response, 1 when `include` is empty;
/// 0 as soon as one of `exclude` stands there. Compared without case and as whole words; Chinese
/// phrases anywhere. Does not apply when both lists are empty. Own rule. Worked example with
/// include [cat, dog]: `The cat sat.` gives 0.5.
public final class KeywordRule implements Rule {
  public static final RewardType TYPE =
      RewardType.named("keywords")
          .rewards(
              "Wanted words, and none of the unwanted. Does not apply when no words are given.")
          .formula("0 when a word of exclude stands there, else found / all words of include")
          .texts("include", List.of(), "words or phrases that should stand there")
          .texts("exclude", List.of(), "words or phrases that must not")
          .source("own")
          .make(
              Example.of("The cat sat.", 0.5)
                  .with(Map.of("include", new ParameterValue.Texts(List.of("cat", "dog")))),
              KeywordRule::new);

  private final List<String> wanted;
  private final List<Phrases> include;
  private final Phrases exclude;
  private final boolean empty;

  private KeywordRule(Parameters parameters) {
    wanted = parameters.texts("include");
    include = wanted.stream().map(word -> new Phrases(List.of(word))).toList();
    exclude = new Phrases(parameters.texts("exclude"));
    empty = wanted.isEmpty() && parameters.texts("exclude").isEmpty();
    if (Stream.concat(wanted.stream(), parameters.texts("exclude").stream())
        .anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("keywords must not be blank.");
    }
  }

  @Override
  public String name() {
    return "keywords";
  }

  @Override
  public Finding measure(Subject subject) {
    if (empty) {
      return Finding.notApplicable("The profile names no key words.");
    }
    List<Span> unwanted = exclude.in(subject.response());
    if (!unwanted.isEmpty()) {
      return Finding.scored(0, "An unwanted word stands in the response.", unwanted);
    }
    List<Span> found = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      List<Span> places = include.get(i).in(subject.response());
      places.stream().findFirst().ifPresentOrElse(found::add, add(missing, wanted.get(i)));
    }
    double share = wanted.isEmpty() ? 1 : (double) found.size() / wanted.size();
    return Finding.scored(share, evidence(missing), found.stream().limit(100).toList());
  }

  private static Runnable add(List<String> missing, String word) {
    return () -> missing.add(word);
  }

  private static String evidence(List<String> missing) {
    return missing.isEmpty()
        ? "Every wanted word stands there, and no unwanted one."
        : "Missing: " + String.join(", ", missing) + ".";
  }
}
