package rewarddesk.dataset.candidate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rewarddesk.dataset.row.Fingerprint;
import rewarddesk.dataset.row.MappedRow;
import rewarddesk.dataset.row.Opinions;
import rewarddesk.dataset.row.RecordedVerdict;
import rewarddesk.dataset.row.Vote;
import rewarddesk.json.JsonUtf8;
import rewarddesk.model.Annotation;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.Response;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.project.Candidate;
import rewarddesk.project.WrittenComparison;
import rewarddesk.project.WrittenTexts;

/// Makes candidates for the project out of mapped rows.
///
/// The id is the given one, else the first 16 digits of the fingerprint. Where the file has chosen
/// and rejected, the row's coin decides which becomes side A, and the label becomes the hidden gold
/// label; given positions stay. What annotators and judges of the data said is carried along under
/// names that say so: `imported:NAME` and `recorded:NAME`.
///
/// @param seed seed of the coin
/// @param file name of the file
/// @param at when the file was last written: annotations and judgments in it are not newer
public record CandidateMaker(long seed, String file, Instant at) {
  private static final int ID_LENGTH = 16;

  /// The comparison of a row, with what was said about it.
  ///
  /// @param line where the row stands in its file
  /// @param metadataJson the columns nothing else took
  public Candidate make(MappedRow row, long line, String metadataJson) {
    Written written = written(row, metadataJson);
    Comparison comparison = written.comparison();
    Opinions given = row.extras().opinions();
    Opinions opinions = written.swap() ? given.swapped() : given;
    return new Candidate(
        WrittenComparison.of(comparison, written.texts()),
        written.fingerprint(),
        file,
        line,
        annotations(comparison.id(), opinions),
        judgments(comparison.id(), opinions));
  }

  /// The comparison of a row alone.
  public Comparison comparison(MappedRow row, String metadataJson) {
    return written(row, metadataJson).comparison();
  }

  /// The id of a row without one that lists responses.
  public static String id(Content prompt, List<Content> responses) {
    return Fingerprint.of(prompt, responses).substring(0, ID_LENGTH);
  }

  /// @param swap whether the row's first response became B
  /// @param texts its texts as they are stored, in the order of its slots
  private record Written(
      Comparison comparison, boolean swap, WrittenTexts texts, String fingerprint) {}

  private Written written(MappedRow row, String metadataJson) {
    JsonUtf8 json = new JsonUtf8();
    WrittenTexts texts =
        WrittenTexts.of(
            row.prompt(), row.first().content(), row.second().content(), metadataJson, json);
    String fingerprint = Fingerprint.of(row, texts, json);
    boolean swap = !row.positionsGiven() && Fingerprint.coin(seed, fingerprint);
    String id = row.id().orElseGet(() -> fingerprint.substring(0, ID_LENGTH));
    return new Written(
        comparison(row, id, swap, metadataJson), swap, swap ? texts.swapped() : texts, fingerprint);
  }

  private static Comparison comparison(
      MappedRow row, String id, boolean swap, String metadataJson) {
    Response a = swap ? row.second() : row.first();
    Response b = swap ? row.first() : row.second();
    Optional<GoldLabel> gold = row.label().map(label -> swap ? swapped(label) : label);
    MappedRow.Extras extras = row.extras();
    return new Comparison(
        id,
        row.prompt(),
        a,
        b,
        extras.reference(),
        gold,
        extras.tests(),
        extras.subset(),
        extras.language().or(() -> PromptLanguage.of(row.prompt())),
        metadataJson);
  }

  private static GoldLabel swapped(GoldLabel label) {
    return switch (label) {
      case A -> GoldLabel.B;
      case B -> GoldLabel.A;
      case TIE -> GoldLabel.TIE;
    };
  }

  /// What annotators of the data said about the comparison of this id.
  public List<Annotation> annotations(String id, Opinions opinions) {
    return opinions.votes().stream().map(vote -> annotation(id, vote)).toList();
  }

  /// What judges of the data said about the comparison of this id.
  public List<Judgment> judgments(String id, Opinions opinions) {
    return opinions.recorded().stream().map(recorded -> judgment(id, recorded)).toList();
  }

  private Annotation annotation(String id, Vote vote) {
    return new Annotation(
            id,
            Annotation.IMPORTED + vote.annotator(),
            vote.verdict(),
            vote.strength(),
            Optional.empty(),
            false,
            DisplayOrder.AS_STORED,
            Duration.ZERO,
            vote.note(),
            at)
        .appraising(vote.first(), vote.second());
  }

  private Judgment judgment(String id, RecordedVerdict recorded) {
    return new Judgment(
        id,
        Judgment.RECORDED + recorded.judge(),
        RewardSystemKind.GENERATIVE,
        recorded.verdict(),
        Optional.empty(),
        Assessment.NONE,
        Assessment.NONE,
        recorded.summary(),
        recorded.calls(),
        Provenance.ofVersion("recorded in " + source(recorded)),
        Duration.ZERO,
        at);
  }

  /// Verdicts that are joined with the responses stand in files of their own.
  private String source(RecordedVerdict recorded) {
    return recorded.files().isEmpty() ? file : String.join(", ", recorded.files());
  }
}
