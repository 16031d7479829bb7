package rewarddesk.dataset;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rewarddesk.model.Content;
import rewarddesk.model.Response;

/// Makes comparisons of what shares a key: answers of several systems to one question, thumbs up
/// and down for one prompt, recorded verdicts on two systems.
///
/// Every two answers make a comparison, in the order of the files; where verdicts on systems are
/// among the files, only those that were judged. Of answers with thumbs, every good one is chosen
/// over every bad one.
///
/// @param parts what shares the key, in the order in which it was read
record Joiner(List<Placed> parts) {

  /// A part with the place it came from.
  record Placed(JoinPart part, CandidateMaker maker, long line) {}

  /// A comparison with the parts it is made of, first the two answers.
  record Joined(MappedRow row, String metadata, List<Placed> parts) {
    Joined {
      parts = List.copyOf(parts);
    }
  }

  List<Joined> comparisons() {
    List<Placed> answers =
        parts.stream().filter(part -> part.part() instanceof JoinPart.Answer).toList();
    Map<String, List<Placed>> ratings = ratings();
    List<Joined> all = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      for (int j = i + 1; j < answers.size(); j++) {
        pair(answers.get(i), answers.get(j), ratings).ifPresent(all::add);
      }
    }
    return all;
  }

  private Map<String, List<Placed>> ratings() {
    Map<String, List<Placed>> found = new LinkedHashMap<>();
    for (Placed placed : parts) {
      if (placed.part() instanceof JoinPart.Rating rating) {
        found
            .computeIfAbsent(pairOf(rating.first(), rating.second()), key -> new ArrayList<>())
            .add(placed);
      }
    }
    return found;
  }

  /// The same for both orders; files name a system with `-` here and `_` there.
  private static String pairOf(String one, String other) {
    String first = plain(one);
    String second = plain(other);
    return first.compareTo(second) <= 0 ? first + "\n" + second : second + "\n" + first;
  }

  private static String plain(String system) {
    return system.replace('_', '-');
  }

  private Optional<Joined> pair(Placed one, Placed other, Map<String, List<Placed>> ratings) {
    JoinPart.Answer a = (JoinPart.Answer) one.part();
    JoinPart.Answer b = (JoinPart.Answer) other.part();
    Optional<Content> prompt = prompt(a, b);
    if (prompt.isEmpty() || a.good().isPresent() != b.good().isPresent()) {
      return Optional.empty();
    }
    if (a.good().isPresent()) {
      return thumbs(prompt.get(), one, other);
    }
    List<Placed> said = ratings.getOrDefault(pairOf(a.system(), b.system()), List.of());
    boolean sameSystem =
        a.system().equals(b.system())
            && a.response().sourceModel().equals(b.response().sourceModel());
    if (sameSystem || (said.isEmpty() && !ratings.isEmpty())) {
      return Optional.empty();
    }
    MappedRow row = row(prompt.get(), a, b).with(new Opinions(List.of(), recorded(a, said)));
    List<Placed> made = new ArrayList<>(List.of(one, other));
    made.addAll(said);
    return Optional.of(new Joined(row, metadata(a, b), made));
  }

  private static Optional<Joined> thumbs(Content prompt, Placed one, Placed other) {
    JoinPart.Answer a = (JoinPart.Answer) one.part();
    JoinPart.Answer b = (JoinPart.Answer) other.part();
    if (a.good().equals(b.good())) {
      return Optional.empty();
    }
    boolean firstIsGood = a.good().orElseThrow();
    JoinPart.Answer good = firstIsGood ? a : b;
    JoinPart.Answer bad = firstIsGood ? b : a;
    MappedRow row = row(prompt, good, bad).asLabelled();
    return Optional.of(new Joined(row, metadata(good, bad), List.of(one, other)));
  }

  private static MappedRow row(Content prompt, JoinPart.Answer a, JoinPart.Answer b) {
    return MappedRow.positioned(
        Optional.empty(),
        prompt,
        shaped(prompt, a.response()),
        shaped(prompt, b.response()),
        Optional.empty(),
        a.extras());
  }

  private static Response shaped(Content prompt, Response response) {
    return PromptReader.answer(prompt, response.content(), response.sourceModel());
  }

  private Optional<Content> prompt(JoinPart.Answer a, JoinPart.Answer b) {
    return questions().or(a::prompt).or(b::prompt);
  }

  private Optional<Content> questions() {
    return parts.stream()
        .map(Placed::part)
        .filter(JoinPart.Question.class::isInstance)
        .map(part -> ((JoinPart.Question) part).prompt())
        .findFirst();
  }

  /// The verdicts of each judge in all orders as one.
  private static List<RecordedVerdict> recorded(JoinPart.Answer a, List<Placed> said) {
    Map<String, List<RecordedVerdict>> byJudge = new LinkedHashMap<>();
    for (Placed placed : said) {
      JoinPart.Rating rating = (JoinPart.Rating) placed.part();
      boolean asStored = plain(rating.first()).equals(plain(a.system()));
      RecordedVerdict given = rating.verdict().in(placed.maker().file());
      RecordedVerdict verdict = asStored ? given : given.swapped();
      byJudge.computeIfAbsent(verdict.judge(), judge -> new ArrayList<>()).add(verdict);
    }
    return byJudge.values().stream().map(TwoOrders::together).toList();
  }

  private static String metadata(JoinPart.Answer first, JoinPart.Answer second) {
    ObjectNode both = JsonNodeFactory.instance.objectNode();
    both.putRawValue("first", new RawValue(first.metadata()));
    both.putRawValue("second", new RawValue(second.metadata()));
    return both.toString();
  }
}
