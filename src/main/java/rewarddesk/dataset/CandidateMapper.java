package rewarddesk.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import rewarddesk.model.Comparison;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Response;
import rewarddesk.project.Candidate;

/// Makes a candidate for the project out of one row of a file.
///
/// The id is the given one, else the first 16 digits of the fingerprint. Where the file has chosen
/// and rejected, the row's coin decides which becomes side A, and the label becomes the hidden gold
/// label; given positions stay.
///
/// @param layout how the rows are laid out
/// @param seed seed of the coin
/// @param file name of the file
record CandidateMapper(Layout layout, long seed, String file) {
  private static final int ID_LENGTH = 16;

  Candidate map(RawRow row) throws RowRefusedException {
    return switch (row) {
      case RawRow.TextRow(long line, String text) -> map(line, RowParser.parse(text));
      case RawRow.BrokenRow broken -> throw new RowRefusedException(broken.reason());
    };
  }

  private Candidate map(long line, ObjectNode row) throws RowRefusedException {
    RowFields fields = new RowFields(row);
    MappedRow mapped = layout.map(fields);
    String fingerprint = Fingerprint.of(mapped);
    Comparison comparison = comparison(mapped, fingerprint, fields.metadataJson());
    return new Candidate(comparison, fingerprint, file, line);
  }

  private Comparison comparison(MappedRow row, String fingerprint, String metadataJson) {
    boolean swap = !row.positionsGiven() && Fingerprint.coin(seed, fingerprint);
    Response a = swap ? row.second() : row.first();
    Response b = swap ? row.first() : row.second();
    Optional<GoldLabel> gold = row.label().map(label -> swap ? swapped(label) : label);
    MappedRow.Extras extras = row.extras();
    return new Comparison(
        row.id().orElseGet(() -> fingerprint.substring(0, ID_LENGTH)),
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
}
