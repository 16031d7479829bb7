package rewarddesk.dataset.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rewarddesk.dataset.file.RowParser;
import rewarddesk.dataset.mapping.PromptReader;
import rewarddesk.dataset.row.JoinPart;
import rewarddesk.dataset.row.MappedRow;
import rewarddesk.dataset.row.Opinions;
import rewarddesk.dataset.row.RecordedVerdict;
import rewarddesk.dataset.row.TwoOrders;
import rewarddesk.model.Content;
import rewarddesk.model.Response;

/// Makes comparisons of what shares a key: answers of several systems to one question, thumbs up
/// and down for one prompt, recorded verdicts on two systems.
///
/// Every two answers make a comparison, in the order of the files; where verdicts on systems are
/// among the files, only those that were judged. Of answers with thumbs, every good one is chosen
/// over every bad one. Without such verdicts, answers that say the same are one, with the columns
/// of all of them: there is nothing to choose between them.
public final class Joiner {
  private final List<Placed> parts;
  private final Map<String, List<Placed>> ratings;
  private final List<List<Placed>> answers;

  /// @param parts what shares the key, in the order in which it was read
  public Joiner(List<Placed> parts) {
    this.parts = parts;
    this.ratings = ratings(parts);
    this.answers = ratings.isEmpty() ? merged(parts) : answers(parts).map(List::of).toList();
  }

  /// A part with the place it came from.
  public record Placed(JoinPart part, CandidateMaker maker, long line) {}

  /// A comparison with the parts it is made of, first the two answers.
  ///
  /// @param repeats answers that say the same as one of the two
  public record Joined(MappedRow row, String metadata, List<Placed> parts, List<Placed> repeats) {
    public Joined {
      parts = List.copyOf(parts);
      repeats = List.copyOf(repeats);
    }
  }

  /// What two answers are compared by.
  private record Said(Content response, Optional<Boolean> good) {}

  private static Stream<Placed> answers(List<Placed> parts) {
    return parts.stream().filter(part -> part.part() instanceof JoinPart.Answer);
  }

  private static List<List<Placed>> merged(List<Placed> parts) {
    Map<Said, List<Placed>> bySaid = new LinkedHashMap<>();
    answers(parts)
        .forEach(
            placed -> {
              JoinPart.Answer answer = (JoinPart.Answer) placed.part();
              Said said = new Said(answer.response().content(), answer.good());
              bySaid.computeIfAbsent(said, key -> new ArrayList<>()).add(placed);
            });
    return List.copyOf(bySaid.values());
  }

  /// Answers that say the same as an earlier one, which stands for them.
  public List<Placed> repeats() {
    return answers.stream().flatMap(same -> same.stream().skip(1)).toList();
  }

  /// The comparisons that the parts make, each answer against those after it.
  public List<Joined> comparisons() {
    List<Joined> all = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      for (int j = i + 1; j < answers.size(); j++) {
        pair(answers.get(i), answers.get(j)).ifPresent(all::add);
      }
    }
    return all;
  }

  private static Map<String, List<Placed>> ratings(List<Placed> parts) {
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

  private Optional<Joined> pair(List<Placed> one, List<Placed> other) {
    JoinPart.Answer a = answer(one);
    JoinPart.Answer b = answer(other);
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
    Opinions opinions = new Opinions(ResponseVotes.of(one, other), recorded(a, said));
    MappedRow row = row(prompt.get(), a, b).with(opinions);
    List<Placed> made = new ArrayList<>(List.of(one.getFirst(), other.getFirst()));
    made.addAll(said);
    return Optional.of(joined(row, one, other, made));
  }

  private Joined joined(MappedRow row, List<Placed> one, List<Placed> other, List<Placed> made) {
    List<Placed> repeats = new ArrayList<>(one.subList(1, one.size()));
    repeats.addAll(other.subList(1, other.size()));
    return new Joined(row, metadata(one, other), made, repeats);
  }

  private static JoinPart.Answer answer(List<Placed> same) {
    return (JoinPart.Answer) same.getFirst().part();
  }

  private Optional<Joined> thumbs(Content prompt, List<Placed> one, List<Placed> other) {
    boolean firstIsGood = answer(one).good().orElseThrow();
    List<Placed> good = firstIsGood ? one : other;
    List<Placed> bad = firstIsGood ? other : one;
    boolean differ =
        !answer(one).good().equals(answer(other).good())
            && !answer(one).response().content().equals(answer(other).response().content());
    return differ
        ? Optional.of(
            joined(
                row(prompt, answer(good), answer(bad)).asLabelled(),
                good,
                bad,
                List.of(one.getFirst(), other.getFirst())))
        : Optional.empty();
  }

  private MappedRow row(Content prompt, JoinPart.Answer a, JoinPart.Answer b) {
    return MappedRow.positioned(
        Optional.empty(),
        prompt,
        shaped(prompt, a.response()),
        shaped(prompt, b.response()),
        Optional.empty(),
        question().map(asked -> a.extras().or(asked.extras())).orElse(a.extras()));
  }

  private static Response shaped(Content prompt, Response response) {
    return PromptReader.answer(prompt, response.content(), response.sourceModel());
  }

  private Optional<Content> prompt(JoinPart.Answer a, JoinPart.Answer b) {
    return question().map(JoinPart.Question::prompt).or(a::prompt).or(b::prompt);
  }

  private Optional<JoinPart.Question> question() {
    return parts.stream()
        .map(Placed::part)
        .filter(JoinPart.Question.class::isInstance)
        .map(JoinPart.Question.class::cast)
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

  private String metadata(List<Placed> first, List<Placed> second) {
    ObjectNode both = JsonNodeFactory.instance.objectNode();
    question()
        .map(asked -> object(asked.metadata()))
        .filter(rest -> !rest.isEmpty())
        .ifPresent(rest -> both.set("prompt", rest));
    both.set("first", together(first));
    both.set("second", together(second));
    return both.toString();
  }

  private static ObjectNode together(List<Placed> same) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    for (Placed placed : same) {
      for (Map.Entry<String, JsonNode> field :
          object(((JoinPart.Answer) placed.part()).metadata()).properties()) {
        all.putIfAbsent(field.getKey(), field.getValue());
      }
    }
    return all;
  }

  private static ObjectNode object(String metadata) {
    return RowParser.value(metadata)
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .orElseGet(JsonNodeFactory.instance::objectNode);
  }
}
